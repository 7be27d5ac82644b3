/// A place in a text as a person counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Position {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in code points; a byte-order mark is none.
    pub column: usize,
}

impl Position {
    /// The position at this line and column, both from 1.
    #[must_use]
    pub fn new(line: usize, column: usize) -> Self {
        Self { line, column }
    }
}

/// How far apart the places are that [`Lines`] remembers, in bytes.
const APART: usize = 8192;

/// Turns byte offsets of one text into lines and columns.
///
/// Offsets are best asked for in ascending order: each answer starts from the one before. Any other order costs little
/// more, since a place every few thousand bytes is remembered: a text with one long line and very many findings is no
/// trap.
#[derive(Clone, Debug)]
pub struct Lines<'t> {
    bytes: &'t [u8],
    cursor: Known,
    /// In ascending order.
    known: Vec<Known>,
}

/// An offset whose position is known.
#[derive(Clone, Copy, Debug)]
struct Known {
    at: usize,
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
        let start = Known { at: 0, position: Position { line, column: 1 } };
        Self { bytes, cursor: start, known: vec![start] }
    }

    /// The position of the byte at `offset`.
    pub fn position(&mut self, offset: usize) -> Position {
        let offset = offset.min(self.bytes.len());
        let behind = self.known.partition_point(|known| known.at <= offset);
        if let Some(nearest) = behind.checked_sub(1).and_then(|index| self.known.get(index))
            && (offset < self.cursor.at || self.cursor.at < nearest.at)
        {
            self.cursor = *nearest;
        }
        while offset - self.cursor.at > APART {
            let mut end = self.cursor.at + APART;
            // Not inside of a character, which has three bytes more than its first at most.
            for _ in 0..3 {
                end -= usize::from(self.bytes[end] & 0xC0 == 0x80);
            }
            self.pass_to(end);
        }
        self.pass_to(offset);
        self.cursor.position
    }

    fn pass_to(&mut self, offset: usize) {
        let Known { at, position } = &mut self.cursor;
        let mut passed = &self.bytes[*at..offset];
        if *at == 0 {
            passed = passed.strip_prefix(crate::BYTE_ORDER_MARK).unwrap_or(passed);
        }
        if let Some(last) = memchr::memrchr(b'\n', passed) {
            position.line = position.line.saturating_add(memchr::memchr_iter(b'\n', passed).count());
            position.column = 1;
            passed = &passed[last + 1..];
        }
        position.column += code_points(passed);
        *at = offset;
        if self.known.last().is_some_and(|known| known.at + APART / 2 <= offset) {
            self.known.push(self.cursor);
        }
    }
}

/// How many code points a part of a text has; each byte that is not UTF-8 counts as one.
fn code_points(bytes: &[u8]) -> usize {
    // Nearly every text is UTF-8, and then this is several times as fast.
    if let Ok(text) = str::from_utf8(bytes) {
        return text.chars().count();
    }
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
    fn the_order_of_the_questions_makes_no_difference() {
        let mut text = "任务é🚀x\n".repeat(3000).into_bytes();
        text.extend("任é🚀\u{a0}y".repeat(6000).as_bytes());
        text.extend(b"\xe4\xbb\n\xff\x80\x80\x80\x80\n");
        let of_chars: Vec<usize> =
            (0..=text.len()).filter(|at| text.get(*at).is_none_or(|byte| byte & 0xC0 != 0x80)).collect();
        let mut lines = Lines::new(&text);
        let ascending: Vec<Position> = of_chars.iter().map(|offset| lines.position(*offset)).collect();
        for step in [7919, 65_537, of_chars.len() - 1] {
            for index in (0..2000).map(|index| index * step % of_chars.len()) {
                assert_eq!(lines.position(of_chars[index]), ascending[index], "byte {}", of_chars[index]);
                if index % 50 == 0 {
                    assert_eq!(Lines::new(&text).position(of_chars[index]), ascending[index]);
                }
            }
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_column() {
        assert_eq!(Lines::new("\u{feff}{".as_bytes()).position(3), Position { line: 1, column: 1 });
    }
}
