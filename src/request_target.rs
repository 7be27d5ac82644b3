//! What stands in a request line: a path and a query string, escaped.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Serialize;
use validator::ValidationError;

use crate::types::JsonObject;

/// All but the characters that RFC 3986 calls unreserved. A space becomes `%20`, which readers of paths, of query
/// strings and of HTML forms understand alike.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Segments that no escape protects: URL libraries and servers resolve them, and the call would go elsewhere.
pub(crate) const DOT_SEGMENTS: [&str; 2] = [".", ".."];

/// The code under which validation refuses one of them.
pub(crate) const DOT_SEGMENT: &str = "dot_segment";

/// Refuses what cannot be a segment of a path.
pub(crate) fn not_a_dot_segment(text: &str) -> Result<(), ValidationError> {
    if DOT_SEGMENTS.contains(&text) { Err(ValidationError::new(DOT_SEGMENT)) } else { Ok(()) }
}

/// The text, to stand in a path or a query string.
pub(crate) fn escaped(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, ESCAPED).into()
}

/// The members that `parameters` is written with, in their order and under their names on the wire, but for the one that
/// stands in the path.
pub(crate) fn query_string<T: Serialize>(parameters: &T, in_path: Option<&str>) -> String {
    let members = JsonObject::from_serialize(parameters).unwrap_or_default();
    let pairs = members.members().filter(|(name, _)| Some(&**name) != in_path).map(|(name, value)| {
        // A string without its quotes and escapes, a number as it is written.
        let value = serde_json::from_str::<String>(value).map_or(Cow::Borrowed(value), Cow::Owned);
        format!("{}={}", escaped(&name), escaped(&value))
    });
    pairs.collect::<Vec<_>>().join("&")
}

/// The path and, unless it is empty, the query string.
pub(crate) fn with_query(path: String, query: &str) -> String {
    if query.is_empty() { path } else { path + "?" + query }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_unreserved_characters_stay() {
        let ascii: String = (0..0x80_u8).map(char::from).collect();
        let kept: String = ascii.chars().filter(|char| escaped(char.encode_utf8(&mut [0; 4])).len() == 1).collect();
        assert_eq!(kept, "-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");
        assert_eq!(escaped("a b&c=d/e?f#g%h+任"), "a%20b%26c%3Dd%2Fe%3Ff%23g%25h%2B%E4%BB%BB");
    }
}
