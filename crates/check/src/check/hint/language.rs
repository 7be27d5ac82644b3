//! Texts in a language other than JSON.

use crate::check::Hint;

/// What a text that begins like this most likely is.
pub(super) fn hint(beginning: &[u8]) -> Option<Hint> {
    let lower = beginning.to_ascii_lowercase();
    let begins_with = |words: &[&str]| words.iter().any(|word| lower.starts_with(word.as_bytes()));
    if begins_with(&["<!doctype html", "<html", "<head", "<body"]) {
        return Some(Hint::Html);
    }
    if matches!(lower.as_slice(), [b'<', b'a'..=b'z' | b'!' | b'?', ..]) {
        return Some(Hint::Xml);
    }
    if begins_with(&["curl ", "post /", "post http", "put /", "get /", "http/1", "http/2", "wget "]) {
        return Some(Hint::HttpMessage);
    }
    is_yaml(beginning).then_some(Hint::Yaml)
}

/// Whether a text begins as a YAML document does: with its mark, or with a plain name, a colon and white space.
fn is_yaml(beginning: &[u8]) -> bool {
    let text = match beginning.strip_prefix(b"---") {
        Some(rest) if rest.first().is_none_or(u8::is_ascii_whitespace) => return true,
        _ => beginning,
    };
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'$');
    let name = text.iter().take_while(|byte| is_name(byte)).count();
    let begins_with_letter = text.first().is_some_and(u8::is_ascii_alphabetic);
    let rest = &text[name..];
    begins_with_letter && rest.starts_with(b":") && rest.get(1).is_none_or(u8::is_ascii_whitespace)
}
