use schemars::Schema;
use serde_json::Value;

use super::{
    chinese, codegen, draft_04, draft_07, editor,
    generated::{Document, ID_BASE, documents},
    openapi, shape,
};

/// A file under `schemas/`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SchemaFile {
    /// Its path below `schemas/`, with `/` between the parts.
    pub file_name: String,
    /// Its text.
    pub text: String,
}

/// A form of a document's schema beside its draft 2020-12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// Draft-07, with the same verdict on every value.
    Draft07,
    /// Draft-04, with the same verdict on every value, for validators without `if` and `then`.
    Draft04,
    /// Draft-07 for code generators: a union in the place of conditionals, without the members of another `type`. Only
    /// documents with conditionals have it.
    Codegen,
    /// Draft 2020-12 with its titles and descriptions in Chinese.
    Chinese,
    /// Draft-07 with what the language servers of editors read beyond it: a description for each value of an enum, and
    /// snippets. Only documents that have something to say there have it.
    Editor,
}

impl Form {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Draft07, Self::Draft04, Self::Codegen, Self::Chinese, Self::Editor];

    /// Its directory below `schemas/`.
    #[must_use]
    pub const fn directory(self) -> &'static str {
        match self {
            Self::Draft07 => "draft-07",
            Self::Draft04 => "draft-04",
            Self::Codegen => "codegen",
            Self::Chinese => "zh",
            Self::Editor => "editor",
        }
    }
}

impl Document {
    /// The document's schema in another form; none where the form has nothing to add to the schema itself.
    #[must_use]
    pub fn form(&self, form: Form) -> Option<SchemaFile> {
        let file_name = format!("{}/{}", form.directory(), self.file_name);
        let mut schema = Schema::try_from(self.schema.clone()).ok()?;
        schema.insert("$id".to_owned(), format!("{ID_BASE}{file_name}").into());
        let schema = made(schema, form)?;
        Some(SchemaFile { file_name, text: shape::text(&Value::from(schema)) })
    }
}

fn made(schema: Schema, form: Form) -> Option<Schema> {
    match form {
        Form::Draft07 => Some(draft_07::from_2020_12(schema)),
        Form::Draft04 => Some(draft_04::from_draft_07(draft_07::from_2020_12(schema))),
        Form::Editor => editor::from_draft_07(&schema, draft_07::from_2020_12(schema.clone())),
        Form::Chinese => Some(chinese::from_2020_12(schema)),
        Form::Codegen => codegen::from_2020_12(&schema).map(draft_07::from_2020_12),
    }
}

/// Every file under `schemas/`: each document in each of its forms, and the call as an `OpenAPI` document.
#[must_use]
pub fn files() -> Vec<SchemaFile> {
    let documents = documents();
    let mut files: Vec<SchemaFile> =
        documents.iter().flat_map(|document| Form::ALL.iter().filter_map(|form| document.form(*form))).collect();
    files.extend(documents.into_iter().map(|Document { file_name, text, .. }| SchemaFile { file_name, text }));
    files.push(SchemaFile { file_name: "openapi.json".to_owned(), text: openapi::text() });
    files
}
