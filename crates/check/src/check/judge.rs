//! Reads a text and holds it against a plan, in one pass.
//!
//! The same code runs twice at most. The [`FastPass`] only wants to know whether there is anything to report, keeps
//! nothing and ends at the first sign; nearly every document ends there. The [`SlowPass`] then reads the few others again
//! and reports everything. So there is one set of rules and one reader, and the two cannot differ.

mod array;
mod object;
mod object_findings;
mod scalar;
mod sink;
mod unchecked;

use std::ops::Range;

pub(super) use sink::{FastPass, Sink, SlowPass};

use super::{
    Detail, Finding, RelatedRole,
    advice::{CleanValues, MemberRules},
    path::{Path, Target},
    plan::{JsonType, NodeId, Plan},
    repair,
};
use crate::rules::Rule;
use batchtask_json::{DuplicateFinder, Scanner, Text};

/// The working memory of a judge; kept from one document to the next, so that it is allocated once.
#[derive(Clone, Debug, Default)]
pub(super) struct Scratch {
    names: DuplicateFinder,
    ids: DuplicateFinder,
    path: Path,
    decoded: String,
    clean: CleanValues,
}

/// What is known of a document when it has been read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts {
    /// The value of `taskName`, if it is a string.
    pub(super) task_name: Option<Text>,
    /// Whether it is UTF-8; if it is not, nothing that was found counts.
    pub(super) utf8: bool,
}

/// Judges one document, at which the scanner stands.
pub(super) fn judge<S: Sink>(
    scanner: Scanner<'_>,
    plan: &Plan,
    scratch: &mut Scratch,
    sink: &mut S,
) -> Result<Facts, S::Stop> {
    scratch.names.clear();
    scratch.ids.clear();
    scratch.path.clear();
    let mut judge = Judge { plan, scanner, scratch, sink, facts: Facts::default() };
    judge.scanner.skip_whitespace();
    judge.value(plan.root)?;
    judge.scanner.end()?;
    judge.facts.utf8 = judge.scanner.utf8;
    if !judge.facts.utf8 {
        judge.sink.bail()?;
    }
    Ok(judge.facts)
}

struct Judge<'t, 'r, S> {
    plan: &'r Plan,
    scanner: Scanner<'t>,
    scratch: &'r mut Scratch,
    sink: &'r mut S,
    facts: Facts,
}

/// What a value turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Value {
    Null,
    Empty,
    /// One of the allowed values.
    Known(u8),
    Other,
}

impl<S: Sink> Judge<'_, '_, S> {
    /// Reports a finding; `describe` adds what more there is to it, if it is kept.
    #[inline]
    fn report(
        &mut self,
        rule: Rule,
        target: Target<'_>,
        span: Range<usize>,
        describe: impl FnOnce(Finding) -> Finding,
    ) -> Result<(), S::Stop> {
        report(self.sink, &self.scratch.path, self.scanner.bytes, rule, target, span, describe)
    }

    /// Judges the value at the cursor.
    #[inline]
    fn value(&mut self, id: NodeId) -> Result<Value, S::Stop> {
        self.value_with(id, None)
    }

    #[expect(clippy::inline_always, reason = "a call for each value would take as long as most values")]
    #[inline(always)]
    fn value_with(&mut self, id: NodeId, rules: Option<&MemberRules>) -> Result<Value, S::Stop> {
        let plan = self.plan;
        let node = plan.node(id);
        let start = self.scanner.at;
        match self.scanner.peek() {
            b'"' if node.types.has(JsonType::String) => {
                let text = self.scanner.string()?;
                self.string(node, text, rules)
            }
            b'{' if node.types.has(JsonType::Object) => match &node.object {
                Some(object) => self.object(object).map(|()| Value::Other),
                None => self.unchecked_value(rules).map(|()| Value::Other),
            },
            b'[' if node.types.has(JsonType::Array) => self.array(node, rules),
            b'-' | b'0'..=b'9' if node.types.has(JsonType::Integer) => self.number(node, rules),
            b't' if node.types.has(JsonType::Boolean) => {
                self.scanner.literal(b"true").map(|()| Value::Other).map_err(Into::into)
            }
            b'f' if node.types.has(JsonType::Boolean) => {
                self.scanner.literal(b"false").map(|()| Value::Other).map_err(Into::into)
            }
            b'n' if node.types.has(JsonType::Null) => {
                self.scanner.literal(b"null").map(|()| Value::Null).map_err(Into::into)
            }
            first => self.other_type(node, first, start),
        }
    }
}

#[inline]
fn report<S: Sink>(
    sink: &mut S,
    path: &Path,
    bytes: &[u8],
    rule: Rule,
    target: Target<'_>,
    span: Range<usize>,
    describe: impl FnOnce(Finding) -> Finding,
) -> Result<(), S::Stop> {
    sink.report(rule, path.pointer_bytes(target), || describe(Finding::new(rule, path.pointer(target, bytes), span)))
}

/// Reports that the object at the path has a member again.
fn duplicate<S: Sink>(sink: &mut S, path: &Path, bytes: &[u8], first: Text, again: Text) -> Result<(), S::Stop> {
    report(sink, path, bytes, Rule::DuplicateMember, Target::Named(again), again.quoted_span(), |finding| {
        let name = repair::shortened(again.decode(bytes, &mut String::new()));
        finding.with_related(RelatedRole::First, first.quoted_span()).with_detail(Detail::Member(name))
    })
}
