//! Attaches the rules of the registry to the members that they are for.

use oceanconnect_batchtask::{
    Rule,
    finding::{Detail, NumberUnit},
    rules::{Decides, MemberOf},
};

/// The member whose number is in minutes.
const IN_MINUTES: MemberOf = ("BatchTaskCreateInDTO", "timeout");

/// The longest value that is remembered, in bytes.
const LONGEST_REMEMBERED: usize = 256;

/// The rules on one member.
#[derive(Debug, Default)]
pub(super) struct MemberRules {
    /// On its string, or on each item of its list.
    pub(super) strings: Vec<StringRules>,
    /// The lengths in bytes at which one of these is asked: a bit for each, the last one for all that are longer.
    asked_at: u64,
    /// Tells these from other rules on strings; none if asking again costs less than remembering.
    pub(super) remembered_as: Option<u64>,
    /// On its value in an enum, with the values that break the rule: a bit for each.
    pub(super) values: Vec<(Rule, u64)>,
    /// On the names in it.
    pub(super) names: Vec<StringRule>,
    /// On items that come again.
    pub(super) repeated: Option<RepeatedRule>,
    /// Whether the value is compared with that of other bodies.
    pub(super) is_compared: bool,
    pub(super) unit: Option<NumberUnit>,
}

/// Rules on strings that are kept by the same values.
#[derive(Debug)]
pub(super) struct StringRules {
    pub(super) unless: Option<fn(&[u8]) -> bool>,
    pub(super) rules: Vec<StringRule>,
}

/// A rule on strings.
#[derive(Debug)]
pub(super) struct StringRule {
    rule: Rule,
    least_bytes: usize,
    most_bytes: usize,
    broken: fn(&[u8]) -> bool,
    measure: Option<fn(&str) -> Detail>,
}

impl StringRule {
    /// The rule, if the value breaks it.
    #[inline]
    pub(super) fn broken_by(&self, value: &[u8]) -> Option<Rule> {
        let asked = self.least_bytes <= value.len() && value.len() <= self.most_bytes;
        (asked && (self.broken)(value)).then_some(self.rule)
    }

    /// The measures of a value that breaks the rule.
    pub(super) fn detail(&self, value: &[u8]) -> Detail {
        let measured = self.measure.and_then(|measure| str::from_utf8(value).ok().map(measure));
        measured.unwrap_or(Detail::None)
    }
}

/// A rule, and which items count.
pub(super) type RepeatedRule = (Rule, fn(&[u8]) -> bool);

impl MemberRules {
    /// The rules on a member, by the names of its object and its own; `values` are those that it may have if it is an
    /// enum. None if there are no rules.
    pub(super) fn of(object: &str, member: &str, values: &[String]) -> Option<Box<Self>> {
        let name = (object, member);
        let mut rules = Self { unit: (name == IN_MINUTES).then_some(NumberUnit::Minutes), ..Self::default() };
        for &rule in Rule::ALL {
            match &rule.definition().decides {
                Decides::String { of, bytes, unless, broken, measure } if of.contains(&name) => {
                    let (least_bytes, most_bytes) = (*bytes.start(), *bytes.end());
                    let (broken, measure) = (*broken, *measure);
                    rules.add(*unless, StringRule { rule, least_bytes, most_bytes, broken, measure });
                    if most_bytes == usize::MAX {
                        *rules.remembered_as.get_or_insert_default() |= 1 << rule as u64;
                    }
                }
                Decides::EnumValue { of, broken } if of.contains(&name) => {
                    let broken = values.iter().enumerate().filter(|(_, value)| broken(value));
                    rules.values.push((rule, broken.fold(0, |all, (index, _)| all | 1 << index)));
                }
                Decides::MemberName { of, bytes, broken } if of.contains(&name) => {
                    let (least_bytes, most_bytes) = (*bytes.start(), *bytes.end());
                    rules.names.push(StringRule { rule, least_bytes, most_bytes, broken: *broken, measure: None });
                }
                Decides::RepeatedItem { of, counts } if of.contains(&name) => rules.repeated = Some((rule, *counts)),
                Decides::AcrossBodies { of } if *of == name => rules.is_compared = true,
                _ => {}
            }
        }
        let Self { strings, values, names, repeated, is_compared, unit, .. } = &rules;
        let any = !strings.is_empty() || !values.is_empty() || !names.is_empty();
        (any || repeated.is_some() || *is_compared || unit.is_some()).then(|| Box::new(rules))
    }
}

impl MemberRules {
    fn add(&mut self, unless: Option<fn(&[u8]) -> bool>, rule: StringRule) {
        let lengths = (0..u64::BITS).filter(|bit| {
            let least = *bit as usize;
            let most = if *bit == u64::BITS - 1 { usize::MAX } else { least };
            rule.least_bytes <= most && least <= rule.most_bytes
        });
        self.asked_at |= lengths.fold(0, |all, bit| all | 1 << bit);
        // Where one function has two addresses, it is asked twice, and nothing else comes of it.
        let same = |rules: &&mut StringRules| match (rules.unless, unless) {
            (Some(one), Some(other)) => std::ptr::fn_addr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        match self.strings.iter_mut().find(same) {
            Some(rules) => rules.rules.push(rule),
            None => self.strings.push(StringRules { unless, rules: vec![rule] }),
        }
    }

    /// Whether a string of so many bytes can break one of the rules.
    #[inline]
    pub(super) fn are_asked_at(&self, bytes: usize) -> bool {
        self.asked_at >> bytes.min(63) & 1 != 0
    }
}

/// The rules on the members of one object among each other. A set of members has a bit for each.
#[derive(Debug, Default)]
pub(super) struct ObjectRules {
    /// With the members that belong to other values than this one of the deciding member.
    pub(super) other_type: Vec<(Rule, Vec<u64>)>,
    pub(super) alone: Vec<Alone>,
}

/// That a member makes no sense without another one.
#[derive(Debug)]
pub(super) struct Alone {
    pub(super) rule: Rule,
    pub(super) member: u64,
    pub(super) without: u64,
}

impl ObjectRules {
    /// The rules on an object, by its name, those of its members, and the values of the deciding one.
    pub(super) fn of(object: &str, members: &[String], values: &[String]) -> Self {
        let bit = |name: &str| members.iter().position(|member| member == name).map_or(0, |at| 1 << at);
        let mut rules = Self::default();
        for &rule in Rule::ALL {
            match rule.definition().decides {
                Decides::OtherType { object: of, broken } if of == object => {
                    let foreign = |value: &String| {
                        let foreign = members.iter().filter(|member| broken(member, value));
                        foreign.fold(0, |all, member| all | bit(member))
                    };
                    rules.other_type.push((rule, values.iter().map(foreign).collect()));
                }
                Decides::Alone { member, without } if member.0 == object => {
                    rules.alone.push(Alone { rule, member: bit(member.1), without: bit(without) });
                }
                _ => {}
            }
        }
        rules
    }

    /// The members that belong to other values than the one at this position.
    pub(super) fn foreign(&self, value: usize) -> u64 {
        self.other_type.iter().filter_map(|(_, foreign)| foreign.get(value)).fold(0, |all, set| all | set)
    }
}

/// The rules on strings that keep their largest length.
pub(super) fn on_length() -> impl Iterator<Item = (Rule, fn(&str) -> usize)> {
    Rule::ALL.iter().filter_map(|rule| match rule.definition().decides {
        Decides::Length { measure } => Some((*rule, measure)),
        _ => None,
    })
}

/// The rules that name a member of this object which it does not have.
pub(super) fn unknown_members(object: &str, members: &[String]) -> Vec<(Rule, &'static str)> {
    let named = Rule::ALL.iter().flat_map(|rule| rule.definition().decides.members().into_iter().map(|of| (*rule, of)));
    let named = named.chain([(Rule::OutOfRange, IN_MINUTES)]);
    named
        .filter(|(_, (of, member))| *of == object && !members.iter().any(|known| known == member))
        .map(|(rule, (_, member))| (rule, member))
        .collect()
}

/// The last value of some members that broke no rule: most bodies of a run have the same `appId` and `callbackUrl`.
#[derive(Clone, Debug, Default)]
pub(super) struct CleanValues(Vec<(u64, Vec<u8>)>);

impl CleanValues {
    /// Whether this text was the last to break none of these rules.
    #[inline]
    pub(super) fn has(&self, rules: u64, raw: &[u8]) -> bool {
        self.0.iter().any(|(of, value)| *of == rules && value == raw)
    }

    pub(super) fn remember(&mut self, rules: u64, raw: &[u8]) {
        if raw.len() > LONGEST_REMEMBERED {
            return;
        }
        let at = self.0.iter().position(|(of, _)| *of == rules).unwrap_or_else(|| {
            self.0.push((rules, Vec::new()));
            self.0.len() - 1
        });
        let value = &mut self.0[at].1;
        value.clear();
        value.extend_from_slice(raw);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::kind::{Kind, plan};

    #[test]
    fn every_member_that_a_rule_names_is_in_a_document() {
        let objects: Vec<_> = Kind::ALL.iter().flat_map(|kind| plan(*kind).objects()).collect();
        for object in &objects {
            assert_eq!(unknown_members(&object.name, &object.names), [], "{}", object.name);
        }
        for rule in Rule::ALL {
            let decides = &rule.definition().decides;
            let named = decides.members().into_iter().map(|(object, _)| object);
            for name in named.chain(if let Decides::OtherType { object, .. } = decides { Some(*object) } else { None })
            {
                assert!(objects.iter().any(|object| object.name == name), "{rule}: there is no object {name}");
            }
        }
        assert_eq!(unknown_members("CommandDTO", &["method".to_owned()]), [(Rule::GsonWrapper, "paras")]);
    }

    #[test]
    fn clean_values_are_bounded() {
        let mut clean = CleanValues::default();
        clean.remember(1, b"a");
        clean.remember(2, b"b");
        clean.remember(1, b"c");
        clean.remember(1, &[b'd'; LONGEST_REMEMBERED + 1]);
        assert_eq!(
            [(1, "a"), (1, "c"), (2, "b"), (2, "c")].map(|(of, raw)| clean.has(of, raw.as_bytes())),
            [false, true, true, false]
        );
    }
}
