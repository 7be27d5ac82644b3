//! The parts of containers whose text has been read before. In a text with a fault they end there.

use std::ops::Range;

use super::scan::{Scanner, Text};

/// The members of the object that begins at `start`: each name, and the place of its value.
#[must_use]
pub fn members(bytes: &[u8], start: usize) -> Members<'_> {
    Members(inside(bytes, start, b'{'))
}

/// The places of the items of the array that begins at `start`.
#[must_use]
pub fn items(bytes: &[u8], start: usize) -> Items<'_> {
    Items(inside(bytes, start, b'['))
}

/// See [`members`].
#[derive(Clone, Debug)]
pub struct Members<'t>(Scanner<'t>);

/// See [`items`].
#[derive(Clone, Debug)]
pub struct Items<'t>(Scanner<'t>);

/// A cursor inside of the container that begins at `start`; at the end of the text if another value does.
fn inside(bytes: &[u8], start: usize, open: u8) -> Scanner<'_> {
    let mut scanner = Scanner::new(bytes);
    scanner.at = if bytes.get(start) == Some(&open) { start + 1 } else { bytes.len() };
    scanner
}

impl<'t> Members<'t> {
    /// The whole text.
    #[must_use]
    pub fn bytes(&self) -> &'t [u8] {
        self.0.bytes
    }
}

impl<'t> Items<'t> {
    /// The whole text.
    #[must_use]
    pub fn bytes(&self) -> &'t [u8] {
        self.0.bytes
    }
}

impl Iterator for Members<'_> {
    type Item = (Text, Range<usize>);

    fn next(&mut self) -> Option<(Text, Range<usize>)> {
        skip_to_token(&mut self.0);
        let name = self.0.name().ok()?;
        let start = self.0.at;
        skip_value(&mut self.0);
        Some((name, start..self.0.at))
    }
}

impl Iterator for Items<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        skip_to_token(&mut self.0);
        let start = self.0.at;
        skip_value(&mut self.0);
        (self.0.at > start).then_some(start..self.0.at)
    }
}

fn skip_to_token(scanner: &mut Scanner<'_>) {
    while let b' ' | b'\n' | b'\r' | b'\t' | b',' = scanner.peek() {
        scanner.at += 1;
    }
}

/// Steps over the value at the cursor, and over nothing else.
fn skip_value(scanner: &mut Scanner<'_>) {
    let mut open = 0_usize;
    loop {
        match scanner.peek() {
            b'"' => {
                if scanner.string().is_err() {
                    return;
                }
            }
            b'{' | b'[' => {
                open += 1;
                scanner.at += 1;
            }
            b'}' | b']' if open > 0 => {
                open -= 1;
                scanner.at += 1;
            }
            b'-' | b'0'..=b'9' | b'a'..=b'z' => {
                while let b'-' | b'+' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'E' = scanner.peek() {
                    scanner.at += 1;
                }
            }
            b',' | b':' | b' ' | b'\n' | b'\r' | b'\t' if open > 0 => scanner.at += 1,
            _ => return,
        }
        if open == 0 {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_end_where_they_end() {
        let text = br#" { "a" : [ ] , "b":"x" ,"c": {"d" : [1 ,"}"]}  , "e" :-1.5E+2 } "#;
        let values: Vec<_> = members(text, 1).map(|(_, value)| str::from_utf8(&text[value]).unwrap()).collect();
        assert_eq!(values, ["[ ]", "\"x\"", "{\"d\" : [1 ,\"}\"]}", "-1.5E+2"]);
        let text = b"[ 1 , {} ,\"a\" , null ]";
        let values: Vec<_> = items(text, 0).map(|item| str::from_utf8(&text[item]).unwrap()).collect();
        assert_eq!(values, ["1", "{}", "\"a\"", "null"]);
    }

    #[test]
    fn other_values_and_texts_with_faults_have_an_end() {
        for text in
            ["", "[", "{", "{\"a\"", "{\"a\":", "{\"a\":}", "{\"a\":,", "[\"", "[\0]", "[[[", "{\"a\":{{\"b\":1"]
        {
            assert!(members(text.as_bytes(), 0).count() + items(text.as_bytes(), 0).count() <= 1, "{text}");
        }
    }
}
