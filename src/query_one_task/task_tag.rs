//! One of the `tags` of the reply to `GET /iocm/app/batchtask/v1.1.0/tasks/{taskId}`.

use batchtask_derive::Dto;

/// A label of a batch task, as the platform gives it back.
///
/// What is sent is a [`TagDto2`](crate::TagDto2), which is strict; this is read tolerantly.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(description = "A label of a batch task, as the platform gives it back.")
)]
#[serde(rename_all = "camelCase", expecting = "a task's tag: an object with `tagName` and `tagValue`")]
#[non_exhaustive]
#[zh("平台返回的批量任务标签。")]
pub struct TaskTag {
    /// The label's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["district"])))]
    #[zh("标签的名称。")]
    pub tag_name: Option<String>,

    /// The label's value.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["north"])))]
    #[zh("标签的值。")]
    pub tag_value: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_json_both_ways() {
        let json = r#"{"tagName":"district","tagValue":"north"}"#;
        let tag = TaskTag { tag_name: Some("district".to_owned()), tag_value: Some("north".to_owned()) };
        assert_eq!(serde_json::to_string(&tag).unwrap(), json);
        assert_eq!(serde_json::from_str::<TaskTag>(json).unwrap(), tag);
        assert_eq!(serde_json::from_str::<TaskTag>(r#"{"tagName":null,"more":1}"#).unwrap(), TaskTag::default());
        assert!(serde_json::from_str::<TaskTag>(r#"["district","north"]"#).is_err());
    }
}
