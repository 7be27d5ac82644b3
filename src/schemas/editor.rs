//! The form for editors: with the keywords that the language servers of JSON and YAML read beyond the standard.

use schemars::{
    Schema,
    transform::{RecursiveTransform, Transform},
};
use serde_json::{Map, Value, json};

use super::{codegen, examples};

/// The draft-07 form of the schema with a description for each value of an enum, and a snippet for each branch of what is
/// conditional; none if it has neither.
///
/// `schema` is the one in draft 2020-12, `draft_07` the same in draft-07.
pub(super) fn from_draft_07(schema: &Schema, mut draft_07: Schema) -> Option<Schema> {
    let plain = draft_07.clone();
    RecursiveTransform(enum_descriptions).transform(&mut draft_07);
    if let Some(union) = codegen::from_2020_12(schema) {
        snippets(union.as_value(), &mut draft_07);
    }
    (draft_07 != plain).then_some(draft_07)
}

/// Takes what is said of each value out of the description of the enum.
fn enum_descriptions(schema: &mut Schema) {
    let Some(Value::Array(values)) = schema.get("enum") else { return };
    let Some(description) = schema.get("description").and_then(Value::as_str) else { return };
    let begins: Option<Vec<(usize, usize)>> = values
        .iter()
        .map(|value| {
            let head = format!(" `{}`: ", value.as_str()?);
            description.find(&head).map(|at| (at, at + head.len()))
        })
        .collect();
    let Some(begins) = begins else { return };
    let ends = begins.iter().skip(1).map(|(at, _)| *at).chain([description.len()]);
    let said: Vec<Value> =
        begins.iter().zip(ends).map(|((_, from), to)| description.get(*from..to).unwrap_or_default().into()).collect();
    schema.insert("enumDescriptions".to_owned(), said.into());
}

/// Adds a snippet for each branch of the union, and to a definition of the schema that is a union itself its own.
fn snippets(union: &Value, schema: &mut Schema) {
    let find = |name: &str| union.pointer(&format!("/$defs/{name}"));
    let mut inner = Vec::new();
    let mut offered = Vec::new();
    let branches = union.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    for ((value, body), branch) in examples::of_branches(union, &find).into_iter().zip(branches) {
        let members = branch.get("properties").and_then(Value::as_object).into_iter().flatten();
        let unions = members.filter(|(_, member)| member.get("oneOf").is_some()).collect::<Vec<_>>();
        if unions.is_empty() {
            offered.push(snippet(value, &body));
        }
        for (member, below) in unions {
            let branches = examples::of_branches(below, &find);
            for (value_below, object) in &branches {
                let mut body = body.clone();
                body.insert(member.clone(), object.clone().into());
                offered.push(snippet(&format!("{value}: {value_below}"), &body));
            }
            let title = below.get("title").and_then(Value::as_str);
            let of_branches: Vec<Value> = branches.iter().map(|(value, body)| snippet(value, body)).collect();
            inner.extend(title.map(|title| (title, of_branches)));
        }
    }
    schema.insert("defaultSnippets".to_owned(), offered.into());
    for (title, offered) in inner {
        let definition = schema.get_mut("definitions").and_then(|definitions| definitions.get_mut(title));
        if let Some(Value::Object(definition)) = definition {
            definition.insert("defaultSnippets".to_owned(), offered.into());
        }
    }
}

/// In the body of a snippet `$` and `}` would stand for something; no example has them.
fn snippet(label: &str, body: &Map<String, Value>) -> Value {
    json!({ "label": label, "body": body })
}
