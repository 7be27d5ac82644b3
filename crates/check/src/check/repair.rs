//! Guesses what the author of a document meant.

use super::{
    Repair, RepairKind,
    plan::{JsonType, Node},
};
use batchtask_json::{clipped, compact_object, whole_number};

/// The longest text that a repair looks into or writes, in bytes.
const LONGEST: usize = 4096;

/// The name or value among `known` that this one is most likely a misspelling of.
pub(super) fn spelling(found: &str, known: &[String]) -> Option<Repair> {
    if found.len() > 64 {
        return None;
    }
    let lower = found.to_lowercase();
    let letters = Letters::of(&lower);
    let candidate = |(at, known): (usize, &String)| (letters.least_distance(known), at);
    let mut candidates: Vec<_> = known.iter().enumerate().map(candidate).collect();
    let near = |(distance, at): (usize, usize)| distance <= known[at].len() / 4;
    if !candidates.iter().any(|candidate| near(*candidate)) {
        return None;
    }
    candidates.sort_unstable();
    // The first of the nearest, found without measuring those that cannot be it.
    let mut nearest = (usize::MAX, 0);
    for candidate in candidates {
        if nearest < candidate {
            break;
        }
        let distance = strsim::damerau_levenshtein(&lower, &known[candidate.1].to_lowercase());
        nearest = nearest.min((distance, candidate.1));
    }
    let (distance, at) = nearest;
    let near = distance == 0 || near(nearest) && distance < found.len();
    near.then(|| Repair { kind: RepairKind::Spelling, replacement: Some(format!("\"{}\"", known[at])) })
}

/// How often each letter stands in a name; letters that are far apart in Unicode may count as one.
#[derive(Clone, Copy)]
struct Letters([i16; 64]);

impl Letters {
    fn of(lower: &str) -> Self {
        let mut letters = [0; 64];
        for char in lower.chars() {
            letters[char as usize % 64] += 1;
        }
        Self(letters)
    }

    /// How many letters one of two names has at least that the other has not: so many changes lie between them.
    fn least_distance(mut self, known: &str) -> usize {
        if !known.is_ascii() {
            return 0;
        }
        for byte in known.bytes() {
            self.0[usize::from(byte.to_ascii_lowercase() % 64)] -= 1;
        }
        let (more, fewer) =
            self.0.iter().fold((0, 0), |(more, fewer), count| (more + count.max(&0), fewer - count.min(&0)));
        more.max(fewer).unsigned_abs().into()
    }
}

/// Whether the repair is that the author meant this name.
pub(super) fn is_spelling_of(repair: &Repair, name: &str) -> bool {
    let quoted = repair.replacement.as_deref().and_then(|text| text.strip_prefix('"')?.strip_suffix('"'));
    repair.kind == RepairKind::Spelling && quoted == Some(name)
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
