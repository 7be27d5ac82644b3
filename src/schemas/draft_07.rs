//! The form for validators that know draft-07 and nothing newer.

use schemars::{
    Schema,
    consts::meta_schemas::DRAFT07,
    transform::{RecursiveTransform, RemoveRefSiblings, Transform},
};
use serde_json::Value;

/// The same schema in draft-07, which calls `$defs` `definitions` and ignores what stands beside a `$ref`.
pub(super) fn from_2020_12(mut schema: Schema) -> Schema {
    schema.insert("$schema".to_owned(), DRAFT07.into());
    RemoveRefSiblings::default().transform(&mut schema);
    RecursiveTransform(definitions).transform(&mut schema);
    schema
}

fn definitions(schema: &mut Schema) {
    if let Some(definitions) = schema.remove("$defs") {
        schema.insert("definitions".to_owned(), definitions);
    }
    if let Some(Value::String(reference)) = schema.get_mut("$ref") {
        *reference = reference.replacen("#/$defs/", "#/definitions/", 1);
    }
}
