//! The body of `POST {callbackUrl}`.

use batchtask_derive::Dto;

use super::CommandResult;
use crate::query_task_details::TaskDetail;

/// What became of a command on a device: the body that the platform pushes.
///
/// Unknown members are ignored. `deviceId` and `commandId` are there, as a push means nothing without them. The platform's
/// SDKs call it `NotifyNBCommandStatusChangedDTO`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(
        description = "What became of a command on a device: the body that the platform pushes. Unknown members are ignored."
    )
)]
#[serde(
    rename = "NotifyNBCommandStatusChangedDTO",
    rename_all = "camelCase",
    expecting = "a pushed result: an object with `deviceId` and `commandId`"
)]
#[non_exhaustive]
#[zh("命令在一台设备上的执行结果，即平台推送的消息体。未知成员会被忽略。")]
pub struct ResultPush {
    /// The device's id.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["92d3f8da-200a-4143-8d0d-591a7e11de6c"])))]
    #[zh("设备的标识。")]
    pub device_id: String,

    /// The id of the command to the device.
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["108a9c71462a48e09426e06e844d47ba"])))]
    #[zh("下发给设备的命令的标识。")]
    pub command_id: String,

    /// Where the command stands, and what the device answered.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(extend("examples" = [{ "resultCode": "SENT", "resultDetail": null }]))
    )]
    #[zh("命令的状态和设备的应答。")]
    pub result: Option<CommandResult>,
}

impl ResultPush {
    /// A push about this command to this device, without a result.
    #[must_use]
    pub fn new(device_id: impl Into<String>, command_id: impl Into<String>) -> Self {
        Self { device_id: device_id.into(), command_id: command_id.into(), result: None }
    }

    /// The same push with this result.
    #[must_use]
    pub fn with_result(mut self, result: CommandResult) -> Self {
        self.result = Some(result);
        self
    }

    /// Whether the command succeeded on the device.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.result.as_ref().is_some_and(CommandResult::is_success)
    }

    /// Whether no further push is to come for this command.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.result.as_ref().is_some_and(CommandResult::is_final)
    }

    /// Whether this is about the same command to the same device as a task's detail.
    #[must_use]
    pub fn is_about(&self, detail: &TaskDetail) -> bool {
        detail.device_id() == Some(&self.device_id) && detail.command_id() == Some(&self.command_id)
    }

    /// The detail that this is about, among these.
    #[must_use]
    pub fn find_in<'d>(&self, details: impl IntoIterator<Item = &'d TaskDetail>) -> Option<&'d TaskDetail> {
        details.into_iter().find(|detail| self.is_about(detail))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::result_push::ResultCode;

    #[test]
    fn literal_json_both_ways() {
        let json = r#"{"deviceId":"92d3","commandId":"108a","result":{"resultCode":"SENT"}}"#;
        let push = ResultPush::new("92d3", "108a").with_result(CommandResult::new(ResultCode::Sent));
        assert_eq!(serde_json::to_string(&push).unwrap(), json);
        assert_eq!(serde_json::from_str::<ResultPush>(json).unwrap(), push);
        let bare = ResultPush::new("92d3", "108a");
        assert_eq!(serde_json::to_string(&bare).unwrap(), r#"{"deviceId":"92d3","commandId":"108a"}"#);
        let json = r#"{"result":null,"commandId":"108a","more":[],"deviceId":"92d3"}"#;
        assert_eq!(serde_json::from_str::<ResultPush>(json).unwrap(), bare);
        for json in [
            r#"["92d3","108a"]"#,
            r#"{"deviceId":"92d3"}"#,
            r#"{"deviceId":"92d3","commandId":null}"#,
            r#"{"deviceId":"92d3","commandId":108}"#,
            r#"{"deviceId":"92d3","commandId":"108a","result":"SENT"}"#,
        ] {
            assert!(serde_json::from_str::<ResultPush>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn linked_by_both_ids() {
        let detail = |json: &str| serde_json::from_str::<TaskDetail>(json).unwrap();
        let push = ResultPush::new("d", "c");
        let details = [
            detail("{}"),
            detail(r#"{"param":{}}"#),
            detail(r#"{"param":{"deviceId":"d"}}"#),
            detail(r#"{"param":{"commandId":"c"}}"#),
            detail(r#"{"param":{"deviceId":"c","commandId":"d"}}"#),
            detail(r#"{"param":{"deviceId":"d","commandId":"c"},"output":"this one"}"#),
        ];
        assert_eq!(push.find_in(&details), details.last());
        assert_eq!(push.find_in(&details[..5]), None);
    }
}
