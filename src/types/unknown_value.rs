use std::fmt;

use batchtask_json::clipped;

/// A text that is none of the strings that the platform knows in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownValue {
    text: String,
    known: &'static [&'static str],
}

impl UnknownValue {
    pub(crate) fn new(text: &str, known: &'static [&'static str]) -> Self {
        Self { text: clipped(text).into_owned(), known }
    }
}

/// One line of bounded length, without control characters.
impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown variant `{}`, expected ", self.text)?;
        for (index, known) in self.known.iter().enumerate() {
            f.write_str(match (index, self.known.len()) {
                (0, 1 | 2) => "",
                (0, _) => "one of ",
                (1, 2) => " or ",
                _ => ", ",
            })?;
            write!(f, "`{known}`")?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownValue {}
