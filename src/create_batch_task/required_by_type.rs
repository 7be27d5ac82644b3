use std::borrow::Cow;

use validator::ValidationError;

use super::{DeviceCmd, TargetType};

/// One row of the table of what `type` makes mandatory.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct RequiredByType {
    /// The `type` that makes it mandatory.
    pub r#type: TargetType,
    /// The member that then has to be filled in, by its name on the wire.
    pub member: &'static str,
    value: Value,
}

/// How the member is read from the command, by its type.
#[derive(Clone, Copy, Debug)]
enum Value {
    List(fn(&DeviceCmd) -> Option<&Vec<String>>),
    Text(fn(&DeviceCmd) -> Option<&String>),
}

/// What each `type` makes mandatory: neither missing nor empty. `Broadcast` needs nothing more.
///
/// Validation, the schemas' conditionals, the check and its messages are all made from this table.
pub const REQUIRED_BY_TYPE: &[RequiredByType] = &[
    RequiredByType {
        r#type: TargetType::DeviceList,
        member: "deviceList",
        value: Value::List(|command| command.device_list.as_ref()),
    },
    RequiredByType {
        r#type: TargetType::DeviceType,
        member: "deviceType",
        value: Value::Text(|command| command.device_type.as_ref()),
    },
    RequiredByType {
        r#type: TargetType::DeviceArea,
        member: "deviceLocation",
        value: Value::Text(|command| command.device_location.as_ref()),
    },
    RequiredByType {
        r#type: TargetType::GroupList,
        member: "groupList",
        value: Value::List(|command| command.group_list.as_ref()),
    },
    RequiredByType {
        r#type: TargetType::GroupIdList,
        member: "groupList",
        value: Value::List(|command| command.group_list.as_ref()),
    },
];

/// The members that are meant for one `type` without being mandatory there.
pub const MEANT_FOR_TYPE: &[(&str, TargetType)] =
    &[("manufacturerId", TargetType::DeviceType), ("model", TargetType::DeviceType)];

/// Whether a member, by its name on the wire, belongs to other `type`s than this one.
#[must_use]
pub fn belongs_to_other_type(member: &str, r#type: TargetType) -> bool {
    let required = REQUIRED_BY_TYPE.iter().map(|row| (row.member, row.r#type));
    let mut types = required.chain(MEANT_FOR_TYPE.iter().copied()).filter(|row| row.0 == member).peekable();
    types.peek().is_some() && types.all(|(_, other)| other != r#type)
}

/// The code under which validation says that a member is missing, and the one for an empty member.
pub(crate) const MISSING: &str = "missing_for_type";
pub(crate) const EMPTY: &str = "empty_for_type";

/// Checks the rows for the command's own `type`. A `type` has one row at most.
pub(super) fn validate(command: &DeviceCmd) -> Result<(), ValidationError> {
    for row in REQUIRED_BY_TYPE.iter().filter(|row| row.r#type == command.r#type) {
        let empty = match row.value {
            Value::List(list) => list(command).map(Vec::is_empty),
            Value::Text(text) => text(command).map(String::is_empty),
        };
        let code = match empty {
            None => MISSING,
            Some(true) => EMPTY,
            Some(false) => continue,
        };
        let mut error = ValidationError::new(code);
        error.add_param(Cow::Borrowed("member"), &row.member);
        error.add_param(Cow::Borrowed("type"), &row.r#type);
        return Err(error);
    }
    Ok(())
}

/// Adds the table to the command's schema: a conditional for each row, so that every validator names the member, and a
/// sentence in the member's description.
#[cfg(feature = "schema")]
pub(super) fn as_conditionals(schema: &mut schemars::Schema) {
    let conditionals = REQUIRED_BY_TYPE.iter().map(|row| {
        let filled = match row.value {
            Value::List(_) => serde_json::json!({ "type": "array", "minItems": 1 }),
            Value::Text(_) => serde_json::json!({ "type": "string", "minLength": 1 }),
        };
        crate::schemas::shape::when("type", &row.r#type.to_string(), row.member, &filled)
    });
    schema.insert("allOf".to_owned(), conditionals.collect());
    for row in REQUIRED_BY_TYPE {
        let types = REQUIRED_BY_TYPE.iter().filter(|other| other.member == row.member);
        let types: Vec<String> = types.map(|row| format!("`{}`", row.r#type)).collect();
        let sentence = format!("Mandatory and not empty if `type` is {}.", types.join(" or "));
        crate::schemas::shape::say(schema, row.member, &sentence);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_type_has_two_rows() {
        for r#type in TargetType::ALL {
            assert!(REQUIRED_BY_TYPE.iter().filter(|row| row.r#type == r#type).count() <= 1, "{}", r#type);
        }
    }
}
