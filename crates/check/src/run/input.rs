use std::{
    fmt,
    io::{self, Read},
    sync::Arc,
};

use super::Levels;

/// One input: a body, or a stream with one body a line.
pub struct Input {
    pub(super) name: Arc<str>,
    pub(super) ndjson: bool,
    pub(super) levels: Arc<Levels>,
    pub(super) open: Box<dyn FnOnce() -> io::Result<Opened> + Send>,
}

/// An input that can be read.
pub struct Opened {
    /// Its bytes.
    pub reader: Box<dyn Read + Send>,
    /// How many bytes it most likely has.
    pub length: Option<usize>,
}

impl Input {
    /// An input that is one body. Reports call it by this name.
    pub fn new(name: impl Into<Arc<str>>, reader: impl Read + Send + 'static) -> Self {
        Self::open_with(name, || Ok(Opened { reader: Box::new(reader), length: None }))
    }

    /// An input that is opened when its turn comes.
    pub fn open_with(name: impl Into<Arc<str>>, open: impl FnOnce() -> io::Result<Opened> + Send + 'static) -> Self {
        Self { name: name.into(), ndjson: false, levels: Arc::default(), open: Box::new(open) }
    }

    /// The same with one body a line, or not.
    #[must_use]
    pub fn ndjson(mut self, ndjson: bool) -> Self {
        self.ndjson = ndjson;
        self
    }

    /// The same with these levels of the rules.
    #[must_use]
    pub fn levels(mut self, levels: impl Into<Arc<Levels>>) -> Self {
        self.levels = levels.into();
        self
    }
}

impl fmt::Debug for Input {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Input").field("name", &self.name).field("ndjson", &self.ndjson).finish_non_exhaustive()
    }
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opened").field("length", &self.length).finish_non_exhaustive()
    }
}
