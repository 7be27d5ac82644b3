//! Values that no rule looks into.

use super::{Judge, Room, mode::Mode, said::duplicate};
use crate::{
    check::{
        Detail, Finding, Repair, RepairKind,
        advice::{self, Advice},
        path::{Part, Path},
    },
    json::{Text, Watch, walk},
    rule::Rule,
};

impl<M: Mode> Judge<'_, '_, M> {
    /// Reads a value that no rule looks into.
    pub(super) fn free(&mut self, advice: Option<Advice>) -> Result<(), M::Stop> {
        let Self { scanner, room: Room { names, path, decoded, .. }, mode, .. } = self;
        let gson = advice == Some(Advice::Paras);
        walk(scanner, names, &mut Free { bytes: scanner.bytes, path, decoded, mode: &mut **mode, gson })
    }
}

/// Hears what can be said of a value that no rule looks into.
pub(super) struct Free<'t, 'r, M> {
    bytes: &'t [u8],
    path: &'r mut Path,
    decoded: &'r mut String,
    mode: &'r mut M,
    /// Whether Gson's wrapper is looked for.
    gson: bool,
}

impl<M: Mode> Watch for Free<'_, '_, M> {
    type Stop = M::Stop;

    #[inline]
    fn member(&mut self, name: Text) -> Result<(), M::Stop> {
        if M::SAYS_ALL {
            self.path.push(Part::Member(name));
        }
        if !self.gson || name.decode_bytes(self.bytes, self.decoded) != advice::GSON_WRAPPER.as_bytes() {
            return Ok(());
        }
        self.mode.hear(|| {
            let (rule, span) = (Rule::GsonWrapper, name.quoted_span());
            let repair = Some(Repair { kind: RepairKind::Unwrap, replacement: None });
            Finding::new(rule, self.path.pointer(self.bytes), span).with_repair(repair)
        })
    }

    #[inline]
    fn item(&mut self, index: usize) {
        if M::SAYS_ALL {
            self.path.push(Part::Item(index));
        }
    }

    #[inline]
    fn leave(&mut self) {
        if M::SAYS_ALL {
            self.path.pop();
        }
    }

    #[cold]
    fn duplicate(&mut self, first: Text, again: Text) -> Result<(), M::Stop> {
        self.mode.hear(|| duplicate(self.bytes, self.path, self.decoded, first, again))
    }
}
