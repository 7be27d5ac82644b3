//! Reads a text and holds it against a plan, in one pass.
//!
//! The same code runs in two modes. [`Clean`] only wants to know whether there is anything to find, keeps nothing and
//! stops at the first sign; nearly every document ends there. [`Findings`] then reads the few others again and says
//! everything. So there is one set of rules and one reader, and the quick answer cannot differ from the long one.

use std::{ops::Range, sync::Arc};

use super::{
    advice::{self, Advice},
    finding::{Detail, Finding, NumberUnit, Related, RelatedRole, Repair, RepairKind},
    path::{Part, Path},
    plan::{JsonType, Node, NodeId, ObjectPlan, Plan},
    repair,
};
use crate::{
    json::{Distinct, Mark, Scanner, SyntaxError, Text, Watch, walk},
    rule::Rule,
    types::whole_number,
};

/// Whether findings are wanted.
pub(super) trait Mode {
    /// Why reading ends before the end.
    type Stop: From<SyntaxError>;

    /// Whether the path to each value is kept and all is said.
    const SAYS_ALL: bool;

    /// Hears of a finding, which is only made if it is wanted.
    fn hear(&mut self, finding: impl FnOnce() -> Finding) -> Result<(), Self::Stop>;

    /// Hears that there will be something to find.
    fn suspect(&self) -> Result<(), Self::Stop>;

    /// How many findings have been heard.
    fn heard(&self) -> usize;

    /// Forgets some of them.
    fn forget(&mut self, findings: Range<usize>);
}

/// Stops at the first finding.
pub(super) struct Clean;

/// There is something to find, and nobody wants to know what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unclean;

impl From<SyntaxError> for Unclean {
    fn from(_: SyntaxError) -> Self {
        Self
    }
}

impl Mode for Clean {
    type Stop = Unclean;

    const SAYS_ALL: bool = false;

    #[inline]
    fn hear(&mut self, _finding: impl FnOnce() -> Finding) -> Result<(), Unclean> {
        Err(Unclean)
    }

    #[inline]
    fn suspect(&self) -> Result<(), Unclean> {
        Err(Unclean)
    }

    #[inline]
    fn heard(&self) -> usize {
        0
    }

    #[inline]
    fn forget(&mut self, _findings: Range<usize>) {}
}

/// Keeps all findings.
pub(super) struct Findings(pub(super) Vec<Finding>);

impl Mode for Findings {
    type Stop = SyntaxError;

    const SAYS_ALL: bool = true;

    fn hear(&mut self, finding: impl FnOnce() -> Finding) -> Result<(), SyntaxError> {
        self.0.push(finding());
        Ok(())
    }

    fn suspect(&self) -> Result<(), SyntaxError> {
        Ok(())
    }

    fn heard(&self) -> usize {
        self.0.len()
    }

    fn forget(&mut self, findings: Range<usize>) {
        self.0.drain(findings);
    }
}

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

/// What is remembered of an object's members while they are read, a bit for each.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
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
struct Guess {
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
struct Place {
    start: usize,
    end: usize,
}

impl Place {
    fn span(self) -> Range<usize> {
        self.start..self.end
    }
}

/// The members that are at fault because of the deciding value, a bit for each.
#[derive(Clone, Copy, Debug)]
struct AtFault {
    missing: u64,
    empty: u64,
    foreign: u64,
    /// A member without the one that it belongs to.
    lonely: u64,
}

impl AtFault {
    #[inline]
    fn is_none(self) -> bool {
        self.missing | self.empty | self.foreign | self.lonely == 0
    }
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

    /// Reads a value of a type that is not allowed.
    #[cold]
    fn other_type(&mut self, node: &Node, first: u8, start: usize) -> Result<Value, M::Stop> {
        self.free(None)?;
        let found = match first {
            b'"' => JsonType::String,
            b'{' => JsonType::Object,
            b'[' => JsonType::Array,
            b't' | b'f' => JsonType::Boolean,
            b'n' => JsonType::Null,
            _ => JsonType::Number,
        };
        self.wrong_type(node, found, start)?;
        Ok(Value::Other)
    }

    #[expect(clippy::inline_always, reason = "most strings need no more than two comparisons")]
    #[inline(always)]
    fn string(&mut self, node: &Node, text: Text, advice: Option<Advice>) -> Result<Value, M::Stop> {
        if !node.values.is_empty() {
            return self.one_of(node, text);
        }
        let bytes = text.end - text.start;
        let [least, most] = node.surely_right;
        if bytes < least || bytes > most {
            self.length(node, text)?;
        }
        if let Some(advice) = advice {
            self.advise_on_string(advice, text)?;
        }
        Ok(if bytes == 0 { Value::Empty } else { Value::Other })
    }

    #[inline(never)]
    fn one_of(&mut self, node: &Node, text: Text) -> Result<Value, M::Stop> {
        let Self { scanner, room: Room { decoded, path, .. }, mode, .. } = self;
        let known = if text.escapes > 0 {
            let value = text.decode_bytes(scanner.bytes, decoded);
            node.lookup.find(value)
        } else {
            node.lookup.find_between(scanner.bytes, text.start, text.end)
        };
        if let Some(known) = known.and_then(|known| u8::try_from(known).ok()) {
            return Ok(Value::Known(known));
        }
        mode.hear(|| {
            let value = text.decode(scanner.bytes, decoded);
            let detail = Detail::UnknownValue { allowed: Arc::clone(&node.values) };
            let repair = repair::spelling(value, &node.values);
            let (span, pointer) = (text.start - 1..text.end + 1, path.pointer(scanner.bytes));
            Finding { rule: Rule::UnknownValue, pointer, span, related: None, detail, repair }
        })?;
        Ok(Value::Other)
    }

    #[cold]
    fn length(&mut self, node: &Node, text: Text) -> Result<(), M::Stop> {
        let actual = text.code_points(self.scanner.bytes);
        let (rule, actual) = match node.max_length {
            _ if actual < node.min_length => (Rule::TooShort, actual),
            Some(max) if actual > max => (Rule::TooLong, actual),
            Some(max) => {
                let units = text.utf16_units(self.scanner.bytes);
                if units <= max {
                    return Ok(());
                }
                (Rule::Utf16Length, units)
            }
            None => return Ok(()),
        };
        let detail = Detail::Length { min: node.min_length, max: node.max_length, actual };
        self.hear_string(rule, text, detail)
    }

    #[inline]
    fn advise_on_string(&mut self, advice: Advice, text: Text) -> Result<(), M::Stop> {
        if advice == Advice::TaskName {
            self.facts.task_name = Some(text);
        }
        let Self { scanner, room: Room { decoded, path, .. }, mode, .. } = self;
        advice.on_string(text, scanner.bytes, decoded, |rule| {
            mode.hear(|| {
                let (span, pointer) = (text.start - 1..text.end + 1, path.pointer(scanner.bytes));
                let detail = advice::detail(rule, text, scanner.bytes);
                Finding { rule, pointer, span, related: None, detail, repair: None }
            })
        })
    }

    fn hear_string(&mut self, rule: Rule, text: Text, detail: Detail) -> Result<(), M::Stop> {
        let Self { scanner, room, mode, .. } = self;
        mode.hear(|| {
            let span = text.start - 1..text.end + 1;
            Finding { rule, pointer: room.path.pointer(scanner.bytes), span, related: None, detail, repair: None }
        })
    }

    #[inline]
    fn number(&mut self, node: &Node, advice: Option<Advice>) -> Result<Value, M::Stop> {
        let number = self.scanner.number()?;
        if node.types.has(JsonType::Number) && node.minimum.is_none() && node.maximum.is_none() {
            return Ok(Value::Other);
        }
        let double = number.to_f64(self.scanner.bytes);
        let whole = double.is_infinite() || whole_number::has_no_fraction(double);
        if !whole && !node.types.has(JsonType::Number) {
            self.wrong_type(node, JsonType::Number, number.start)?;
        } else if node.minimum.is_some_and(|min| double < min) || node.maximum.is_some_and(|max| double > max) {
            let Self { scanner, room, mode, .. } = self;
            mode.hear(|| {
                let pointer = room.path.pointer(scanner.bytes);
                let unit = (advice == Some(Advice::InMinutes)).then_some(NumberUnit::Minutes);
                let detail = Detail::Range { min: node.minimum, max: node.maximum, unit };
                let repair = unit.and_then(|NumberUnit::Minutes| repair::seconds(double, node));
                Finding {
                    rule: Rule::OutOfRange,
                    pointer,
                    span: number.start..number.end,
                    related: None,
                    detail,
                    repair,
                }
            })?;
        }
        Ok(Value::Other)
    }

    #[cold]
    fn wrong_type(&mut self, node: &Node, found: JsonType, start: usize) -> Result<(), M::Stop> {
        let Self { scanner, room, mode, .. } = self;
        mode.hear(|| {
            let span = start..scanner.at;
            let expected = node.types.expected();
            let text = scanner.between(span.clone());
            let repair = repair::of_type(&expected, text);
            let detail = Detail::WrongType { expected, found };
            Finding {
                rule: Rule::WrongType,
                pointer: room.path.pointer(scanner.bytes),
                span,
                related: None,
                detail,
                repair,
            }
        })
    }

    #[inline(never)]
    fn array(&mut self, node: &Node, advice: Option<Advice>) -> Result<Value, M::Stop> {
        let start = self.scanner.at;
        self.scanner.enter()?;
        let Some(items) = node.items else {
            self.scanner.at = start;
            return self.free(None).map(|()| Value::Other);
        };
        if self.scanner.array_is_empty() {
            return Ok(Value::Empty);
        }
        let lists_ids = advice.is_some_and(Advice::lists_ids);
        let mut mark = self.room.ids.begin();
        let mut index = 0;
        loop {
            if M::SAYS_ALL {
                self.room.path.push(Part::Item(index));
            }
            if lists_ids && self.scanner.peek() == b'"' {
                let id = self.scanner.string()?;
                self.string(self.plan.node(items), id, advice)?;
                self.room.ids.add(&mut mark, self.scanner.bytes, id);
            } else {
                self.value(items)?;
            }
            if M::SAYS_ALL {
                self.room.path.pop();
            }
            index += 1;
            if !self.scanner.next_item()? {
                break;
            }
        }
        if lists_ids {
            let mut items = self.scanner.fork(start + 1);
            let mut index = 0;
            for (first, again) in self.room.ids.end_items(mark, &self.scanner, start) {
                index += items.items_of_known_before(again.start - 1);
                if first.start != first.end {
                    self.repeated_id(index, first, again)?;
                }
            }
        }
        Ok(Value::Other)
    }

    #[cold]
    fn repeated_id(&mut self, index: usize, first: Text, again: Text) -> Result<(), M::Stop> {
        let Self { scanner, room, mode, .. } = self;
        mode.hear(|| {
            let pointer = room.path.pointer_to(scanner.bytes, &index.to_string());
            let related = Some(Related { role: RelatedRole::First, span: first.start - 1..first.end + 1 });
            let span = again.start - 1..again.end + 1;
            Finding { rule: Rule::RepeatedId, pointer, span, related, detail: Detail::None, repair: None }
        })
    }

    #[inline(never)]
    fn object(&mut self, plan: &ObjectPlan) -> Result<(), M::Stop> {
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
    fn member(
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
    fn judge_again_if_wrong(&mut self, plan: &ObjectPlan, guess: Guess, seen: &Seen) -> Result<(), M::Stop> {
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
    fn all_names(&mut self, mut mark: Mark, start: usize) -> Mark {
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
    fn conditions(
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

    #[cold]
    fn missing_members(&mut self, plan: &ObjectPlan, missing: u64, start: usize) -> Result<(), M::Stop> {
        let Self { scanner, room, mode, .. } = self;
        for member in plan.members_of(missing) {
            mode.hear(|| {
                let pointer = room.path.pointer_to(scanner.bytes, &member.name);
                let detail = Detail::Member(member.name.clone());
                let span = start..start + 1;
                Finding { rule: Rule::MissingMember, pointer, span, related: None, detail, repair: None }
            })?;
        }
        Ok(())
    }

    /// Says what is wrong with members because of the deciding value.
    #[cold]
    fn faults_for_type(
        &mut self,
        plan: &ObjectPlan,
        at_fault: AtFault,
        because: Place,
        start: usize,
    ) -> Result<(), M::Stop> {
        let (scanner, brace) = (self.scanner.fork(start), start..start + 1);
        for member in plan.members_of(at_fault.missing) {
            self.hear_because(Rule::MissingForType, plan, &member.name, brace.clone(), because)?;
        }
        for member in plan.members_of(at_fault.empty) {
            let span = scanner.clone().value_of_known(&member.name).unwrap_or(brace.clone());
            self.hear_because(Rule::EmptyForType, plan, &member.name, span, because)?;
        }
        for (rule, members) in
            [(Rule::MemberOfOtherType, at_fault.foreign), (Rule::ModelWithoutManufacturer, at_fault.lonely)]
        {
            for member in plan.members_of(members) {
                let span = scanner.clone().name_of_known(&member.name).unwrap_or(brace.clone());
                self.hear_because(rule, plan, &member.name, span, because)?;
            }
        }
        Ok(())
    }

    fn hear_because(
        &mut self,
        rule: Rule,
        plan: &ObjectPlan,
        member: &str,
        span: Range<usize>,
        because: Place,
    ) -> Result<(), M::Stop> {
        let Self { scanner, room, mode, .. } = self;
        mode.hear(|| {
            let decides = plan.decides.map(|index| plan.members[index].name.clone()).unwrap_or_default();
            let value = scanner.between(because.start + 1..because.end - 1).to_owned();
            let detail = Detail::Because { member: member.to_owned(), decides, value };
            let related = Some(Related { role: RelatedRole::Because, span: because.span() });
            Finding { rule, pointer: room.path.pointer_to(scanner.bytes, member), span, related, detail, repair: None }
        })
    }

    #[cold]
    fn duplicate_member(&mut self, first: Text, again: Text) -> Result<(), M::Stop> {
        let Self { scanner, room: Room { decoded, path, .. }, mode, .. } = self;
        mode.hear(|| duplicate(scanner.bytes, path, decoded, first, again))
    }

    #[cold]
    fn unknown_member(&mut self, plan: &ObjectPlan, name: Text) -> Result<u64, M::Stop> {
        let Self { scanner, room: Room { decoded, path, .. }, mode, .. } = self;
        let mut meant = None;
        mode.hear(|| {
            let allowed = Arc::clone(&plan.names);
            let pointer = path.pointer(scanner.bytes);
            let name_text = name.decode(scanner.bytes, decoded);
            let repair = repair::spelling(name_text, &allowed);
            meant = repair.as_ref().and_then(|repair| allowed.iter().position(|known| repair.is_spelling_of(known)));
            let detail = Detail::UnknownMember { name: repair::shortened(name_text), allowed };
            let span = name.start - 1..name.end + 1;
            Finding { rule: Rule::UnknownMember, pointer, span, related: None, detail, repair }
        })?;
        Ok(meant.map_or(0, |index| 1 << index))
    }

    /// Says of an allowed value that it is advised against.
    #[cold]
    fn unwise_value(&mut self, value: &str, place: Place) -> Result<(), M::Stop> {
        let Self { scanner, room, mode, .. } = self;
        mode.hear(|| {
            let pointer = room.path.pointer(scanner.bytes);
            let (rule, detail) = (Rule::TaskTypeNotCarriedOut, Detail::Member(value.to_owned()));
            Finding { rule, pointer, span: place.span(), related: None, detail, repair: None }
        })
    }

    /// Reads a value that no rule looks into.
    fn free(&mut self, advice: Option<Advice>) -> Result<(), M::Stop> {
        let Self { scanner, room: Room { names, path, decoded, .. }, mode, .. } = self;
        let gson = advice == Some(Advice::Paras);
        walk(scanner, names, &mut Free { bytes: scanner.bytes, path, decoded, mode: &mut **mode, gson })
    }
}

/// Whether the deciding value gives a member its other shape; none if no value decides.
fn holds_for(plan: &ObjectPlan, member: usize, decided: Option<(u8, Place)>) -> Option<bool> {
    decided.map(|(value, _)| plan.conditions[usize::from(value)].under & (1 << member) != 0)
}

/// Hears what can be said of a value that no rule looks into.
struct Free<'t, 'r, M> {
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
            let (rule, span) = (Rule::GsonWrapper, name.start - 1..name.end + 1);
            let repair = Some(Repair { kind: RepairKind::Unwrap, replacement: None });
            Finding { rule, pointer: self.path.pointer(self.bytes), span, related: None, detail: Detail::None, repair }
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

fn duplicate(bytes: &[u8], path: &Path, decoded: &mut String, first: Text, again: Text) -> Finding {
    let name = again.decode(bytes, decoded);
    Finding {
        rule: Rule::DuplicateMember,
        pointer: path.pointer_to(bytes, name),
        span: again.start - 1..again.end + 1,
        related: Some(Related { role: RelatedRole::First, span: first.start - 1..first.end + 1 }),
        detail: Detail::Member(repair::shortened(name)),
        repair: None,
    }
}
