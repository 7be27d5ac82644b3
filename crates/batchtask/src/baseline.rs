//! Findings that are known, so that only new ones count.
//!
//! A finding is known again by its input, rule and pointer and by a hash of the value at its place, however far it has
//! moved: neither lines nor record numbers are written down. So many findings that look the same are known as were
//! written down; the next one is new.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use batchtask_check::report::Entry;
use serde::{Deserialize, Serialize};
use twox_hash::XxHash64;

use crate::{
    output::Output,
    run::{Body, Part, Trouble},
    say::shown,
};

/// The version of the file's form.
const VERSION: u64 = 1;

/// What is known of a run's findings before it begins.
#[derive(Default)]
pub(crate) enum Baseline {
    /// Nothing.
    #[default]
    None,
    /// So many of each kind.
    Known(BTreeMap<Fingerprint, u64>),
    /// All there are, and they are written down.
    Writing(BTreeMap<Fingerprint, u64>, Box<Output>),
}

/// What makes a finding the same in another run.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fingerprint {
    file: String,
    rule: String,
    pointer: String,
    /// A hash (XXH64) of the value at fault, as it is written in the body.
    value: String,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    file: String,
    rule: String,
    pointer: String,
    value: String,
    count: u64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    version: u64,
    findings: Vec<Line>,
}

impl Baseline {
    /// The findings that a file lists.
    pub(crate) fn read(path: &Path) -> Result<Self, String> {
        let name = shown(&path.to_string_lossy());
        let hint = "--write-baseline writes one";
        let text = fs::read(path).map_err(|error| format!("cannot read the baseline {name}: {error}; {hint}"))?;
        let document: Document = serde_json::from_slice(&text)
            .map_err(|error| format!("{name} is no baseline: {}; {hint}", shown(&error.to_string())))?;
        if document.version != VERSION {
            return Err(format!(
                "{name} is a baseline of version {}, and this program knows {VERSION}",
                document.version
            ));
        }
        let mut known = BTreeMap::new();
        for Line { file, rule, pointer, value, count } in document.findings {
            *known.entry(Fingerprint { file, rule, pointer, value }).or_default() += count;
        }
        Ok(Self::Known(known))
    }

    /// A baseline that will be written to this file.
    pub(crate) fn write(path: &Path) -> Result<Self, Trouble> {
        let output = Output::new(path, io::stdout()).map_err(|error| Trouble::File(path.to_owned(), error))?;
        Ok(Self::Writing(BTreeMap::new(), Box::new(output)))
    }

    /// Whether anything can be known.
    pub(crate) fn is_used(&self) -> bool {
        !matches!(self, Self::None)
    }

    /// The file that will be written.
    pub(crate) fn output(&self) -> Option<&Output> {
        match self {
            Self::Writing(_, output) => Some(output),
            Self::None | Self::Known(_) => None,
        }
    }

    /// Whether a finding is known, which it is only so many times.
    pub(crate) fn knows(&mut self, part: &Part, body: Option<&Body>, entry: &Entry) -> bool {
        match self {
            Self::None => false,
            Self::Known(known) => {
                let left = known.get_mut(&Fingerprint::of(part, body, entry)).filter(|left| **left > 0);
                left.map(|left| *left -= 1).is_some()
            }
            Self::Writing(found, _) => {
                *found.entry(Fingerprint::of(part, body, entry)).or_default() += 1;
                true
            }
        }
    }

    /// Puts the file in place, if one is written: a line for each kind of finding, for the sake of readable differences.
    pub(crate) fn finish(self) -> Result<(), Trouble> {
        let Self::Writing(found, mut output) = self else { return Ok(()) };
        let path = PathBuf::from(output.path());
        let write = |output: &mut Output| -> io::Result<()> {
            write!(output, "{{\n  \"version\": {VERSION},\n  \"findings\": [")?;
            for (index, (Fingerprint { file, rule, pointer, value }, count)) in found.into_iter().enumerate() {
                output.write_all(if index == 0 { b"\n    " } else { b",\n    " })?;
                serde_json::to_writer(&mut *output, &Line { file, rule, pointer, value, count })?;
            }
            output.write_all(b"\n  ]\n}\n")
        };
        write(&mut output).and_then(|()| output.finish()).map_err(|error| Trouble::File(path, error))
    }
}

impl Fingerprint {
    fn of(part: &Part, body: Option<&Body>, entry: &Entry) -> Self {
        let value = body.and_then(|body| part.text(body).get(entry.place.bytes.clone())).unwrap_or_default();
        Self {
            // The same on every system.
            file: if cfg!(windows) { part.file.replace('\\', "/") } else { part.file.to_string() },
            rule: entry.rule.id().to_owned(),
            pointer: entry.pointer.clone(),
            value: format!("{:016x}", XxHash64::oneshot(0, value)),
        }
    }
}
