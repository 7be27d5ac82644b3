//! The JSON text of a value, whatever it is read from.
//!
//! `serde_json` gives the text as it was written, digits and all. What buffers a value first (`untagged`, `flatten`,
//! internally tagged types), and other formats, have no text: there it is made from the value.

use std::{fmt, sync::LazyLock};

use batchtask_json::{MAX_DEPTH, SyntaxErrorKind};
use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, IntoDeserializer, MapAccess, SeqAccess, Visitor},
    forward_to_deserialize_any,
};
use serde_json::value::RawValue;

/// A value's JSON text.
pub(crate) struct Written {
    pub(crate) text: Box<str>,
    /// Whether this is how it was written. If not, the form of a number with a fraction or an exponent is lost.
    pub(crate) is_exact: bool,
}

impl<'de> Deserialize<'de> for Written {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(*RAW_VALUE, WrittenVisitor)
    }
}

/// The name by which `serde_json` knows that its `RawValue` is asked for: asked of `RawValue` itself.
static RAW_VALUE: LazyLock<&'static str> = LazyLock::new(|| match Box::<RawValue>::deserialize(NameProbe) {
    Err(Name(name)) => name,
    Ok(_) => "",
});

/// A deserializer that gives nothing but the name that it is asked for, as its error.
struct NameProbe;

#[derive(Debug)]
struct Name(&'static str);

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Name {}

impl de::Error for Name {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self("")
    }
}

impl<'de> Deserializer<'de> for NameProbe {
    type Error = Name;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Name> {
        Err(Name(""))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, _: V) -> Result<V::Value, Name> {
        Err(Name(name))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct seq
        tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Takes the text from `serde_json`, which gives it as a map that only `RawValue` understands, and makes it elsewhere.
struct WrittenVisitor;

impl<'de> Visitor<'de> for WrittenVisitor {
    type Value = Written;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Written, A::Error> {
        let raw = Box::<RawValue>::deserialize(RawMap(members))?;
        Ok(Written { text: raw.into(), is_exact: true })
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Written, D::Error> {
        let mut text = String::new();
        Writer { to: &mut text, depth: 0 }.deserialize(deserializer)?;
        Ok(Written { text: text.into(), is_exact: false })
    }

    // Simple deserializers give the value at once, whatever they are asked for.

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<Written, E> {
        self.visit_newtype_struct(value.into_deserializer())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Written, E> {
        self.visit_newtype_struct(value.into_deserializer())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Written, E> {
        self.visit_newtype_struct(value.into_deserializer())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Written, E> {
        self.visit_newtype_struct(value.into_deserializer())
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<Written, E> {
        self.visit_newtype_struct(value.into_deserializer())
    }

    fn visit_unit<E: de::Error>(self) -> Result<Written, E> {
        self.visit_newtype_struct(().into_deserializer())
    }
}

/// Hands the map on to `RawValue`'s own visitor.
struct RawMap<A>(A);

impl<'de, A: MapAccess<'de>> Deserializer<'de> for RawMap<A> {
    type Error = A::Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(self.0)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

/// Writes a value as JSON, `depth` levels deep in what is written. A name that comes twice is written twice, so that the reader of the text refuses it.
struct Writer<'t> {
    to: &'t mut String,
    depth: usize,
}

impl Writer<'_> {
    fn inside<E: de::Error>(&mut self) -> Result<Writer<'_>, E> {
        if self.depth == MAX_DEPTH {
            return Err(E::custom(SyntaxErrorKind::TooDeep.as_str()));
        }
        Ok(Writer { to: self.to, depth: self.depth + 1 })
    }

    fn string(&mut self, text: &str) {
        self.to.push_str(&serde_json::Value::from(text).to_string());
    }
}

impl<'de> DeserializeSeed<'de> for Writer<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Writer<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON has")
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<(), E> {
        self.to.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<(), E> {
        self.visit_i128(value.into())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<(), E> {
        self.visit_i128(value.into())
    }

    fn visit_i128<E: de::Error>(self, value: i128) -> Result<(), E> {
        self.to.push_str(&value.to_string());
        Ok(())
    }

    fn visit_u128<E: de::Error>(self, value: u128) -> Result<(), E> {
        self.to.push_str(&value.to_string());
        Ok(())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<(), E> {
        if !value.is_finite() {
            return Err(E::custom("JSON has no such number"));
        }
        // With a fraction or an exponent, which marks it as one whose form is lost.
        self.to.push_str(&format!("{value:?}"));
        Ok(())
    }

    fn visit_str<E: de::Error>(mut self, value: &str) -> Result<(), E> {
        self.string(value);
        Ok(())
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        self.to.push_str("null");
        Ok(())
    }

    fn visit_none<E: de::Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(mut self, mut items: A) -> Result<(), A::Error> {
        self.to.push('[');
        while items.next_element_seed(self.inside()?)?.is_some() {
            self.to.push(',');
        }
        if self.to.ends_with(',') {
            self.to.pop();
        }
        self.to.push(']');
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<(), A::Error> {
        self.to.push('{');
        let mut first = true;
        while let Some(name) = members.next_key::<String>()? {
            if first && NUMBER.as_ref() == Some(&name) {
                self.to.pop();
                self.to.push_str(&members.next_value::<String>()?);
                return Ok(());
            }
            if !first {
                self.to.push(',');
            }
            first = false;
            self.string(&name);
            self.to.push(':');
            members.next_value_seed(self.inside()?)?;
        }
        self.to.push('}');
        Ok(())
    }
}

/// The name of the only member of what `serde_json` makes of a number where another crate of the build has switched
/// `arbitrary_precision` on: asked of its own deserializer.
static NUMBER: LazyLock<Option<String>> =
    LazyLock::new(|| serde_json::Deserializer::from_str("1.5").deserialize_any(FirstNameProbe).unwrap_or_default());

struct FirstNameProbe;

impl<'de> Visitor<'de> for FirstNameProbe {
    type Value = Option<String>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_f64<E: de::Error>(self, _: f64) -> Result<Option<String>, E> {
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Option<String>, A::Error> {
        members.next_key()
    }
}
