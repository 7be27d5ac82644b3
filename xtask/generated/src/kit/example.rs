//! Valid values to begin with, made from the examples of the model.

use oceanconnect_batchtask::model::{Member, Object, Then, Value};

use super::json::Json;

/// A valid value of a member: its first example or, for an object, every member that belongs there.
pub(super) fn of_member(member: &Member) -> Result<Json, String> {
    match (&member.value, member.examples.first()) {
        (Value::Object(_) | Value::Inline(_), _) | (_, None) => of_value(&member.value),
        (_, Some(example)) => serde_json::from_str(example).map(|value| Json::from(&value)).map_err(|e| e.to_string()),
    }
}

pub(super) fn of_value(value: &Value) -> Result<Json, String> {
    Ok(match value {
        Value::Enum { of, .. } => Json::text(of.names().next().unwrap_or_default()),
        Value::Object(object) | Value::Inline(object) => of_object(object)?,
        Value::List(items) => Json::List(vec![of_value(items)?]),
        Value::AnyObject => Json::object([]),
        Value::String { .. } => Json::text("x"),
        other => return Err(format!("there is no example of {other:?} to begin with")),
    })
}

/// A valid object with every member that belongs there; where the first value decides that has a condition.
pub(super) fn of_object(object: &Object) -> Result<Json, String> {
    with(object, decided_first(object), true)
}

/// A valid object with nothing in it that may be left out.
pub(super) fn smallest(object: &Object) -> Result<Json, String> {
    with(object, decided_first(object), false)
}

/// A valid object whose `decider` has this value: with every member that may stand there and belongs to no other value, or
/// only with those that must.
pub(super) fn where_decided(object: &Object, decider: &str, value: &str, full: bool) -> Result<Json, String> {
    with(object, Some((decider, value)), full)
}

fn decided_first(object: &Object) -> Option<(&str, &str)> {
    object.conditions.first().map(|first| (&*first.decides, &*first.equals))
}

fn with(object: &Object, decided: Option<(&str, &str)>, full: bool) -> Result<Json, String> {
    let mut members = Vec::new();
    for member in object.members_by_name() {
        let mut conditions = object.conditions_on(&member.name);
        let mine = object.conditions_on(&member.name).find(|row| Some((&*row.decides, &*row.equals)) == decided);
        let value = match (decided, mine.map(|mine| &mine.then)) {
            (Some((decider, value)), _) if decider == member.name => Json::text(value),
            (_, Some(Then::Shape(shape))) if full => of_object(shape)?,
            (_, Some(Then::Shape(shape))) => smallest(shape)?,
            (_, Some(Then::Filled)) => of_member(member)?,
            _ if member.is_mandatory() => match member.value.object() {
                Some(object) if !full => smallest(object)?,
                _ => of_member(member)?,
            },
            _ if full && conditions.next().is_none() => of_member(member)?,
            _ => continue,
        };
        members.push((member.name.to_string(), value));
    }
    Ok(Json::Object(members))
}
