//! Reading a reply in the contract's order.

use batchtask_json::compact_object;
use serde::de::DeserializeOwned;

use super::code_text::{lenient, lenient_text};
use super::encoding;
use super::error_dto::ErrorDto;
use super::excerpt::Excerpt;
use super::fault::ReplyFault;
use super::gateway_error::GatewayErrorDto;
use super::members;
use super::out_dto::BatchTaskCreateOutDto;
use super::platform_error::PlatformError;
use super::reply_error::ReplyError;
use crate::query_one_task::QueryOneTaskOutDto;
use crate::query_task_details::QueryTaskDetailsOutDto;
use crate::reading::clipped;

/// Reads the reply to "create batch task" from its HTTP status and its body.
///
/// The order is fixed: a top-level `error_code`, a top-level `resultcode`, the status, then `taskID`. What stands deeper
/// in the body, or inside strings, never counts. A byte-order mark is tolerated.
///
/// ```
/// # use oceanconnect_batchtask::reply::{read_create_reply, Retry};
/// let reply = read_create_reply(200, br#"{"taskID": "5bf7a2a1c39e"}"#)?;
/// assert_eq!(reply.task_id, "5bf7a2a1c39e");
///
/// // HTTP 200, and yet an error.
/// let body = br#"{"error_code": "105001", "error_desc": "The batchTask count has reached the limit."}"#;
/// let error = read_create_reply(200, body).unwrap_err();
/// assert_eq!(error.retry(), Retry::AfterUnfinishedTasksEnd);
/// # Ok::<(), oceanconnect_batchtask::reply::ReplyError>(())
/// ```
///
/// # Errors
///
/// [`ReplyError::Platform`] for a body with a code, [`ReplyError::UnexpectedStatus`] for a status outside 200 to 299 without
/// one, and [`ReplyError::NotAReply`] for a success status without a `taskID` that is a string and not empty.
pub fn read_create_reply(status: u16, body: &[u8]) -> Result<BatchTaskCreateOutDto, ReplyError> {
    read_reply(status, body, |json| required_string(json, "taskID").map(BatchTaskCreateOutDto::new))
}

/// Reads the reply to the query of one task from its HTTP status and its body.
///
/// The order is that of [`read_create_reply`]; an unknown task is error 105005. A success has `taskId` or `status`; all else
/// may be missing.
///
/// # Errors
///
/// As with [`read_create_reply`]; [`ReplyError::NotAReply`] also where a member is of another type than documented.
pub fn read_task_reply(status: u16, body: &[u8]) -> Result<QueryOneTaskOutDto, ReplyError> {
    read_reply(status, body, |json| {
        any_of(json, &["taskId", "status"])?;
        parse_object(json)
    })
}

/// Reads the reply to the query of a task's details from its HTTP status and its body.
///
/// The order is that of [`read_create_reply`]. A success has `taskDetails` or `totalCount`, so that no other answer is taken
/// for an empty page.
///
/// # Errors
///
/// As with [`read_create_reply`]; [`ReplyError::NotAReply`] also where a member is of another type than documented.
pub fn read_task_details_reply(status: u16, body: &[u8]) -> Result<QueryTaskDetailsOutDto, ReplyError> {
    read_reply(status, body, |json| {
        any_of(json, &["taskDetails", "totalCount"])?;
        parse_object(json)
    })
}

/// Reads the reply to any call of this family: they share the error shapes, `parse` reads the success.
///
/// `parse` gets the text of one JSON object, and only if nothing in the reply says error.
pub(crate) fn read_reply<T>(
    status: u16,
    body: &[u8],
    parse: impl FnOnce(&str) -> Result<T, ReplyFault>,
) -> Result<T, ReplyError> {
    let text = text_of(body);
    let error = match text {
        Err(ReplyFault::NotUtf8) => {
            encoding::guesses(body).iter().find_map(|guess| platform_error(status, guess).ok().flatten()).map(Ok)
        }
        _ => text.clone().and_then(|json| platform_error(status, json)).transpose(),
    };
    // A body that cannot be read has no code; the status still comes before its faults.
    let success = match error {
        Some(Ok(error)) => return Err(error.into()),
        Some(Err(fault)) => Err(fault),
        None => text,
    };
    let excerpt = || Excerpt::of_body(body);
    if !(200..=299).contains(&status) {
        return Err(ReplyError::UnexpectedStatus { status, excerpt: excerpt() });
    }
    success.and_then(parse).map_err(|fault| ReplyError::NotAReply { status, fault, excerpt: excerpt() })
}

/// The one place of a member that has to be a string with something in it.
fn required_string(json: &str, name: &'static str) -> Result<String, ReplyFault> {
    let [member] = members::find(json, [name])?;
    if member.count > 1 {
        return Err(ReplyFault::Twice(name));
    }
    let value = member.value.ok_or(ReplyFault::Missing(name))?;
    let text: String = serde_json::from_str(value.get()).map_err(|_| ReplyFault::NotAString(name))?;
    if text.is_empty() {
        return Err(ReplyFault::EmptyString(name));
    }
    Ok(text)
}

/// Whether the object is what it is taken for: it has at least one of the members that tell.
fn any_of(json: &str, names: &'static [&'static str; 2]) -> Result<(), ReplyFault> {
    let found = members::find(json, *names)?;
    if found.iter().any(|member| member.value.is_some()) { Ok(()) } else { Err(ReplyFault::NoneOf(names)) }
}

/// The object that the text holds, as the type reads it.
pub(crate) fn parse_object<T: DeserializeOwned>(json: &str) -> Result<T, ReplyFault> {
    // The type's own message is only worth its room once it is clear that the text is an object.
    members::find(json, [])?;
    let value = serde_json::from_str(json);
    let value = value.map_err(|error| ReplyFault::WrongShape(clipped(&error.to_string()).into()))?;
    // What the type ignores has no member twice either, and is no deeper.
    compact_object(json).map_err(|fault| ReplyFault::WrongShape(fault.to_string().into()))?;
    Ok(value)
}

/// The text of a body, without a byte-order mark.
pub(crate) fn text_of(body: &[u8]) -> Result<&str, ReplyFault> {
    let text = str::from_utf8(body).map_err(|_| ReplyFault::NotUtf8)?;
    let json = text.strip_prefix('\u{feff}').unwrap_or(text);
    if json.trim_ascii().is_empty() {
        return Err(ReplyFault::Empty);
    }
    Ok(json)
}

/// The error that the body states, in either shape.
///
/// A code of any type but null counts, and of two the first: an error must never be taken for a success.
fn platform_error(status: u16, json: &str) -> Result<Option<PlatformError>, ReplyFault> {
    let [error_code, error_desc, resultcode, resultmsg] =
        members::find(json, ["error_code", "error_desc", "resultcode", "resultmsg"])?.map(|member| member.value);
    Ok(if let Some(code) = error_code {
        let body = ErrorDto { error_code: lenient(code), error_desc: error_desc.map(lenient_text) };
        Some(PlatformError::from_error_body(status, body))
    } else if let Some(code) = resultcode {
        let body = GatewayErrorDto { resultcode: lenient(code), resultmsg: resultmsg.map(lenient_text) };
        Some(PlatformError::from_gateway(status, body))
    } else {
        None
    })
}
