//! What is read: from the arguments to a list of inputs, and from an input to its bytes.

mod expand;
mod open;

use std::{path::PathBuf, sync::Arc};

pub(crate) use expand::{Expanded, expand};
pub(crate) use open::open;

/// One input.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    /// Its name in the report.
    pub(crate) name: Arc<str>,
    pub(crate) source: Source,
    /// Whether it has one body a line.
    pub(crate) ndjson: bool,
}

/// Where an input's bytes come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    Stdin,
    File(PathBuf),
}
