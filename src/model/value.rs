use std::borrow::Cow;

use super::{
    object::Object,
    shared::Shared,
    text::{Text, Words},
};
use crate::finding::JsonType;

/// What a value has to be. A member that is optional may be null as well.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// A string.
    String {
        /// How many characters it has at least.
        min_length: u64,
        /// How many characters it has at most.
        max_length: Option<u64>,
        /// What it must not be.
        none_of: Cow<'static, [Words]>,
    },
    /// A string out of a list.
    Enum {
        /// The list.
        of: Shared<Enum>,
        /// Whether values that are not listed are read as well.
        open: bool,
    },
    /// A number without a fraction.
    Integer {
        /// The smallest one.
        minimum: i64,
        /// The largest one.
        maximum: i64,
    },
    /// A string or any number.
    StringOrNumber,
    /// `true` or `false`.
    Boolean,
    /// A list whose items all have to be of this kind.
    List(Shared<Self>),
    /// An object that is defined once and referred to by its name.
    Object(Shared<Object>),
    /// An object that is part of the one in which it stands.
    Inline(Shared<Object>),
    /// Any object.
    AnyObject,
}

impl Value {
    /// The types of JSON that it may have; not null.
    #[must_use]
    pub const fn types(&self) -> &'static [JsonType] {
        match self {
            Self::String { .. } | Self::Enum { .. } => &[JsonType::String],
            Self::Integer { .. } => &[JsonType::Integer],
            Self::StringOrNumber => &[JsonType::String, JsonType::Number],
            Self::Boolean => &[JsonType::Boolean],
            Self::List(_) => &[JsonType::Array],
            Self::Object(_) | Self::Inline(_) | Self::AnyObject => &[JsonType::Object],
        }
    }

    /// The object whose members are known, if it is one.
    #[must_use]
    pub fn object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) | Self::Inline(object) => Some(object),
            _ => None,
        }
    }
}

/// A list of strings of which a value is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enum {
    /// Its name on the platform.
    pub name: Words,
    /// What it says.
    pub description: Text,
    /// Its values, in the order of the platform's page.
    pub values: Cow<'static, [EnumValue]>,
}

/// A value of an [`Enum`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EnumValue {
    /// The value.
    pub name: Words,
    /// What it means.
    pub description: Text,
}

impl Enum {
    /// Its values.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|value| &*value.name)
    }
}
