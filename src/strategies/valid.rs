//! Valid values of whatever the model describes.

use proptest::{collection::vec, option, prelude::*, sample::select, strategy::Union};

use super::{
    node::Node,
    values::{integer, json_number, object as any_object, text},
};
use crate::model::{Member, Object, Then, Value};

/// A value that a member must have: object, member, value.
pub(super) type Fixed<'f> = &'f [(&'static str, &'static str, &'f str)];

/// A valid object. Where members are optional they are there now and then, also those that belong to another value of the
/// deciding member.
pub(super) fn object(of: &Object, fixed: Fixed<'_>) -> BoxedStrategy<Node> {
    let Some((decider, values)) = of.decider() else { return members(of, None, fixed) };
    let one = fixed.iter().find(|(object, member, _)| *object == of.name && *member == decider.name);
    let chosen = values.names().filter(|value| one.is_none_or(|(.., one)| one == value));
    let branches = chosen.map(|value| (weight(of, value), members(of, Some((&decider.name, value)), fixed)));
    Union::new_weighted(branches.collect()).boxed()
}

/// Values that give another member a documented shape are what most bodies are about.
fn weight(object: &Object, value: &str) -> u32 {
    let shaped = |value: &str| object.conditions.iter().any(|one| one.equals == value && one.shape().is_some());
    if shaped(value) { 30 } else { 1 }
}

fn members(of: &Object, decided: Option<(&str, &str)>, fixed: Fixed<'_>) -> BoxedStrategy<Node> {
    let members: Vec<BoxedStrategy<Option<(String, Node)>>> =
        of.members.iter().map(|one| member(of, one, decided, fixed)).collect();
    members.prop_map(|members| Node::Object(members.into_iter().flatten().collect())).boxed()
}

fn member(
    of: &Object,
    member: &Member,
    decided: Option<(&str, &str)>,
    fixed: Fixed<'_>,
) -> BoxedStrategy<Option<(String, Node)>> {
    let own = of.conditions_on(&member.name).find(|row| Some((&*row.decides, &*row.equals)) == decided);
    let of_another = own.is_none() && of.conditions_on(&member.name).next().is_some();
    let (value, chance) = match (own.map(|own| &own.then), decided) {
        (_, Some((decider, value))) if decider == member.name => (Just(Node::String(value.to_owned())).boxed(), 1.0),
        (Some(Then::Filled), _) => (filled(of, member), 1.0),
        (Some(Then::Shape(shape)), _) => (object(shape, fixed), 1.0),
        (None, _) if member.is_mandatory() => (of_member(of, member, fixed), 1.0),
        (None, _) => (of_member(of, member, fixed), if of_another { 0.1 } else { 0.4 }),
    };
    let name = member.name.to_string();
    let named = value.prop_map(move |value| (name.clone(), value));
    if chance < 1.0 { option::weighted(chance, named).boxed() } else { named.prop_map(Some).boxed() }
}

fn of_member(object: &Object, member: &Member, fixed: Fixed<'_>) -> BoxedStrategy<Node> {
    value(&member.value, &usual(object, member), fixed)
}

fn filled(object: &Object, member: &Member) -> BoxedStrategy<Node> {
    let usual = usual(object, member);
    match &member.value {
        Value::List(items) => vec(value(items, &usual, &[]), 1..5).prop_map(Node::Array).boxed(),
        Value::String { min_length, max_length, none_of } => {
            let (min_length, none_of) = ((*min_length).max(1), none_of.clone());
            value(&Value::String { min_length, max_length: *max_length, none_of }, &usual, &[])
        }
        other => value(other, &usual, &[]),
    }
}

fn value(of: &Value, usual: &Usual, fixed: Fixed<'_>) -> BoxedStrategy<Node> {
    match of {
        Value::String { min_length, max_length, none_of } => {
            let length = |length: u64| usize::try_from(length).unwrap_or(usize::MAX);
            let (min, max) = (length(*min_length), max_length.map(length));
            let none_of = none_of.clone();
            let fits = move |text: &String| {
                let length = text.chars().count();
                length >= min && max.is_none_or(|max| length <= max) && none_of.iter().all(|not| not != text)
            };
            let strings = match usual {
                None => text(min, max),
                Some(usual) => prop_oneof![2 => usual.clone(), 1 => text(min, max)].boxed(),
            };
            strings.prop_filter("outside of the bounds", fits).prop_map(Node::String).boxed()
        }
        Value::Enum { of, open } => {
            let listed: Vec<String> = of.names().map(str::to_owned).collect();
            let strings = if *open {
                prop_oneof![4 => select(listed), 1 => text(0, None)].boxed()
            } else {
                select(listed).boxed()
            };
            strings.prop_map(Node::String).boxed()
        }
        Value::Integer { minimum, maximum } => {
            integer(*minimum, *maximum).prop_map(|number| Node::Token(number.to_string())).boxed()
        }
        Value::StringOrNumber => {
            prop_oneof![2 => text(0, None).prop_map(Node::String), 1 => json_number().prop_map(Node::Token)].boxed()
        }
        Value::Boolean => select(vec!["true", "false"]).prop_map(|token| Node::Token(token.to_owned())).boxed(),
        Value::List(items) => {
            let items = value(items, usual, fixed);
            // Now and then more than a person writes.
            prop_oneof![8 => vec(items.clone(), 0..4), 1 => vec(items, 11..13)].prop_map(Node::Array).boxed()
        }
        Value::Object(of) | Value::Inline(of) => object(of, fixed),
        Value::AnyObject => any_object().prop_map(Node::Verbatim).boxed(),
    }
}

/// The strings that usually stand in a member, where that is of interest to whoever reads it.
type Usual = Option<BoxedStrategy<String>>;

fn usual(object: &Object, member: &Member) -> Usual {
    match (&*object.name, &*member.name) {
        (_, "deviceList" | "groupList" | "deviceId" | "commandId") => Some(id()),
        (_, "taskId" | "taskID") => Some("[0-9a-f]{24}".boxed()),
        (_, "callbackUrl") => Some(callback_url()),
        ("QueryTaskDetailDTOCloud2NA", "error") => {
            let error = super::life_cycle::detail_error();
            Some(error.prop_map(|error| error.text().to_owned()).boxed())
        }
        _ => None,
    }
}

/// An id as the platform gives them out.
fn id() -> BoxedStrategy<String> {
    let uuid = any::<u128>().prop_map(|bits| {
        let digits = format!("{bits:032x}");
        [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-")
    });
    uuid.boxed()
}

fn callback_url() -> BoxedStrategy<String> {
    let address = (any::<bool>(), any::<[u8; 4]>(), 1_u16.., text(0, Some(12)));
    let url = address.prop_map(|(secure, [a, b, c, d], port, path)| {
        format!("http{}://{a}.{b}.{c}.{d}:{port}/{path}", if secure { "s" } else { "" })
    });
    url.boxed()
}

#[cfg(test)]
#[cfg(feature = "schema")]
mod tests {
    use super::super::spelling::Spelling;
    use super::*;
    use crate::{
        model::{CONTRACT, Condition, Document, Shared, Text},
        schemas::Form,
    };

    fn judged(document: &Document) -> impl Fn(&Node) -> bool + use<> {
        let schema = serde_json::from_str(&Form::Standard.of(document).unwrap().text).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        move |node| validator.is_valid(&serde_json::from_str(&Spelling::plain(node)).unwrap())
    }

    fn config() -> ProptestConfig {
        ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) }
    }

    #[test]
    fn whatever_the_model_describes_is_valid() {
        for document in CONTRACT.documents.iter() {
            let valid = judged(document);
            proptest!(config(), |(node in object(&document.object, &[]))| {
                // A number beyond doubles is carried by the types, and no value of this schema validator.
                prop_assume!(serde_json::from_str::<serde_json::Value>(&Spelling::plain(&node)).is_ok());
                prop_assert!(valid(&node), "{}", Spelling::plain(&node));
            });
        }
    }

    /// A member that is new in the model, and a second documented `taskType`, are generated without a change here.
    #[test]
    fn what_is_new_in_the_model_is_generated() {
        let mut document = CONTRACT.document("BatchTaskCreateInDTO").unwrap().clone();
        let mut request = (*document.object).clone();
        let tag = CONTRACT.document("TagDTO2").unwrap().object.clone();
        request.conditions.to_mut().push(Condition {
            decides: "taskType".into(),
            equals: "DeviceDel".into(),
            member: "param".into(),
            then: Then::Shape(tag),
        });
        let mut area = request.member("taskName").unwrap().clone();
        area.name = "area".into();
        area.description = Text { en: "An area.".into(), zh: "区域。".into() };
        request.members.to_mut().push(area);
        document.object = Shared::from(request);
        let valid = judged(&document);
        let deleted = std::cell::Cell::new(0);
        proptest!(config(), |(node in object(&document.object, &[("BatchTaskCreateInDTO", "taskType", "DeviceDel")]))| {
            let text = Spelling::plain(&node);
            prop_assert!(valid(&node) && text.contains("\"area\":") && text.contains("\"tagValue\":"), "{text}");
            deleted.set(deleted.get() + 1);
        });
        assert!(deleted.get() > 0);
    }
}
