use schemars::{
    JsonSchema, Schema,
    generate::SchemaSettings,
    transform::{RecursiveTransform, Transform},
};
use serde_json::Value;

use super::shape;
use crate::{
    create_batch_task::{BatchTaskCreateInDto, CommandDto, DeviceCmd, TagDto2},
    reply::{BatchTaskCreateOutDto, ErrorDto},
};

/// Where the schemas' `$id`s begin. It names them and is no address to fetch them from.
pub(super) const ID_BASE: &str = "https://oceanconnect-batchtask.example/schemas/";

/// The platform's page that the documents come from.
const CREATE_PAGE: &str = "创建批量任务";

/// A document whose schema is exported.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Document {
    /// The document's name on the platform.
    pub name: String,
    /// The name of its file under `schemas/`.
    pub file_name: String,
    /// The file's text.
    pub text: String,
    pub(super) schema: Schema,
}

/// All documents whose schemas are exported, each with its schema as the types say it now.
#[must_use]
pub fn documents() -> Vec<Document> {
    vec![
        document::<BatchTaskCreateInDto>(CREATE_PAGE),
        document::<DeviceCmd>(CREATE_PAGE),
        document::<CommandDto>(CREATE_PAGE),
        document::<TagDto2>(CREATE_PAGE),
        document::<BatchTaskCreateOutDto>(CREATE_PAGE),
        document::<ErrorDto>(CREATE_PAGE),
    ]
}

fn document<T: JsonSchema>(page: &str) -> Document {
    let name = T::schema_name().into_owned();
    let file_name = format!("{name}.schema.json");
    let mut schema = SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<T>();
    RecursiveTransform(shape::without_rust).transform(&mut schema);
    RecursiveTransform(shape::bounds_in_words).transform(&mut schema);
    schema.insert("$id".to_owned(), format!("{ID_BASE}{file_name}").into());
    let mut schema = Value::from(schema);
    shape::source_of_members(&mut schema, page, &name);
    let definitions = schema.get_mut("$defs").and_then(Value::as_object_mut);
    for (name, definition) in definitions.into_iter().flatten() {
        shape::source_of_members(definition, page, name);
    }
    Document { name, file_name, text: shape::text(&schema), schema: Schema::try_from(schema).unwrap_or_default() }
}
