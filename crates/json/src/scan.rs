use std::ops::Range;

use super::string::{Decoded, begins_code_point, code_points};
use super::{
    MAX_DEPTH,
    string::{special_from, unescape},
    syntax_error::{SyntaxError, SyntaxErrorKind},
};

/// A string of the text, between its quotes and not yet decoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// Offset of the first byte behind the opening quote.
    pub start: usize,
    /// Offset of the closing quote.
    pub end: usize,
    /// How many escapes stand in it.
    pub escapes: usize,
}

impl Text {
    /// The place of the string with its quotes.
    #[must_use]
    pub fn quoted_span(self) -> Range<usize> {
        self.start - 1..self.end + 1
    }

    /// What stands between the quotes.
    #[inline]
    pub fn raw(self, bytes: &[u8]) -> &[u8] {
        bytes.get(self.start..self.end).unwrap_or_default()
    }

    fn raw_str(self, bytes: &[u8]) -> &str {
        str::from_utf8(self.raw(bytes)).unwrap_or_default()
    }

    /// The string's value: borrowed from the text, or decoded into `scratch` when it holds escapes.
    pub fn decode<'a>(self, bytes: &'a [u8], scratch: &'a mut String) -> &'a str {
        if self.escapes > 0 { self.unescape(bytes, scratch) } else { self.raw_str(bytes) }
    }

    /// The same, as bytes.
    #[inline]
    pub fn decode_bytes<'a>(self, bytes: &'a [u8], scratch: &'a mut String) -> &'a [u8] {
        if self.escapes > 0 { self.unescape(bytes, scratch).as_bytes() } else { self.raw(bytes) }
    }

    fn unescape<'a>(self, bytes: &[u8], scratch: &'a mut String) -> &'a str {
        scratch.clear();
        unescape(self.raw_str(bytes), scratch);
        scratch
    }

    /// How many code points the string's value has.
    pub fn code_points(self, bytes: &[u8]) -> usize {
        let raw = self.raw(bytes);
        if self.escapes > 0 { code_points(raw) } else { raw.iter().filter(|byte| begins_code_point(**byte)).count() }
    }

    /// How many UTF-16 units the string's value has.
    pub fn utf16_units(self, bytes: &[u8]) -> usize {
        let raw = self.raw_str(bytes);
        if self.escapes > 0 { Decoded::new(raw).map(char::len_utf16).sum() } else { raw.encode_utf16().count() }
    }
}

/// The value of a hexadecimal digit; more than sixteen bits for another byte.
#[inline]
fn hex_digit(byte: u8) -> u32 {
    const DIGITS: [u32; 256] = {
        let mut digits = [u32::MAX; 256];
        let mut digit = 0;
        while digit < 16 {
            digits[b"0123456789abcdef"[digit as usize] as usize] = digit;
            digits[b"0123456789ABCDEF"[digit as usize] as usize] = digit;
            digit += 1;
        }
        digits
    };
    DIGITS[usize::from(byte)]
}

/// A number of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Offset of its first byte.
    pub start: usize,
    /// Offset of the byte behind it.
    pub end: usize,
}

impl Number {
    /// The number as an IEEE double, correctly rounded; infinite when it is too large for one.
    #[inline]
    pub fn to_f64(self, bytes: &[u8]) -> f64 {
        let digits = bytes.get(self.start..self.end).unwrap_or_default();
        if digits.len() <= 9 && digits.iter().all(u8::is_ascii_digit) {
            return digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0')).into();
        }
        str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok()).unwrap_or(f64::NAN)
    }
}

/// A cursor over a text.
#[derive(Clone, Debug)]
pub struct Scanner<'t> {
    /// The text.
    pub bytes: &'t [u8],
    /// The offset of the byte at the cursor.
    pub at: usize,
    /// How many more containers may be open.
    depth_left: usize,
    /// Whether all strings so far were UTF-8. Nothing else can hold a byte that is not ASCII.
    pub utf8: bool,
}

impl<'t> Scanner<'t> {
    /// A cursor over a text that may turn out not to be UTF-8: whoever reads it asks for that at its end.
    pub fn new(bytes: &'t [u8]) -> Self {
        Self::with_max_depth(bytes, MAX_DEPTH)
    }

    /// The same, where so many containers may stand inside each other, and no more than [`MAX_DEPTH`].
    pub fn with_max_depth(bytes: &'t [u8], depth: usize) -> Self {
        Self { bytes, at: 0, depth_left: depth.min(MAX_DEPTH), utf8: true }
    }

    /// The error of this kind at the cursor; at the end of the text it is that the text ends.
    #[must_use]
    pub fn error(&self, kind: SyntaxErrorKind) -> SyntaxError {
        let kind = if self.at >= self.bytes.len() { SyntaxErrorKind::UnexpectedEnd } else { kind };
        SyntaxError { kind, at: self.at }
    }

    /// The byte at the cursor; 0, which starts no token, at the end of the text.
    #[inline]
    pub fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or(0)
    }

    /// Steps over white space.
    #[inline]
    pub fn skip_whitespace(&mut self) {
        // One comparison is all it takes where no white space stands, which is nearly everywhere.
        while let Some(&byte) = self.bytes.get(self.at)
            && byte <= b' '
            && matches!(byte, b' ' | b'\n' | b'\r' | b'\t')
        {
            self.at += 1;
        }
    }

    /// Steps over `byte` if it stands at the cursor.
    #[inline]
    pub fn eat(&mut self, byte: u8) -> bool {
        if self.peek() == byte {
            self.at += 1;
            true
        } else {
            false
        }
    }

    /// Steps into the array or object whose opening byte is at the cursor.
    #[inline]
    pub fn enter(&mut self) -> Result<(), SyntaxError> {
        if self.depth_left == 0 {
            return Err(self.error(SyntaxErrorKind::TooDeep));
        }
        self.depth_left -= 1;
        self.at += 1;
        Ok(())
    }

    /// Whether the object ends here, before its first member. Otherwise the cursor stands at that member's name.
    #[inline]
    pub fn object_is_empty(&mut self) -> bool {
        self.skip_whitespace();
        self.leave_if(b'}')
    }

    /// Whether the array ends here, before its first item. Otherwise the cursor stands at that item.
    #[inline]
    pub fn array_is_empty(&mut self) -> bool {
        self.skip_whitespace();
        self.leave_if(b']')
    }

    /// Behind a member's value: whether another member follows, at whose name the cursor then stands.
    #[inline]
    pub fn next_member(&mut self) -> Result<bool, SyntaxError> {
        self.next_part(b'}', SyntaxErrorKind::ExpectedCommaOrBrace)
    }

    /// Behind an item: whether another item follows, at which the cursor then stands.
    #[inline]
    pub fn next_item(&mut self) -> Result<bool, SyntaxError> {
        self.next_part(b']', SyntaxErrorKind::ExpectedCommaOrBracket)
    }

    #[inline]
    fn next_part(&mut self, close: u8, otherwise: SyntaxErrorKind) -> Result<bool, SyntaxError> {
        self.skip_whitespace();
        match self.peek() {
            b',' => {
                self.at += 1;
                self.skip_whitespace();
                Ok(true)
            }
            byte if byte == close => {
                self.at += 1;
                self.depth_left += 1;
                Ok(false)
            }
            _ => Err(self.error(otherwise)),
        }
    }

    #[inline]
    fn leave_if(&mut self, close: u8) -> bool {
        if self.peek() == close {
            self.at += 1;
            self.depth_left += 1;
            true
        } else {
            false
        }
    }

    /// Reads a member's name and the colon; the cursor then stands at its value.
    #[expect(clippy::inline_always, reason = "a call for each string would take as long as the string")]
    #[inline(always)]
    pub fn name(&mut self) -> Result<Text, SyntaxError> {
        if self.peek() != b'"' {
            return Err(self.error(SyntaxErrorKind::ExpectedName));
        }
        let name = self.string()?;
        self.skip_whitespace();
        if self.peek() != b':' {
            return Err(self.error(SyntaxErrorKind::ExpectedColon));
        }
        self.at += 1;
        self.skip_whitespace();
        Ok(name)
    }

    /// Reads the string whose opening quote is at the cursor.
    #[expect(clippy::inline_always, reason = "a call for each string would take as long as the string")]
    #[inline(always)]
    pub fn string(&mut self) -> Result<Text, SyntaxError> {
        let start = self.at + 1;
        self.at = special_from(self.bytes, start);
        let escapes = if self.peek() == b'"' { 0 } else { self.specials(start)? };
        let end = self.at;
        self.at += 1;
        Ok(Text { start, end, escapes })
    }

    /// The string that begins at `start`, behind its quote. The text must have been read before.
    pub fn string_at(bytes: &'t [u8], start: usize) -> Option<Text> {
        let mut scanner = Self::new(bytes);
        scanner.at = start.checked_sub(1)?;
        scanner.string().ok()
    }

    /// Reads on up to the end of a string that holds more than plain ASCII, and counts its escapes.
    #[inline(never)]
    fn specials(&mut self, start: usize) -> Result<usize, SyntaxError> {
        let (mut escapes, mut ascii) = (0, true);
        loop {
            match self.peek() {
                b'"' => {
                    let raw = self.bytes.get(start..self.at).unwrap_or_default();
                    self.utf8 &= ascii || str::from_utf8(raw).is_ok();
                    return Ok(escapes);
                }
                b'\\' => {
                    self.escape()?;
                    escapes += 1;
                }
                0x80.. => {
                    self.at += 1;
                    ascii = false;
                }
                0..0x20 => return Err(self.error(SyntaxErrorKind::ControlCharacter)),
                _ => self.at = special_from(self.bytes, self.at),
            }
        }
    }

    fn escape(&mut self) -> Result<(), SyntaxError> {
        let backslash = self.at;
        self.at += 1;
        match self.peek() {
            b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => self.at += 1,
            b'u' => {
                let alone = SyntaxError { kind: SyntaxErrorKind::LoneSurrogate, at: backslash };
                match self.unit()? {
                    0xD800..=0xDBFF => self.second_half(alone)?,
                    0xDC00..=0xDFFF => return Err(alone),
                    _ => {}
                }
            }
            _ => return Err(self.error(SyntaxErrorKind::InvalidEscape)),
        }
        Ok(())
    }

    /// Reads the second half of a pair of surrogates.
    fn second_half(&mut self, alone: SyntaxError) -> Result<(), SyntaxError> {
        if self.eat(b'\\') && self.peek() == b'u' && matches!(self.unit()?, 0xDC00..=0xDFFF) {
            return Ok(());
        }
        let ended = self.error(alone.kind);
        Err(if ended.kind == SyntaxErrorKind::UnexpectedEnd { ended } else { alone })
    }

    /// Reads the `u` at the cursor and its four hexadecimal digits.
    #[inline]
    fn unit(&mut self) -> Result<u32, SyntaxError> {
        self.at += 1;
        let digits = self.bytes.get(self.at..).and_then(|rest| rest.first_chunk::<4>());
        if let Some([a, b, c, d]) = digits.map(|digits| digits.map(hex_digit)) {
            let unit = a << 12 | b << 8 | c << 4 | d;
            if unit <= 0xFFFF {
                self.at += 4;
                return Ok(unit);
            }
        }
        while self.peek().is_ascii_hexdigit() {
            self.at += 1;
        }
        Err(self.error(SyntaxErrorKind::InvalidEscape))
    }

    /// Reads the number at the cursor.
    #[inline]
    pub fn number(&mut self) -> Result<Number, SyntaxError> {
        let start = self.at;
        let mut at = start;
        while let Some(b'0'..=b'9') = self.bytes.get(at) {
            at += 1;
        }
        // Most numbers are plain digits.
        if at > start
            && !matches!(self.bytes.get(at), Some(b'.' | b'e' | b'E'))
            && (at == start + 1 || self.bytes.get(start) != Some(&b'0'))
        {
            self.at = at;
        } else {
            self.any_number()?;
        }
        Ok(Number { start, end: self.at })
    }

    #[inline(never)]
    fn any_number(&mut self) -> Result<(), SyntaxError> {
        self.eat(b'-');
        if self.eat(b'0') {
            if self.peek().is_ascii_digit() {
                return Err(self.error(SyntaxErrorKind::InvalidNumber));
            }
        } else {
            self.digits()?;
        }
        if self.eat(b'.') {
            self.digits()?;
        }
        if self.eat(b'e') || self.eat(b'E') {
            if !self.eat(b'+') {
                self.eat(b'-');
            }
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), SyntaxError> {
        if !self.peek().is_ascii_digit() {
            return Err(self.error(SyntaxErrorKind::InvalidNumber));
        }
        while self.peek().is_ascii_digit() {
            self.at += 1;
        }
        Ok(())
    }

    /// Reads the literal that must stand at the cursor.
    pub fn literal(&mut self, literal: &[u8]) -> Result<(), SyntaxError> {
        for &byte in literal {
            if !self.eat(byte) {
                return Err(self.error(SyntaxErrorKind::ExpectedValue));
            }
        }
        Ok(())
    }

    /// Checks that nothing but white space follows.
    pub fn end(&mut self) -> Result<(), SyntaxError> {
        self.skip_whitespace();
        if self.at == self.bytes.len() { Ok(()) } else { Err(self.error(SyntaxErrorKind::TrailingCharacters)) }
    }

    /// What stands between two offsets. The text must have been read before.
    pub fn between(&self, span: Range<usize>) -> &'t str {
        self.bytes.get(span).and_then(|bytes| str::from_utf8(bytes).ok()).unwrap_or_default()
    }
}
