use super::{DeviceCmd, TargetType};
use crate::described::{Decided, RequiredFor};

/// One row of the table of what `type` makes mandatory.
pub type RequiredByType = RequiredFor<TargetType>;

/// What each `type` makes mandatory: neither missing nor empty. `Broadcast` needs nothing more.
///
/// It is made from the `#[required_for(…)]` of the members.
pub const REQUIRED_BY_TYPE: &[RequiredByType] = DeviceCmd::REQUIRED;

/// The members that are meant for one `type` without being mandatory there.
pub const MEANT_FOR_TYPE: &[(&str, TargetType)] = DeviceCmd::MEANT;

/// Whether a member, by its name on the wire, belongs to other `type`s than this one.
#[must_use]
pub fn belongs_to_other_type(member: &str, r#type: TargetType) -> bool {
    let required = REQUIRED_BY_TYPE.iter().map(|row| (row.member, row.r#type));
    let mut types = required.chain(MEANT_FOR_TYPE.iter().copied()).filter(|row| row.0 == member).peekable();
    types.peek().is_some() && types.all(|(_, other)| other != r#type)
}

/// Adds the table to the command's schema: a conditional for each row, so that every validator names the member.
#[cfg(feature = "schema")]
pub(super) fn as_conditionals(schema: &mut schemars::Schema) {
    use crate::described::Filled;

    let conditionals = REQUIRED_BY_TYPE.iter().map(|row| {
        let filled = match row.filled {
            Filled::List => serde_json::json!({ "type": "array", "minItems": 1 }),
            Filled::Text => serde_json::json!({ "type": "string", "minLength": 1 }),
        };
        crate::schemas::shape::when("type", row.r#type.as_str(), row.member, &filled)
    });
    schema.insert("allOf".to_owned(), conditionals.collect());
}
