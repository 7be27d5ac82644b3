//! What is read: from the arguments to a list of inputs, and from an input to its bytes.

mod globs;
mod ignored;
mod open;
mod pattern;
pub(crate) mod repository;
mod select;
mod skipped;
mod zstd;

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

pub(crate) use globs::Globs;
pub(crate) use open::{Expansion, open};
pub(crate) use select::{Selected, select};
pub(crate) use skipped::Skipped;

use crate::config::Config;

/// One input.
#[derive(Clone, Debug)]
pub(crate) struct Input {
    /// Its name in the report.
    pub(crate) name: Arc<str>,
    pub(crate) source: Source,
    /// Whether it has one body a line.
    pub(crate) ndjson: bool,
    pub(crate) config: Arc<Config>,
}

impl Input {
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
