//! Keeps what derived `Deserialize` implementations read to what the schema says: an object is only read from an
//! object, an enum only from a string, and error messages stay short and printable whatever the input holds.

use std::{borrow::Cow, fmt, marker::PhantomData};

use serde::de::{self, Deserializer, MapAccess, Visitor, value::MapAccessDeserializer, value::StrDeserializer};

/// The longest error message that is passed on as it is, in bytes.
const LONGEST_MESSAGE: usize = 400;

/// A type whose derived implementation (`#[serde(remote = "Self")]`) is looser than its schema.
pub(crate) trait Derived<'de>: Sized {
    /// What is expected, for the message.
    const EXPECTED: &'static str;

    /// The derived implementation.
    fn derived<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

struct FromObject<T>(PhantomData<T>);

impl<'de, T: Derived<'de>> Visitor<'de> for FromObject<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<T, A::Error> {
        T::derived(MapAccessDeserializer::new(members)).map_err(shortened)
    }
}

struct FromString<T>(PhantomData<T>);

impl<'de, T: Derived<'de>> Visitor<'de> for FromString<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTED)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        T::derived(StrDeserializer::new(text)).map_err(shortened)
    }
}

/// Reads a `T` from an object and from nothing else.
pub(crate) fn from_object<'de, D: Deserializer<'de>, T: Derived<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(FromObject(PhantomData)).map_err(shortened)
}

/// Reads a `T` from a string and from nothing else.
pub(crate) fn from_string<'de, D: Deserializer<'de>, T: Derived<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_str(FromString(PhantomData)).map_err(shortened)
}

/// The error, with a message that neither floods nor steers a terminal: serde's own repeat the input.
fn shortened<E: de::Error>(error: E) -> E {
    let message = error.to_string();
    match clipped(&message) {
        Cow::Borrowed(_) => error,
        Cow::Owned(clipped) => E::custom(clipped),
    }
}

/// The text without control characters and those that are invisible or change the direction of writing, and without its middle when it is long.
pub(crate) fn clipped(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST_MESSAGE && !text.contains(is_unprintable) {
        return Cow::Borrowed(text);
    }
    let half = LONGEST_MESSAGE / 2;
    let mut clipped = String::new();
    if text.len() <= LONGEST_MESSAGE {
        escape_controls(text, &mut clipped);
    } else {
        escape_controls(&text[..char_boundary_before(text, half)], &mut clipped);
        clipped.push_str(" … ");
        escape_controls(&text[char_boundary_before(text, text.len() - half)..], &mut clipped);
    }
    Cow::Owned(clipped)
}

fn is_unprintable(char: char) -> bool {
    // Of what `escape_debug` escapes, quotes and the backslash can be read as they are.
    char.is_control() || char.escape_debug().nth(1) == Some('u')
}

/// The last place that is no later than `at` and where the text can be cut.
fn char_boundary_before(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn escape_controls(text: &str, to: &mut String) {
    for char in text.chars() {
        if is_unprintable(char) { to.extend(char.escape_unicode()) } else { to.push(char) }
    }
}

/// Gives a type with `#[serde(remote = "Self")]` its `Serialize`, and its `Deserialize` through [`from_object`] or
/// [`from_string`].
macro_rules! read_only_from {
    ($from:ident, $type:ty, $expected:literal) => {
        impl<'de> $crate::reading::Derived<'de> for $type {
            const EXPECTED: &'static str = $expected;

            fn derived<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <$type>::deserialize(deserializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::reading::$from(deserializer)
            }
        }

        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                <$type>::serialize(self, serializer)
            }
        }
    };
}
pub(crate) use read_only_from;
