use std::{fmt, str::FromStr};

use serde_json::{Map, Value};

use super::JsonObject;

/// A JSON value as it will be written: what a [`JsonObject`] is made of.
///
/// What every value of a type can be written as is converted with [`From`]. A float may be NaN, and a [`serde_json::Value`]
/// may be too deep, so they are converted with [`TryFrom`]; the text of any value can be parsed.
///
/// ```
/// use oceanconnect_batchtask::{JsonObject, JsonValue};
///
/// let paras = JsonObject::from_iter([("mode", JsonValue::from("on")), ("level", 80.into()), ("gain", 0.1_f32.try_into()?)]);
/// assert_eq!(paras.as_str(), r#"{"mode":"on","level":80,"gain":0.1}"#);
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct JsonValue(String);

impl JsonValue {
    /// `null`.
    #[must_use]
    pub fn null() -> Self {
        Self("null".to_owned())
    }

    /// The value's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for JsonValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why something cannot be written as JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAJsonValue(String);

impl fmt::Display for NotAJsonValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotAJsonValue {}

macro_rules! from_displayed {
    ($($type:ty)*) => {
        $(
            impl From<$type> for JsonValue {
                fn from(value: $type) -> Self {
                    Self(value.to_string())
                }
            }
        )*
    };
}
from_displayed! { bool i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize }

impl From<&str> for JsonValue {
    fn from(text: &str) -> Self {
        Self(Value::from(text).to_string())
    }
}

impl From<String> for JsonValue {
    fn from(text: String) -> Self {
        Self::from(&*text)
    }
}

impl From<JsonObject> for JsonValue {
    fn from(object: JsonObject) -> Self {
        Self(object.as_str().to_owned())
    }
}

impl<T: Into<Self>> From<Vec<T>> for JsonValue {
    fn from(items: Vec<T>) -> Self {
        items.into_iter().collect()
    }
}

impl<T: Into<Self>> From<Option<T>> for JsonValue {
    fn from(value: Option<T>) -> Self {
        value.map_or_else(Self::null, Into::into)
    }
}

/// A list.
impl<T: Into<Self>> FromIterator<T> for JsonValue {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut text = String::from("[");
        for item in items {
            if text.len() > 1 {
                text.push(',');
            }
            text.push_str(&item.into().0);
        }
        text.push(']');
        Self(text)
    }
}

macro_rules! from_float {
    ($($type:ty)*) => {
        $(
            /// The fewest digits that stand for this number; an error for what JSON has no number for.
            impl TryFrom<$type> for JsonValue {
                type Error = NotAJsonValue;

                fn try_from(value: $type) -> Result<Self, NotAJsonValue> {
                    if value.is_finite() {
                        Ok(Self(format!("{value:?}")))
                    } else {
                        Err(NotAJsonValue(format!("JSON has no number {value}")))
                    }
                }
            }
        )*
    };
}
from_float! { f32 f64 }

/// An error for a value that is too deep to be read again.
impl TryFrom<Value> for JsonValue {
    type Error = NotAJsonValue;

    fn try_from(value: Value) -> Result<Self, NotAJsonValue> {
        value.to_string().parse()
    }
}

/// An error for a map that is too deep to be read again.
impl TryFrom<Map<String, Value>> for JsonObject {
    type Error = super::NotAJsonObject;

    fn try_from(members: Map<String, Value>) -> Result<Self, Self::Error> {
        Value::Object(members).to_string().parse()
    }
}

/// One JSON text, without members that come twice.
impl FromStr for JsonValue {
    type Err = NotAJsonValue;

    fn from_str(text: &str) -> Result<Self, NotAJsonValue> {
        batchtask_json::compact_value(text).map(Self).map_err(|error| NotAJsonValue(error.to_string()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_written_is_an_error() {
        assert!(JsonValue::try_from(f64::NAN).is_err() && JsonValue::try_from(f32::INFINITY).is_err());
        assert_eq!(JsonValue::try_from(0.1_f32).unwrap().as_str(), "0.1");
        assert_eq!(JsonValue::try_from(1e300).unwrap().as_str(), "1e300");
        for text in ["", "{", "1 2", r#"{"a":1,"a":1}"#, "nul", "\"\\ud800\""] {
            assert!(text.parse::<JsonValue>().is_err(), "{text}");
        }
        let deep = (0..200).fold(Value::Null, |inside, _| Value::Array(vec![inside]));
        assert!(JsonValue::try_from(deep.clone()).is_err());
        assert!(JsonObject::try_from(Map::from_iter([("a".to_owned(), deep)])).is_err());
    }

    #[test]
    fn what_is_converted_is_json() {
        let values = [
            JsonValue::from("a\"\u{0}任"),
            u128::MAX.into(),
            true.into(),
            vec![1, 2].into(),
            None::<i32>.into(),
            JsonObject::from_iter([("a", 1)]).into(),
            JsonValue::from_iter([JsonValue::null()]),
        ];
        for value in values {
            assert_eq!(value.as_str().parse(), Ok(value.clone()));
        }
    }
}
