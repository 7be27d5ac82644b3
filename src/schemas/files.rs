use serde_json::Value;

use super::{
    openapi,
    style::{Dialect, Style},
    text::text,
};
use crate::{
    language::Language,
    model::{Contract, Document},
};

/// Where the schemas' `$id`s begin. It names them and is no address to fetch them from.
const ID_BASE: &str = "https://oceanconnect-batchtask.example/schemas/";

/// A file under `schemas/`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SchemaFile {
    /// Its path below `schemas/`, with `/` between the parts.
    pub file_name: String,
    /// Its text.
    pub text: String,
}

/// A form of a document's schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Form {
    /// Draft 2020-12.
    Standard,
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
    pub const ALL: &[Self] =
        &[Self::Standard, Self::Draft07, Self::Draft04, Self::Codegen, Self::Chinese, Self::Editor];

    /// Its directory below `schemas/`; none for the files that stand there themselves.
    #[must_use]
    pub const fn directory(self) -> Option<&'static str> {
        match self {
            Self::Standard => None,
            Self::Draft07 => Some("draft-07"),
            Self::Draft04 => Some("draft-04"),
            Self::Codegen => Some("codegen"),
            Self::Chinese => Some("zh"),
            Self::Editor => Some("editor"),
        }
    }

    /// The schema of a document in this form; none where the form has nothing to add to the others.
    #[must_use]
    pub fn of(self, document: &Document) -> Option<SchemaFile> {
        let file_name = document.file_name();
        let file_name = self.directory().map_or(file_name.clone(), |directory| format!("{directory}/{file_name}"));
        let id = format!("{ID_BASE}{file_name}");
        let schema = match self {
            Self::Standard => Style::plain(Dialect::Draft2020).document(document, id),
            Self::Draft07 => Style::plain(Dialect::Draft07).document(document, id),
            Self::Draft04 => Style::plain(Dialect::Draft04).document(document, id),
            Self::Codegen => Style { lone_references: true, open_objects: true, ..Style::plain(Dialect::Draft07) }
                .union_document(document, id)?,
            Self::Chinese => {
                Style { language: Language::Chinese, ..Style::plain(Dialect::Draft2020) }.document(document, id)
            }
            Self::Editor => {
                Style { for_editors: true, ..Style::plain(Dialect::Draft07) }.editor_document(document, id)?
            }
        };
        Some(SchemaFile { file_name, text: text(&Value::from(schema)) })
    }
}

/// Every file under `schemas/`: each document in each of its forms, and the call as an `OpenAPI` document.
#[must_use]
pub fn files(contract: &Contract) -> Vec<SchemaFile> {
    let documents = contract.documents.iter();
    let mut files: Vec<SchemaFile> =
        documents.flat_map(|document| Form::ALL.iter().filter_map(|form| form.of(document))).collect();
    files.push(SchemaFile { file_name: "openapi.json".to_owned(), text: text(&openapi::document(contract)) });
    files
}
