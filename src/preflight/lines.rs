use std::ops::Range;

/// A place in a text as a person counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in code points; a byte-order mark is none.
    pub column: usize,
}

/// Turns byte offsets of one text into lines and columns.
///
/// Offsets are best asked for in ascending order: each answer starts from the one before.
#[derive(Clone, Debug)]
pub struct Lines<'t> {
    bytes: &'t [u8],
    at: usize,
    line_start: usize,
    position: Position,
}

impl<'t> Lines<'t> {
    /// The lines of a text, which need not be UTF-8.
    #[must_use]
    pub fn new(bytes: &'t [u8]) -> Self {
        Self::from_line(bytes, 1)
    }

    /// The lines of a text whose first line is this one of a larger text.
    #[must_use]
    pub fn from_line(bytes: &'t [u8], line: usize) -> Self {
        Self { bytes, at: 0, line_start: 0, position: Position { line, column: 1 } }
    }

    /// The position of the byte at `offset`.
    pub fn position(&mut self, offset: usize) -> Position {
        let offset = offset.min(self.bytes.len());
        if offset < self.at {
            if offset >= self.line_start {
                self.at = self.line_start;
                self.position.column = 1;
            } else {
                let lines = memchr::memchr_iter(b'\n', &self.bytes[offset..self.at]).count();
                let start = memchr::memrchr(b'\n', &self.bytes[..offset]).map_or(0, |newline| newline + 1);
                self.at = start;
                self.line_start = start;
                self.position = Position { line: self.position.line - lines, column: 1 };
            }
        }
        let passed = &self.bytes[self.at..offset];
        if let Some(last) = memchr::memrchr(b'\n', passed) {
            self.position.line += memchr::memchr_iter(b'\n', passed).count();
            self.line_start = self.at + last + 1;
            self.at = self.line_start;
            self.position.column = 1;
        }
        let passed = &self.bytes[self.at..offset];
        let mark = if self.at == 0 { passed.strip_prefix(super::BYTE_ORDER_MARK) } else { None };
        self.position.column += code_points(mark.unwrap_or(passed));
        self.at = offset;
        self.position
    }

    /// The bytes of the line that holds `offset`, without its end.
    #[must_use]
    pub fn line_around(&self, offset: usize) -> Range<usize> {
        let offset = offset.min(self.bytes.len());
        let start = memchr::memrchr(b'\n', &self.bytes[..offset]).map_or(0, |newline| newline + 1);
        let end = memchr::memchr(b'\n', &self.bytes[offset..]).map_or(self.bytes.len(), |newline| offset + newline);
        start..end
    }
}

/// How many code points a part of a text has; each byte that is not UTF-8 counts as one.
fn code_points(bytes: &[u8]) -> usize {
    bytes.utf8_chunks().map(|chunk| chunk.valid().chars().count() + chunk.invalid().len()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_code_points() {
        let mut lines = Lines::new("任务x\nab\r\n🚀c".as_bytes());
        let mut at = |offset| {
            let Position { line, column } = lines.position(offset);
            (line, column)
        };
        assert_eq!(
            [at(0), at(3), at(6), at(7), at(8), at(12), at(16), at(99)],
            [(1, 1), (1, 2), (1, 3), (1, 4), (2, 1), (3, 1), (3, 2), (3, 3)]
        );
        assert_eq!([at(8), at(3), at(9), at(0)], [(2, 1), (1, 2), (2, 2), (1, 1)]);
    }

    #[test]
    fn a_byte_order_mark_is_no_column() {
        assert_eq!(Lines::new("\u{feff}{".as_bytes()).position(3), Position { line: 1, column: 1 });
    }
}
