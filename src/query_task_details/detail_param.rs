//! `param` of a detail in the reply to `GET /iocm/app/batchtask/v1.1.0/taskDetails`.

use batchtask_derive::Dto;

use crate::types::whole_number;
#[cfg(feature = "schema")]
use crate::types::whole_number::AnyWholeNumber;

/// Which device, and which command to it, a detail is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(inline, extend("x-described-as" = "DetailParam")))]
#[serde(rename_all = "camelCase", expecting = "a detail's `param`: an object")]
#[non_exhaustive]
pub struct DetailParam {
    /// The device's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["a5c7f6c9-5e81-4693-9c56-070123fc186a"])))]
    #[zh("设备的标识。")]
    pub device_id: Option<String>,

    /// The id of the command to the device.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["108a9c71462a48e09426e06e844d47ba"])))]
    #[zh("下发给设备的命令的标识。")]
    pub command_id: Option<String>,

    /// The device's place in the file of a registration task; from older versions of the platform.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "whole_number::deserialize_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<AnyWholeNumber>", extend("examples" = [1])))]
    #[zh("设备在注册任务文件中的位置；来自较旧版本的平台。")]
    pub index: Option<i64>,

    /// The device's node id; from older versions of the platform.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["863703030000001"])))]
    #[zh("设备的nodeId；来自较旧版本的平台。")]
    pub node_id: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_json_both_ways() {
        let json = r#"{"deviceId":"a5c7","commandId":"108a","index":1,"nodeId":"86"}"#;
        let param = DetailParam {
            device_id: Some("a5c7".to_owned()),
            command_id: Some("108a".to_owned()),
            index: Some(1),
            node_id: Some("86".to_owned()),
        };
        assert_eq!(serde_json::to_string(&param).unwrap(), json);
        assert_eq!(serde_json::from_str::<DetailParam>(json).unwrap(), param);
        assert_eq!(serde_json::from_str::<DetailParam>(r#"{"index":null,"more":[]}"#).unwrap(), DetailParam::default());
        assert!(serde_json::from_str::<DetailParam>(r#"["a5c7"]"#).is_err());
    }
}
