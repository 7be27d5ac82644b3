use serde_json::{Value, value::RawValue};

/// Whether a text is JSON in UTF-8, as `serde_json` reads it.
///
/// It is asked for a `Value`, which decodes all strings and counts the depth. There it refuses numbers that are too
/// large for a double, which are JSON nevertheless: so each token that it takes for a number is read as 0.
pub(super) fn accepts(bytes: &[u8]) -> bool {
    str::from_utf8(bytes).is_ok_and(|text| serde_json::from_str::<Value>(&with_small_numbers(text)).is_ok())
}

fn with_small_numbers(text: &str) -> String {
    let mut small = String::with_capacity(text.len());
    let mut rest = text;
    let mut in_string = false;
    while let Some(first) = rest.chars().next() {
        let mut length = first.len_utf8();
        match first {
            '"' => in_string = !in_string,
            '\\' if in_string => length += rest[1..].chars().next().map_or(0, char::len_utf8),
            '-' | '+' | '.' | '0'..='9' if !in_string => {
                length = rest.find(|char: char| !"+-.eE0123456789".contains(char)).unwrap_or(rest.len());
                if serde_json::from_str::<&RawValue>(&rest[..length]).is_ok() {
                    small.push('0');
                    rest = &rest[length..];
                    continue;
                }
            }
            _ => {}
        }
        small.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    small
}
