//! A code that is a string in every reply seen, and that must be read as a number too.

use batchtask_json::whole_number::of_double;
use serde::de::{Deserialize, Deserializer, Error};
use serde_json::value::RawValue;

use crate::reading::Written;

/// Reads a string's text, or a number: `100203`, `100203.0` and `"100203"` are one code, and no digit is lost on the way.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let text = Written::deserialize(deserializer)?.text;
    // The messages name the kind only: serde's own would repeat the value, however long.
    match text.as_bytes().first() {
        Some(b'"') => serde_json::from_str(&text).map_err(|_| D::Error::custom("the code is not valid Unicode")),
        Some(b'-' | b'0'..=b'9') => Ok(of_number(&text)),
        _ => Err(D::Error::custom("the code is neither a string nor a number")),
    }
}

/// The code that a number stands for: its digits if it is whole, else as it was written.
fn of_number(text: &str) -> String {
    let whole = text.parse().ok().and_then(of_double);
    whole.map_or_else(|| text.to_owned(), |number| number.to_string())
}

/// The code that a member states, whatever its type: a string's text, a number's code, anything else as it was written.
///
/// For the reader of replies, which must not lose an error because its code has an unforeseen type.
pub(super) fn lenient(raw: &RawValue) -> String {
    match raw.get().as_bytes().first() {
        Some(b'-' | b'0'..=b'9') => of_number(raw.get()),
        _ => lenient_text(raw),
    }
}

/// What a member says, whatever its type: a string's text, anything else as it was written.
pub(super) fn lenient_text(raw: &RawValue) -> String {
    // A string with a lone surrogate has no text of its own, so it stays as it was written.
    serde_json::from_str(raw.get()).unwrap_or_else(|_| raw.get().to_owned())
}
