//! What stands between the quotes of a JSON string.

use std::str::Chars;

/// The offset of the first quote, backslash, control character or byte that is not ASCII at or behind `at`; the text's
/// length if there is none.
#[expect(clippy::inline_always, reason = "see `Scanner::string`")]
#[inline(always)]
pub(crate) fn special_from(bytes: &[u8], mut at: usize) -> usize {
    // Two words in one step, since most names and many values end in the first.
    for [first, second] in bytes.get(at..).unwrap_or_default().as_chunks::<8>().0.as_chunks::<2>().0 {
        let (first, second) = (specials(*first), specials(*second));
        if first | second != 0 {
            let ahead = if first != 0 { first.trailing_zeros() } else { u64::BITS + second.trailing_zeros() };
            return at + (ahead / 8) as usize;
        }
        at += 16;
    }
    special_near_end(bytes, at)
}

/// The high bit of the first special byte of eight, and of some behind it.
///
/// A byte below what is subtracted borrows from the next, which says nothing of the next one then; a byte that is not
/// ASCII has the bit by itself.
#[inline]
fn specials(word: [u8; 8]) -> u64 {
    const ONES: u64 = u64::MAX / 255;
    const QUOTES: u64 = u64::from_le_bytes([b'"'; 8]);
    const BACKSLASHES: u64 = u64::from_le_bytes([b'\\'; 8]);
    let word = u64::from_le_bytes(word);
    let quote = (word ^ QUOTES).wrapping_sub(ONES);
    let backslash = (word ^ BACKSLASHES).wrapping_sub(ONES);
    let control = word.wrapping_sub(ONES * 0x20);
    (quote | backslash | control | word) & (ONES << 7)
}

#[inline(never)]
fn special_near_end(bytes: &[u8], at: usize) -> usize {
    let special = |byte: &u8| matches!(byte, b'"' | b'\\' | ..0x20 | 0x80..);
    let rest = bytes.get(at..).unwrap_or_default();
    rest.iter().position(special).map_or(bytes.len(), |ahead| at + ahead)
}

/// How many code points a string has whose escapes are known to be right.
pub(crate) fn code_points(mut raw: &[u8]) -> usize {
    let mut count = 0;
    loop {
        let length = match raw {
            [] => return count,
            // The first half of a pair, which the other half follows.
            [b'\\', b'u', b'd' | b'D', b'8' | b'9' | b'a' | b'b' | b'A' | b'B', ..] => 12,
            [b'\\', b'u', ..] => 6,
            [b'\\', ..] => 2,
            _ => 1,
        };
        count += usize::from(begins_code_point(raw[0]));
        raw = raw.get(length..).unwrap_or_default();
    }
}

/// Whether a byte of UTF-8 is not one of those that go on with a code point.
pub(crate) fn begins_code_point(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

/// Adds the value of a string, whose escapes are known to be right, to `to`.
pub(crate) fn unescape(raw: &str, to: &mut String) {
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        to.push_str(&rest[..at]);
        let mut decoded = Decoded::new(&rest[at..]);
        to.extend(decoded.next());
        rest = decoded.rest.as_str();
    }
    to.push_str(rest);
}

/// The characters of a string whose escapes are known to be right.
pub(crate) struct Decoded<'t> {
    rest: Chars<'t>,
}

impl<'t> Decoded<'t> {
    pub(crate) fn new(raw: &'t str) -> Self {
        Self { rest: raw.chars() }
    }

    fn unit(&mut self) -> u32 {
        self.rest.by_ref().take(4).fold(0, |unit, digit| unit * 16 + digit.to_digit(16).unwrap_or(0))
    }
}

impl Iterator for Decoded<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        match self.rest.next()? {
            '\\' => Some(match self.rest.next()? {
                'b' => '\u{8}',
                'f' => '\u{c}',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => {
                    let mut unit = self.unit();
                    if let 0xD800..=0xDBFF = unit {
                        self.rest.by_ref().take(2).for_each(drop);
                        unit = 0x1_0000 + ((unit - 0xD800) << 10) + (self.unit().wrapping_sub(0xDC00) & 0x3FF);
                    }
                    char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER)
                }
                itself => itself,
            }),
            plain => Some(plain),
        }
    }
}
