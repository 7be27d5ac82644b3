use schemars::{
    JsonSchema,
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
    pub(super) schema: Value,
}

/// All documents whose schemas are exported, each with its schema as the types say it now.
#[must_use]
pub fn documents() -> Vec<Document> {
    vec![
        document::<BatchTaskCreateInDto>(),
        document::<DeviceCmd>(),
        document::<CommandDto>(),
        document::<TagDto2>(),
        document::<BatchTaskCreateOutDto>(),
        document::<ErrorDto>(),
    ]
}

fn document<T: JsonSchema>() -> Document {
    let name = T::schema_name().into_owned();
    let file_name = format!("{name}.schema.json");
    let mut schema = SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<T>();
    RecursiveTransform(shape::without_rust).transform(&mut schema);
    RecursiveTransform(shape::bounds_in_words).transform(&mut schema);
    schema.insert("$id".to_owned(), format!("{ID_BASE}{file_name}").into());
    let schema = Value::from(schema);
    Document { name, file_name, text: shape::text(&schema), schema }
}
