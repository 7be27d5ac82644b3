use std::fmt;

/// What makes a text not one JSON text, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SyntaxError {
    /// What is wrong.
    pub kind: SyntaxErrorKind,
    /// Byte offset of the first byte that cannot stand where it stands; the text's length at its end.
    pub at: usize,
}

/// What makes a text not one JSON text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SyntaxErrorKind {
    /// The text ends inside a value.
    UnexpectedEnd,
    /// A value was expected: an object, array, string, number, `true`, `false` or `null`.
    ExpectedValue,
    /// A member name in double quotes was expected.
    ExpectedName,
    /// A colon was expected behind a member name.
    ExpectedColon,
    /// A comma or the closing brace of an object was expected.
    ExpectedCommaOrBrace,
    /// A comma or the closing bracket of an array was expected.
    ExpectedCommaOrBracket,
    /// A control character (below U+0020) stands unescaped in a string.
    ControlCharacter,
    /// A backslash is followed by something that is no escape.
    InvalidEscape,
    /// A `\uD800` to `\uDFFF` escape that is not one half of a pair, which no Unicode text can hold.
    LoneSurrogate,
    /// A number is not written as JSON writes numbers, e.g. `01`, `1.`, `.5` or `+1`.
    InvalidNumber,
    /// Something follows the value.
    TrailingCharacters,
    /// More than [`MAX_DEPTH`](super::MAX_DEPTH) arrays and objects stand inside each other.
    TooDeep,
}

impl SyntaxErrorKind {
    /// What is wrong, as half a sentence.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::UnexpectedEnd => "the text ends too early",
            Self::ExpectedValue => "a JSON value is expected here",
            Self::ExpectedName => "a member name in double quotes is expected here",
            Self::ExpectedColon => "a colon is expected behind a member name",
            Self::ExpectedCommaOrBrace => "a comma or `}` is expected here",
            Self::ExpectedCommaOrBracket => "a comma or `]` is expected here",
            Self::ControlCharacter => "a control character in a string must be escaped",
            Self::InvalidEscape => "not a JSON escape",
            Self::LoneSurrogate => "half of a surrogate pair stands alone",
            Self::InvalidNumber => "not a JSON number",
            Self::TrailingCharacters => "something follows the JSON value",
            Self::TooDeep => "more than 127 arrays and objects stand inside each other",
        }
    }
}

impl fmt::Display for SyntaxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (at byte {})", self.kind.as_str(), self.at)
    }
}
