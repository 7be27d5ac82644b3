use std::{collections::BTreeMap, ops::Range, sync::Arc};

use super::{Demand, Levels};
use crate::{
    Kind,
    report::Entry,
    rules::{Rule, Severity},
};

/// How many findings there are, by rule and by their weight.
pub type Counts = BTreeMap<(Severity, Rule), u64>;

/// The results for a chunk of an input.
#[derive(Debug)]
#[non_exhaustive]
pub struct ChunkResults {
    /// The input's name.
    pub file: Arc<str>,
    /// The levels of the rules in this input.
    pub levels: Arc<Levels>,
    /// The bytes of the chunk.
    pub bytes: Vec<u8>,
    /// The bodies in it.
    pub bodies: Vec<Body>,
    /// What is shown of the findings, in the order of the bodies.
    pub entries: Vec<Entry>,
    /// All findings.
    pub counts: Counts,
    /// How many of the bodies were taken for something other than a request, without being told so.
    pub guessed: BTreeMap<Kind, u64>,
    /// How many task names are not compared with those behind them, since too many names are remembered already.
    pub forgotten_names: u64,
    /// Whether it is the last chunk of its input.
    pub ends_input: bool,
    /// How many entries there are.
    pub(super) shown: Shown,
}

/// One body of a chunk.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Body {
    /// Its bytes in the chunk, without the end of its line.
    pub range: Range<usize>,
    /// The number of its first line.
    pub line: usize,
    /// Its number, if the input has one body a line.
    pub record: Option<u64>,
    /// How many of the chunk's entries are about it.
    pub entries: usize,
    /// Whether it has an error.
    pub invalid: bool,
    /// Whether it is beyond the limit: it was not read, and what is here of it may be cut off.
    pub too_large: bool,
    /// Its task's name, if it is compared with others.
    pub(super) name: Option<Name>,
}

/// A task's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// A hash of its value.
    pub(super) hash: u128,
    /// Its place in the body, with its quotes.
    pub(super) range: Range<usize>,
}

/// How many entries have been made.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Shown {
    errors: usize,
    warnings: usize,
}

impl Shown {
    /// Counts one more, if it is wanted.
    pub(super) fn take(&mut self, severity: Severity, wanted: &Demand) -> bool {
        let (shown, most) = match severity {
            Severity::Error => (&mut self.errors, wanted.errors),
            _ => (&mut self.warnings, wanted.warnings),
        };
        let is_wanted = *shown < most;
        *shown += usize::from(is_wanted);
        is_wanted
    }
}

impl ChunkResults {
    /// The results for a chunk of which nothing has been checked yet.
    pub(super) fn new(file: Arc<str>, levels: Arc<Levels>, bytes: Vec<u8>, ends_input: bool) -> Self {
        Self {
            file,
            levels,
            bytes,
            bodies: Vec::new(),
            entries: Vec::new(),
            counts: Counts::new(),
            guessed: BTreeMap::new(),
            forgotten_names: 0,
            ends_input,
            shown: Shown::default(),
        }
    }

    /// The text of a body.
    #[must_use]
    pub fn text(&self, body: &Body) -> &[u8] {
        self.bytes.get(body.range.clone()).unwrap_or_default()
    }

    /// The end of the line of a body; empty if the input ends before it.
    #[must_use]
    pub fn line_end(&self, body: &Body) -> &[u8] {
        match self.bytes.get(body.range.end..) {
            Some([b'\r', b'\n', ..]) => b"\r\n",
            Some([b'\n', ..]) => b"\n",
            _ => b"",
        }
    }

    /// The bodies, each with its entries.
    pub fn by_body(&self) -> impl Iterator<Item = (&Body, &[Entry])> {
        let mut rest = self.entries.as_slice();
        self.bodies.iter().map(move |body| {
            let entries = rest.split_off(..body.entries.min(rest.len())).unwrap_or_default();
            (body, entries)
        })
    }

    /// The entries that are about none of the bodies.
    #[must_use]
    pub fn without_body(&self) -> &[Entry] {
        let with_body: usize = self.bodies.iter().map(|body| body.entries).sum();
        self.entries.get(with_body..).unwrap_or_default()
    }
}
