use std::fmt;

use super::{
    duplicates::DuplicateFinder,
    scan::{Scanner, Text},
    syntax_error::SyntaxError,
    visit::{Visitor, visit},
};

/// Why a text is no object that can be carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAnObject {
    /// It is not one JSON text.
    Syntax(SyntaxError),
    /// An object in it holds this member twice.
    Duplicate(String),
    /// It is another kind of value.
    OtherValue,
}

/// The object that is written in `text`, without the white space between its tokens and otherwise as it is.
pub fn compact_object(text: &str) -> Result<String, NotAnObject> {
    let compact = compact_value(text)?;
    if compact.starts_with('{') { Ok(compact) } else { Err(NotAnObject::OtherValue) }
}

/// The same for a value of any kind.
pub fn compact_value(text: &str) -> Result<String, NotAnObject> {
    let mut scanner = Scanner::new(text.as_bytes());
    scanner.skip_whitespace();
    visit(&mut scanner, &mut DuplicateFinder::default(), &mut FirstDuplicate { text })?;
    scanner.end()?;
    Ok(without_white_space(text))
}

/// A text known to be JSON, without the white space between its tokens.
fn without_white_space(text: &str) -> String {
    let mut compact = String::with_capacity(text.len());
    let mut scanner = Scanner::new(text.as_bytes());
    loop {
        scanner.skip_whitespace();
        let start = scanner.at;
        match scanner.peek() {
            b'"' => {
                if scanner.string().is_err() {
                    return compact;
                }
            }
            0 => return compact,
            _ => scanner.at += 1,
        }
        compact.push_str(text.get(start..scanner.at).unwrap_or_default());
    }
}

struct FirstDuplicate<'t> {
    text: &'t str,
}

impl Visitor for FirstDuplicate<'_> {
    type Stop = NotAnObject;

    fn duplicate(&mut self, _first: Text, again: Text) -> Result<(), NotAnObject> {
        Err(NotAnObject::Duplicate(again.decode(self.text.as_bytes(), &mut String::new()).to_owned()))
    }
}

impl From<SyntaxError> for NotAnObject {
    fn from(error: SyntaxError) -> Self {
        Self::Syntax(error)
    }
}

impl fmt::Display for NotAnObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(error) => error.fmt(f),
            Self::Duplicate(name) => write!(f, "duplicate member `{}`", crate::clipped(name)),
            Self::OtherValue => f.write_str("expected a JSON object"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::SyntaxErrorKind;

    #[test]
    fn tokens_stay_as_they_are() {
        let text = "\t{ \"a\" : [ 1.10 , -0 , 1e2 , 18446744073709551616 , 1E+400 ] , \"b c\\\"\\u0041\" : { } , \"任\": \" x \" }\n";
        let compact = r#"{"a":[1.10,-0,1e2,18446744073709551616,1E+400],"b c\"\u0041":{},"任":" x "}"#;
        assert_eq!(compact_object(text).as_deref(), Ok(compact));
        assert_eq!(compact_object(compact).as_deref(), Ok(compact));
    }

    #[test]
    fn what_is_no_object_is_refused() {
        assert_eq!(compact_object("[1]"), Err(NotAnObject::OtherValue));
        assert_eq!(compact_object("{\"a\":{\"b\":1,\"\\u0062\":2}}"), Err(NotAnObject::Duplicate("b".to_owned())));
        assert_eq!(
            compact_object("{} 1"),
            Err(NotAnObject::Syntax(SyntaxError { kind: SyntaxErrorKind::TrailingCharacters, at: 3 }))
        );
        assert_eq!(
            compact_object(""),
            Err(NotAnObject::Syntax(SyntaxError { kind: SyntaxErrorKind::UnexpectedEnd, at: 0 }))
        );
    }
}
