use super::{
    BYTE_ORDER_MARK, Detail, Finding,
    judge::{Clean, Facts, Findings, Room, Unclean, judge},
    kind::Kind,
};
use crate::{
    json::{SyntaxError, SyntaxErrorKind},
    rule::{Rule, Severity},
};

/// Checks documents of one kind, one after the other.
///
/// It keeps its working memory from one document to the next: make one and use it for many.
#[derive(Debug)]
pub struct Checker {
    kind: Option<Kind>,
    room: Room,
}

/// What a check came to.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Verdict {
    /// All findings, in the order of their places.
    pub findings: Vec<Finding>,
    /// What the document was checked as.
    pub kind: Kind,
    /// The bytes of the `taskName` between its quotes, if there is one, for comparing several documents.
    pub task_name: Option<std::ops::Range<usize>>,
}

impl Verdict {
    /// Whether there is no error. There may be warnings.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.findings.iter().all(|finding| finding.severity() < Severity::Error)
    }
}

impl Checker {
    /// A checker of documents of this kind.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        Self { kind: Some(kind), room: Room::default() }
    }

    /// A checker that takes each document for the kind that its members speak for: for a request to create a task
    /// unless they leave little doubt that it is a reply or a push.
    #[must_use]
    pub fn guessing() -> Self {
        Self { kind: None, room: Room::default() }
    }

    /// All findings of one document, in the order of their places.
    pub fn check(&mut self, bytes: &[u8]) -> Vec<Finding> {
        self.verdict(bytes).findings
    }

    /// The findings of one document, and what is worth comparing with other documents.
    pub fn verdict(&mut self, bytes: &[u8]) -> Verdict {
        let start = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
        let mut findings = Vec::new();
        if start > 0 {
            findings.push(of_text(Rule::ByteOrderMark, 0, start));
        }
        let mut kind = self.kind.unwrap_or_default();
        let facts = match judge(bytes, start, kind.plan(), &mut self.room, &mut Clean) {
            Ok(facts) => facts,
            Err(Unclean) => self.say_all(&mut kind, bytes, start, &mut findings),
        };
        let task_name = facts.task_name.map(|name| name.start..name.end);
        Verdict { findings, kind, task_name }
    }

    #[cold]
    fn say_all(&mut self, kind: &mut Kind, bytes: &[u8], start: usize, to: &mut Vec<Finding>) -> Facts {
        *kind = self.kind.unwrap_or_else(|| Kind::guess(bytes, start));
        let mut said = Findings(Vec::new());
        let judged = judge(bytes, start, kind.plan(), &mut self.room, &mut said);
        if let Ok(facts) = judged
            && facts.utf8
        {
            let was_read_as_this = *kind == self.kind.unwrap_or_default();
            debug_assert!(!said.0.is_empty() || !was_read_as_this, "the two ways of the check do not agree");
            to.append(&mut said.0);
            to.sort_by_key(|finding| (finding.span.start, finding.span.end, finding.rule));
            return facts;
        }
        // Bytes that are not UTF-8 come before everything else that may be wrong.
        match (str::from_utf8(bytes), judged) {
            (Err(error), _) => to.push(of_text(Rule::NotUtf8, error.valid_up_to(), error.valid_up_to() + 1)),
            (Ok(text), Err(error)) => to.push(of_syntax(error, text, start)),
            (Ok(_), Ok(_)) => {}
        }
        Facts::default()
    }
}

fn of_syntax(error: SyntaxError, text: &str, start: usize) -> Finding {
    let rule = match error.kind {
        _ if text[start..].trim_ascii().is_empty() => return of_text(Rule::EmptyInput, start, text.len()),
        SyntaxErrorKind::TooDeep => Rule::TooDeep,
        _ => Rule::NotJson,
    };
    let end = text.get(error.at..).and_then(|rest| rest.chars().next()).map_or(error.at, |at| error.at + at.len_utf8());
    of_text(rule, error.at, end).with_detail(Detail::Syntax(error.kind))
}

fn of_text(rule: Rule, start: usize, end: usize) -> Finding {
    Finding::new(rule, String::new(), start..end)
}
