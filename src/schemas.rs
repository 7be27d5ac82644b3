//! The JSON Schemas of the documents, for teams that do not use Rust.
//!
//! They are written from the [model](crate::model), checked in under `schemas/`, and judge every JSON value as the types
//! do.

#[cfg(feature = "embedded")]
mod embedded;
#[cfg(feature = "schema")]
mod examples;
#[cfg(feature = "schema")]
mod files;
#[cfg(feature = "schema")]
mod openapi;
#[cfg(feature = "schema")]
pub(crate) mod shape;
#[cfg(feature = "schema")]
mod snippets;
#[cfg(feature = "schema")]
mod standard;
#[cfg(feature = "schema")]
mod style;
#[cfg(feature = "schema")]
mod text;
#[cfg(feature = "schema")]
mod union;
#[cfg(feature = "schema")]
mod words;

#[cfg(feature = "embedded")]
pub use embedded::*;
#[cfg(feature = "schema")]
pub use files::{Form, SchemaFile, files};
#[cfg(feature = "schema")]
pub use words::{described_enum, described_member};
