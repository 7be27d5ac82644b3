//! The report as one JSON document.

pub mod v1;

use std::io::{self, Write};

use serde::Serialize;

use super::{
    entry::{Entry, Place},
    format::{Options, Render},
    json_text::StreamedObject,
    summary::{PolicyInForce, Summary},
};
use crate::{
    check::{Kind, Position},
    language::Language,
    rules::Severity,
};

/// One JSON document of the form [`v1`].
#[derive(Debug)]
pub(super) struct Json {
    language: Language,
    document: StreamedObject,
}

/// The members of a [`v1::Document`] in front of its findings.
#[derive(Serialize)]
struct Front {
    version: u32,
    tool: v1::Tool,
    language: &'static str,
}

/// The members of a [`v1::Document`] behind its findings.
#[derive(Serialize)]
struct Back {
    failures: Vec<v1::Failure>,
    summary: v1::Summary,
}

impl Json {
    pub(super) fn new(options: &Options) -> Self {
        Self { language: options.language, document: StreamedObject::default() }
    }
}

impl Render for Json {
    fn begin(&mut self, to: &mut dyn Write) -> io::Result<()> {
        let front = Front {
            version: v1::VERSION,
            tool: v1::Tool { name: super::TOOL.to_owned(), version: super::TOOL_VERSION.to_owned() },
            language: self.language.tag(),
        };
        StreamedObject::begin(&front, "findings", to)
    }

    fn entry(&mut self, entry: &Entry, to: &mut dyn Write) -> io::Result<()> {
        self.document.item(&v1::Finding::from(entry), to)
    }

    fn end(&mut self, summary: &Summary, to: &mut dyn Write) -> io::Result<()> {
        let back = Back { failures: summary.failures.iter().map(failure).collect(), summary: summary.into() };
        StreamedObject::end(&back, to)?;
        to.write_all(b"\n")
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
            kind: summary.kind.map_or("auto", Kind::as_str).to_owned(),
            guessed: guessed.collect(),
            valid: summary.valid(),
            invalid: summary.invalid,
            errors: summary.count(Severity::Error),
            warnings: summary.count(Severity::Warning),
            withheld: summary.withheld,
            known: summary.known,
            stale: summary.stale,
            forgotten_names: summary.forgotten_names,
            by_rule: counts.collect(),
            policies: summary.policies.iter().map(v1::Policy::from).collect(),
            skipped: summary
                .skipped
                .iter()
                .map(|(reason, files)| v1::Skipped { reason: reason.as_str().to_owned(), files: *files })
                .collect(),
        }
    }
}

impl From<&PolicyInForce> for v1::Policy {
    fn from(policy: &PolicyInForce) -> Self {
        let rules = policy
            .rules
            .iter()
            .map(|(rule, severity)| v1::RuleLevel { rule: rule.id().to_owned(), severity: severity.map(Into::into) });
        Self { config: policy.config.as_deref().map(str::to_owned), rules: rules.collect() }
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
            place: place(&entry.place),
            message: entry.message.clone(),
            help: entry.help.clone(),
            related: entry.related.as_ref().map(|related| v1::Related {
                file: (related.file != entry.file).then(|| related.file.to_string()),
                record: related.record.filter(|_| !related.is_in_body_of(entry)),
                place: place(&related.place),
                message: related.message.clone(),
            }),
            replacement: entry.replacement.clone(),
        }
    }
}

fn place(place: &Place) -> v1::Place {
    let position = |at: Position| v1::Position { line: at.line as u64, column: at.column as u64 };
    let bytes = v1::Bytes { start: place.bytes.start as u64, end: place.bytes.end as u64 };
    v1::Place { start: position(place.start), end: position(place.end), bytes }
}
