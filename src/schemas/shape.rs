//! The shapes that the derived schemas lack.

use schemars::Schema;
use serde_json::{Value, json};

use crate::types::whole_number::LARGEST;

/// A conditional: where member `decides` has this value, `member` is there and fulfils `then`.
///
/// `required` stands in the condition because a missing member fulfils any `properties`; a conditional for each value
/// makes every validator name the one that failed.
pub(crate) fn when(decides: &str, value: &str, member: &str, then: &Value) -> Value {
    json!({
        "if": { "properties": { decides: { "const": value } }, "required": [decides] },
        "then": { "properties": { member: then }, "required": [member] }
    })
}

/// Makes a plain `enum` of what a documented Rust enum becomes, a `oneOf` of constants, and moves what is said of each
/// value to the description.
pub(crate) fn plain_enum(schema: &mut Schema) {
    let Some(Value::Array(branches)) = schema.remove("oneOf") else { return };
    let part = |branch: &Value, key: &str| branch.get(key).cloned().unwrap_or_default();
    let values: Vec<Value> = branches.iter().map(|branch| part(branch, "const")).collect();
    let said = branches.iter().map(|branch| {
        let (value, description) = (part(branch, "const"), part(branch, "description"));
        format!(" `{}`: {}", value.as_str().unwrap_or_default(), description.as_str().unwrap_or_default())
    });
    let description = schema.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
    schema.insert("description".to_owned(), said.fold(description, |all, one| all + &one).into());
    schema.insert("type".to_owned(), "string".into());
    schema.insert("examples".to_owned(), values.first().into_iter().cloned().collect());
    schema.insert("enum".to_owned(), values.into());
}

/// Adds a sentence to the description of a member, once.
pub(crate) fn say(schema: &mut Schema, member: &str, sentence: &str) {
    let member = schema.get_mut("properties").and_then(|properties| properties.get_mut(member));
    if let Some(Value::String(description)) = member.and_then(|member| member.get_mut("description"))
        && !description.ends_with(sentence)
    {
        description.push(' ');
        description.push_str(sentence);
    }
}

/// Says the bounds of a value at the end of its description, where a reader of the keywords alone would miss the unit.
/// Bounds that only say what a number can be are not worth a word.
pub(super) fn bounds_in_words(schema: &mut Schema) {
    let number = |keyword: &str| schema.get(keyword).and_then(Value::as_i64).filter(|bound| bound.abs() != LARGEST);
    let length =
        in_words(number("minLength"), number("maxLength")).map(|bounds| format!(" Length: {bounds} characters."));
    let range = in_words(number("minimum"), number("maximum")).map(|bounds| format!(" A whole number, {bounds}."));
    if let Some(Value::String(description)) = schema.get_mut("description") {
        for sentence in length.into_iter().chain(range) {
            description.push_str(&sentence);
        }
    }
}

fn in_words(min: Option<i64>, max: Option<i64>) -> Option<String> {
    match (min, max) {
        (Some(min), Some(max)) => Some(format!("{min} to {max}")),
        (Some(min), None) => Some(format!("at least {min}")),
        (None, Some(max)) => Some(format!("at most {max}")),
        (None, None) => None,
    }
}

/// Takes out what only a Rust reader understands, everywhere in the schema.
pub(super) fn without_rust(schema: &mut Schema) {
    if let Some(Value::String(description)) = schema.get_mut("description") {
        let paragraphs: Vec<String> = description.split("\n\n").map(|lines| lines.trim().replace('\n', " ")).collect();
        let (sources, said): (Vec<_>, Vec<_>) = paragraphs.into_iter().partition(|text| text.starts_with("Source: "));
        *description = said.join(" ");
        if !sources.is_empty() {
            schema.insert("$comment".to_owned(), sources.join(" ").into());
        }
    }
    if schema.get("format").is_some_and(is_rust_number) {
        schema.remove("format");
    }
    if schema.get("default").is_some_and(Value::is_null) {
        schema.remove("default");
    }
}

/// Says of each member of the object, which is described under `name` on the platform's page, where it comes from.
pub(super) fn source_of_members(object: &mut Value, page: &str, name: &str) {
    let members = object.get_mut("properties").and_then(Value::as_object_mut);
    for (member, schema) in members.into_iter().flatten() {
        if let Value::Object(schema) = schema {
            schema.insert("$comment".to_owned(), format!("Source: \"{page}\", {name}.{member}").into());
        }
    }
}

fn is_rust_number(format: &Value) -> bool {
    let format = format.as_str().unwrap_or_default();
    let format = format.strip_prefix('u').unwrap_or(format);
    format.starts_with("int") || matches!(format, "float" | "double")
}

/// The schema's text: two spaces of indentation, what a reader wants first at the top, the rest by name. It does not
/// depend on whether the build keeps the order of maps.
pub(super) fn text(schema: &Value) -> String {
    let mut text = String::new();
    write(schema, false, 0, &mut text);
    text.push('\n');
    text
}

/// The keys of a `named` object are names of members or definitions, not keywords.
fn write(value: &Value, named: bool, depth: usize, to: &mut String) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(name, _)| (if named { usize::MAX } else { rank(name) }, *name));
            let parts = members.into_iter().map(|(name, value)| (Some(name.as_str()), value));
            write_parts('{', parts, '}', depth, to);
        }
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            write_parts('[', items.iter().map(|item| (None, item)), ']', depth, to);
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(Value::to_string).collect();
            to.push_str(&format!("[{}]", items.join(", ")));
        }
        plain => to.push_str(&plain.to_string()),
    }
}

fn write_parts<'v>(
    open: char,
    parts: impl Iterator<Item = (Option<&'v str>, &'v Value)>,
    close: char,
    depth: usize,
    to: &mut String,
) {
    for (index, (name, value)) in parts.enumerate() {
        to.push(if index == 0 { open } else { ',' });
        to.push('\n');
        to.push_str(&"  ".repeat(depth + 1));
        if let Some(name) = name {
            to.push_str(&format!("{}: ", Value::from(name)));
        }
        let named = matches!(name, Some("properties" | "$defs" | "definitions"));
        write(value, named, depth + 1, to);
    }
    to.push('\n');
    to.push_str(&"  ".repeat(depth));
    to.push(close);
}

fn rank(name: &str) -> usize {
    const FIRST: [&str; 14] = [
        "openapi",
        "info",
        "$schema",
        "$id",
        "title",
        "description",
        "$comment",
        "type",
        "enum",
        "const",
        "examples",
        "properties",
        "required",
        "additionalProperties",
    ];
    FIRST.iter().position(|first| *first == name).unwrap_or(FIRST.len())
}
