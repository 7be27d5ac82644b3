//! The report as one JSON document.

pub mod v1;

use std::io::{self, Write};

use super::{
    entry::{Entry, Place},
    format::{Options, Render, Summary},
    json_text::Streamed,
};
use crate::{check::Position, language::Language, rules::Severity};

/// One JSON document of the form [`v1`].
#[derive(Debug)]
pub(super) struct Json {
    language: Language,
    findings: Streamed,
}

impl Json {
    pub(super) fn new(options: &Options) -> Self {
        Self { language: options.language, findings: Streamed::new("\"findings\":[]") }
    }

    fn document(&self, summary: &Summary) -> v1::Document {
        v1::Document {
            version: v1::VERSION,
            tool: v1::Tool { name: super::TOOL.to_owned(), version: super::TOOL_VERSION.to_owned() },
            language: self.language.tag().to_owned(),
            findings: Vec::new(),
            failures: summary.failures.iter().map(failure).collect(),
            summary: summary.into(),
        }
    }
}

impl Render for Json {
    fn begin(&mut self, to: &mut dyn Write) -> io::Result<()> {
        self.findings.begin(&self.document(&Summary::default()), to)
    }

    fn entry(&mut self, entry: &Entry, to: &mut dyn Write) -> io::Result<()> {
        self.findings.item(&v1::Finding::from(entry), to)
    }

    fn end(&mut self, summary: &Summary, to: &mut dyn Write) -> io::Result<()> {
        self.findings.end(&self.document(summary), to)
    }
}

fn failure((file, reason): &(String, String)) -> v1::Failure {
    v1::Failure { file: file.clone(), reason: reason.clone() }
}

impl From<&Summary> for v1::Summary {
    fn from(summary: &Summary) -> Self {
        let counts = summary.counts.iter().map(|((severity, rule), findings)| v1::Count {
            rule: rule.id().to_owned(),
            severity: (*severity).into(),
            findings: *findings,
        });
        let guessed = summary
            .guessed
            .iter()
            .map(|(kind, bodies)| v1::Guessed { kind: kind.as_str().to_owned(), bodies: *bodies });
        Self {
            files: summary.files,
            bodies: summary.bodies,
            guessed: guessed.collect(),
            valid: summary.valid(),
            invalid: summary.invalid,
            errors: summary.count(Severity::Error),
            warnings: summary.count(Severity::Warning),
            withheld: summary.withheld,
            by_rule: counts.collect(),
        }
    }
}

impl From<Severity> for v1::Severity {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            _ => Self::Warning,
        }
    }
}

impl From<&Entry> for v1::Finding {
    fn from(entry: &Entry) -> Self {
        Self {
            file: entry.file.to_string(),
            record: entry.record,
            rule: entry.rule.id().to_owned(),
            severity: entry.severity.into(),
            pointer: entry.pointer.clone(),
            place: (&entry.place).into(),
            message: entry.message.clone(),
            help: entry.help.clone(),
            related: entry
                .related
                .as_ref()
                .map(|related| v1::Related { place: (&related.place).into(), message: related.message.clone() }),
            replacement: entry.replacement.clone(),
        }
    }
}

impl From<&Place> for v1::Place {
    fn from(place: &Place) -> Self {
        let position = |at: Position| v1::Position { line: at.line as u64, column: at.column as u64 };
        let bytes = v1::Bytes { start: place.bytes.start as u64, end: place.bytes.end as u64 };
        Self { start: position(place.start), end: position(place.end), bytes }
    }
}
