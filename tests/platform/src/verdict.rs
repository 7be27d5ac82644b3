//! The reading of a parsed body against the tables of the contract.

use std::collections::BTreeSet;

use super::contract::{BODY, Mandatory, Member, Rule};
use super::json::Json;
use super::pointer::Place;
use super::{Fault, FaultKind};

/// The members of a JSON object, as they were written.
type Members = [(String, Json)];

/// Judges a parsed body.
pub(crate) fn of(body: &Json) -> Vec<Fault> {
    let mut findings = Findings(BTreeSet::new());
    // Duplicates are looked for everywhere, also where the contract has no other rule.
    findings.duplicates(Place::Root, body);
    // A body that is null is no missing member: there is no member that it could be.
    findings.value(Place::Root, body, &BODY, &[]);
    findings.0.into_iter().collect()
}

struct Findings(BTreeSet<Fault>);

impl Findings {
    fn add(&mut self, place: Place, kind: FaultKind) {
        self.0.insert(Fault { pointer: place.pointer(), kind });
    }

    fn duplicates(&mut self, place: Place, value: &Json) {
        match value {
            Json::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.duplicates(Place::Item(&place, index), item);
                }
            }
            Json::Object(members) => {
                let mut seen = BTreeSet::new();
                for (name, value) in members {
                    let place = Place::Member(&place, name);
                    if !seen.insert(name) {
                        self.add(place, FaultKind::Duplicate);
                    }
                    self.duplicates(place, value);
                }
            }
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::String(_) => {}
        }
    }

    /// Judges a value that is there; `beside` are the members of the object that it stands in.
    fn value(&mut self, place: Place, value: &Json, rule: &Rule, beside: &Members) {
        match (rule, value) {
            (Rule::Text { min, max }, Json::String(text)) => {
                let length = text.chars().count();
                if min.is_some_and(|min| length < min) {
                    self.add(place, FaultKind::TooShort);
                }
                if max.is_some_and(|max| length > max) {
                    self.add(place, FaultKind::TooLong);
                }
            }
            (Rule::Integer { min, max }, Json::Number(text)) => match integer(text) {
                Some(number) if (*min..=*max).contains(&number) => {}
                Some(_) => self.add(place, FaultKind::OutOfRange),
                None => self.add(place, FaultKind::WrongType),
            },
            (Rule::OneOf(values), Json::String(text)) => {
                if !values.contains(&text.as_str()) {
                    self.add(place, FaultKind::NotInEnum);
                }
            }
            (Rule::ListOf(rule), Json::Array(items)) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(Place::Item(&place, index), item, rule, &[]);
                }
            }
            (Rule::Object(table), Json::Object(members)) => self.object(place, members, table),
            (Rule::AnyObject, Json::Object(_)) => {}
            (Rule::ObjectIf { decider, value, members: table }, Json::Object(members)) => {
                if decided(beside, decider) == Some(value) {
                    self.object(place, members, table);
                }
            }
            _ => self.add(place, FaultKind::WrongType),
        }
    }

    fn object(&mut self, place: Place, members: &Members, table: &[Member]) {
        for (name, value) in members {
            let here = Place::Member(&place, name);
            let Some(row) = table.iter().find(|row| row.name == name) else {
                self.add(here, FaultKind::Unknown);
                continue;
            };
            // An earlier null that a later value replaces is nothing to judge; see `presence`.
            if *value == Json::Null {
                continue;
            }
            self.value(here, value, &row.rule, members);
        }
        for row in table {
            self.presence(place, members, row);
        }
    }

    fn presence(&mut self, place: Place, members: &Members, row: &Member) {
        let here = Place::Member(&place, row.name);
        let filled_in = made_mandatory(row, members);
        if (filled_in || matches!(row.mandatory, Mandatory::Yes))
            && matches!(last(members, row.name), None | Some(Json::Null))
        {
            self.add(here, FaultKind::Missing);
        }
        if filled_in && members.iter().any(|(name, value)| name == row.name && is_empty(value, &row.rule)) {
            self.add(here, FaultKind::Empty);
        }
    }
}

/// Whether another member of the object makes the row's member mandatory.
fn made_mandatory(row: &Member, members: &Members) -> bool {
    match row.mandatory {
        Mandatory::If(decider, values) => decided(members, decider).is_some_and(|value| values.contains(&value)),
        Mandatory::Yes | Mandatory::No => false,
    }
}

/// Whether a value of the type that the rule asks for has nothing in it.
fn is_empty(value: &Json, rule: &Rule) -> bool {
    match (rule, value) {
        (Rule::Text { .. }, Json::String(text)) => text.is_empty(),
        (Rule::ListOf(_), Json::Array(items)) => items.is_empty(),
        _ => false,
    }
}

/// The string that a deciding member holds.
fn decided<'a>(members: &'a Members, name: &str) -> Option<&'a str> {
    match last(members, name) {
        Some(Json::String(text)) => Some(text),
        _ => None,
    }
}

/// The value of the last member of that name, which is the one that counts.
fn last<'a>(members: &'a Members, name: &str) -> Option<&'a Json> {
    members.iter().rev().find(|(member, _)| member == name).map(|(_, value)| value)
}

/// Reads a number as an IEEE double and says which integer it is, if it is one.
fn integer(text: &str) -> Option<f64> {
    let number: f64 = text.parse().ok()?;
    // A number too large for a double becomes infinite, whose fraction is not zero but NaN.
    (number.is_infinite() || number.fract() == 0.0).then_some(number)
}
