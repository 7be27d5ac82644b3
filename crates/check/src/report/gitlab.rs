use std::io::{self, Write};

use serde::Serialize;

use super::{
    entry::Entry,
    format::{Options, Render, Summary},
    identity::Fingerprints,
    json_text::Streamed,
};
use crate::rules::Severity;

/// GitLab's code quality report: the part of Code Climate's issues that GitLab reads.
#[derive(Debug)]
pub(super) struct Gitlab {
    issues: Streamed,
    fingerprints: Fingerprints,
}

impl Gitlab {
    pub(super) fn new(options: Options) -> Self {
        Self { issues: Streamed::new("[]"), fingerprints: Fingerprints::new(options.base) }
    }
}

#[derive(Serialize)]
struct Issue<'e> {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location<'e>,
}

#[derive(Serialize)]
struct Location<'e> {
    path: &'e str,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

const NO_ISSUES: [Issue<'static>; 0] = [];

impl Render for Gitlab {
    fn begin(&mut self, to: &mut dyn Write) -> io::Result<()> {
        self.issues.begin(&NO_ISSUES, to)
    }

    fn entry(&mut self, entry: &Entry, to: &mut dyn Write) -> io::Result<()> {
        let path = entry.file.strip_prefix("./").unwrap_or(&entry.file);
        let issue = Issue {
            description: entry.pointer_and_message(),
            check_name: entry.rule.id(),
            fingerprint: self.fingerprints.of(entry),
            severity: match entry.severity {
                Severity::Error => "major",
                _ => "minor",
            },
            location: Location { path, lines: Lines { begin: entry.place.start.line, end: entry.place.end.line } },
        };
        self.issues.item(&issue, to)
    }

    fn end(&mut self, _summary: &Summary, to: &mut dyn Write) -> io::Result<()> {
        self.issues.end(&NO_ISSUES, to)
    }
}
