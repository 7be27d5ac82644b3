//! Reads a text and holds it against a plan, in one pass.
//!
//! The same code runs in two modes. [`Clean`] only wants to know whether there is anything to find, keeps nothing and
//! stops at the first sign; nearly every document ends there. [`Findings`] then reads the few others again and says
//! everything. So there is one set of rules and one reader, and the quick answer cannot differ from the long one.

mod array;
mod free;
mod mode;
mod object;
mod said;
mod scalar;

pub(super) use mode::{Clean, Findings, Mode, Unclean};

use super::{
    advice::Advice,
    path::Path,
    plan::{JsonType, NodeId, Plan},
};
use batchtask_json::{Distinct, Scanner, Text};

/// What a judge needs room for; kept from one document to the next, so that it is allocated once.
#[derive(Debug, Default)]
pub(super) struct Room {
    names: Distinct,
    ids: Distinct,
    path: Path,
    decoded: String,
}

/// What is known of a document when it has been read.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts {
    /// The value of `taskName`, if it is a string.
    pub(super) task_name: Option<Text>,
    /// Whether it is UTF-8; if it is not, nothing that was found counts.
    pub(super) utf8: bool,
}

/// Judges one document, which begins at `start` of the text.
pub(super) fn judge<M: Mode>(
    bytes: &[u8],
    start: usize,
    plan: &Plan,
    room: &mut Room,
    mode: &mut M,
) -> Result<Facts, M::Stop> {
    room.names.clear();
    room.ids.clear();
    room.path.clear();
    let scanner = Scanner::new(bytes).fork(start);
    let mut judge = Judge { plan, scanner, room, mode, facts: Facts::default() };
    judge.scanner.skip_whitespace();
    judge.value(plan.root)?;
    judge.scanner.end()?;
    judge.facts.utf8 = judge.scanner.utf8;
    if !judge.facts.utf8 {
        judge.mode.suspect()?;
    }
    Ok(judge.facts)
}

struct Judge<'t, 'r, M> {
    plan: &'r Plan,
    scanner: Scanner<'t>,
    room: &'r mut Room,
    mode: &'r mut M,
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

impl<M: Mode> Judge<'_, '_, M> {
    /// Judges the value at the cursor.
    #[inline]
    fn value(&mut self, id: NodeId) -> Result<Value, M::Stop> {
        self.value_with(id, None)
    }

    #[expect(clippy::inline_always, reason = "a call for each value would take as long as most values")]
    #[inline(always)]
    fn value_with(&mut self, id: NodeId, advice: Option<Advice>) -> Result<Value, M::Stop> {
        let plan = self.plan;
        let node = plan.node(id);
        let start = self.scanner.at;
        match self.scanner.peek() {
            b'"' if node.types.has(JsonType::String) => {
                let text = self.scanner.string()?;
                self.string(node, text, advice)
            }
            b'{' if node.types.has(JsonType::Object) => match &node.object {
                Some(object) => self.object(object).map(|()| Value::Other),
                None => self.free(advice).map(|()| Value::Other),
            },
            b'[' if node.types.has(JsonType::Array) => self.array(node, advice),
            b'-' | b'0'..=b'9' if node.types.has(JsonType::Integer) => self.number(node, advice),
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
