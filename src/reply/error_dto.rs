//! `{"error_code", "error_desc"}`: the platform's error body.
//!
//! Source: the page «创建批量任务», section Errors.

use batchtask_derive::Dto;

use super::code_text;

/// The platform's error body: `{"error_code": "105001", "error_desc": "…"}`.
///
/// It comes with HTTP 200 as well as with an error status. Other members are ignored.
///
/// Source: the page «创建批量任务», section Errors.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename = "ErrorBody", expecting = "the platform's error body: an object with `error_code`")]
#[non_exhaustive]
#[zh(
    "平台的错误响应：`{\"error_code\": \"105001\", \"error_desc\": \"…\"}`。HTTP状态码可能是200，也可能是错误状态码。其他成员会被忽略。"
)]
pub struct ErrorDto {
    /// The code of the error: a string in every reply seen; a number is read too, with its digits kept.
    #[serde(deserialize_with = "code_text::deserialize")]
    #[cfg_attr(
        feature = "schema",
        schemars(
            extend("type" = ["string", "number"]),
            example = "105001",
            example = 105_001,
        )
    )]
    #[zh("错误码：见到的响应中都是字符串，也可以读取数字，并保留其写法。")]
    pub error_code: String,
    /// The platform's own words for the error, in English. It may be missing or null.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(example = "The batchTask count has reached the limit."))]
    #[zh("平台给出的英文错误描述，可能缺失或为null。")]
    pub error_desc: Option<String>,
}

impl ErrorDto {
    /// The error body with this code and no description.
    #[must_use]
    pub fn new(error_code: impl Into<String>) -> Self {
        Self { error_code: error_code.into(), error_desc: None }
    }

    /// The same error body with this description.
    #[must_use]
    pub fn with_desc(mut self, error_desc: impl Into<String>) -> Self {
        self.error_desc = Some(error_desc.into());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_json_both_ways() {
        let json = r#"{"error_code":"105002","error_desc":"The batchTask name has exist."}"#;
        let dto = ErrorDto::new("105002").with_desc("The batchTask name has exist.");
        assert_eq!(serde_json::to_string(&dto).unwrap(), json);
        assert_eq!(serde_json::from_str::<ErrorDto>(json).unwrap(), dto);
    }

    #[test]
    fn a_missing_description_is_never_written_as_null() {
        let dto = ErrorDto::new("1");
        assert_eq!(serde_json::to_string(&dto).unwrap(), r#"{"error_code":"1"}"#);
        for json in [r#"{"error_code":"1"}"#, r#"{"error_code":"1","error_desc":null}"#] {
            assert_eq!(serde_json::from_str::<ErrorDto>(json).unwrap(), dto);
        }
    }

    #[test]
    fn a_number_is_kept_as_it_was_written() {
        for code in ["100203", "0", "-1", "1.10", "1e400", "18446744073709551616"] {
            let json = format!(r#"{{"error_code": {code} , "more":[1]}}"#);
            assert_eq!(serde_json::from_str::<ErrorDto>(&json).unwrap().error_code, code);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for json in [
            r#"["1","d"]"#,
            "{}",
            r#"{"error_code":null}"#,
            r#"{"error_code":true}"#,
            r#"{"error_code":["1"]}"#,
            r#"{"error_code":"\ud800"}"#,
            r#"{"error_code":"1","error_desc":1}"#,
            r#"{"error_code":"1","error_code":"1"}"#,
        ] {
            assert!(serde_json::from_str::<ErrorDto>(json).is_err(), "{json}");
        }
    }
}
