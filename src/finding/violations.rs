use std::borrow::Cow;

use batchtask_json::MAX_DEPTH;
use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

use super::{Detail, Finding, Findings};
use crate::{described::Described, request_target, rules::Rule, validating as codes};

/// All findings of a value; none if it is valid.
///
/// They have no places, since there is no text, and do not carry the values. A type of another crate is not taken, since
/// its validation may say what no rule stands for:
///
/// ```compile_fail
/// # use oceanconnect_batchtask as _;
/// #[derive(validator::Validate)]
/// struct User {
///     #[validate(email)]
///     address: String,
/// }
///
/// oceanconnect_batchtask::violations(&User { address: String::new() });
/// ```
pub fn violations<T: Validate + Described>(value: &T) -> Findings {
    let Err(errors) = value.validate() else { return Findings::default() };
    let mut findings = Vec::new();
    collect(&errors, &mut String::new(), &mut findings);
    findings.into()
}

fn collect(errors: &ValidationErrors, pointer: &mut String, to: &mut Vec<Finding>) {
    let length = pointer.len();
    for (field, kind) in errors.errors() {
        pointer.push('/');
        pointer.push_str(&wire_name(field));
        match kind {
            ValidationErrorsKind::Struct(nested) => collect(nested, pointer, to),
            ValidationErrorsKind::List(items) => {
                let list = pointer.len();
                for (index, nested) in items {
                    pointer.push_str(&format!("/{index}"));
                    collect(nested, pointer, to);
                    pointer.truncate(list);
                }
            }
            ValidationErrorsKind::Field(broken) => {
                to.extend(broken.iter().map(|error| finding(error, pointer)));
            }
        }
        pointer.truncate(length);
    }
}

fn finding(error: &ValidationError, pointer: &str) -> Finding {
    let number = |name: &str| error.params.get(name).and_then(serde_json::Value::as_i64);
    let text = |name: &str| error.params.get(name).and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
    let length = |name: &str| number(name).and_then(|length| usize::try_from(length).ok());
    let (rule, detail) = match &*error.code {
        "length" => {
            let value = error.params.get("value").and_then(serde_json::Value::as_str).unwrap_or_default();
            let (min, max, actual) = (length("min").unwrap_or_default(), length("max"), value.chars().count());
            (if actual < min { Rule::TooShort } else { Rule::TooLong }, Detail::Length { min, max, actual })
        }
        "range" => {
            let number = |name: &str| error.params.get(name).and_then(serde_json::Value::as_f64);
            (Rule::OutOfRange, Detail::Range { min: number("min"), max: number("max"), unit: None })
        }
        code @ (codes::MISSING | codes::EMPTY) => {
            let member = pointer.rsplit('/').next().unwrap_or_default().to_owned();
            let rule = if code == codes::MISSING { Rule::MissingForType } else { Rule::EmptyForType };
            (rule, Detail::Because { member, decides: text("decider"), value: text("type") })
        }
        codes::TOO_DEEP => (Rule::TooDeep, Detail::Limit { max: length("max").unwrap_or(MAX_DEPTH) }),
        code => {
            debug_assert_eq!(code, request_target::DOT_SEGMENT, "a code of our types that no rule stands for");
            (Rule::UnknownValue, Detail::None)
        }
    };
    Finding::of_value(rule, pointer.to_owned()).with_detail(detail)
}

/// The name on the wire of a Rust field, as `#[serde(rename_all = "camelCase")]` makes it.
fn wire_name(field: &str) -> Cow<'_, str> {
    let field = field.strip_prefix("r#").unwrap_or(field);
    if !field.contains('_') {
        return Cow::Borrowed(field);
    }
    let mut name = String::with_capacity(field.len());
    let mut upper = false;
    for char in field.chars() {
        if char == '_' {
            upper = true;
        } else {
            name.push(if upper { char.to_ascii_uppercase() } else { char });
            upper = false;
        }
    }
    Cow::Owned(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        AppId, BatchTaskCreateInDto, CommandDto, DeviceCmd, MethodName, Minutes, ServiceId, TagDto2, TaskName,
    };

    #[test]
    fn wire_names_are_camel_case() {
        assert_eq!(wire_name("r#type"), "type");
        assert_eq!(wire_name("manufacturer_id"), "manufacturerId");
        assert_eq!(wire_name("callback_url"), "callbackUrl");
    }

    #[test]
    fn findings_are_complete_and_sorted() {
        let mut command =
            DeviceCmd::for_device_list([""; 0], CommandDto::new(ServiceId::new(""), MethodName::new("m".repeat(129))));
        command.max_retransmit = Some(4);
        let task = BatchTaskCreateInDto::device_cmd(
            AppId::new("任".repeat(65)),
            TaskName::new("name"),
            Minutes::new(9),
            command,
        )
        .with_tags((0..12).map(|index| TagDto2::new("name", if index % 10 == 1 { "" } else { "value" })));
        insta::assert_snapshot!(violations(&task), @r"
        /appId: 65 characters long; at most 64 allowed [too-long]
        /param/command/method: 129 characters long; 1 to 128 allowed [too-long]
        /param/command/serviceId: 0 characters long; 1 to 64 allowed [too-short]
        /param/deviceList: `deviceList` must not be empty because `type` is `DeviceList` (fill in `deviceList`, or choose another `type`) [empty-for-type]
        /param/maxRetransmit: the value is out of range: 0 to 3 allowed [out-of-range]
        /tags/1/tagValue: 0 characters long; 1 to 1024 allowed [too-short]
        /tags/11/tagValue: 0 characters long; 1 to 1024 allowed [too-short]
        /timeout: the value is out of range: 10 to 2880 allowed [out-of-range]
        ");
        insta::assert_json_snapshot!(violations(&task)[3], @r#"
        {
          "rule": "empty-for-type",
          "severity": "error",
          "pointer": "/param/deviceList",
          "message": "`deviceList` must not be empty because `type` is `DeviceList`",
          "help": "fill in `deviceList`, or choose another `type`"
        }
        "#);
    }

    #[test]
    fn findings_of_values_survive_being_written_and_read() {
        let findings = violations(&TagDto2::new("", "v".repeat(1025)));
        let json = serde_json::to_string(&findings).unwrap();
        let read: Findings = serde_json::from_str(&json).unwrap();
        assert_eq!(read.to_string(), findings.to_string());
        assert_eq!(serde_json::to_string(&read).unwrap(), json);
        assert!(!read.is_valid());
    }
}
