//! Keeps what derived `Deserialize` implementations read to what the schema says: an object is only read from an
//! object, an enum only from a string, and error messages stay short and printable whatever the input holds.

use std::{borrow::Cow, fmt, marker::PhantomData};

pub(crate) use batchtask_json::clipped;
use serde::de::{self, Deserializer, MapAccess, Visitor, value::MapAccessDeserializer, value::StrDeserializer};

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
