use std::{borrow::Cow, ops::Range, sync::Arc};

use batchtask_json::excerpt;

use oceanconnect_batchtask::finding::{Message, Span};

use super::frame::{Frame, Mark, frames};
use crate::{
    check::{Finding, Lines, Position},
    language::Language,
    rules::{Rule, Severity},
};

/// How much of a pointer stands in front of a message, in code points.
const POINTER: usize = 200;

/// A finding as reports show it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Entry {
    /// The name of the input.
    pub file: Arc<str>,
    /// The number of the record, from 1, if the input has one body a line.
    pub record: Option<u64>,
    /// The place.
    pub place: Place,
    /// The member at fault, also one that is missing: a JSON pointer (RFC 6901).
    pub pointer: String,
    /// The rule that is broken.
    pub rule: Rule,
    /// How much it weighs in this run.
    pub severity: Severity,
    /// What is wrong, what is allowed, and why.
    pub message: String,
    /// What the author most likely meant, or can do.
    pub help: Option<String>,
    /// A second place that explains the first.
    pub related: Option<RelatedEntry>,
    /// The text that stands at the place instead, once it is repaired.
    pub replacement: Option<String>,
    /// The lines that a person is shown; none if they were not asked for.
    pub frames: Vec<Frame>,
}

/// A place in an input, as a person counts it and as a machine does.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// Where it begins.
    pub start: Position,
    /// Where it ends: the position behind its last character.
    pub end: Position,
    /// The same in bytes, from the beginning of the record or, if the input is one body, of the input.
    pub bytes: Range<usize>,
}

impl Entry {
    /// The message with the pointer in front of it, on one line.
    pub(super) fn pointer_and_message(&self) -> String {
        match excerpt::printable(&self.pointer, POINTER) {
            pointer if pointer.is_empty() => self.message.clone(),
            pointer => format!("{pointer}: {}", self.message),
        }
    }

    /// Adds the place in another body that has the same value, which is not among the lines that are shown.
    #[cfg(feature = "run")]
    pub(crate) fn add_first_place(&mut self, mut first: RelatedEntry, language: Language) {
        let RelatedEntry { file, record, place: Place { start, .. }, .. } = &first;
        let file = excerpt::printable(file, usize::MAX);
        self.message.push_str(&super::words::first_in(&file, start.line, *record, language));
        super::words::first(language).clone_into(&mut first.message);
        self.related = Some(first);
    }

    /// Moves the entry down by so many lines and records: from a part of an input to the input.
    pub fn move_down(&mut self, lines: usize, records: u64) {
        self.place.move_down(lines);
        if let Some(related) = &mut self.related {
            related.place.move_down(lines);
            if let Some(record) = &mut related.record {
                *record += records;
            }
        }
        for frame in &mut self.frames {
            frame.line += lines;
        }
        if let Some(record) = &mut self.record {
            *record += records;
        }
    }
}

impl Place {
    fn move_down(&mut self, lines: usize) {
        self.start.line += lines;
        self.end.line += lines;
    }
}

/// A second place that explains an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RelatedEntry {
    /// The name of the input.
    pub file: Arc<str>,
    /// The number of the record, from 1, if the input has one body a line.
    pub record: Option<u64>,
    /// The place.
    pub place: Place,
    /// What it is.
    pub message: String,
}

impl RelatedEntry {
    /// Whether it stands in the same body as an entry.
    pub(super) fn is_in_body_of(&self, entry: &Entry) -> bool {
        self.file == entry.file && self.record == entry.record
    }
}

/// Where findings come from, and how they are to be shown.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Origin<'t> {
    /// The name of the input.
    pub file: Arc<str>,
    /// The number of the record, from 1, if the input has one body a line.
    pub record: Option<u64>,
    /// The text that was checked.
    pub bytes: &'t [u8],
    /// The number of its first line in the input.
    pub line: usize,
    /// The language of the messages.
    pub language: Language,
    /// Whether values stay hidden, in messages, repairs and lines of the text. Names of members are structure: they
    /// stay, also unknown ones, and so do the pointers made of them.
    pub masked: bool,
    /// Whether lines of the text are wanted.
    pub framed: bool,
}

impl<'t> Origin<'t> {
    /// An input that is one body.
    #[must_use]
    pub fn new(file: Arc<str>, bytes: &'t [u8]) -> Self {
        Self { file, record: None, bytes, line: 1, language: Language::default(), masked: false, framed: false }
    }

    /// The same as this record, whose line has this number in the input.
    #[must_use]
    pub fn record(mut self, record: u64, line: usize) -> Self {
        (self.record, self.line) = (Some(record), line);
        self
    }

    /// The same with messages in this language.
    #[must_use]
    pub fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// The same with values hidden, or not.
    #[must_use]
    pub fn masked(mut self, masked: bool) -> Self {
        self.masked = masked;
        self
    }

    /// The same with lines of the text, or without.
    #[must_use]
    pub fn framed(mut self, framed: bool) -> Self {
        self.framed = framed;
        self
    }

    /// The entries of findings, which are in the order of their places.
    pub fn entries(&self, findings: &[Finding]) -> impl Iterator<Item = Entry> {
        let mut lines = Lines::new(self.bytes);
        findings.iter().map(move |finding| self.entry(finding, &mut lines))
    }

    fn entry(&self, finding: &Finding, lines: &mut Lines<'t>) -> Entry {
        let mut finding = Cow::Borrowed(finding);
        if finding.span.as_ref().is_none_or(|span| span.lines.is_none()) {
            finding.to_mut().locate(self.bytes, lines);
        }
        if self.masked {
            finding = Cow::Owned(finding.into_owned().masked());
        }
        let Message { text, help, related, .. } = finding.texts(self.language);
        let place = self.place(finding.span.as_ref());
        let related = finding.related.as_ref().zip(related).map(|(second, message)| RelatedEntry {
            file: Arc::clone(&self.file),
            record: self.record,
            place: self.place(Some(&second.span)),
            message,
        });
        Entry {
            file: Arc::clone(&self.file),
            record: self.record,
            pointer: finding.pointer.clone(),
            rule: finding.rule,
            severity: finding.severity,
            message: text,
            help,
            replacement: finding.repair.as_ref().and_then(|repair| repair.replacement.clone()),
            frames: if self.framed && !self.masked {
                self.frames(&finding, &place, related.as_ref())
            } else {
                Vec::new()
            },
            place,
            related,
        }
    }

    /// A place in the input, of which this text may be a part.
    fn place(&self, span: Option<&Span>) -> Place {
        let bytes = span.map(|span| span.bytes.clone()).unwrap_or_default();
        let start = Position::new(1, 1);
        let lines = span.and_then(|span| span.lines.clone()).unwrap_or(start..start);
        let mut place = Place { start: lines.start, end: lines.end, bytes };
        place.move_down(self.line.saturating_sub(1));
        place
    }

    fn frames(&self, finding: &Finding, place: &Place, related: Option<&RelatedEntry>) -> Vec<Frame> {
        // Findings may come from another text than this one.
        let mark = |line, bytes: Range<usize>| {
            let [start, end] = [bytes.start, bytes.end].map(|at| at.min(self.bytes.len()));
            Mark { line, span: start..end }
        };
        let second = finding.related.as_ref().zip(related);
        let second = second.map(|(second, related)| mark(related.place.start.line, second.span.bytes.clone()));
        frames(self.bytes, &mark(place.start.line, finding.bytes()), second.as_ref())
    }
}
