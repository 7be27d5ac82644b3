//! Findings that are known, so that only new ones count.
//!
//! So many findings that look the same are known as were written down; the next one is new. Memory is needed for each
//! input, rule and pointer that has findings, and not for each finding.

use std::{
    collections::{BTreeMap, BTreeSet},
    error::Error,
    fmt,
    io::{self, Write},
};

use serde::{Deserialize, Serialize};

use crate::report::{Base, Entry, Identity, file_identity};

/// The version of the file's form.
const VERSION: u64 = 1;

/// What is known of a run's findings before it begins, and what of it came up.
#[derive(Clone, Debug)]
pub struct Baseline {
    /// None if all findings are written down as known.
    known: Option<BTreeMap<Identity, u64>>,
    found: BTreeMap<Identity, u64>,
    /// The inputs that were checked to their end.
    checked: BTreeSet<String>,
}

/// Why a text is not a baseline.
#[derive(Debug)]
#[non_exhaustive]
pub enum BaselineError {
    /// It is not of the form of a baseline.
    Form(serde_json::Error),
    /// It has a version that is not known here.
    Version(u64),
}

impl fmt::Display for BaselineError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Form(error) => write!(f, "not a baseline: {error}"),
            Self::Version(version) => write!(f, "a baseline of version {version}, and this program knows {VERSION}"),
        }
    }
}

impl Error for BaselineError {}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    file: String,
    rule: String,
    pointer: String,
    count: u64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    version: u64,
    findings: Vec<Line>,
}

impl Baseline {
    /// The baseline that a file holds: findings in it are not reported.
    ///
    /// # Errors
    ///
    /// When the text is not a baseline.
    pub fn read(text: &[u8]) -> Result<Self, BaselineError> {
        let document: Document = serde_json::from_slice(text).map_err(BaselineError::Form)?;
        if document.version != VERSION {
            return Err(BaselineError::Version(document.version));
        }
        let mut known = BTreeMap::<_, u64>::new();
        for Line { file, rule, pointer, count } in document.findings {
            let known = known.entry(Identity { file, rule, pointer }).or_default();
            *known = known.saturating_add(count);
        }
        Ok(Self { known: Some(known), found: BTreeMap::new(), checked: BTreeSet::new() })
    }

    /// A baseline of all findings of the run, none of which is reported.
    #[must_use]
    pub const fn recording() -> Self {
        Self { known: None, found: BTreeMap::new(), checked: BTreeSet::new() }
    }

    /// Whether a finding is known, which it is only so many times.
    pub(super) fn knows(&mut self, entry: &Entry, base: Option<&Base>) -> bool {
        let identity = Identity::of(entry, base);
        let most = self.known.as_ref().map_or(u64::MAX, |known| known.get(&identity).copied().unwrap_or(0));
        if most == 0 {
            return false;
        }
        let found = self.found.entry(identity).or_default();
        let is_known = *found < most;
        *found = found.saturating_add(u64::from(is_known));
        is_known
    }

    /// Hears that an input has been checked to its end.
    pub(super) fn checked(&mut self, file: &str, base: Option<&Base>) {
        if self.known.is_some() {
            self.checked.insert(file_identity(file, base));
        }
    }

    /// How many findings are written down of the inputs that were checked, and are no more.
    #[must_use]
    pub fn stale(&self) -> u64 {
        self.known
            .iter()
            .flatten()
            .map(|(identity, count)| self.stale_of(identity, *count))
            .fold(0, u64::saturating_add)
    }

    fn stale_of(&self, identity: &Identity, known: u64) -> u64 {
        if self.checked.contains(&identity.file) {
            known.saturating_sub(self.found.get(identity).copied().unwrap_or(0))
        } else {
            0
        }
    }

    /// Writes the baseline for the next run: what is known and still there. New findings are not added to a baseline
    /// that was read, and what it says of inputs that were not checked stays.
    ///
    /// # Errors
    ///
    /// When it cannot be written.
    pub fn write(&self, to: &mut dyn Write) -> io::Result<()> {
        // A line for each, for the sake of readable differences.
        write!(to, "{{\n  \"version\": {VERSION},\n  \"findings\": [")?;
        let mut separator = "\n    ";
        for (Identity { file, rule, pointer }, count) in self.remaining() {
            to.write_all(separator.as_bytes())?;
            separator = ",\n    ";
            let line = Line { file: file.clone(), rule: rule.clone(), pointer: pointer.clone(), count };
            serde_json::to_writer(&mut *to, &line)?;
        }
        to.write_all(b"\n  ]\n}\n")
    }

    fn remaining(&self) -> Box<dyn Iterator<Item = (&Identity, u64)> + '_> {
        match &self.known {
            None => Box::new(self.found.iter().map(|(identity, count)| (identity, *count))),
            Some(known) => Box::new(
                known
                    .iter()
                    .map(|(identity, count)| (identity, count - self.stale_of(identity, *count)))
                    .filter(|(_, count)| *count > 0),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_do_not_overflow() {
        let line = format!(r#"{{"file":"f","rule":"r","pointer":"","count":{}}}"#, u64::MAX);
        let text = format!(r#"{{"version":1,"findings":[{line},{line}]}}"#);
        let mut baseline = Baseline::read(text.as_bytes()).unwrap();
        baseline.checked("f", None);
        assert_eq!(baseline.stale(), u64::MAX);
    }
}
