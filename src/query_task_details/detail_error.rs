//! `error` of a detail in the reply to `GET /iocm/app/batchtask/v1.1.0/taskDetails`.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::reply::{ErrorDto, Excerpt};

/// How many bytes of it a message shows.
const SHOWN_BYTES: usize = 200;

/// Why a task failed on a device: a text that, as a rule, is itself JSON with a code and its words.
///
/// ```
/// use oceanconnect_batchtask::query_task_details::DetailError;
///
/// let error = DetailError::new(r#"{"error_code":"100418","error_desc":"The deviceData is not existed."}"#);
/// assert_eq!(error.body().map(|body| &*body.error_code), Some("100418"));
/// assert_eq!(error.to_string(), "100418: The deviceData is not existed.");
///
/// let error = DetailError::new("the modem is on fire");
/// assert_eq!(error.body(), None);
/// assert_eq!(error.to_string(), "the modem is on fire");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "String")]
pub struct DetailError {
    text: String,
    body: Option<ErrorDto>,
}

impl DetailError {
    /// The error with this text, read if it is the JSON that is documented.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        let text = text.into();
        let body = serde_json::from_str(&text).ok();
        Self { text, body }
    }

    /// The text as it was sent.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The code and its words, if the text is the JSON that is documented.
    #[must_use]
    pub fn body(&self) -> Option<&ErrorDto> {
        self.body.as_ref()
    }
}

/// What a person wants to read of it, of bounded length and without control characters.
impl fmt::Display for DetailError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |text: &str| Excerpt::new(text.as_bytes(), SHOWN_BYTES);
        match &self.body {
            Some(ErrorDto { error_code, error_desc: Some(desc), .. }) => {
                write!(f, "{}: {}", shown(error_code), shown(desc))
            }
            Some(ErrorDto { error_code, .. }) => shown(error_code).fmt(f),
            None => shown(&self.text).fmt(f),
        }
    }
}

/// The text, from which the rest follows.
impl fmt::Debug for DetailError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("DetailError").field(&self.text).finish()
    }
}

impl From<DetailError> for String {
    fn from(error: DetailError) -> Self {
        error.text
    }
}

impl<'de> Deserialize<'de> for DetailError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for DetailError {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "DetailError".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_json_both_ways() {
        let json = r#""{\"error_code\": 100418, \"error_desc\":null, \"more\":1}""#;
        let error = serde_json::from_str::<DetailError>(json).unwrap();
        assert_eq!(error.text(), r#"{"error_code": 100418, "error_desc":null, "more":1}"#);
        assert_eq!(error.body(), Some(&ErrorDto::new("100418")));
        assert_eq!(error.to_string(), "100418");
        assert_eq!(serde_json::to_string(&error).unwrap(), json);
    }

    #[test]
    fn any_text_is_kept() {
        for text in
            ["", "null", "[]", "{}", "1", r#""error_code""#, r#"{"error_code":"1""#, r#"{"error_code":null}"#, "任"]
        {
            let error = DetailError::new(text);
            assert_eq!((error.text(), error.body()), (text, None));
        }
        for json in ["1", "{}", r#"{"error_code":"1"}"#, "null"] {
            assert!(serde_json::from_str::<DetailError>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn what_is_shown_is_bounded_and_printable() {
        let noise = "\u{1b}[2J\n\u{202e}".repeat(10_000);
        let body = serde_json::to_string(&ErrorDto::new(&*noise).with_desc(&*noise)).unwrap();
        for error in [DetailError::new(&*noise), DetailError::new(body)] {
            let shown = error.to_string();
            assert!(shown.len() < 3_000, "{}", shown.len());
            assert!(!shown.chars().any(|char| char.is_control() || char == '\u{202e}'), "{shown:?}");
        }
    }
}
