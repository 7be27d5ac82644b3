use std::ops::Range;

use super::{Judge, Value, sink::Sink};
use crate::{
    check::{
        path::PathSegment,
        plan::{JsonType, ObjectPlan},
    },
    json::{Scanner, members},
};

/// What is remembered of an object's members while they are read, a bit for each.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    /// The name has come.
    named: u64,
    /// The last value was not null.
    present: u64,
    /// A value was `""` or `[]`.
    empty: u64,
    /// An unknown member is most likely a misspelling of the name.
    meant: u64,
    /// The deciding member's value, if it is one of the allowed ones.
    decided: Option<Decided>,
    /// Where the members stand the last time, by their index; empty in the fast pass.
    places: Vec<MemberPlace>,
}

/// The value of the deciding member.
#[derive(Clone, Debug)]
pub(super) struct Decided {
    /// Its position among the allowed ones.
    pub(super) value: u8,
    pub(super) span: Range<usize>,
}

/// Where a member stands.
#[derive(Clone, Debug, Default)]
pub(super) struct MemberPlace {
    /// Its name with the quotes.
    pub(super) name: Range<usize>,
    pub(super) value: Range<usize>,
}

/// The members that are at fault because of the deciding value, a bit for each.
#[derive(Clone, Copy, Debug)]
pub(super) struct AtFault {
    pub(super) missing: u64,
    pub(super) empty: u64,
    pub(super) foreign: u64,
    /// The rules that a member breaks because it is there without another one.
    pub(super) alone: u64,
}

impl AtFault {
    #[inline]
    fn is_none(self) -> bool {
        self.missing | self.empty | self.foreign | self.alone == 0
    }
}

impl<S: Sink> Judge<'_, '_, S> {
    #[inline(never)]
    pub(super) fn object(&mut self, plan: &ObjectPlan) -> Result<(), S::Stop> {
        let start = self.scanner.at;
        self.scanner.enter()?;
        let names = self.scratch.names.begin();
        let mut seen = Seen::default();
        // The value of the deciding member, where others have another shape because of it. The fast pass takes the first
        // of these conditions to hold, and ends if it does not; the slow pass reads ahead, since the deciding member may
        // be the last.
        let mut decided = None;
        if S::REPORTS {
            seen.places = vec![MemberPlace::default(); plan.members.len()];
            if plan.conditional != 0 {
                decided = self.read_ahead(plan, start);
            }
        }
        let mut more = !self.scanner.object_is_empty();
        while more {
            let name = self.scanner.name()?;
            let found = if name.escapes > 0 {
                let name = name.decode_bytes(self.scanner.bytes, &mut self.scratch.decoded);
                plan.lookup.find(name)
            } else {
                plan.lookup.find_between(self.scanner.bytes, name.start, name.end)
            };
            if S::REPORTS {
                self.scratch.path.push(PathSegment::Member(name));
            }
            // A known name that comes again ends the fast pass, so that it has to look for others only.
            if S::REPORTS || found.is_none() {
                self.scratch.names.add(self.scanner.bytes, name);
            }
            if let Some(index) = found {
                let value = self.scanner.at;
                self.member(plan, index, decided, &mut seen)?;
                if S::REPORTS {
                    seen.places[index] = MemberPlace { name: name.quoted_span(), value: value..self.scanner.at };
                }
            } else {
                if plan.closed {
                    seen.meant |= self.unknown_member(plan, name)?;
                }
                self.unchecked_value(None)?;
            }
            if S::REPORTS {
                self.scratch.path.pop();
            }
            more = self.scanner.next_member()?;
        }
        for (first, again) in self.scratch.names.end_members(names, self.scanner.bytes, start) {
            self.duplicate_member(first, again)?;
        }
        let missing = plan.required & !seen.present;
        if missing != 0 {
            self.missing_members(plan, missing, start)?;
        }
        if let Some(because) = &seen.decided {
            self.conditions(plan, &seen, because, start)?;
        }
        Ok(())
    }

    #[inline]
    fn member(
        &mut self,
        plan: &ObjectPlan,
        index: usize,
        decided: Option<usize>,
        seen: &mut Seen,
    ) -> Result<(), S::Stop> {
        let bit = 1 << index;
        let member = &plan.members[index];
        if seen.named & bit != 0 {
            self.sink.bail()?;
        }
        seen.named |= bit;
        seen.present &= !bit;
        let at = self.scanner.at;
        // Null is absent: that is all there is to say of it, here for an optional member and at the object's end for a
        // mandatory one.
        if self.scanner.peek() == b'n'
            && (plan.required & bit != 0 || self.plan.node(member.node).types.has(JsonType::Null))
        {
            self.scanner.literal(b"null")?;
            if plan.decides == Some(index) {
                seen.decided = None;
            }
            return Ok(());
        }
        seen.present |= bit;
        if let Some(under) = member.under {
            let node = if S::REPORTS { member.shape(decided) } else { under };
            return self.value(node).map(drop);
        }
        let value = self.value_with(member.node, member.rules.as_deref())?;
        if value == Value::Empty {
            seen.empty |= bit;
        }
        if plan.decides == Some(index) {
            seen.decided = match value {
                Value::Known(value) => Some(Decided { value, span: at..self.scanner.at }),
                _ => None,
            };
        }
        if let Value::Known(value) = value
            && let Some(rules) = &member.rules
        {
            for (rule, _) in rules.values.iter().filter(|(_, broken)| broken & (1 << value) != 0) {
                let name = &self.plan.node(member.node).values[usize::from(value)];
                self.unwise_value(*rule, name, at..self.scanner.at)?;
            }
        }
        Ok(())
    }

    /// The position of the deciding member's value among the allowed ones, in the object at `start`. The text has not been
    /// read yet: in one with a fault the answer makes no difference.
    fn read_ahead(&mut self, plan: &ObjectPlan, start: usize) -> Option<usize> {
        let decides = &plan.members[plan.decides?];
        let bytes = self.scanner.bytes;
        let decoded = &mut self.scratch.decoded;
        let deciding = members(bytes, start).filter(|(name, _)| name.decode(bytes, decoded) == decides.name).last();
        let mut scanner = Scanner::new(bytes);
        scanner.at = deciding.map_or(bytes.len(), |(_, value)| value.start);
        let value = if scanner.peek() == b'"' { scanner.string().ok() } else { None };
        self.plan.node(decides.node).lookup.find(value?.decode_bytes(bytes, &mut self.scratch.decoded))
    }

    /// Judges what the deciding value asks of the other members.
    #[inline]
    fn conditions(&mut self, plan: &ObjectPlan, seen: &Seen, because: &Decided, start: usize) -> Result<(), S::Stop> {
        let Some(condition) = plan.conditions.get(usize::from(because.value)) else { return Ok(()) };
        if plan.conditional & !condition.under != 0 {
            self.sink.bail()?;
        }
        let foreign = condition.foreign & seen.present;
        let mut at_fault = AtFault {
            missing: condition.required & !seen.present,
            empty: condition.filled & seen.empty,
            foreign,
            alone: 0,
        };
        for (index, rule) in plan.rules.alone.iter().enumerate() {
            let is_there = seen.present & !foreign & rule.member != 0;
            if is_there && (seen.present | seen.meant) & rule.without == 0 {
                at_fault.alone |= 1 << index;
            }
        }
        if at_fault.is_none() { Ok(()) } else { self.faults_for_type(plan, at_fault, because, &seen.places, start) }
    }
}
