//! The form for code generators, which make nothing of conditionals: a union with a branch for each value of the member
//! that decides.

use std::collections::BTreeSet;

use schemars::{
    Schema,
    transform::{RecursiveTransform, Transform},
};
use serde_json::{Map, Value, json};

type Members = Map<String, Value>;

/// The same document as unions; none if nothing in it is conditional.
///
/// The shape is the one that every generator understands: branches stand in their place and have titles, the deciding
/// member is an `enum` of one value, and a `discriminator` names it. A branch has no members that another value of the
/// deciding member makes mandatory; otherwise the union accepts what the schema accepts.
pub(super) fn from_2020_12(schema: &Schema) -> Option<Schema> {
    let root = schema.as_object()?;
    let definitions = root.get("$defs").and_then(Value::as_object).cloned().unwrap_or_default();
    let mut union = union(root, &definitions)?;
    for keyword in ["$schema", "$id", "title"] {
        union.insert(keyword.to_owned(), root.get(keyword)?.clone());
    }
    let mut union = Schema::from(union);
    RecursiveTransform(lone_references).transform(&mut union);
    let needed = needed(union.as_value(), &definitions);
    let definitions: Members = definitions.into_iter().filter(|(name, _)| needed.contains(name)).collect();
    let mut definitions = Schema::from(Members::from_iter([("$defs".to_owned(), Value::from(definitions))]));
    RecursiveTransform(lone_references).transform(&mut definitions);
    for schema in [&mut union, &mut definitions] {
        RecursiveTransform(open_objects).transform(schema);
    }
    union.insert("$defs".to_owned(), definitions.remove("$defs")?);
    Some(union)
}

/// Of what stands beside a reference generators make a type of its own.
fn lone_references(schema: &mut Schema) {
    if let Some(reference) = schema.remove("$ref") {
        *schema = Schema::from(Members::from_iter([("$ref".to_owned(), reference)]));
    }
}

/// Of an object that says nothing of its members generators make one that has none.
pub(super) fn open_objects(schema: &mut Schema) {
    let types = schema.get("type").cloned().unwrap_or_default();
    let is_object = types == "object" || types.as_array().is_some_and(|types| types.contains(&"object".into()));
    if is_object && schema.get("properties").is_none() {
        schema.insert("additionalProperties".to_owned(), true.into());
    }
}

/// A conditional of the schema: where the decider has this value, the member is there and fulfils `then` too.
struct Conditional<'s> {
    decider: &'s str,
    value: &'s Value,
    member: &'s str,
    then: &'s Members,
}

fn conditionals(object: &Members) -> Vec<Conditional<'_>> {
    fn only(part: Option<&Value>) -> Option<(&String, &Members)> {
        part?.get("properties")?.as_object()?.iter().next().and_then(|(name, value)| Some((name, value.as_object()?)))
    }
    let all = object.get("allOf").and_then(Value::as_array).into_iter().flatten();
    all.filter_map(|conditional| {
        let (decider, condition) = only(conditional.get("if"))?;
        let (member, then) = only(conditional.get("then"))?;
        Some(Conditional { decider, value: condition.get("const")?, member, then })
    })
    .collect()
}

fn union(object: &Members, definitions: &Members) -> Option<Members> {
    let conditionals = conditionals(object);
    let decider = conditionals.first()?.decider;
    let properties = object.get("properties")?.as_object()?;
    let deciding = resolved(properties.get(decider)?, definitions)?;
    let title = object.get("title").and_then(Value::as_str);
    let branches: Option<Vec<Value>> = deciding
        .get("enum")?
        .as_array()?
        .iter()
        .map(|value| branch(object, properties, &conditionals, decider, value, definitions).map(Value::from))
        .collect();
    let mut union = Members::from_iter([
        ("oneOf".to_owned(), Value::from(branches?)),
        ("discriminator".to_owned(), json!({ "propertyName": decider })),
    ]);
    if let Some(description) = object.get("description") {
        union.insert("description".to_owned(), description.clone());
    }
    if let Some(title) = title {
        union.insert("title".to_owned(), title.into());
    }
    Some(union)
}

fn branch(
    object: &Members,
    properties: &Members,
    conditionals: &[Conditional<'_>],
    decider: &str,
    value: &Value,
    definitions: &Members,
) -> Option<Members> {
    let mut required: Vec<Value> = object.get("required")?.as_array()?.clone();
    let mut members = Members::new();
    for (name, schema) in properties {
        let mine = conditionals.iter().find(|row| row.member == name && row.value == value);
        let of_another = mine.is_none() && conditionals.iter().any(|row| row.member == name);
        let schema = match mine {
            _ if name == decider => {
                let mut one = Members::from_iter([("type".to_owned(), "string".into())]);
                one.extend(schema.get("description").map(|said| ("description".to_owned(), said.clone())));
                one.insert("enum".to_owned(), json!([value]));
                Value::from(one)
            }
            Some(conditional) => both(schema.as_object()?, conditional.then, definitions)?,
            None if of_another && !required.iter().any(|required| required == name) => continue,
            None => schema.clone(),
        };
        if mine.is_some() && !required.iter().any(|required| required == name) {
            required.push(name.as_str().into());
        }
        members.insert(name.clone(), schema);
    }
    let mut branch = Members::from_iter([
        ("title".to_owned(), format!("{}{}", value.as_str()?, suffix(decider)).into()),
        ("type".to_owned(), "object".into()),
        ("properties".to_owned(), members.into()),
        ("required".to_owned(), required.into()),
    ]);
    if let Some(closed) = object.get("additionalProperties") {
        branch.insert("additionalProperties".to_owned(), closed.clone());
    }
    Some(branch)
}

/// What the titles of the branches end in: `DeviceListTarget` for the `type` `DeviceList`, `DeviceCmdTask` for the
/// `taskType` `DeviceCmd`.
fn suffix(decider: &str) -> &'static str {
    if decider == "taskType" { "Task" } else { "Target" }
}

/// A schema that asks for what both ask for: where the second is an object's own schema, that one, as a union if it has
/// conditionals itself; else the first with the second's keywords in place of its own.
fn both(first: &Members, second: &Members, definitions: &Members) -> Option<Value> {
    let mut both = first.clone();
    if let Some(reference) = second.get("$ref") {
        let name = reference.as_str()?.rsplit('/').next()?;
        let mut target = definitions.get(name)?.as_object()?.clone();
        target.insert("title".to_owned(), name.into());
        let target = union(&target, definitions).unwrap_or(target);
        both.remove("type");
        both.extend(target);
    } else {
        both.extend(second.clone());
    }
    Some(Value::from(both))
}

fn resolved<'s>(schema: &'s Value, definitions: &'s Members) -> Option<&'s Value> {
    match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => definitions.get(reference.rsplit('/').next()?),
        None => Some(schema),
    }
}

/// The definitions that the schema refers to, those that they refer to included.
fn needed(schema: &Value, definitions: &Members) -> BTreeSet<String> {
    let mut needed = BTreeSet::new();
    let mut waiting = vec![schema];
    while let Some(value) = waiting.pop() {
        match value {
            Value::Object(members) => {
                if let Some((name, definition)) = members
                    .get("$ref")
                    .and_then(Value::as_str)
                    .and_then(|reference| reference.rsplit('/').next())
                    .and_then(|name| Some((name, definitions.get(name)?)))
                    && needed.insert(name.to_owned())
                {
                    waiting.push(definition);
                }
                waiting.extend(members.values());
            }
            Value::Array(items) => waiting.extend(items),
            _ => {}
        }
    }
    needed
}
