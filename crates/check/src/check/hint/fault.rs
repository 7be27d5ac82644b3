//! What stands at the place of a fault.

use crate::check::Hint;

const NOT_FINITE: [&[u8]; 3] = [b"NaN", b"Infinity", b"-Infinity"];

const OTHER_LITERALS: [&[u8]; 4] = [b"True", b"False", b"None", b"undefined"];

/// What most likely stands at `at`.
pub(super) fn hint(bytes: &[u8], at: usize) -> Option<Hint> {
    let rest = bytes.get(at..).unwrap_or_default();
    let begins_with = |words: &[&[u8]]| words.iter().any(|word| rest.starts_with(word));
    if begins_with(&[b"//", b"/*", b"#"]) {
        Some(Hint::Comment)
    } else if begins_with(&NOT_FINITE) {
        Some(Hint::NotFinite)
    } else if begins_with(&OTHER_LITERALS) {
        Some(Hint::OtherLiteral)
    } else if begins_with(&[b"'"]) {
        Some(Hint::SingleQuotes)
    } else {
        None
    }
}
