//! Values that no rule looks into.

use super::{Judge, Scratch, duplicate, report, sink::Sink};
use crate::{
    check::{
        Finding, Repair, RepairKind,
        advice::{self, Advice},
        path::{Path, PathSegment, Target},
    },
    json::{Text, Visitor, visit},
    rule::Rule,
};

impl<S: Sink> Judge<'_, '_, S> {
    /// Reads a value that no rule looks into.
    pub(super) fn unchecked_value(&mut self, advice: Option<Advice>) -> Result<(), S::Stop> {
        let Self { scanner, scratch: Scratch { names, path, decoded, .. }, sink, .. } = self;
        let gson = advice == Some(Advice::Paras);
        visit(scanner, names, &mut Unchecked { bytes: scanner.bytes, path, decoded, sink: &mut **sink, gson })
    }
}

/// Reports what can be wrong with a value that no rule looks into.
struct Unchecked<'t, 'r, S> {
    bytes: &'t [u8],
    path: &'r mut Path,
    decoded: &'r mut String,
    sink: &'r mut S,
    /// Whether Gson's wrapper is looked for.
    gson: bool,
}

impl<S: Sink> Visitor for Unchecked<'_, '_, S> {
    type Stop = S::Stop;

    #[inline]
    fn member(&mut self, name: Text) -> Result<(), S::Stop> {
        if S::REPORTS {
            self.path.push(PathSegment::Member(name));
        }
        if !self.gson || name.decode_bytes(self.bytes, self.decoded) != advice::GSON_WRAPPER.as_bytes() {
            return Ok(());
        }
        let repair = Some(Repair { kind: RepairKind::Unwrap, replacement: None });
        let describe = |finding: Finding| finding.with_repair(repair);
        report(self.sink, self.path, self.bytes, Rule::GsonWrapper, Target::Here, name.quoted_span(), describe)
    }

    #[inline]
    fn item(&mut self, index: usize) {
        if S::REPORTS {
            self.path.push(PathSegment::Item(index));
        }
    }

    #[inline]
    fn leave(&mut self) {
        if S::REPORTS {
            self.path.pop();
        }
    }

    #[cold]
    fn duplicate(&mut self, first: Text, again: Text) -> Result<(), S::Stop> {
        duplicate(self.sink, self.path, self.bytes, first, again)
    }
}
