//! Examples of whole objects, made from the examples of their members.

use serde_json::{Map, Value};

/// An object of this schema with the members that must be there; `find` gives the schema that a reference names last.
pub(super) fn smallest<'s>(schema: &'s Value, find: &impl Fn(&str) -> Option<&'s Value>) -> Map<String, Value> {
    let required = schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    required
        .filter_map(|name| {
            let member = schema.get("properties")?.get(name)?;
            let value = match referred(member, find) {
                Some(target) if target.get("properties").is_some() => Value::from(smallest(target, find)),
                _ => match member.get("examples").or_else(|| member.get("enum")) {
                    Some(examples) => examples.get(0)?.clone(),
                    None if member.get("type")? == "object" => Value::from(Map::new()),
                    None => return None,
                },
            };
            Some((name.to_owned(), value))
        })
        .collect()
}

/// An object for each branch of a union, with the value that decides for the branch.
pub(super) fn of_branches<'s>(
    union: &'s Value,
    find: &impl Fn(&str) -> Option<&'s Value>,
) -> Vec<(&'s str, Map<String, Value>)> {
    let decider = union.get("discriminator").and_then(|union| union.get("propertyName")).and_then(Value::as_str);
    let branches = union.get("oneOf").and_then(Value::as_array).into_iter().flatten();
    branches
        .filter_map(|branch| {
            let branch = referred(branch, find).unwrap_or(branch);
            let value = branch.get("properties")?.get(decider?)?.get("enum")?.get(0)?.as_str()?;
            Some((value, smallest(branch, find)))
        })
        .collect()
}

fn referred<'s>(schema: &Value, find: &impl Fn(&str) -> Option<&'s Value>) -> Option<&'s Value> {
    find(schema.get("$ref").and_then(Value::as_str)?.rsplit('/').next()?)
}
