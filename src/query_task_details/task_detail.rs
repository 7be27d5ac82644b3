//! One of the `taskDetails` of the reply to `GET /iocm/app/batchtask/v1.1.0/taskDetails`.

use batchtask_derive::Dto;

use super::{DetailError, DetailParam, DetailStatus};
use crate::types::Open;

/// What became of a batch task on one device.
///
/// Any member may be missing or null, and unknown ones are ignored. The platform's SDKs call it
/// `QueryTaskDetailDTOCloud2NA`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(
        description = "What became of a batch task on one device. Any member may be missing or null, and unknown ones are ignored."
    )
)]
#[serde(rename = "QueryTaskDetailDTOCloud2NA", rename_all = "camelCase", expecting = "a task's detail: an object")]
#[non_exhaustive]
#[zh("批量任务在一台设备上的执行情况。任何成员都可能缺失或为null，未知成员会被忽略。")]
pub struct TaskDetail {
    /// Where the task stands on the device.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[zh("任务在该设备上的状态。")]
    pub status: Option<Open<DetailStatus>>,

    /// What the device or the platform put out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["{\"brightness\":80}"])))]
    #[zh("设备或平台的输出。")]
    pub output: Option<String>,

    /// Why the task failed on the device: a text that holds JSON with `error_code` and `error_desc`, or any other text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(extend("examples" = ["{\"error_code\":\"100418\",\"error_desc\":\"The deviceData is not existed.\"}"]))
    )]
    #[zh("任务在该设备上失败的原因：含有`error_code`和`error_desc`的JSON文本，或任意其他文本。")]
    pub error: Option<DetailError>,

    /// Which device, and which command to it, this is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "schema",
        schemars(extend("examples" = [{ "deviceId": "a5c7f6c9-5e81-4693-9c56-070123fc186a", "commandId": "108a9c71" }]))
    )]
    #[zh("涉及的设备及下发给它的命令。")]
    pub param: Option<DetailParam>,
}

impl TaskDetail {
    /// The id of the device that this is about.
    #[must_use]
    pub fn device_id(&self) -> Option<&str> {
        self.param.as_ref()?.device_id.as_deref()
    }

    /// The id of the command to the device.
    #[must_use]
    pub fn command_id(&self) -> Option<&str> {
        self.param.as_ref()?.command_id.as_deref()
    }

    /// Whether nothing more will come of it. A status that is missing or unknown does not say so.
    #[must_use]
    pub fn is_final(&self) -> bool {
        self.known_status().is_some_and(DetailStatus::is_final)
    }

    /// Whether it ended without success. A status that is missing or unknown does not say so.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        self.known_status().is_some_and(DetailStatus::has_failed)
    }

    fn known_status(&self) -> Option<DetailStatus> {
        self.status.as_ref().and_then(Open::known).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_json_both_ways() {
        let json = r#"{"status":"Fail","output":"out","error":"{\"error_code\":\"1\"}","param":{"deviceId":"a5c7"}}"#;
        let param = DetailParam { device_id: Some("a5c7".to_owned()), ..DetailParam::default() };
        let detail = TaskDetail {
            status: Some(Open::Known(DetailStatus::Fail)),
            output: Some("out".to_owned()),
            error: Some(DetailError::new(r#"{"error_code":"1"}"#)),
            param: Some(param),
        };
        assert_eq!(serde_json::to_string(&detail).unwrap(), json);
        assert_eq!(serde_json::from_str::<TaskDetail>(json).unwrap(), detail);
        assert_eq!((detail.device_id(), detail.command_id()), (Some("a5c7"), None));
        let json = r#"{"status":null,"output":null,"error":null,"param":null,"more":null}"#;
        assert_eq!(serde_json::from_str::<TaskDetail>(json).unwrap(), TaskDetail::default());
        for json in ["[]", "null", r#"{"status":1}"#, r#"{"error":{"error_code":"1"}}"#, r#"{"param":[]}"#] {
            assert!(serde_json::from_str::<TaskDetail>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn final_or_not() {
        let read = |json: &str| serde_json::from_str::<TaskDetail>(json).unwrap();
        let of = |status: DetailStatus| read(&format!(r#"{{"status":"{status}"}}"#));
        let all = DetailStatus::ALL.map(|status| (of(status).is_final(), of(status).has_failed()));
        assert_eq!(all, [(false, false), (false, false), (true, false), (true, true), (true, true)]);
        for json in ["{}", r#"{"status":"fail"}"#] {
            assert!(!read(json).is_final() && !read(json).has_failed());
        }
    }
}
