use std::fmt;

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, value},
};

/// A value of an enum that the platform may extend: one that its documentation lists, or any other, kept as it was sent.
///
/// ```
/// use oceanconnect_batchtask::{Open, TaskStatus};
///
/// let status: Open<TaskStatus> = serde_json::from_str(r#""Complete""#)?;
/// assert_eq!(status, TaskStatus::Complete);
///
/// let status: Open<TaskStatus> = serde_json::from_str(r#""Paused""#)?;
/// assert_eq!(status, Open::Other("Paused".to_owned()));
/// assert_eq!(status.to_string(), "Paused");
/// # Ok::<_, serde_json::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Open<T> {
    /// A value that the documentation lists.
    Known(T),
    /// Any other value. What is read, or made from a text, is never one of the listed values here.
    Other(String),
}

impl<T> Open<T> {
    /// The value if the documentation lists it.
    #[must_use]
    pub fn known(&self) -> Option<&T> {
        match self {
            Self::Known(value) => Some(value),
            Self::Other(_) => None,
        }
    }
}

impl<T: DeserializeOwned> From<String> for Open<T> {
    fn from(text: String) -> Self {
        let listed = T::deserialize(value::StrDeserializer::<value::Error>::new(&text));
        listed.map_or(Self::Other(text), Self::Known)
    }
}

impl<T: DeserializeOwned> From<&str> for Open<T> {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl<T: PartialEq> PartialEq<T> for Open<T> {
    fn eq(&self, other: &T) -> bool {
        self.known() == Some(other)
    }
}

/// The value as it is on the wire.
impl<T: fmt::Display> fmt::Display for Open<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(value) => value.fmt(f),
            Self::Other(text) => f.pad(text),
        }
    }
}

impl<T: Serialize> Serialize for Open<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Known(value) => value.serialize(serializer),
            Self::Other(text) => text.serialize(serializer),
        }
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Open<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::from)
    }
}

/// Any string; the listed values are examples, and the description says what each means.
#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Open<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        format!("Open<{}>", T::schema_id()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut schema = T::json_schema(generator);
        if let Some(listed) = schema.remove("enum") {
            schema.insert("examples".to_owned(), listed);
        }
        schema
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TaskType;

    #[test]
    fn every_string_is_kept_and_nothing_else_is_read() {
        for r#type in TaskType::ALL {
            let json = serde_json::to_string(&r#type).unwrap();
            let open: Open<TaskType> = serde_json::from_str(&json).unwrap();
            assert_eq!(open, Open::Known(r#type));
            assert_eq!(serde_json::to_string(&open).unwrap(), json);
            assert_eq!(open.to_string(), r#type.to_string());
        }
        for text in ["", "devicecmd", "DeviceCmd ", "任务", "\0"] {
            let json = serde_json::to_string(text).unwrap();
            let open: Open<TaskType> = serde_json::from_str(&json).unwrap();
            assert_eq!(open, Open::Other(text.to_owned()));
            assert_eq!(serde_json::to_string(&open).unwrap(), json);
            assert_eq!(open.to_string(), text);
        }
        for json in ["null", "1", "[]", r#"["DeviceCmd"]"#, r#"{"DeviceCmd":null}"#, r#""\ud800""#] {
            assert!(serde_json::from_str::<Open<TaskType>>(json).is_err(), "{json}");
        }
    }
}
