use std::{ops::Range, sync::Arc};

use super::{
    excerpt,
    message::{Message, message},
};
use crate::{
    language::Language,
    preflight::{Finding, Lines, Position, RepairKind},
    rule::{Rule, Severity},
};

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
    /// Moves the entry down by so many lines and records: from a part of an input to the input.
    pub fn move_down(&mut self, lines: usize, records: u64) {
        self.place.move_down(lines);
        if let Some(related) = &mut self.related {
            related.place.move_down(lines);
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
    /// The place.
    pub place: Place,
    /// What it is.
    pub message: String,
}

/// A part of a line, with what is marked in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Frame {
    /// The line's number.
    pub line: usize,
    /// The part of the line.
    pub text: String,
    /// Whether something stands before the part, or behind it.
    pub cut: [bool; 2],
    /// What is marked in it for the entry itself.
    pub primary: Option<Range<usize>>,
    /// What is marked in it for the second place.
    pub related: Option<Range<usize>>,
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
    /// Whether values stay hidden.
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

    /// The entries of findings, which are in the order of their places.
    pub fn entries(&self, findings: &[Finding]) -> impl Iterator<Item = Entry> {
        let mut lines = Lines::from_line(self.bytes, self.line);
        findings.iter().map(move |finding| self.entry(finding, &mut lines))
    }

    fn entry(&self, finding: &Finding, lines: &mut Lines<'t>) -> Entry {
        let shown = (!self.masked).then(|| self.text(&finding.span)).flatten();
        let Message { text, help, related } = message(finding, shown, self.language);
        let place = place(lines, &finding.span);
        let related = finding
            .related
            .as_ref()
            .zip(related)
            .map(|(second, message)| RelatedEntry { place: self::place(lines, &second.span), message });
        let replacement = finding.repair.as_ref().filter(|repair| {
            // What comes from the value itself stays hidden with it; a name of the contract is no secret.
            !self.masked || repair.kind == RepairKind::Spelling
        });
        Entry {
            file: Arc::clone(&self.file),
            record: self.record,
            pointer: finding.pointer.clone(),
            rule: finding.rule,
            severity: finding.severity(),
            message: text,
            help,
            replacement: replacement.and_then(|repair| repair.replacement.clone()),
            frames: if self.framed && !self.masked {
                self.frames(finding, &place, related.as_ref())
            } else {
                Vec::new()
            },
            place,
            related,
        }
    }

    fn text(&self, span: &Range<usize>) -> Option<&'t str> {
        str::from_utf8(self.bytes.get(span.clone())?).ok()
    }

    fn frames(&self, finding: &Finding, place: &Place, related: Option<&RelatedEntry>) -> Vec<Frame> {
        let Ok(text) = str::from_utf8(self.bytes) else { return Vec::new() };
        let primary = frame(text, place.start.line, &finding.span);
        let Some((second, related)) = finding.related.as_ref().zip(related) else { return vec![primary.0] };
        let (mut primary, primary_part) = primary;
        let (mut other, other_part) = frame(text, related.place.start.line, &second.span);
        other.related = other.primary.take();
        let mut frames = match (primary.line == other.line, other_part.start >= primary_part.start) {
            (true, _) if primary_part.start <= second.span.start && second.span.end <= primary_part.end => {
                primary.related = Some(second.span.start - primary_part.start..second.span.end - primary_part.start);
                return vec![primary];
            }
            (_, true) => vec![primary, other],
            (_, false) => vec![other, primary],
        };
        frames.dedup();
        frames
    }
}

fn place(lines: &mut Lines<'_>, span: &Range<usize>) -> Place {
    Place { start: lines.position(span.start), end: lines.position(span.end), bytes: span.clone() }
}

/// The part of the line around a place, and where that part is in the text.
fn frame(text: &str, line: usize, span: &Range<usize>) -> (Frame, Range<usize>) {
    let whole = Lines::new(text.as_bytes()).line_around(span.start);
    let whole = whole.start..whole.end - usize::from(text[whole.clone()].ends_with('\r'));
    let part = excerpt::window(text, whole.clone(), span);
    let marked = span.start.saturating_sub(part.start)..span.end.clamp(part.start, part.end) - part.start;
    let frame = Frame {
        line,
        text: text[part.clone()].to_owned(),
        cut: [part.start > whole.start, part.end < whole.end],
        primary: Some(marked),
        related: None,
    };
    (frame, part)
}
