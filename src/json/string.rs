//! What stands between the quotes of a JSON string.

use std::str::Chars;

/// The offset of the first quote, backslash or control character at or behind `at`; the text's length if there is none.
///
/// Eight bytes are looked at in one step; a byte of a mask is non-zero where the wanted byte stands, and exact up to the
/// first such byte, which is the only one that counts.
#[inline]
pub(crate) fn special_from(bytes: &[u8], mut at: usize) -> usize {
    const ONES: u64 = u64::MAX / 255;
    const HIGH: u64 = ONES << 7;
    while let Some(chunk) = bytes.get(at..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(*chunk);
        let quote = word ^ (ONES * b'"' as u64);
        let backslash = word ^ (ONES * b'\\' as u64);
        let found = ((quote.wrapping_sub(ONES) & !quote)
            | (backslash.wrapping_sub(ONES) & !backslash)
            | (word.wrapping_sub(ONES * 0x20) & !word))
            & HIGH;
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    while let Some(&byte) = bytes.get(at) {
        if byte == b'"' || byte == b'\\' || byte < 0x20 {
            break;
        }
        at += 1;
    }
    at
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
