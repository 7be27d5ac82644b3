//! What the schemas that `schemars` derives lack.

use schemars::Schema;
use serde_json::{Value, json};

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

/// Makes a plain `enum` of what a documented Rust enum becomes, a `oneOf` of constants, with the descriptions of the values
/// beside it.
pub(crate) fn plain_enum(schema: &mut Schema) {
    let Some(Value::Array(branches)) = schema.remove("oneOf") else { return };
    let all =
        |key: &str| -> Value { branches.iter().map(|branch| branch.get(key).cloned().unwrap_or_default()).collect() };
    schema.insert("type".to_owned(), "string".into());
    schema.insert("examples".to_owned(), [branches[0]["const"].clone()].into_iter().collect());
    schema.insert("enum".to_owned(), all("const"));
    schema.insert("enumDescriptions".to_owned(), all("description"));
}
