use std::{fmt, ops::Deref};

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use validator::Validate;

use crate::{
    described::Described,
    finding::{Findings, violations},
};

/// A value that has been validated and cannot be changed since: code that sends takes this.
///
/// ```
/// use oceanconnect_batchtask::{BatchTaskCreateInDto, Valid};
///
/// fn send(task: &Valid<BatchTaskCreateInDto>) -> serde_json::Result<Vec<u8>> {
///     serde_json::to_vec(task)
/// }
/// ```
///
/// Only validation makes one:
///
/// ```compile_fail
/// use oceanconnect_batchtask::{TagDto2, Valid};
///
/// let tag: Valid<TagDto2> = Valid(TagDto2::new("", ""));
/// ```
///
/// and what it holds stays as it was validated:
///
/// ```compile_fail
/// use oceanconnect_batchtask::{TagDto2, Valid};
///
/// let mut tag = Valid::new(TagDto2::new("name", "value")).unwrap();
/// tag.tag_name.clear();
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
pub struct Valid<T>(T);

impl<T: Validate + Described> Valid<T> {
    /// Validates the value.
    ///
    /// # Errors
    ///
    /// All of its violations, and the value itself to be corrected.
    pub fn new(value: T) -> Result<Self, Invalid<T>> {
        let findings = violations(&value);
        if findings.is_empty() { Ok(Self(value)) } else { Err(Invalid { value, findings }) }
    }
}

impl<T> Valid<T> {
    /// Gives the value back, no longer known to be valid once it is changed.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Valid<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> AsRef<T> for Valid<T> {
    fn as_ref(&self) -> &T {
        &self.0
    }
}

/// Reads and validates.
impl<'de, T: Deserialize<'de> + Validate + Described> Deserialize<'de> for Valid<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(T::deserialize(deserializer)?).map_err(|invalid| D::Error::custom(invalid.findings))
    }
}

/// A value that is not valid, and why.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Invalid<T> {
    /// The value as it was given.
    pub value: T,
    /// All of its violations.
    pub findings: Findings,
}

impl<T> fmt::Display for Invalid<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.findings.fmt(f)
    }
}

impl<T: fmt::Debug> std::error::Error for Invalid<T> {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TagDto2;

    #[test]
    fn only_valid_values_are_made() {
        let tag = Valid::new(TagDto2::new("name", "value")).unwrap();
        assert_eq!(serde_json::to_string(&tag).unwrap(), r#"{"tagName":"name","tagValue":"value"}"#);
        let invalid = Valid::new(TagDto2::new("", "value")).unwrap_err();
        assert_eq!(invalid.value, TagDto2::new("", "value"));
        assert_eq!(invalid.to_string(), "/tagName: 0 characters long; 1 to 128 allowed [too-short]");
        assert!(serde_json::from_str::<Valid<TagDto2>>(r#"{"tagName":"","tagValue":"v"}"#).is_err());
    }
}
