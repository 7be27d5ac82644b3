//! The top-level members of an object, without reading what is inside them.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::fault::ReplyFault;

/// One member that was looked for.
#[derive(Clone, Copy, Default)]
pub(super) struct Member<'a> {
    /// The first value that is not null, as it was written.
    pub(super) value: Option<&'a RawValue>,
    /// How often the name stands there, null or not.
    pub(super) count: usize,
}

/// Looks the names up among the top-level members of `json`.
///
/// Values are skipped as text: nesting of any depth costs no stack, and a number such as `1e400`, which `serde_json` cannot
/// hold, hides nothing. Memory does not grow with the number of members.
pub(super) fn find<'a, const N: usize>(json: &'a str, names: [&'static str; N]) -> Result<[Member<'a>; N], ReplyFault> {
    let read = || {
        let mut deserializer = serde_json::Deserializer::from_str(json);
        let members = Members { names }.deserialize(&mut deserializer)?;
        deserializer.end()?;
        Ok(members)
    };
    read().map_err(
        |error: serde_json::Error| {
            if error.is_data() { ReplyFault::NotAnObject } else { ReplyFault::NotJson }
        },
    )
}

struct Members<const N: usize> {
    names: [&'static str; N],
}

impl<'de, const N: usize> DeserializeSeed<'de> for Members<N> {
    type Value = [Member<'de>; N];

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, const N: usize> Visitor<'de> for Members<N> {
    type Value = [Member<'de>; N];

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut members = [Member::default(); N];
        while let Some(name) = map.next_key::<&RawValue>()? {
            let index = position(&self.names, name);
            let Some(member) = index.and_then(|index| members.get_mut(index)) else {
                map.next_value::<IgnoredAny>()?;
                continue;
            };
            let value = map.next_value::<&RawValue>()?;
            member.count += 1;
            if member.value.is_none() && value.get() != "null" {
                member.value = Some(value);
            }
        }
        Ok(members)
    }
}

/// The position of a name in the list, after its escapes are decoded. One with a lone surrogate is none of them.
fn position(names: &[&'static str], name: &RawValue) -> Option<usize> {
    let name: String = serde_json::from_str(name.get()).ok()?;
    names.iter().position(|wanted| **wanted == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(json: &str) -> Result<(Option<&str>, usize), ReplyFault> {
        find(json, ["a"]).map(|[member]| (member.value.map(RawValue::get), member.count))
    }

    #[test]
    fn the_first_that_is_not_null() {
        assert_eq!(look("{}"), Ok((None, 0)));
        assert_eq!(look(r#"{"a":null}"#), Ok((None, 1)));
        assert_eq!(look(r#"{"b":{"a":1},"a": 1.10 }"#), Ok((Some("1.10"), 1)));
        assert_eq!(look(r#"{"a":null,"\u0061":"x","a":[2]}"#), Ok((Some("\"x\""), 3)));
        assert_eq!(look(r#"{"A":1,"a ":2}"#), Ok((None, 0)));
        assert_eq!(look(r#"{"\ud800":0,"a":1}"#), Ok((Some("1"), 1)));
    }

    #[test]
    fn names_like_those_that_serde_json_keeps_for_itself() {
        for name in ["$serde_json::private::RawValue", "$serde_json::private::Number"] {
            assert_eq!(look(&format!(r#"{{"{name}":"1"}}"#)), Ok((None, 0)));
            let inside = format!(r#"{{"{name}":"1"}}"#);
            assert_eq!(look(&format!(r#"{{"a":{inside}}}"#)), Ok((Some(inside.as_str()), 1)));
        }
    }

    #[test]
    fn what_is_not_an_object() {
        for json in ["[]", "null", "1", "true", r#""a""#, r#"[{"a":1}]"#] {
            assert_eq!(look(json), Err(ReplyFault::NotAnObject), "{json}");
        }
        for json in ["", "{", "{}{}", "{} x", r#"{"a":1,}"#, "{a:1}", "<html>", r#"{"a":NaN}"#] {
            assert_eq!(look(json), Err(ReplyFault::NotJson), "{json}");
        }
    }
}
