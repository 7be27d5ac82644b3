//! `BatchTaskCreateOutDTO`: the reply to a created task.
//!
//! Source: the page «创建批量任务», section on the response.

use batchtask_derive::Dto;

/// The reply to a batch task that was created: `{"taskID": "…"}`.
///
/// Members other than `taskID` are ignored.
///
/// Source: the page «创建批量任务», `BatchTaskCreateOutDTO`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename = "BatchTaskCreateOutDTO", expecting = "the reply to a created task: an object with `taskID`")]
#[non_exhaustive]
#[zh("批量任务创建成功的响应：`{\"taskID\": \"…\"}`。其他成员会被忽略。")]
pub struct BatchTaskCreateOutDto {
    /// The id that the platform gave to the task. It is `taskID` here, `taskId` in the calls that query a task.
    #[serde(rename = "taskID")]
    #[cfg_attr(feature = "schema", schemars(example = "5bf7a2a1c39e4f0ab7a0b1d2c3e4f506"))]
    #[zh("平台分配的任务标识。此处为`taskID`，查询任务的接口中为`taskId`。")]
    pub task_id: String,
}

impl BatchTaskCreateOutDto {
    /// The reply that carries this task id.
    #[must_use]
    pub fn new(task_id: impl Into<String>) -> Self {
        Self { task_id: task_id.into() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_json_both_ways() {
        let json = r#"{"taskID":"5bf7a2a1c39e"}"#;
        let dto = BatchTaskCreateOutDto::new("5bf7a2a1c39e");
        assert_eq!(serde_json::to_string(&dto).unwrap(), json);
        assert_eq!(serde_json::from_str::<BatchTaskCreateOutDto>(json).unwrap(), dto);
    }

    #[test]
    fn unknown_members_are_ignored_whatever_they_hold() {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        for more in ["null", "1e400", r#""\ud800""#, r#"{"taskID":1}"#, deep.as_str()] {
            let json = format!(r#"{{"more":{more},"taskID":"a"}}"#);
            let dto: BatchTaskCreateOutDto = serde_json::from_str(&json).unwrap();
            assert_eq!(dto.task_id, "a");
        }
    }

    #[test]
    fn anything_but_an_object_with_a_string_is_refused() {
        for json in [
            r#"["a"]"#,
            r#""a""#,
            "null",
            "1",
            "{}",
            r#"{"taskID":null}"#,
            r#"{"taskID":1}"#,
            r#"{"taskID":["a"]}"#,
            r#"{"taskId":"a"}"#,
            r#"{"taskID":"a","taskID":"a"}"#,
        ] {
            assert!(serde_json::from_str::<BatchTaskCreateOutDto>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn the_message_does_not_repeat_a_long_string() {
        let json = serde_json::to_string(&"a".repeat(100_000)).unwrap();
        let error = serde_json::from_str::<BatchTaskCreateOutDto>(&json).unwrap_err();
        assert!(error.to_string().len() < 600, "{error}");
    }
}
