//! Values without parts.

use std::sync::Arc;

use super::{Judge, Room, Value, mode::Mode};
use crate::{
    check::{
        Detail, Finding, NumberUnit,
        advice::{self, Advice},
        plan::{JsonType, Node},
        repair,
    },
    json::{Text, whole_number},
    rule::Rule,
};

impl<M: Mode> Judge<'_, '_, M> {
    /// Reads a value of a type that is not allowed.
    #[cold]
    pub(super) fn other_type(&mut self, node: &Node, first: u8, start: usize) -> Result<Value, M::Stop> {
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
    pub(super) fn string(&mut self, node: &Node, text: Text, advice: Option<Advice>) -> Result<Value, M::Stop> {
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
    pub(super) fn one_of(&mut self, node: &Node, text: Text) -> Result<Value, M::Stop> {
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
            let (span, pointer) = (text.quoted_span(), path.pointer(scanner.bytes));
            Finding::new(Rule::UnknownValue, pointer, span).with_detail(detail).with_repair(repair)
        })?;
        Ok(Value::Other)
    }

    #[cold]
    pub(super) fn length(&mut self, node: &Node, text: Text) -> Result<(), M::Stop> {
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
    pub(super) fn advise_on_string(&mut self, advice: Advice, text: Text) -> Result<(), M::Stop> {
        if advice == Advice::TaskName {
            self.facts.task_name = Some(text);
        }
        let Self { scanner, room: Room { decoded, path, .. }, mode, .. } = self;
        advice.on_string(text, scanner.bytes, decoded, |rule| {
            mode.hear(|| {
                let (span, pointer) = (text.quoted_span(), path.pointer(scanner.bytes));
                let detail = advice::detail(rule, text, scanner.bytes);
                Finding::new(rule, pointer, span).with_detail(detail)
            })
        })
    }

    pub(super) fn hear_string(&mut self, rule: Rule, text: Text, detail: Detail) -> Result<(), M::Stop> {
        let Self { scanner, room, mode, .. } = self;
        mode.hear(|| {
            let span = text.quoted_span();
            Finding::new(rule, room.path.pointer(scanner.bytes), span).with_detail(detail)
        })
    }

    #[inline]
    pub(super) fn number(&mut self, node: &Node, advice: Option<Advice>) -> Result<Value, M::Stop> {
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
                let repair =
                    unit.filter(|unit| *unit == NumberUnit::Minutes).and_then(|_| repair::seconds(double, node));
                Finding::new(Rule::OutOfRange, pointer, number.start..number.end)
                    .with_detail(detail)
                    .with_repair(repair)
            })?;
        }
        Ok(Value::Other)
    }

    #[cold]
    pub(super) fn wrong_type(&mut self, node: &Node, found: JsonType, start: usize) -> Result<(), M::Stop> {
        let Self { scanner, room, mode, .. } = self;
        mode.hear(|| {
            let span = start..scanner.at;
            let expected = node.types.expected();
            let text = scanner.between(span.clone());
            let repair = repair::of_type(&expected, text);
            let detail = Detail::WrongType { expected, found };
            Finding::new(Rule::WrongType, room.path.pointer(scanner.bytes), span)
                .with_detail(detail)
                .with_repair(repair)
        })
    }
}
