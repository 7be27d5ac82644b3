use std::collections::BTreeMap;

use super::{
    BYTE_ORDER_MARK, Detail, Finding, Findings, guess, hint,
    judge::{Facts, FastPass, Scratch, SlowPass, judge},
    kind::{Kind, plan},
    limits::Limits,
};
use crate::{
    json::{Scanner, SyntaxError, SyntaxErrorKind},
    rules::{Rule, Severity},
};

/// Checks documents, one after the other. By default they are requests to create a task.
///
/// It keeps its working memory from one document to the next: make one and use it for many.
#[derive(Clone, Debug)]
pub struct Checker {
    /// None to guess it.
    kind: Option<Kind>,
    limits: Limits,
    scratch: Scratch,
}

/// What a check came to.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Verdict {
    /// The findings, in the order of their places: all of them, unless there are more than the [`Limits`] allow.
    pub findings: Findings,
    /// How many findings there are of each rule, also of those that are not kept.
    pub counts: BTreeMap<Rule, u64>,
    /// What the document was checked as.
    pub kind: Kind,
    /// The bytes of the `taskName` between its quotes, if there is one, for comparing several documents.
    pub task_name: Option<std::ops::Range<usize>>,
}

impl Verdict {
    /// Whether there is no error. There may be warnings.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.counts.keys().all(|rule| rule.severity() < Severity::Error)
    }

    /// How many findings there are beyond those that are kept.
    #[must_use]
    pub fn not_kept(&self) -> u64 {
        self.counts.values().sum::<u64>().saturating_sub(self.findings.len() as u64)
    }
}

impl Default for Checker {
    fn default() -> Self {
        Self::new(Kind::default())
    }
}

impl Checker {
    /// A checker of documents of this kind.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        Self { kind: Some(kind), limits: Limits::default(), scratch: Scratch::default() }
    }

    /// A checker that takes each document for the kind that its members speak for: for a request to create a task
    /// unless they leave little doubt that it is a reply or a push.
    #[must_use]
    pub fn guessing() -> Self {
        Self { kind: None, ..Self::default() }
    }

    /// The same with these limits.
    #[must_use]
    pub fn with_limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// The findings of one document, in the order of their places.
    pub fn check(&mut self, bytes: &[u8]) -> Findings {
        self.verdict(bytes).findings
    }

    /// The findings of one document, and what is worth comparing with other documents.
    pub fn verdict(&mut self, bytes: &[u8]) -> Verdict {
        let start = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK.len() } else { 0 };
        let kind = self.kind.unwrap_or_default();
        if start == 0 && bytes.len() <= self.limits.body_bytes {
            let mut scanner = Scanner::with_max_depth(bytes, self.limits.depth);
            scanner.at = start;
            if let Ok(facts) = judge(scanner, plan(kind), &mut self.scratch, &mut FastPass) {
                return Verdict { kind, task_name: task_name(facts), ..Verdict::default() };
            }
        }
        self.verdict_with_findings(bytes, start)
    }

    #[cold]
    fn verdict_with_findings(&mut self, bytes: &[u8], start: usize) -> Verdict {
        let mut sink = SlowPass::new(self.limits);
        let max = self.limits.body_bytes;
        if bytes.len() > max {
            sink.add(of_text(Rule::TooLarge, max, max + 1).with_detail(Detail::Limit { max }));
            return verdict(sink, bytes, self.kind.unwrap_or_default(), None);
        }
        let kind = self.kind.unwrap_or_else(|| guess::kind(bytes, start));
        let mut scanner = Scanner::with_max_depth(bytes, self.limits.depth);
        scanner.at = start;
        let judged = judge(scanner, plan(kind), &mut self.scratch, &mut sink);
        let facts = match judged {
            Ok(facts) if facts.utf8 => {
                let was_read_as_this = start == 0 && kind == self.kind.unwrap_or_default();
                debug_assert!(!sink.counts.is_empty() || !was_read_as_this, "the fast pass and the slow pass disagree");
                facts
            }
            // Bytes that are not UTF-8 come before everything else that may be wrong.
            judged => {
                sink = SlowPass::new(self.limits);
                match (str::from_utf8(bytes), judged) {
                    (Err(error), _) => {
                        let at = error.valid_up_to();
                        sink.add(of_text(Rule::NotUtf8, at, at + 1).with_hint(hint::of_not_utf8(bytes, at)));
                    }
                    (Ok(text), Err(error)) => sink.add(of_syntax(error, text, start, self.limits.depth)),
                    (Ok(_), Ok(_)) => {}
                }
                Facts::default()
            }
        };
        if start > 0 {
            sink.add(of_text(Rule::ByteOrderMark, 0, start));
        }
        sink.findings.sort_by_key(|finding| (finding.bytes().start, finding.bytes().end, finding.rule));
        hint::add_to(&mut sink.findings, bytes, start, kind);
        verdict(sink, bytes, kind, task_name(facts))
    }
}

fn verdict(sink: SlowPass, bytes: &[u8], kind: Kind, task_name: Option<std::ops::Range<usize>>) -> Verdict {
    let SlowPass { findings, counts, .. } = sink;
    let mut findings = Findings::from(findings);
    findings.locate(bytes);
    Verdict { findings, counts, kind, task_name }
}

fn task_name(facts: Facts) -> Option<std::ops::Range<usize>> {
    facts.task_name.map(|name| name.start..name.end)
}

fn of_syntax(error: SyntaxError, text: &str, start: usize, max_depth: usize) -> Finding {
    let (rule, detail) = match error.kind {
        _ if text[start..].trim_ascii().is_empty() => return of_text(Rule::EmptyInput, start, text.len()),
        SyntaxErrorKind::TooDeep => (Rule::TooDeep, Detail::Limit { max: max_depth }),
        kind => (Rule::NotJson, Detail::Syntax(kind)),
    };
    let end = text.get(error.at..).and_then(|rest| rest.chars().next()).map_or(error.at, |at| error.at + at.len_utf8());
    let hint = hint::of_not_json(text.as_bytes(), start, error);
    of_text(rule, error.at, end).with_detail(detail).with_hint(hint)
}

fn of_text(rule: Rule, start: usize, end: usize) -> Finding {
    Finding::new(rule, String::new(), start..end)
}
