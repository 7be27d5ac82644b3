//! Replies: what the platform, the gateway in front of it, or a proxy on the way answers.
//!
//! Neither the status nor any word in the body tells success from failure by itself: four of the documented errors come
//! with HTTP 200. [`read_create_reply`] and its siblings therefore read in one fixed order, and stop at the first that
//! applies:
//!
//! 1. a top-level `error_code` — the platform refused ([`ErrorDto`]);
//! 2. a top-level `resultcode` — the gateway refused ([`GatewayErrorDto`]);
//! 3. the HTTP status — outside 200 to 299 there is no success, whatever the body holds;
//! 4. the members of the call's own reply, such as `taskID` — the task was created ([`BatchTaskCreateOutDto`]).
//!
//! A body that is not UTF-8 still says its code. Beyond codes and `taskID`, whose loss would be worse, a reply is read as
//! strictly as the check reads it: in UTF-8, without members that come twice, no deeper than
//! [`MAX_DEPTH`](crate::MAX_DEPTH), and with a byte-order mark tolerated.
//!
//! Unknown members are ignored, codes without documentation are kept, `null` is absent.
//!
//! Source: the page «创建批量任务», sections on the response and the errors.

mod code_text;
mod documented_error;
mod encoding;
mod error_dto;
mod excerpt;
mod fault;
mod gateway_error;
mod members;
mod out_dto;
mod platform_error;
mod read;
mod reply_error;
mod retry;
mod words;

pub use documented_error::DocumentedError;
pub use error_dto::ErrorDto;
pub use excerpt::Excerpt;
pub use fault::ReplyFault;
pub use gateway_error::GatewayErrorDto;
pub use out_dto::BatchTaskCreateOutDto;
pub use platform_error::{ErrorOrigin, PlatformError};
pub(crate) use read::{parse_object, text_of};
pub use read::{read_create_reply, read_task_details_reply, read_task_reply};
pub use reply_error::ReplyError;
pub use retry::{Change, Retry, THROTTLE_CALLS, THROTTLE_WINDOW, UNFINISHED_TASKS_LIMIT};
pub use words::Words;

#[cfg(test)]
mod tests;
