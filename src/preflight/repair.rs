//! Guesses what the author of a document meant.

use super::{
    finding::{Repair, RepairKind},
    plan::{JsonType, Node},
};
use crate::{json::compact_object, reading::clipped, types::whole_number};

/// The longest text that a repair looks into or writes, in bytes.
const LONGEST: usize = 4096;

/// The name or value among `known` that this one is most likely a misspelling of.
pub(super) fn spelling(found: &str, known: &[String]) -> Option<Repair> {
    if found.len() > 64 {
        return None;
    }
    let lower = found.to_lowercase();
    let mut candidates: Vec<_> = known.iter().enumerate().map(|(at, known)| (least_distance(&lower, known), at)).collect();
    candidates.sort_unstable();
    // The first of the nearest, found without measuring those that cannot be it.
    let mut nearest = None;
    for candidate in candidates {
        if nearest.is_some_and(|nearest| nearest < candidate) {
            break;
        }
        let measured = (strsim::damerau_levenshtein(&lower, &known[candidate.1].to_lowercase()), candidate.1);
        nearest = Some(nearest.map_or(measured, |nearest| measured.min(nearest)));
    }
    let (distance, nearest) = nearest.map(|(distance, at)| (distance, &known[at]))?;
    let near = distance == 0 || distance <= nearest.len() / 4 && distance < found.len();
    near.then(|| Repair { kind: RepairKind::Spelling, replacement: Some(format!("\"{nearest}\"")) })
}

/// A distance that two names have at least: how many letters one has that the other has not.
fn least_distance(lower: &str, known: &str) -> usize {
    let mut letters = [0_i32; 128];
    for char in lower.chars() {
        letters[char as usize % 128] += 1;
    }
    for char in known.chars().flat_map(char::to_lowercase) {
        letters[char as usize % 128] -= 1;
    }
    let more = letters.iter().filter(|count| **count > 0).sum::<i32>();
    let fewer = letters.iter().filter(|count| **count < 0).sum::<i32>();
    more.max(-fewer).unsigned_abs() as usize
}

impl Repair {
    pub(super) fn is_spelling_of(&self, name: &str) -> bool {
        let quoted = self.replacement.as_deref().and_then(|text| text.strip_prefix('"')?.strip_suffix('"'));
        self.kind == RepairKind::Spelling && quoted == Some(name)
    }
}

/// How a value of the wrong type becomes one of an expected type.
pub(super) fn of_type(expected: &[JsonType], text: &str) -> Option<Repair> {
    if text.len() > LONGEST {
        return None;
    }
    let expects = |r#type| expected.contains(&r#type);
    let repair = |kind, replacement| Some(Repair { kind, replacement: Some(replacement) });
    let string = || serde_json::from_str::<String>(text).ok();
    if expects(JsonType::Integer) {
        let digits = string()?;
        let whole = digits.trim().parse().ok().and_then(whole_number::of_double)?;
        return repair(RepairKind::Unquote, whole.to_string());
    }
    if expects(JsonType::Object) {
        if let Some(items) = text.strip_prefix('[') {
            let empty = items.trim_start().starts_with(']');
            return empty.then(|| Repair { kind: RepairKind::EmptyObject, replacement: Some("{}".to_owned()) });
        }
        let object = compact_object(&string()?).ok()?;
        return repair(RepairKind::ObjectFromText, object);
    }
    if expects(JsonType::Array) && text.starts_with('"') {
        return repair(RepairKind::WrapInList, format!("[{text}]"));
    }
    None
}

/// The minutes that a number most likely means if it was given in seconds.
pub(super) fn seconds(number: f64, node: &Node) -> Option<Repair> {
    let minutes = number / 60.0;
    let above = node.maximum.is_some_and(|max| number > max && minutes <= max);
    let minutes = whole_number::of_double(minutes).filter(|_| above)?;
    Some(Repair { kind: RepairKind::SecondsToMinutes, replacement: Some(minutes.to_string()) })
}

/// A name as it can be shown.
pub(super) fn shortened(name: &str) -> String {
    clipped(name).into_owned()
}
