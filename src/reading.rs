//! Keeps what derived `Deserialize` implementations read to what the schema says: an object is only read from an
//! object, an enum only from a string, and error messages stay short and printable whatever the input holds.

mod written;

use std::{borrow::Cow, fmt, marker::PhantomData, str::FromStr};

pub(crate) use batchtask_json::clipped;
use serde::de::{self, Deserializer, MapAccess, Visitor, value::MapAccessDeserializer};
pub(crate) use written::Written;

/// A type that our derive reads from an object.
pub(crate) trait ReadMembers<'de>: Sized {
    /// What is expected, for the message.
    const EXPECTING: &'static str;

    /// Reads it as serde's own derive does, which takes more than objects.
    fn read_members<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error>;
}

struct FromObject<T>(PhantomData<T>);

impl<'de, T: ReadMembers<'de>> Visitor<'de> for FromObject<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(T::EXPECTING)
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<T, A::Error> {
        T::read_members(MapAccessDeserializer::new(members)).map_err(shortened)
    }
}

/// Reads a `T` from an object and from nothing else.
pub(crate) fn from_object<'de, D: Deserializer<'de>, T: ReadMembers<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_map(FromObject(PhantomData)).map_err(shortened)
}

struct FromString<T> {
    expecting: &'static str,
    read: PhantomData<T>,
}

impl<T: FromStr<Err: fmt::Display>> Visitor<'_> for FromString<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

/// Reads a `T` from a string and from nothing else.
pub(crate) fn from_string<'de, D: Deserializer<'de>, T: FromStr<Err: fmt::Display>>(
    deserializer: D,
    expecting: &'static str,
) -> Result<T, D::Error> {
    deserializer.deserialize_str(FromString { expecting, read: PhantomData }).map_err(shortened)
}

/// The error, with a message that neither floods nor steers a terminal: serde's own repeat the input.
fn shortened<E: de::Error>(error: E) -> E {
    let message = error.to_string();
    match clipped(&message) {
        Cow::Borrowed(_) => error,
        Cow::Owned(clipped) => E::custom(clipped),
    }
}
