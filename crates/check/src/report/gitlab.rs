use std::io::{self, Write};

use serde::Serialize;

use super::{
    entry::Entry,
    format::{Options, Render},
    identity::Fingerprints,
    json_text::StreamedArray,
    summary::Summary,
    words,
};
use crate::{language::Language, rules::Severity};

/// GitLab's code quality report: the part of Code Climate's issues that GitLab reads.
#[derive(Debug)]
pub(super) struct Gitlab {
    language: Language,
    issues: StreamedArray,
    fingerprints: Fingerprints,
}

impl Gitlab {
    pub(super) fn new(options: Options) -> Self {
        Self {
            language: options.language,
            issues: StreamedArray::default(),
            fingerprints: Fingerprints::new(options.base),
        }
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

impl Render for Gitlab {
    fn begin(&mut self, to: &mut dyn Write) -> io::Result<()> {
        StreamedArray::begin(to)
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

    fn end(&mut self, summary: &Summary, to: &mut dyn Write) -> io::Result<()> {
        if summary.withheld > 0 {
            // An issue has to be somewhere, and this one is about the report.
            let issue = Issue {
                description: words::withheld(summary.withheld, self.language),
                check_name: "max-findings",
                fingerprint: "0".repeat(32),
                severity: "info",
                location: Location { path: ".", lines: Lines { begin: 1, end: 1 } },
            };
            self.issues.item(&issue, to)?;
        }
        StreamedArray::end(to)?;
        to.write_all(b"\n")
    }
}
