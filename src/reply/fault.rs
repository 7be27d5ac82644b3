//! What keeps a body from being a reply.

use std::fmt;

/// What keeps a body with a success status from being the reply that the call promises.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReplyFault {
    /// It is empty, or white space only.
    Empty,
    /// It is not UTF-8.
    NotUtf8,
    /// It is not one JSON text.
    NotJson,
    /// It is JSON, but not an object.
    NotAnObject,
    /// The member of this name is missing or null.
    Missing(&'static str),
    /// All members of these names are missing or null, so that it is the answer to something else.
    NoneOf(&'static [&'static str]),
    /// The member of this name stands there twice, so that nobody can tell which one counts.
    Twice(&'static str),
    /// The member of this name is not a string, or one that is not valid Unicode.
    NotAString(&'static str),
    /// The member of this name is the empty string.
    EmptyString(&'static str),
    /// A member is of another type than documented, or stands there twice; the text says what is wrong and where, is short
    /// and free of control characters.
    WrongShape(Box<str>),
}

impl fmt::Display for ReplyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("the body is empty"),
            Self::NotUtf8 => f.write_str("the body is not UTF-8"),
            Self::NotJson => f.write_str("the body is not JSON"),
            Self::NotAnObject => f.write_str("the body is not a JSON object"),
            Self::Missing(name) => write!(f, "the body has no {name}"),
            Self::NoneOf(names) => write!(f, "the body has none of {}", names.join(", ")),
            Self::Twice(name) => write!(f, "the body has {name} twice"),
            Self::NotAString(name) => write!(f, "{name} is not a string"),
            Self::EmptyString(name) => write!(f, "{name} is empty"),
            Self::WrongShape(what) => write!(f, "the body is not of the documented shape ({what})"),
        }
    }
}
