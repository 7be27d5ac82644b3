use std::{
    borrow::Cow,
    collections::HashMap,
    fmt,
    hash::{Hash, Hasher},
    str::FromStr,
};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, Error as _},
};
use serde_json::value::RawValue;

use batchtask_json::{MAX_DEPTH, Scanner, SyntaxErrorKind, compact_object, members};

use super::JsonValue;
use crate::reading::Written;

/// A JSON object that is carried exactly as it was written: each number with its digits (`1.10`, `1e2`,
/// `18446744073709551616`), the members in their order. Only white space between tokens is dropped.
///
/// ```
/// use oceanconnect_batchtask::JsonObject;
///
/// let paras = JsonObject::from_iter([("brightness", 80), ("delay", 5)]);
/// assert_eq!(paras.as_str(), r#"{"brightness":80,"delay":5}"#);
///
/// let paras: JsonObject = r#"{ "price": 1.10 }"#.parse()?;
/// assert_eq!(paras.to_string(), r#"{"price":1.10}"#);
/// assert_eq!(paras.get::<f64>("price")?, Some(1.1));
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
///
/// It is read from the text that `serde_json` reads. Other data formats, and serde's `untagged`, `flatten` and internally
/// tagged types, do not keep how a number was written: there an object with a number like `1.10` or `1e2` is an error that
/// says so. Whole numbers, strings and the rest are read from them as well.
#[derive(Clone)]
pub struct JsonObject(Box<RawValue>);

const DIGITS_LOST: &str = "a number with a fraction or an exponent would lose the digits it was written with: read the \
                           whole body from its text with serde_json, not from another format, nor through `untagged`, \
                           `flatten` or an internally tagged type";

impl JsonObject {
    /// `{}`.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The object that `value` is written as: a struct, a map, or a [`serde_json::Value`].
    ///
    /// # Errors
    ///
    /// When `value` cannot be written as JSON, or is written as something other than an object.
    pub fn from_serialize<T: Serialize + ?Sized>(value: &T) -> Result<Self, NotAJsonObject> {
        serde_json::to_string(value).map_err(|error| NotAJsonObject(error.to_string()))?.parse()
    }

    /// The object's text, without white space between tokens.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.get()
    }

    /// Each member in its order: its name, and its value as it is written.
    pub fn members(&self) -> impl Iterator<Item = (Cow<'_, str>, &str)> {
        let text = self.as_str();
        members(text.as_bytes(), 0).filter_map(move |(name, value)| {
            let mut decoded = String::new();
            let name = if name.escapes > 0 {
                name.decode(text.as_bytes(), &mut decoded);
                Cow::Owned(decoded)
            } else {
                Cow::Borrowed(text.get(name.start..name.end)?)
            };
            Some((name, text.get(value)?))
        })
    }

    /// How many members it has.
    #[must_use]
    pub fn len(&self) -> usize {
        self.members().count()
    }

    /// Whether it is `{}`.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.as_str() == "{}"
    }

    /// The member's value as it is written.
    #[must_use]
    pub fn get_raw(&self, name: &str) -> Option<&str> {
        self.members().find(|(member, _)| member == name).map(|(_, value)| value)
    }

    /// The member's value, read as a `T`; none if there is no such member.
    ///
    /// # Errors
    ///
    /// When the value is no `T`.
    pub fn get<T: DeserializeOwned>(&self, name: &str) -> serde_json::Result<Option<T>> {
        self.get_raw(name).map(serde_json::from_str).transpose()
    }

    /// The whole object, read as a `T`.
    ///
    /// # Errors
    ///
    /// When the object is no `T`.
    pub fn read_as<T: DeserializeOwned>(&self) -> serde_json::Result<T> {
        serde_json::from_str(self.as_str())
    }

    /// The object, if it is not too deep to stand inside of so many others: the whole text has one limit, while each
    /// carried object is read on its own.
    pub(crate) fn inside<E: serde::de::Error>(self, others: usize) -> Result<Self, E> {
        if self.depth() + others > MAX_DEPTH { Err(E::custom(SyntaxErrorKind::TooDeep.as_str())) } else { Ok(self) }
    }

    pub(crate) fn depth(&self) -> usize {
        let (mut open, mut deepest) = (0_usize, 0);
        let mut scanner = Scanner::new(self.as_str().as_bytes());
        loop {
            match scanner.peek() {
                b'"' if scanner.string().is_ok() => continue,
                b'{' | b'[' => {
                    open += 1;
                    deepest = deepest.max(open);
                }
                b'}' | b']' => open = open.saturating_sub(1),
                b'"' | 0 => return deepest,
                _ => {}
            }
            scanner.at += 1;
        }
    }

    /// The object with this text.
    pub(crate) fn from_written(written: &Written) -> Result<Self, NotAJsonObject> {
        let object = Self::read(&written.text)?;
        if written.is_exact { Ok(object) } else { object.with_digits_kept() }
    }

    /// The object, if nothing of it is lost where it was not read from its text: the digits of a number with a fraction or
    /// an exponent are.
    pub(crate) fn with_digits_kept(self) -> Result<Self, NotAJsonObject> {
        let mut scanner = Scanner::new(self.as_str().as_bytes());
        loop {
            match scanner.peek() {
                b'"' if scanner.string().is_ok() => {}
                b'"' | 0 => return Ok(self),
                b'.' => return Err(NotAJsonObject(DIGITS_LOST.to_owned())),
                // The `e` of `true` and `false` follows a letter.
                b'e' | b'E' if self.as_str().as_bytes()[scanner.at - 1].is_ascii_digit() => {
                    return Err(NotAJsonObject(DIGITS_LOST.to_owned()));
                }
                _ => scanner.at += 1,
            }
        }
    }

    fn read(text: &str) -> Result<Self, NotAJsonObject> {
        let compact = compact_object(text).map_err(|error| NotAJsonObject(error.to_string()))?;
        RawValue::from_string(compact).map(Self).map_err(|error| NotAJsonObject(error.to_string()))
    }
}

impl Default for JsonObject {
    fn default() -> Self {
        Self::from_iter::<[(&str, JsonValue); 0]>([])
    }
}

/// The same text; `1.0` and `1.00` differ, as they do for the device.
impl PartialEq for JsonObject {
    fn eq(&self, other: &Self) -> bool {
        self.as_str() == other.as_str()
    }
}

impl Eq for JsonObject {}

impl Hash for JsonObject {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl fmt::Debug for JsonObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for JsonObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for JsonObject {
    type Err = NotAJsonObject;

    fn from_str(text: &str) -> Result<Self, NotAJsonObject> {
        Self::read(text)
    }
}

/// If a name is repeated, the last value wins.
impl<K: Into<String>, V: Into<JsonValue>> FromIterator<(K, V)> for JsonObject {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(members: I) -> Self {
        let mut ordered: Vec<(String, JsonValue)> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for (name, value) in members {
            let (name, value) = (name.into(), value.into());
            if let Some((_, old)) = places.get(&name).and_then(|place| ordered.get_mut(*place)) {
                *old = value;
            } else {
                places.insert(name.clone(), ordered.len());
                ordered.push((name, value));
            }
        }
        let mut text = String::from("{");
        for (name, value) in ordered {
            if text.len() > 1 {
                text.push(',');
            }
            text.push_str(JsonValue::from(name).as_str());
            text.push(':');
            text.push_str(value.as_str());
        }
        text.push('}');
        let raw = RawValue::from_string(text);
        Self(raw.unwrap_or_else(|_| unreachable!("names and values that are JSON make an object")))
    }
}

impl Serialize for JsonObject {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for JsonObject {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // It is always a member of something.
        Self::from_written(&Written::deserialize(deserializer)?).map_err(D::Error::custom)?.inside(1)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for JsonObject {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "JsonObject".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "object" })
    }
}

/// Why something is no JSON object that can be carried.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotAJsonObject(String);

impl NotAJsonObject {
    pub(crate) fn new(why: String) -> Self {
        Self(why)
    }
}

impl fmt::Display for NotAJsonObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for NotAJsonObject {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_written() {
        let text = r#"{"z":1.10,"a":[1e2,-0,18446744073709551616,1e400],"$serde_json::private::Number":"1","n":null}"#;
        let object: JsonObject = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&object).unwrap(), text);
        assert_eq!(object.len(), 4);
        assert_eq!(
            object.members().map(|(_, value)| value).collect::<Vec<_>>(),
            ["1.10", "[1e2,-0,18446744073709551616,1e400]", "\"1\"", "null"]
        );
        assert_eq!(object.get_raw("z"), Some("1.10"));
        assert_eq!(object.get::<Option<bool>>("n").unwrap(), Some(None));
    }

    #[test]
    fn private_keys_of_serde_json_are_plain_members() {
        for text in [r#"{"$serde_json::private::RawValue":"1"}"#, r#"{"$serde_json::private::Number":"1"}"#] {
            assert_eq!(serde_json::from_str::<JsonObject>(text).unwrap().as_str(), text);
        }
    }

    #[test]
    fn other_values_and_duplicates_are_refused() {
        for text in
            ["[]", "null", "\"{}\"", "1", r#"{"a":1,"a":1}"#, r#"{"a":{"b":null,"\u0062":null}}"#, r#"{"a":"\ud800"}"#]
        {
            assert!(serde_json::from_str::<JsonObject>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn depth_is_counted_outside_of_strings() {
        for (text, depth) in [("{}", 1), (r#"{"[{":"}[[[","a":[{},[[1]],"\\\"["],"b":[]}"#, 4)] {
            assert_eq!(text.parse::<JsonObject>().unwrap().depth(), depth, "{text}");
        }
    }

    #[test]
    fn plain_values_make_one() {
        #[derive(Serialize)]
        struct Brightness {
            value: u8,
        }
        assert_eq!(JsonObject::from_serialize(&Brightness { value: 80 }).unwrap().as_str(), r#"{"value":80}"#);
        assert_eq!(JsonObject::from_iter([("b", 1), ("a", 2), ("b", 3)]).as_str(), r#"{"b":3,"a":2}"#);
        assert!(JsonObject::from_serialize("text").is_err());
        // Deeper than can be read, which validation finds, and nothing is lost.
        let deep = (0..200).fold(JsonObject::new(), |inside, _| JsonObject::from_iter([("a", inside)]));
        assert_eq!((deep.depth(), deep.len()), (201, 1));
        let many: JsonObject = (0..200_000).map(|index| (index.to_string(), index)).collect();
        assert_eq!(many.len(), 200_000);
        assert!(JsonObject::new().is_empty());
    }
}
