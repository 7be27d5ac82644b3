//! What is read: from the arguments to a list of inputs, and from an input to its bytes.

mod expand;
mod open;
mod zstd;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

pub(crate) use expand::{Expanded, expand};
pub(crate) use open::open;

use batchtask_check::run::Levels;

/// One input.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    /// Its name in the report.
    pub(crate) name: Arc<str>,
    pub(crate) source: Source,
    /// Whether it has one body a line.
    pub(crate) ndjson: bool,
    /// How much rules weigh in it.
    pub(crate) levels: Arc<Levels>,
}

impl Input {
    fn new(name: Arc<str>, source: Source, ndjson: bool) -> Self {
        Self { name, source, ndjson, levels: Arc::default() }
    }

    /// The file that is read, if it is one.
    pub(crate) fn file(&self) -> Option<&Path> {
        match &self.source {
            Source::Stdin => None,
            Source::File(path) => Some(path),
        }
    }
}

/// Where an input's bytes come from.
#[derive(Clone, Debug)]
pub(crate) enum Source {
    Stdin,
    File(PathBuf),
}
