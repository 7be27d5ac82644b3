//! Texts that are more or less than one body.

use crate::{
    check::Hint,
    json::{Scanner, SyntaxError, SyntaxErrorKind},
};

/// What a text most likely is that has a fault; `bytes` is all of it, and `text` what is behind its first white space.
pub(super) fn hint(text: &[u8], bytes: &[u8], error: SyntaxError) -> Option<Hint> {
    if error.kind == SyntaxErrorKind::TrailingCharacters && bytes.get(error.at) == Some(&b'{') && text.starts_with(b"{")
    {
        return Some(Hint::SeveralBodies);
    }
    is_line_of_a_body(text.trim_ascii_end()).then_some(Hint::PartOfABody)
}

/// Whether a text is a line from a body that is written on several: its first or last, or that of a member.
fn is_line_of_a_body(text: &[u8]) -> bool {
    if matches!(text, b"{" | b"}" | b"}," | b"]" | b"],") {
        return true;
    }
    let mut scanner = Scanner::new(text);
    !text.contains(&b'\n') && scanner.name().is_ok()
}
