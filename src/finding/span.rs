use std::ops::Range;

use batchtask_json::{Lines, Position};

/// A place in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Span {
    /// The place in bytes.
    pub bytes: Range<usize>,
    /// The same as a person counts it, once it has been looked up: the position of the first character, and the one
    /// behind the last.
    pub lines: Option<Range<Position>>,
}

impl Span {
    /// Looks up lines and columns.
    pub(crate) fn locate(&mut self, lines: &mut Lines<'_>) {
        self.lines = Some(lines.position(self.bytes.start)..lines.position(self.bytes.end));
    }
}

impl From<Range<usize>> for Span {
    fn from(bytes: Range<usize>) -> Self {
        Self { bytes, lines: None }
    }
}
