//! Documents with one fault that is known.

use std::fmt::Debug;

use proptest::{prelude::*, sample::Index};
use serde::Serialize;

use super::{
    documents,
    node::Node,
    shape::{Need, document, has_type_of, look_up},
    spelling::spelling,
    values::{json, text},
};
use batchtask_json::MAX_DEPTH;

use crate::{
    model::{Object, Value},
    rules::Rule,
};

/// A document with one fault, and that fault.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Broken {
    /// The document, as JSON text.
    pub text: String,
    /// The rule that it breaks.
    pub rule: Rule,
    /// The member at fault, also one that is missing: a JSON pointer. It is empty for the document as a whole, and for
    /// a text that is no JSON.
    pub pointer: String,
}

/// Bodies of a create request that break one rule in one place.
pub fn broken_batch_task() -> impl Strategy<Value = Broken> {
    broken(documents::batch_task(), "BatchTaskCreateInDTO")
}

/// Commands to targets that break one rule in one place.
pub fn broken_device_cmd() -> impl Strategy<Value = Broken> {
    broken(documents::device_cmd(), "DeviceCmd")
}

/// Commands that break one rule in one place.
pub fn broken_command() -> impl Strategy<Value = Broken> {
    broken(documents::command(), "CommandDTO")
}

/// Tags that break one rule in one place.
pub fn broken_tag() -> impl Strategy<Value = Broken> {
    broken(documents::tag(), "TagDTO2")
}

/// What a fault is made of.
type Matter = (Index, Index, Index, Node, String);

fn broken<T: Debug + Serialize + 'static>(
    valid: impl Strategy<Value = T> + 'static,
    name: &str,
) -> impl Strategy<Value = Broken> {
    let shape = document(name);
    let matter = (any::<Index>(), any::<Index>(), any::<Index>(), json(), text(0, Some(12)));
    (valid.boxed(), matter.boxed(), spelling()).prop_map(move |(document, matter, spelling)| {
        let mut node = Node::of_text(&serde_json::to_string(&document).unwrap_or_default());
        let mut sites = Vec::new();
        collect(&node, Some(&shape), &mut Vec::new(), &mut sites);
        // The rule first, so that rare rules are not drowned by frequent ones; the whole document is a place for one.
        let mut rules: Vec<Rule> = sites.iter().map(|site| site.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        let rule = *matter.0.get(&rules);
        let of_rule: Vec<&Site> = sites.iter().filter(|site| site.rule == rule).collect();
        let site = matter.1.get(&of_rule);
        let mut pointer = String::new();
        for step in &site.path {
            push(&mut pointer, step);
        }
        apply(site, &mut node, &matter, &mut pointer);
        Broken { text: spelling.text(&node, Some(&shape)), rule, pointer }
    })
}

/// A place where a rule can be broken.
struct Site {
    rule: Rule,
    /// The value at fault, or the object that a member is missing in or one too many.
    path: Vec<String>,
    shape: Option<Value>,
    /// The member that is missing.
    member: Option<String>,
}

fn collect(node: &Node, shape: Option<&Value>, path: &mut Vec<String>, to: &mut Vec<Site>) {
    let mut site = |rule, member: Option<&str>| {
        let (shape, member) = (shape.cloned(), member.map(str::to_owned));
        to.push(Site { rule, path: path.clone(), shape, member });
    };
    if shape.is_some() {
        site(Rule::WrongType, None);
    }
    match shape {
        Some(Value::String { min_length, max_length, .. }) => {
            if *min_length > 0 {
                site(Rule::TooShort, None);
            }
            if max_length.is_some() {
                site(Rule::TooLong, None);
            }
        }
        Some(Value::Integer { .. }) => site(Rule::OutOfRange, None),
        Some(Value::Enum { open: false, .. }) => site(Rule::UnknownValue, None),
        Some(Value::Object(object) | Value::Inline(object)) => {
            if object.closed {
                site(Rule::UnknownMember, None);
            }
            let Node::Object(members) = node else { return };
            for member in object.members.iter() {
                match look_up(object, &member.name, members) {
                    Some((_, Need::Mandatory)) => site(Rule::MissingMember, Some(&member.name)),
                    Some((value, Need::ForType)) => {
                        site(Rule::MissingForType, Some(&member.name));
                        if value.object().is_none() {
                            site(Rule::EmptyForType, Some(&member.name));
                        }
                    }
                    _ => {}
                }
            }
        }
        _ => {}
    }
    match node {
        Node::Array(items) => {
            let shape = if let Some(Value::List(items)) = shape { Some(&**items) } else { None };
            for (index, item) in items.iter().enumerate() {
                path.push(index.to_string());
                collect(item, shape, path, to);
                path.pop();
            }
        }
        Node::Object(members) => {
            if !members.is_empty() {
                site(Rule::DuplicateMember, None);
            }
            for (name, value) in members {
                let object = shape.and_then(Value::object);
                let shape = object.and_then(|object| look_up(object, name, members)).map(|(shape, _)| shape);
                path.push(name.clone());
                collect(value, shape.as_ref(), path, to);
                path.pop();
            }
        }
        _ => {}
    }
}

fn apply(site: &Site, root: &mut Node, (.., detail, json, name): &Matter, pointer: &mut String) {
    let Some(node) = find(root, &site.path) else { return };
    match (site.rule, site.shape.as_ref(), node) {
        (Rule::MissingMember | Rule::MissingForType, _, Node::Object(members)) => {
            let Some(member) = &site.member else { return };
            push(pointer, member);
            if detail.index(2) == 0 {
                members.retain(|(name, _)| name != member);
            } else {
                set(members, member, Node::null());
            }
        }
        (Rule::EmptyForType, Some(Value::Object(object)), Node::Object(members)) => {
            let Some(member) = &site.member else { return };
            push(pointer, member);
            let list = matches!(look_up(object, member, members), Some((Value::List(_), _)));
            set(members, member, if list { Node::Array(Vec::new()) } else { Node::String(String::new()) });
        }
        (Rule::UnknownMember, Some(Value::Object(object)), Node::Object(members)) => {
            let unknown = unknown_name(object, *detail, name);
            push(pointer, &unknown);
            members.push((unknown, json.clone()));
        }
        (Rule::DuplicateMember, _, Node::Object(members)) => {
            let again = detail.get(members).clone();
            push(pointer, &again.0);
            members.push(again);
        }
        (rule, Some(shape), node) => *node = wrong_value(rule, shape, *detail, json, name, site.path.last()),
        _ => {}
    }
}

fn wrong_value(rule: Rule, shape: &Value, detail: Index, json: &Node, text: &str, last: Option<&String>) -> Node {
    match (rule, shape) {
        (Rule::TooShort, Value::String { min_length, .. }) => {
            Node::String("a".repeat(detail.index(usize::try_from(*min_length).unwrap_or(usize::MAX))))
        }
        (Rule::TooLong, Value::String { max_length: Some(max), .. }) => {
            let max = usize::try_from(*max).unwrap_or(usize::MAX);
            let piece = ["a", "任", "😀", "\"", "\0"][detail.index(5)];
            let more = [1, 2, 3000][detail.index(3)];
            Node::String(piece.repeat(max + more))
        }
        (Rule::OutOfRange, Value::Integer { minimum: min, maximum: max }) => Node::Token(match detail.index(6) {
            0 => (max + 1).to_string(),
            1 => (min - 1).to_string(),
            2 => format!("{}.0", max + 1),
            3 => format!("{}e3", max + 1),
            4 => "-1e400".to_owned(),
            _ => "1e400".to_owned(),
        }),
        (Rule::UnknownValue, Value::Enum { of, .. }) => {
            let values: Vec<&str> = of.names().collect();
            let near = detail.get(&values);
            let near = [near.to_lowercase(), near.to_uppercase(), format!("{near} "), text.to_owned(), String::new()];
            let start = detail.index(near.len());
            let mut turned = near.iter().cycle().skip(start).take(near.len());
            Node::String(turned.find(|value| !values.contains(&&***value)).cloned().unwrap_or_default())
        }
        _ => {
            let of_token = |token: &str| Node::Token(token.to_owned());
            let mut others = vec![
                json.clone(),
                Node::Array(Vec::new()),
                Node::String(text.to_owned()),
                Node::String("100".to_owned()),
                Node::Object(Vec::new()),
                of_token("true"),
                of_token("100"),
                of_token("1.5"),
                Node::Array(vec![Node::String(text.to_owned())]),
                Node::Object(vec![(text.to_owned(), Node::null())]),
            ];
            // A member that is null is not there, rather than of another type.
            if last.is_none_or(|step| step.parse::<usize>().is_ok()) {
                others.push(Node::null());
            } else {
                others.retain(|other| !other.is_null());
            }
            let start = detail.index(others.len());
            let mut turned = others.iter().cycle().skip(start).take(others.len());
            turned.find(|other| !has_type_of(shape, other)).cloned().unwrap_or_else(Node::null)
        }
    }
}

/// A name that the object does not know: a slip of the pen in one that it knows, or any other.
fn unknown_name(object: &Object, detail: Index, any: &str) -> String {
    let known = &detail.get(&object.members).name;
    let shorter =
        |left_out: usize| known.chars().enumerate().filter(|(at, _)| *at != left_out).map(|(_, char)| char).collect();
    let near: [String; 6] = [
        shorter(detail.index(known.len())),
        known.to_uppercase(),
        known.to_lowercase(),
        format!("{known} "),
        any.to_owned(),
        "null".to_owned(),
    ];
    let start = detail.index(near.len());
    let mut turned = near.iter().cycle().skip(start).take(near.len());
    let unknown = turned.find(|name| object.members.iter().all(|member| member.name != **name));
    unknown.cloned().unwrap_or_default()
}

fn set(members: &mut [(String, Node)], name: &str, value: Node) {
    if let Some((_, old)) = members.iter_mut().find(|(known, _)| known == name) {
        *old = value;
    }
}

fn find<'n>(node: &'n mut Node, path: &[String]) -> Option<&'n mut Node> {
    let Some((step, rest)) = path.split_first() else { return Some(node) };
    let inner = match node {
        Node::Array(items) => items.get_mut(step.parse::<usize>().ok()?)?,
        Node::Object(members) => members.iter_mut().find(|(name, _)| name == step).map(|(_, value)| value)?,
        _ => return None,
    };
    find(inner, rest)
}

fn push(pointer: &mut String, step: &str) {
    pointer.push('/');
    pointer.push_str(&step.replace('~', "~0").replace('/', "~1"));
}

/// What must not follow a JSON text.
const TOO_MUCH: [&str; 7] = [",", "}", "{}", "\u{a0}", "x", "//", "\0"];

/// What is no JSON value.
const WRONG: [&str; 14] = [
    "01",
    "+1",
    "1.",
    ".5",
    "0x10",
    "NaN",
    "nul",
    "'x'",
    r#""\ud800""#,
    r#""\udc00\ud800""#,
    r#""\x41""#,
    "\"\n\"",
    "[1,]",
    "/* */1",
];

/// Bodies of a create request whose text cannot be read: cut off, with a slip in the syntax, nested too deeply, or not
/// there at all.
pub fn broken_text() -> impl Strategy<Value = Broken> {
    let shape = document("BatchTaskCreateInDTO");
    (documents::batch_task().boxed(), any::<Index>(), any::<Index>(), spelling()).prop_map(
        move |(task, how, place, spelling)| {
            let mut node = Node::of_text(&serde_json::to_string(&task).unwrap_or_default());
            // Any value but the body itself.
            let at = 1 + place.index(node.count() - 1);
            let depth = node.nth(at).map_or(0, |(_, depth)| depth);
            let mut text_with = |wrong: Option<String>| {
                if let (Some(wrong), Some((value, _))) = (wrong, node.nth(at)) {
                    *value = Node::Token(wrong);
                }
                spelling.clone().text(&node, Some(&shape)).trim().to_owned()
            };
            let (rule, text) = match how.index(6) {
                0 => (Rule::EmptyInput, String::new()),
                1 => {
                    let text = text_with(None);
                    (Rule::NotJson, text.chars().take(1 + place.index(text.chars().count() - 1)).collect())
                }
                2 => (Rule::NotJson, text_with(None) + TOO_MUCH[place.index(TOO_MUCH.len())]),
                3 => (Rule::TooDeep, text_with(Some(nested(MAX_DEPTH + 1 - depth + place.index(3))))),
                _ => (Rule::NotJson, text_with(Some(WRONG[place.index(WRONG.len())].to_owned()))),
            };
            Broken { text, rule, pointer: String::new() }
        },
    )
}

fn nested(depth: usize) -> String {
    "[".repeat(depth) + &"]".repeat(depth)
}
