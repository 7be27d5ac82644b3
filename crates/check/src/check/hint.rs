//! Recognises texts that are not what they should be, so that a finding can say what they most likely are.
//!
//! Only the beginning of a text is looked at, the place of its fault, and the names of an object's members.

mod document;
mod encoding;
mod fault;
mod language;
mod part;

pub(super) use document::add_to;

use crate::{
    check::Hint,
    json::{SyntaxError, SyntaxErrorKind},
};

/// How much of a text's beginning is looked at, in bytes.
const BEGINNING: usize = 512;

/// What a text most likely is that is not UTF-8 at `at`.
pub(super) fn of_not_utf8(bytes: &[u8], at: usize) -> Option<Hint> {
    encoding::hint(bytes, at)
}

/// What a text most likely is that is no JSON; it begins at `start`.
pub(super) fn of_not_json(bytes: &[u8], start: usize, error: SyntaxError) -> Option<Hint> {
    if error.kind == SyntaxErrorKind::TooDeep {
        return None;
    }
    let text = bytes.get(start..).unwrap_or_default().trim_ascii_start();
    encoding::hint(bytes, error.at)
        .or_else(|| language::hint(&text[..text.len().min(BEGINNING)]))
        .or_else(|| part::hint(text, bytes, error))
        .or_else(|| fault::hint(bytes, error.at))
}
