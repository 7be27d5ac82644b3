//! The documents of the contract with their schemas.

use oceanconnect_batchtask::{
    model::{CONTRACT, Document},
    schemas::Form,
};
use serde_json::Value;

/// Each document with the text of its schema.
pub fn schema_texts() -> impl Iterator<Item = (&'static Document, String)> {
    CONTRACT.documents.iter().map(|document| (document, Form::Standard.of(document).unwrap().text))
}

/// A document's schema in a form.
pub fn schema_in(form: Form, document: &str) -> Value {
    let file = form.of(CONTRACT.document(document).unwrap()).unwrap();
    serde_json::from_str(&file.text).unwrap()
}

/// A document's schema.
pub fn schema(document: &str) -> Value {
    schema_in(Form::Standard, document)
}
