//! The form for validators that know no `if` and `then`.

use schemars::{
    Schema,
    transform::{RecursiveTransform, ReplaceConstValue, Transform},
};
use serde_json::{Value, json};

/// The same schema in draft-04, made from its draft-07 form: conditionals become alternatives, and what draft-04 has no
/// word for and no validator needs is left out.
pub(super) fn from_draft_07(mut schema: Schema) -> Schema {
    schema.insert("$schema".to_owned(), "http://json-schema.org/draft-04/schema#".into());
    if let Some(id) = schema.remove("$id") {
        schema.insert("id".to_owned(), id);
    }
    RecursiveTransform(conditionals).transform(&mut schema);
    ReplaceConstValue::default().transform(&mut schema);
    RecursiveTransform(plain).transform(&mut schema);
    schema
}

/// Turns "if this, then that" into "not this, or that".
fn conditionals(schema: &mut Schema) {
    let (Some(condition), Some(then)) = (schema.remove("if"), schema.remove("then")) else { return };
    schema.insert("anyOf".to_owned(), json!([{ "not": condition }, then]));
}

fn plain(schema: &mut Schema) {
    schema.remove("examples");
    schema.remove("$comment");
    whole_numbers(schema);
}

/// Says "a whole number" so that `100.0` is one: to draft-04 an `integer` is written without a point.
fn whole_numbers(schema: &mut Schema) {
    let number = match schema.get_mut("type") {
        Some(Value::Array(types)) => types.iter_mut().find(|name| *name == "integer"),
        Some(name) if name == "integer" => Some(name),
        _ => None,
    };
    if let Some(name) = number {
        *name = "number".into();
        schema.insert("multipleOf".to_owned(), 1.into());
    }
}
