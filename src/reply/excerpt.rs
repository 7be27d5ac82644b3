//! The beginning of a text from outside, made safe to show.

use std::fmt::{self, Write as _};

use batchtask_json::excerpt;

/// How many bytes of a body an error keeps.
const BODY_BYTES: usize = 200;

/// The beginning of a body that could not be read, safe to print.
///
/// At most 200 bytes of the body are kept. Control characters, invisible ones, those that change the direction of
/// writing, and bytes that are not UTF-8 are escaped (`\n`, `\u{1b}`, `\xff`), and so is the backslash. An ellipsis marks
/// that there was more.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Excerpt {
    escaped: String,
    body_len: usize,
}

impl Excerpt {
    /// Keeps the beginning of a body.
    pub(crate) fn of_body(body: &[u8]) -> Self {
        Self::new(body, BODY_BYTES)
    }

    /// Keeps the beginning of `text`, at most `max` bytes of it.
    pub(crate) fn new(text: &[u8], max: usize) -> Self {
        let kept = text.get(..max).unwrap_or(text);
        let cut = kept.len() < text.len();
        let mut escaped = String::new();
        let mut chunks = kept.utf8_chunks().peekable();
        while let Some(chunk) = chunks.next() {
            chunk.valid().chars().for_each(|c| push_escaped(&mut escaped, c));
            // What looks invalid right at the cut is most likely a character cut in two.
            if cut && chunks.peek().is_none() {
                break;
            }
            for byte in chunk.invalid() {
                // Writing to a String cannot fail.
                let _ = write!(escaped, "\\x{byte:02x}");
            }
        }
        if cut {
            escaped.push('…');
        }
        Self { escaped, body_len: text.len() }
    }

    /// The escaped text, as it is displayed.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.escaped
    }

    /// The length of the whole body, in bytes.
    #[must_use]
    pub fn body_len(&self) -> usize {
        self.body_len
    }
}

fn push_escaped(to: &mut String, c: char) {
    match c {
        '\\' => to.push_str("\\\\"),
        _ => excerpt::push_escaped(to, c),
    }
}

impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.escaped)
    }
}

// Not derived: that would escape the escapes.
impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Excerpt({} of {} bytes)", self.escaped, self.body_len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn escaped(text: &[u8]) -> String {
        Excerpt::new(text, 8).escaped
    }

    #[test]
    fn what_is_shown() {
        assert_eq!(escaped(b""), "");
        assert_eq!(escaped(b"{\"a\":'b'"), "{\"a\":'b'");
        assert_eq!(escaped(b"\x1b[31m\r\n\\"), "\\u{1b}[31m\\r\\n\\\\");
        assert_eq!(escaped("\u{202e}\u{feff}".as_bytes()), "\\u{202e}\\u{feff}");
        assert_eq!(escaped(b"\0\x7f\xff\xc3a"), "\\0\\u{7f}\\xff\\xc3a");
        assert_eq!(escaped("任务".as_bytes()), "任务");
    }

    #[test]
    fn the_cut() {
        assert_eq!(escaped(b"12345678"), "12345678");
        assert_eq!(escaped(b"123456789"), "12345678…");
        // The cut falls into the third character.
        assert_eq!(escaped("任务名".as_bytes()), "任务…");
        // Without a cut an incomplete character is shown.
        assert_eq!(escaped(b"a\xe4\xbb"), "a\\xe4\\xbb");
        assert_eq!(Excerpt::new(&[b'a'; 1000], 8).body_len(), 1000);
    }

    #[test]
    fn it_is_bounded_and_free_of_control_characters() {
        for byte in 0..=u8::MAX {
            let excerpt = Excerpt::new(&vec![byte; 1_000_000], BODY_BYTES);
            assert!(excerpt.as_str().len() <= BODY_BYTES * 6 + 3);
            assert!(!excerpt.to_string().chars().any(char::is_control));
            assert!(!format!("{excerpt:?}").chars().any(char::is_control));
        }
    }
}
