//! `{"resultcode", "resultmsg"}`: the error body of the API gateway in front of the platform.
//!
//! Source: the page «创建批量任务», section Errors; the shape is what the gateway answers for token and flow control.

use batchtask_derive::Dto;

use super::code_text;

/// The gateway's error body: `{"resultcode": "1010005", "resultmsg": "…"}`.
///
/// The gateway checks the token and the flow control before the platform sees the call, and reuses the platform's
/// codes. Other members are ignored.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename = "GatewayErrorBody", expecting = "the gateway's error body: an object with `resultcode`")]
#[non_exhaustive]
#[zh(
    "API网关的错误响应：`{\"resultcode\": \"1010005\", \"resultmsg\": \"…\"}`。网关先于平台检查token和流量控制，并使用平台的错误码。其他成员会被忽略。"
)]
pub struct GatewayErrorDto {
    /// The code of the error: a string; a number is read too and keeps the digits that were written.
    #[serde(deserialize_with = "code_text::deserialize")]
    #[cfg_attr(feature = "schema", schemars(extend("type" = ["string", "number"]), example = "1010005"))]
    #[zh("错误码：字符串；也可以读取数字，并保留其写法。")]
    pub resultcode: String,
    /// The gateway's own words for the error. It may be missing or null.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(example = "App_key or access_token is invalid."))]
    #[zh("网关给出的错误描述，可能缺失或为null。")]
    pub resultmsg: Option<String>,
}

impl GatewayErrorDto {
    /// The error body with this code and no message.
    #[must_use]
    pub fn new(resultcode: impl Into<String>) -> Self {
        Self { resultcode: resultcode.into(), resultmsg: None }
    }

    /// The same error body with this message.
    #[must_use]
    pub fn with_msg(mut self, resultmsg: impl Into<String>) -> Self {
        self.resultmsg = Some(resultmsg.into());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_json_both_ways() {
        let json = r#"{"resultcode":"1010005","resultmsg":"App_key or access_token is invalid."}"#;
        let dto = GatewayErrorDto::new("1010005").with_msg("App_key or access_token is invalid.");
        assert_eq!(serde_json::to_string(&dto).unwrap(), json);
        assert_eq!(serde_json::from_str::<GatewayErrorDto>(json).unwrap(), dto);
    }

    #[test]
    fn numbers_and_missing_messages_are_tolerated() {
        let dto = GatewayErrorDto::new("0");
        assert_eq!(serde_json::to_string(&dto).unwrap(), r#"{"resultcode":"0"}"#);
        for json in [r#"{"resultcode":0}"#, r#"{"resultmsg":null,"resultcode":"0","more":{}}"#] {
            assert_eq!(serde_json::from_str::<GatewayErrorDto>(json).unwrap(), dto);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for json in [
            r#"["1","m"]"#,
            "{}",
            r#"{"resultcode":null}"#,
            r#"{"resultcode":{}}"#,
            r#"{"resultcode":"1","resultmsg":[]}"#,
        ] {
            assert!(serde_json::from_str::<GatewayErrorDto>(json).is_err(), "{json}");
        }
    }
}
