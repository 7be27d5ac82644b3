use std::ops::Range;

use super::{Judge, Value, mode::Mode};
use crate::{
    check::{
        path::Part,
        plan::{JsonType, ObjectPlan},
    },
    json::{Mark, Text},
};

/// What is remembered of an object's members while they are read, a bit for each.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    /// The name has come.
    named: u64,
    /// One of the names has come again.
    repeated: bool,
    /// The last value was not null.
    present: u64,
    /// A value was `""` or `[]`.
    empty: u64,
    /// An unknown member is most likely a misspelling of the name.
    meant: u64,
    /// The position of the deciding member's value among the allowed ones, and its place in the text.
    decided: Option<(u8, Place)>,
}

/// A member that was judged before it was known what decides its shape.
#[derive(Clone, Debug)]
pub(super) struct Guess {
    member: usize,
    name: Text,
    /// Where the value begins.
    at: usize,
    /// Whether the condition was taken to hold.
    held: bool,
    /// What was found.
    findings: Range<usize>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Place {
    pub(super) fn span(self) -> Range<usize> {
        self.start..self.end
    }
}

/// The members that are at fault because of the deciding value, a bit for each.
#[derive(Clone, Copy, Debug)]
pub(super) struct AtFault {
    pub(super) missing: u64,
    pub(super) empty: u64,
    pub(super) foreign: u64,
    /// A member without the one that it belongs to.
    pub(super) lonely: u64,
}

impl AtFault {
    #[inline]
    fn is_none(self) -> bool {
        self.missing | self.empty | self.foreign | self.lonely == 0
    }
}

impl<M: Mode> Judge<'_, '_, M> {
    #[inline(never)]
    pub(super) fn object(&mut self, plan: &ObjectPlan) -> Result<(), M::Stop> {
        let start = self.scanner.at;
        self.scanner.enter()?;
        let mut names = self.room.names.begin();
        let mut seen = Seen::default();
        let mut guesses = Vec::new();
        let mut more = !self.scanner.object_is_empty();
        while more {
            let name = self.scanner.name()?;
            let found = if name.escapes > 0 {
                let name = name.decode_bytes(self.scanner.bytes, &mut self.room.decoded);
                plan.lookup.find(name)
            } else {
                plan.lookup.find_between(self.scanner.bytes, name.start, name.end)
            };
            if M::SAYS_ALL {
                self.room.path.push(Part::Member(name));
            }
            if let Some(index) = found {
                self.member(plan, index, name, &mut seen, &mut guesses)?;
            } else {
                self.room.names.add(&mut names, self.scanner.bytes, name);
                if plan.closed {
                    seen.meant |= self.unknown_member(plan, name)?;
                }
                self.free(None)?;
            }
            if M::SAYS_ALL {
                self.room.path.pop();
            }
            more = self.scanner.next_member()?;
        }
        if seen.repeated {
            names = self.all_names(names, start);
        }
        for (first, again) in self.room.names.end_members(names, &self.scanner, start) {
            self.duplicate_member(first, again)?;
        }
        // From the last to the first, so that what is forgotten leaves the others where they are.
        for guess in guesses.into_iter().rev() {
            self.judge_again_if_wrong(plan, guess, &seen)?;
        }
        let missing = plan.required & !seen.present;
        if missing != 0 {
            self.missing_members(plan, missing, start)?;
        }
        if let Some((value, place)) = seen.decided {
            self.conditions(plan, &seen, value, place, start)?;
        }
        Ok(())
    }

    #[inline]
    pub(super) fn member(
        &mut self,
        plan: &ObjectPlan,
        index: usize,
        name: Text,
        seen: &mut Seen,
        guesses: &mut Vec<Guess>,
    ) -> Result<(), M::Stop> {
        let bit = 1 << index;
        let member = &plan.members[index];
        if seen.named & bit != 0 {
            self.mode.suspect()?;
            seen.repeated = true;
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
            // The deciding member may follow. The condition nearly always holds; where it does not, the object's end
            // says so.
            let held = !M::SAYS_ALL || holds_for(plan, index, seen.decided).unwrap_or(true);
            let heard = self.mode.heard();
            self.value(if held { under } else { member.node })?;
            if M::SAYS_ALL {
                guesses.push(Guess { member: index, name, at, held, findings: heard..self.mode.heard() });
            }
            return Ok(());
        }
        let value = self.value_with(member.node, member.advice)?;
        if value == Value::Empty {
            seen.empty |= bit;
        }
        if plan.decides == Some(index) {
            let place = Place { start: at, end: self.scanner.at };
            seen.decided = if let Value::Known(value) = value { Some((value, place)) } else { None };
            if let Value::Known(value) = value
                && member.unwise & (1 << value) != 0
            {
                self.unwise_value(&self.plan.node(member.node).values[usize::from(value)], place)?;
            }
        }
        Ok(())
    }

    /// Judges a member whose shape depends on another one again, if that turned out to be another than expected.
    pub(super) fn judge_again_if_wrong(&mut self, plan: &ObjectPlan, guess: Guess, seen: &Seen) -> Result<(), M::Stop> {
        let holds = holds_for(plan, guess.member, seen.decided).unwrap_or(false);
        if holds == guess.held {
            return Ok(());
        }
        let member = &plan.members[guess.member];
        self.mode.forget(guess.findings);
        let there = self.scanner.fork(guess.at);
        let end = std::mem::replace(&mut self.scanner, there);
        self.room.path.push(Part::Member(guess.name));
        let judged = self.value(member.under.filter(|_| holds).unwrap_or(member.node));
        self.room.path.pop();
        self.scanner = end;
        judged.map(drop)
    }

    /// Keeps all names of an object, not only those that it should not have. The text must have been read before.
    #[cold]
    pub(super) fn all_names(&mut self, mut mark: Mark, start: usize) -> Mark {
        let names = &mut self.room.names;
        names.begin_again(&mut mark);
        let mut members = self.scanner.fork(start + 1);
        while let Some(name) = members.next_name_of_known() {
            names.add(&mut mark, members.bytes, name);
        }
        mark
    }

    /// Judges what the deciding value asks of the other members.
    #[inline]
    pub(super) fn conditions(
        &mut self,
        plan: &ObjectPlan,
        seen: &Seen,
        value: u8,
        place: Place,
        start: usize,
    ) -> Result<(), M::Stop> {
        let Some(condition) = plan.conditions.get(usize::from(value)) else { return Ok(()) };
        if plan.conditional & !condition.under != 0 {
            self.mode.suspect()?;
        }
        let [model, manufacturer] = plan.model_and_manufacturer;
        let mut at_fault = AtFault {
            missing: condition.required & !seen.present,
            empty: condition.filled & seen.empty,
            foreign: condition.foreign & seen.present,
            lonely: 0,
        };
        if (seen.present | seen.meant) & manufacturer == 0 {
            at_fault.lonely = model & seen.present & !at_fault.foreign;
        }
        if at_fault.is_none() { Ok(()) } else { self.faults_for_type(plan, at_fault, place, start) }
    }
}

/// Whether the deciding value gives a member its other shape; none if no value decides.
pub(super) fn holds_for(plan: &ObjectPlan, member: usize, decided: Option<(u8, Place)>) -> Option<bool> {
    decided.map(|(value, _)| plan.conditions[usize::from(value)].under & (1 << member) != 0)
}
