//! Values that no rule looks into.

use super::{Judge, Scratch, duplicate, report, sink::Sink};
use crate::{
    check::{
        advice::{MemberRules, StringRule},
        path::{Path, PathSegment, Target},
    },
    json::{Text, Visitor, visit},
};

impl<S: Sink> Judge<'_, '_, S> {
    /// Reads a value that no rule looks into.
    pub(super) fn unchecked_value(&mut self, rules: Option<&MemberRules>) -> Result<(), S::Stop> {
        let Self { scanner, scratch: Scratch { names, path, decoded, .. }, sink, .. } = self;
        let rules = rules.map_or(&[][..], |rules| &rules.names);
        visit(scanner, names, &mut Unchecked { bytes: scanner.bytes, path, decoded, sink: &mut **sink, rules })
    }
}

/// Reports what can be wrong with a value that no rule looks into.
struct Unchecked<'t, 'r, S> {
    bytes: &'t [u8],
    path: &'r mut Path,
    decoded: &'r mut String,
    sink: &'r mut S,
    /// The rules on names.
    rules: &'r [StringRule],
}

impl<S: Sink> Visitor for Unchecked<'_, '_, S> {
    type Stop = S::Stop;

    #[inline]
    fn member(&mut self, name: Text) -> Result<(), S::Stop> {
        if S::REPORTS {
            self.path.push(PathSegment::Member(name));
        }
        for on_name in self.rules {
            if let Some(rule) = on_name.broken_by(name.decode_bytes(self.bytes, self.decoded)) {
                report(self.sink, self.path, self.bytes, rule, Target::Here, name.quoted_span(), |finding| finding)?;
            }
        }
        Ok(())
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
