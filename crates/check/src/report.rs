//! Findings as people and machines read them: one entry model, one file for each format.
//!
//! An [`Entry`] is a [`Finding`] with its place as a person counts it and its message in a language. A format is a
//! [`Render`]: it is given the entries one by one, in their order, and writes to whatever it is handed.

mod entry;
mod format;
mod frame;
mod github;
mod gitlab;
mod human;
mod identity;
pub mod json;
mod json_text;
mod jsonl;
mod junit;
mod sarif;
mod summary;
mod words;

pub use entry::{Entry, Origin, Place, RelatedEntry};
pub use format::{BodyEnd, Format, MakeSpool, Options, Render, Spool, UnknownFormat};
pub use frame::Frame;
pub use identity::Base;
#[cfg(feature = "run")]
pub(crate) use identity::{Identity, file_identity};
pub use oceanconnect_batchtask::finding::Message;
pub use summary::{PolicyInForce, SkipReason, Summary};

/// The name of the tool in the reports that name one.
const TOOL: &str = "batchtask";

/// Where the tool lives.
const REPOSITORY: &str = env!("CARGO_PKG_REPOSITORY");

/// The tool's version.
const TOOL_VERSION: &str = env!("CARGO_PKG_VERSION");

#[cfg(doc)]
use crate::check::Finding;
