//! The JSON Schemas of the documents, for teams that do not use Rust.
//!
//! They are generated from the types, checked in under `schemas/`, and judge every JSON value as the types do.

#[cfg(feature = "schema")]
mod chinese;
#[cfg(feature = "schema")]
mod codegen;
#[cfg(feature = "schema")]
mod draft_04;
#[cfg(feature = "schema")]
mod draft_07;
#[cfg(feature = "schema")]
mod editor;
#[cfg(feature = "embedded")]
mod embedded;
#[cfg(feature = "schema")]
mod examples;
#[cfg(feature = "schema")]
mod files;
#[cfg(feature = "schema")]
mod generated;
#[cfg(feature = "schema")]
mod openapi;
#[cfg(feature = "schema")]
mod rules;
#[cfg(feature = "schema")]
pub(crate) mod shape;

#[cfg(feature = "embedded")]
pub use embedded::*;
#[cfg(feature = "schema")]
pub use files::{Form, SchemaFile, files};
#[cfg(feature = "schema")]
pub use generated::{Call, Document, documents};
