use std::{collections::BTreeMap, ops::Range, sync::Arc};

use batchtask_check::{Kind, report::Entry};
use oceanconnect_batchtask::{Rule, Severity};

/// How many findings there are, by rule and by their weight.
pub(crate) type Counts = BTreeMap<(Severity, Rule), u64>;

/// The results for a part of an input.
#[derive(Debug)]
pub(crate) struct Part {
    /// The input's name.
    pub(crate) file: Arc<str>,
    /// The bytes of the part.
    pub(crate) bytes: Vec<u8>,
    /// The bodies in it.
    pub(crate) bodies: Vec<Body>,
    /// What is shown of the findings, in the order of the bodies.
    pub(crate) entries: Vec<Entry>,
    /// All findings.
    pub(crate) counts: Counts,
    /// How many of the bodies were taken for something other than a request, without being told so.
    pub(crate) guessed: BTreeMap<Kind, u64>,
    /// Whether it is the last part of its input.
    pub(crate) ends_input: bool,
}

/// One body of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Body {
    /// Its bytes in the part, without the end of its line.
    pub(crate) range: Range<usize>,
    /// The number of its first line.
    pub(crate) line: usize,
    /// Its number, if the input has one body a line.
    pub(crate) record: Option<u64>,
    /// How many of the part's entries are about it.
    pub(crate) entries: usize,
    /// Whether it has an error.
    pub(crate) invalid: bool,
    /// Its task's name, if it is compared with others.
    pub(crate) name: Option<Name>,
}

/// A task's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// A hash of its value.
    pub(crate) hash: u64,
    /// Its place in the body, with its quotes.
    pub(crate) range: Range<usize>,
}

impl Part {
    /// The part of an input of which nothing has been checked yet.
    pub(crate) fn new(file: Arc<str>, bytes: Vec<u8>, ends_input: bool) -> Self {
        Self {
            file,
            bytes,
            bodies: Vec::new(),
            entries: Vec::new(),
            counts: Counts::new(),
            guessed: BTreeMap::new(),
            ends_input,
        }
    }

    /// The text of a body.
    pub(crate) fn text(&self, body: &Body) -> &[u8] {
        self.bytes.get(body.range.clone()).unwrap_or_default()
    }

    /// The end of the line of a body; empty if the input ends before it.
    pub(crate) fn line_end(&self, body: &Body) -> &[u8] {
        match self.bytes.get(body.range.end..) {
            Some([b'\r', b'\n', ..]) => b"\r\n",
            Some([b'\n', ..]) => b"\n",
            _ => b"",
        }
    }

    /// The bodies, each with its entries.
    pub(crate) fn by_body(&self) -> impl Iterator<Item = (&Body, &[Entry])> {
        let mut rest = self.entries.as_slice();
        self.bodies.iter().map(move |body| {
            let entries = rest.split_off(..body.entries.min(rest.len())).unwrap_or_default();
            (body, entries)
        })
    }

    /// The entries that are about none of the bodies.
    pub(crate) fn without_body(&self) -> &[Entry] {
        let with_body: usize = self.bodies.iter().map(|body| body.entries).sum();
        self.entries.get(with_body..).unwrap_or_default()
    }
}
