//! Values without parts.

use std::sync::Arc;

use super::{Judge, Scratch, Value, report, sink::Sink};
use crate::{
    check::{
        Detail, NumberUnit,
        advice::MemberRules,
        path::Target,
        plan::{JsonType, Node},
        repair,
    },
    json::{Text, whole_number},
    rules::Rule,
};

impl<S: Sink> Judge<'_, '_, S> {
    /// Reads a value of a type that is not allowed.
    #[cold]
    pub(super) fn other_type(&mut self, node: &Node, first: u8, start: usize) -> Result<Value, S::Stop> {
        self.unchecked_value(None)?;
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
    pub(super) fn string(&mut self, node: &Node, text: Text, rules: Option<&MemberRules>) -> Result<Value, S::Stop> {
        if !node.values.is_empty() {
            return self.one_of(node, text);
        }
        let bytes = text.end - text.start;
        let [least, most] = node.surely_right;
        if bytes < least || bytes > most {
            self.length(node, text)?;
        }
        if let Some(rules) = rules {
            self.rules_on_string(rules, text)?;
        }
        Ok(if bytes == 0 { Value::Empty } else { Value::Other })
    }

    #[inline(never)]
    fn one_of(&mut self, node: &Node, text: Text) -> Result<Value, S::Stop> {
        let bytes = self.scanner.bytes;
        let known = if text.escapes > 0 {
            node.lookup.find(text.decode_bytes(bytes, &mut self.scratch.decoded))
        } else {
            node.lookup.find_between(bytes, text.start, text.end)
        };
        if let Some(known) = known.and_then(|known| u8::try_from(known).ok()) {
            return Ok(Value::Known(known));
        }
        self.report(Rule::UnknownValue, Target::Here, text.quoted_span(), |finding| {
            let detail = Detail::UnknownValue { allowed: Arc::clone(&node.values) };
            let mut decoded = String::new();
            let repair = repair::spelling(text.decode(bytes, &mut decoded), &node.values);
            finding.with_detail(detail).with_repair(repair)
        })?;
        Ok(Value::Other)
    }

    #[cold]
    pub(super) fn length(&mut self, node: &Node, text: Text) -> Result<(), S::Stop> {
        let actual = text.code_points(self.scanner.bytes);
        let (rule, actual) = match node.max_length {
            _ if actual < node.min_length => (Rule::TooShort, actual),
            Some(max) if actual > max => (Rule::TooLong, actual),
            Some(max) => return self.rules_on_length(node, text, max),
            None => return Ok(()),
        };
        let detail = Detail::Length { min: node.min_length, max: node.max_length, actual };
        self.report(rule, Target::Here, text.quoted_span(), |finding| finding.with_detail(detail))
    }

    fn rules_on_length(&mut self, node: &Node, text: Text, max: usize) -> Result<(), S::Stop> {
        let plan = self.plan;
        for (rule, measure) in &plan.on_length {
            let actual = measure(text.decode(self.scanner.bytes, &mut self.scratch.decoded));
            if actual > max {
                let detail = Detail::Length { min: node.min_length, max: node.max_length, actual };
                self.report(*rule, Target::Here, text.quoted_span(), |finding| finding.with_detail(detail))?;
            }
        }
        Ok(())
    }

    #[inline]
    fn rules_on_string(&mut self, rules: &MemberRules, text: Text) -> Result<(), S::Stop> {
        if rules.is_compared {
            self.facts.task_name = Some(text);
        }
        if text.escapes == 0 && !rules.are_asked_at(text.end - text.start) {
            return Ok(());
        }
        self.ask_rules_on_string(rules, text)
    }

    #[inline(never)]
    fn ask_rules_on_string(&mut self, rules: &MemberRules, text: Text) -> Result<(), S::Stop> {
        let Self { scanner, scratch: Scratch { decoded, path, clean, .. }, sink, .. } = self;
        let raw = text.raw(scanner.bytes);
        if rules.remembered_as.is_some_and(|rules| clean.has(rules, raw)) {
            return Ok(());
        }
        let value = text.decode_bytes(scanner.bytes, decoded);
        let mut is_clean = true;
        let asked = rules.strings.iter().filter(|group| !group.unless.is_some_and(|unless| unless(value)));
        for on_string in asked.flat_map(|group| &group.rules) {
            if let Some(rule) = on_string.broken_by(value) {
                is_clean = false;
                report(*sink, path, scanner.bytes, rule, Target::Here, text.quoted_span(), |finding| {
                    finding.with_detail(on_string.detail(value))
                })?;
            }
        }
        if is_clean && let Some(rules) = rules.remembered_as {
            clean.remember(rules, raw);
        }
        Ok(())
    }

    #[inline]
    pub(super) fn number(&mut self, node: &Node, rules: Option<&MemberRules>) -> Result<Value, S::Stop> {
        let number = self.scanner.number()?;
        if node.types.has(JsonType::Number) && node.minimum.is_none() && node.maximum.is_none() {
            return Ok(Value::Other);
        }
        let double = number.to_f64(self.scanner.bytes);
        let whole = double.is_infinite() || whole_number::has_no_fraction(double);
        if !whole && !node.types.has(JsonType::Number) {
            self.wrong_type(node, JsonType::Number, number.start)?;
        } else if node.minimum.is_some_and(|min| double < min) || node.maximum.is_some_and(|max| double > max) {
            let unit = rules.and_then(|rules| rules.unit);
            self.report(Rule::OutOfRange, Target::Here, number.start..number.end, |finding| {
                let repair =
                    unit.filter(|unit| *unit == NumberUnit::Minutes).and_then(|_| repair::seconds(double, node));
                finding.with_detail(Detail::Range { min: node.minimum, max: node.maximum, unit }).with_repair(repair)
            })?;
        }
        Ok(Value::Other)
    }

    #[cold]
    fn wrong_type(&mut self, node: &Node, found: JsonType, start: usize) -> Result<(), S::Stop> {
        let span = start..self.scanner.at;
        let text = self.scanner.between(span.clone());
        self.report(Rule::WrongType, Target::Here, span, |finding| {
            let expected = node.types.expected();
            let repair = repair::of_type(&expected, text);
            finding.with_detail(Detail::WrongType { expected, found }).with_repair(repair)
        })
    }
}
