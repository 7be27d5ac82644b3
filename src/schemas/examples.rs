//! Examples of whole objects, made from the examples of their members.

use serde_json::{Map, Value as Json};

use super::{
    standard::parsed,
    union::{self, Placed},
};
use crate::model::{Member, Object, Value};

pub(super) type Example = Map<String, Json>;

/// An object with the members that must be there; of one with conditions, where the first value decides.
fn smallest(object: &Object) -> Example {
    match object.decider() {
        Some((decider, of)) => of.names().next().map(|value| of_branch(object, decider, value)).unwrap_or_default(),
        None => object.members.iter().filter(|member| member.is_mandatory()).map(named).collect(),
    }
}

fn named(member: &Member) -> (String, Json) {
    (member.name.to_string(), of_member(member))
}

fn of_member(member: &Member) -> Json {
    if let Some(object) = member.value.object() {
        return smallest(object).into();
    }
    match (member.examples.first(), &member.value) {
        (Some(example), _) => parsed(example),
        (None, Value::Enum { of, .. }) => of.names().next().into(),
        (None, Value::List(_)) => Json::Array(Vec::new()),
        (None, _) => Example::new().into(),
    }
}

/// An object whose deciding member has this value, with the members that must be there then.
pub(super) fn of_branch(object: &Object, decider: &Member, value: &str) -> Example {
    let mut example = Example::new();
    for Placed { member, condition } in union::branch(object, decider, value) {
        let content = match condition.map(|condition| condition.shape()) {
            Some(Some(shape)) => smallest(shape).into(),
            Some(None) => of_member(member),
            None if member.name == decider.name => value.into(),
            None if member.is_mandatory() => of_member(member),
            None => continue,
        };
        example.insert(member.name.to_string(), content);
    }
    example
}

/// An example for each value of the member that decides, with that value; none if nothing is conditional.
pub(super) fn of_branches(object: &Object) -> Vec<(&str, Example)> {
    let Some((decider, of)) = object.decider() else { return Vec::new() };
    of.names().map(|value| (value, of_branch(object, decider, value))).collect()
}
