//! What the model of the contract says of an object whose other members are known.

use crate::model::{CONTRACT, Condition, Object, Then, Value};

use super::node::Node;

/// Whether an object needs a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    Optional,
    Mandatory,
    /// Another member makes it so; it must not be empty either.
    ForType,
}

/// The document with this name, as a value.
pub(super) fn document(name: &str) -> Value {
    let document = CONTRACT.document(name).unwrap_or_else(|| unreachable!("there is no document `{name}`"));
    Value::Object(document.object.clone())
}

/// What a member has to be, and whether it is needed, beside these other members; none if there is no such member.
pub(super) fn look_up(object: &Object, name: &str, beside: &[(String, Node)]) -> Option<(Value, Need)> {
    let member = object.member(name)?;
    let mut value = member.value.clone();
    let mut need = if member.is_mandatory() { Need::Mandatory } else { Need::Optional };
    for condition in object.conditions_on(name).filter(|condition| holds(condition, beside)) {
        if need == Need::Optional {
            need = Need::ForType;
        }
        if let Then::Shape(object) = &condition.then {
            value = Value::Object(object.clone());
        }
    }
    Some((value, need))
}

fn holds(condition: &Condition, beside: &[(String, Node)]) -> bool {
    let decided = Node::String(condition.equals.to_string());
    beside.iter().any(|(name, value)| *name == condition.decides && *value == decided)
}

/// Whether a value is of the JSON type that is asked for.
pub(super) fn has_type_of(value: &Value, node: &Node) -> bool {
    match value {
        Value::String { .. } | Value::Enum { .. } => matches!(node, Node::String(_)),
        Value::Integer { .. } => node.as_double().is_some_and(|double| double.is_infinite() || double.fract() == 0.0),
        Value::StringOrNumber => matches!(node, Node::String(_)) || node.as_double().is_some(),
        Value::Boolean => matches!(node, Node::Token(token) if token == "true" || token == "false"),
        Value::List(_) => matches!(node, Node::Array(_)),
        Value::Object(_) | Value::Inline(_) | Value::AnyObject => matches!(node, Node::Object(_) | Node::Verbatim(_)),
    }
}

/// All values in this one, itself included.
pub(super) fn all(value: &Value) -> Vec<Value> {
    let mut found = vec![value.clone()];
    match value {
        Value::List(items) => found.extend(all(items)),
        Value::Object(object) | Value::Inline(object) => {
            object.members.iter().for_each(|member| found.extend(all(&member.value)));
            for condition in object.conditions.iter() {
                if let Then::Shape(object) = &condition.then {
                    found.extend(all(&Value::Object(object.clone())));
                }
            }
        }
        _ => {}
    }
    found
}
