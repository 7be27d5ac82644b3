//! A code that is a string in every reply seen, and that must be read as a number too.

use serde::de::{Deserialize, Deserializer, Error};
use serde_json::value::RawValue;

/// Reads a string's text, or a number as it was written: `100203` is `"100203"`, and no digit is lost on the way.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let raw = Box::<RawValue>::deserialize(deserializer)?;
    // The messages name the kind only: serde's own would repeat the value, however long.
    match raw.get().as_bytes().first() {
        Some(b'"') => serde_json::from_str(raw.get()).map_err(|_| D::Error::custom("the code is not valid Unicode")),
        Some(b'-' | b'0'..=b'9') => Ok(raw.get().to_owned()),
        _ => Err(D::Error::custom("the code is neither a string nor a number")),
    }
}

/// What a member says, whatever its type: a string's text, anything else as it was written.
///
/// For the reader of replies, which must not lose an error because its code has an unforeseen type.
pub(super) fn lenient_text(raw: &RawValue) -> String {
    // A string with a lone surrogate has no text of its own, so it stays as it was written.
    serde_json::from_str(raw.get()).unwrap_or_else(|_| raw.get().to_owned())
}
