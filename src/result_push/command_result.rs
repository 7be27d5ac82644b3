//! `result` in the body of `POST {callbackUrl}`.

use batchtask_derive::Dto;

use super::ResultCode;
use crate::types::{JsonObject, Open};

/// Where a command stands, and what the device answered.
///
/// Any member may be missing or null, and unknown ones are ignored. The platform's SDKs call it `NBCommandResult`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(
        inline,
        extend("x-described-as" = "NBCommandResult"),
        description = "Where a command stands, and what the device answered. Any member may be missing or null, and unknown ones are ignored."
    )
)]
#[serde(
    rename = "NBCommandResult",
    rename_all = "camelCase",
    expecting = "a command's result: an object with `resultCode` and `resultDetail`"
)]
#[non_exhaustive]
pub struct CommandResult {
    /// Where the command stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[zh("命令的状态。")]
    pub result_code: Option<Open<ResultCode>>,

    /// What the device answered, as in its profile, kept as it was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [{ "brightness": 80 }])))]
    #[zh("设备的应答，与设备profile一致，保持原样。")]
    pub result_detail: Option<JsonObject>,
}

impl CommandResult {
    /// A result without details.
    #[must_use]
    pub fn new(result_code: ResultCode) -> Self {
        Self { result_code: Some(Open::Known(result_code)), result_detail: None }
    }

    /// The same result with this answer of the device.
    #[must_use]
    pub fn with_detail(mut self, result_detail: JsonObject) -> Self {
        self.result_detail = Some(result_detail);
        self
    }

    /// Whether the command succeeded. A code that is missing or unknown does not say so.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.known_code().is_some_and(ResultCode::is_success)
    }

    /// Whether the command ended without success. A code that is missing or unknown does not say so.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        self.known_code().is_some_and(ResultCode::has_failed)
    }

    /// Whether nothing more will come of the command. A code that is missing or unknown does not say so.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.known_code().is_some_and(ResultCode::is_final)
    }

    fn known_code(&self) -> Option<ResultCode> {
        self.result_code.as_ref().and_then(Open::known).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_json_both_ways() {
        let json = r#"{"resultCode":"SUCCESSFUL","resultDetail":{"price":1.10}}"#;
        let detail = r#"{"price":1.10}"#.parse().unwrap();
        let result = CommandResult::new(ResultCode::Successful).with_detail(detail);
        assert_eq!(serde_json::to_string(&result).unwrap(), json);
        assert_eq!(serde_json::from_str::<CommandResult>(json).unwrap(), result);
        for json in ["{}", r#"{"resultCode":null,"resultDetail":null,"more":1}"#] {
            assert_eq!(serde_json::from_str::<CommandResult>(json).unwrap(), CommandResult::default());
        }
        for json in [r#"["SENT"]"#, r#""SENT""#, r#"{"resultCode":1}"#, r#"{"resultDetail":"{}"}"#] {
            assert!(serde_json::from_str::<CommandResult>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn foreign_codes_are_kept_and_say_nothing() {
        let result: CommandResult = serde_json::from_str(r#"{"resultCode":"success"}"#).unwrap();
        assert_eq!(result.result_code.as_ref().unwrap().to_string(), "success");
        assert!(!result.is_success() && !result.has_failed() && !result.is_final());
    }
}
