//! Bodies that are not UTF-8, read well enough to find the code in them.

use batchtask_json::BYTE_ORDER_MARK;

/// The body, with a stand-in for each character that is not ASCII and not UTF-8, in the ways in which it may be meant.
pub(super) fn guesses(body: &[u8]) -> [String; 2] {
    let body = body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body);
    [String::from_utf8_lossy(body).into_owned(), double_byte(body)]
}

/// GBK and its like, where the second byte of a character may be a backslash or a brace.
fn double_byte(body: &[u8]) -> String {
    let mut text = String::with_capacity(body.len());
    let mut bytes = body.iter().copied().peekable();
    while let Some(byte) = bytes.next() {
        if byte.is_ascii() {
            text.push(byte.into());
        } else {
            text.push(char::REPLACEMENT_CHARACTER);
            bytes.next_if(|second| *second >= 0x40);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_byte_of_a_character_is_no_backslash() {
        // "批" and "誠" in GBK, of which the second ends with a backslash.
        assert_eq!(double_byte(b"\"\xc5\xfa\xd5\\\",\\n"), "\"\u{fffd}\u{fffd}\",\\n");
        assert_eq!(double_byte(b"\xff"), "\u{fffd}");
        assert_eq!(double_byte(b"\x81\"x\""), "\u{fffd}\"x\"");
    }
}
