//! What the exported schemas allow, in the form that the generators need: no bound and no name is written here.

use std::sync::LazyLock;

use serde_json::Value;

use super::node::Node;
use crate::schemas;

/// What a value has to be.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    /// A string of so many characters.
    Text { min: usize, max: Option<usize> },
    /// A whole number.
    Integer { min: i64, max: i64 },
    /// One of these strings.
    OneOf(Vec<String>),
    /// A list.
    List(Box<Self>),
    /// An object with these members and no others.
    Object(Object),
    /// Any object.
    AnyObject,
}

#[derive(Clone, Debug)]
pub(super) struct Object {
    pub(super) members: Vec<Member>,
    conditions: Vec<Condition>,
}

#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) name: String,
    mandatory: bool,
    shape: Shape,
}

/// Where the member `decides` is `value`, `member` is mandatory and filled in, or has the shape `then`.
#[derive(Clone, Debug)]
struct Condition {
    decides: String,
    value: String,
    member: String,
    then: Option<Shape>,
}

/// Whether an object needs a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    Optional,
    Mandatory,
    /// Another member makes it so; it must not be empty either.
    ForType,
}

/// The shapes of the request's documents.
pub(super) static BATCH_TASK: LazyLock<Shape> = LazyLock::new(|| read(schemas::BATCH_TASK_CREATE_IN));
pub(super) static DEVICE_CMD: LazyLock<Shape> = LazyLock::new(|| read(schemas::DEVICE_CMD));
pub(super) static COMMAND: LazyLock<Shape> = LazyLock::new(|| read(schemas::COMMAND));
pub(super) static TAG: LazyLock<Shape> = LazyLock::new(|| read(schemas::TAG));

impl Shape {
    /// The shape of an object's member, as it is without conditions.
    pub(super) fn member(&self, name: &str) -> &Self {
        let member = match self {
            Self::Object(object) => object.members.iter().find(|member| member.name == name),
            _ => None,
        };
        member.map_or(&Self::AnyObject, |member| &member.shape)
    }

    /// Whether a value is of the JSON type that the shape asks for.
    pub(super) fn has_type_of(&self, node: &Node) -> bool {
        match self {
            Self::Text { .. } | Self::OneOf(_) => matches!(node, Node::String(_)),
            Self::Integer { .. } => {
                node.as_double().is_some_and(|double| double.is_infinite() || double.fract() == 0.0)
            }
            Self::List(_) => matches!(node, Node::Array(_)),
            Self::Object(_) | Self::AnyObject => matches!(node, Node::Object(_) | Node::Verbatim(_)),
        }
    }

    /// All shapes in this one, itself included.
    pub(super) fn all(&self) -> Vec<&Self> {
        let mut found = vec![self];
        match self {
            Self::List(items) => found.extend(items.all()),
            Self::Object(object) => {
                let members = object.members.iter().map(|member| &member.shape);
                let refined = object.conditions.iter().filter_map(|condition| condition.then.as_ref());
                members.chain(refined).for_each(|shape| found.extend(shape.all()));
            }
            _ => {}
        }
        found
    }
}

impl Object {
    /// The shape of a member, and whether it is needed, beside these other members; none if there is no such member.
    pub(super) fn look_up(&self, name: &str, beside: &[(String, Node)]) -> Option<(&Shape, Need)> {
        let member = self.members.iter().find(|member| member.name == name)?;
        let mut shape = &member.shape;
        let mut need = if member.mandatory { Need::Mandatory } else { Need::Optional };
        for condition in self.conditions.iter().filter(|condition| condition.member == name && condition.holds(beside))
        {
            match &condition.then {
                Some(refined) => shape = refined,
                None => need = Need::ForType,
            }
        }
        Some((shape, need))
    }
}

impl Condition {
    fn holds(&self, beside: &[(String, Node)]) -> bool {
        beside.iter().any(|(name, value)| *name == self.decides && *value == Node::String(self.value.clone()))
    }
}

fn read(schema: &str) -> Shape {
    let root: Value = serde_json::from_str(schema).unwrap_or_default();
    shape(&root, &root)
}

fn shape(root: &Value, schema: &Value) -> Shape {
    if let Some(referred) = schema["$ref"].as_str().and_then(|reference| root.pointer(reference.strip_prefix('#')?)) {
        return shape(root, referred);
    }
    let number = |keyword: &str| schema[keyword].as_i64();
    let length = |keyword: &str| schema[keyword].as_u64().and_then(|length| usize::try_from(length).ok());
    let strings = |value: &Value| -> Vec<String> {
        value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let mut types = [&schema["type"]].into_iter().chain(schema["type"].as_array().into_iter().flatten());
    match types.find_map(Value::as_str) {
        Some("string") if schema["enum"].is_array() => Shape::OneOf(strings(&schema["enum"])),
        Some("string") => Shape::Text { min: length("minLength").unwrap_or_default(), max: length("maxLength") },
        Some("integer") => {
            Shape::Integer { min: number("minimum").unwrap_or(i64::MIN), max: number("maximum").unwrap_or(i64::MAX) }
        }
        Some("array") => Shape::List(Box::new(shape(root, &schema["items"]))),
        _ => match schema["properties"].as_object() {
            None => Shape::AnyObject,
            Some(properties) => {
                let mandatory = strings(&schema["required"]);
                let member = |(name, property): (&String, &Value)| Member {
                    name: name.clone(),
                    mandatory: mandatory.contains(name),
                    shape: shape(root, property),
                };
                Shape::Object(Object {
                    members: properties.iter().map(member).collect(),
                    conditions: schema["allOf"]
                        .as_array()
                        .into_iter()
                        .flatten()
                        .flat_map(|one| conditions(root, one))
                        .collect(),
                })
            }
        },
    }
}

fn conditions(root: &Value, conditional: &Value) -> Vec<Condition> {
    let parts = |part: &str| conditional[part]["properties"].as_object().into_iter().flatten();
    let mut found = Vec::new();
    for (decides, wanted) in parts("if") {
        for (member, then) in parts("then") {
            found.push(Condition {
                decides: decides.clone(),
                value: wanted["const"].as_str().unwrap_or_default().to_owned(),
                member: member.clone(),
                then: then["$ref"].is_string().then(|| shape(root, then)),
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{TargetType, create_batch_task::REQUIRED_BY_TYPE};

    /// What the readers above make of a keyword that they do not know would be wrong in silence.
    #[test]
    fn every_rule_of_the_schemas_is_read() {
        let beside = |r#type: TargetType| [("type".to_owned(), Node::String(r#type.to_string()))];
        let Shape::Object(command) = &*DEVICE_CMD else { panic!("DeviceCmd is an object") };
        for r#type in TargetType::ALL {
            for member in &command.members {
                let needed = REQUIRED_BY_TYPE.iter().any(|row| row.r#type == r#type && row.member == member.name);
                let (_, need) = command.look_up(&member.name, &beside(r#type)).unwrap();
                assert_eq!(need == Need::ForType, needed, "{} for {type}", member.name);
            }
        }
        for text in [schemas::BATCH_TASK_CREATE_IN, schemas::DEVICE_CMD, schemas::COMMAND, schemas::TAG] {
            let read_rules = read(text);
            let schema: Value = serde_json::from_str(text).unwrap();
            for name in schema["properties"].as_object().unwrap().keys() {
                let any = matches!(read_rules.member(name), Shape::AnyObject);
                assert_eq!(any, matches!(name.as_str(), "param" | "paras"), "{name}");
            }
        }
        insta::assert_debug_snapshot!(COMMAND.member("method"), @r"
        Text {
            min: 1,
            max: Some(
                128,
            ),
        }
        ");
    }
}
