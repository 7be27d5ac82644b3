//! The reply to `GET /iocm/app/batchtask/v1.1.0/tasks/{taskId}`.

use batchtask_derive::Dto;

use super::{TaskFrom, TaskStatus, TaskTag};
#[cfg(feature = "schema")]
use crate::types::whole_number::AnyWholeNumber;
use crate::{
    create_batch_task::TaskType,
    types::{AppId, JsonObject, Open, PerMille, Seconds, TaskName, whole_number},
};

/// How far a batch task has come: the reply to the query of one task.
///
/// Any member may be missing or null, and unknown ones are ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(
        description = "How far a batch task has come: the reply to the query of one task. Any member may be missing or null, and unknown ones are ignored."
    )
)]
#[serde(
    rename = "QueryOneTaskOutDTO",
    rename_all = "camelCase",
    expecting = "the reply to the query of one task: an object"
)]
#[non_exhaustive]
#[zh("批量任务的进展，即查询指定任务的响应。任何成员都可能缺失或为null，未知成员会被忽略。")]
pub struct QueryOneTaskOutDto {
    /// The task's id.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["5bf7a2a1c39e4f0ab7a0b1d2c3e4f506"])))]
    #[zh("任务的标识。")]
    pub task_id: Option<String>,

    /// The task's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["lamps-20261123"])))]
    #[zh("任务的名称。")]
    pub task_name: Option<TaskName>,

    /// The id of the application that the task belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["3RQ9UnhymV409MfKPuiin75XroQa"])))]
    #[zh("任务所属应用的标识。")]
    pub app_id: Option<AppId>,

    /// Who issued the task.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["admin"])))]
    #[zh("任务的下发者。")]
    pub operator: Option<String>,

    /// Where the task was created.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[zh("任务的来源。")]
    pub task_from: Option<Open<TaskFrom>>,

    /// What the task does to its devices.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[zh("任务的类型。")]
    pub task_type: Option<Open<TaskType>>,

    /// Where the task stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[zh("任务的状态。")]
    pub status: Option<Open<TaskStatus>>,

    /// When the task was created, in UTC, written without separators.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["20151212T121212Z"])))]
    #[zh("任务的创建时间，UTC时间，不带分隔符。")]
    pub start_time: Option<String>,

    /// How long the task may run, in seconds; the create request counts it in minutes.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [18000])))]
    #[zh("任务的超时时间，此处单位为秒；创建任务的请求中单位为分钟。")]
    pub timeout: Option<Seconds>,

    /// How much of the task is done, per mille, rounded down.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [1000])))]
    #[zh("任务的进度，单位为千分之一，向下取整。")]
    pub progress: Option<PerMille>,

    /// How many details the task has: one for each device.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "whole_number::deserialize_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<AnyWholeNumber>", extend("examples" = [3])))]
    #[zh("子任务总数，每台设备一个。")]
    pub total_cnt: Option<i64>,

    /// How many details succeeded.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "whole_number::deserialize_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<AnyWholeNumber>", extend("examples" = [1])))]
    #[zh("成功的子任务数。")]
    pub success_cnt: Option<i64>,

    /// How many details failed.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "whole_number::deserialize_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<AnyWholeNumber>", extend("examples" = [1])))]
    #[zh("失败的子任务数。")]
    pub fail_cnt: Option<i64>,

    /// How many details timed out.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "whole_number::deserialize_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<AnyWholeNumber>", extend("examples" = [1])))]
    #[zh("超时的子任务数。")]
    pub timeout_cnt: Option<i64>,

    /// How many details expired before they were carried out.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "whole_number::deserialize_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<AnyWholeNumber>", extend("examples" = [0])))]
    #[zh("执行前已过期的子任务数。")]
    pub expired_cnt: Option<i64>,

    /// How many details are done: those that succeeded, failed or timed out.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "whole_number::deserialize_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<AnyWholeNumber>", extend("examples" = [3])))]
    #[zh("已完成的子任务数：成功、失败与超时之和。")]
    pub complete_cnt: Option<i64>,

    /// How many of the details succeeded, per mille, rounded down.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [333])))]
    #[zh("子任务的成功率，单位为千分之一，向下取整。")]
    pub success_rate: Option<PerMille>,

    /// What the task was to do, kept as it was written: its members differ between versions of the platform.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [{ "type": "DeviceList", "deviceList": ["a5c7f6c9"] }])))]
    #[zh("任务的参数，保持原样：其成员因平台版本而异。")]
    pub param: Option<JsonObject>,

    /// The task's labels, if the query selected them.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[zh("任务的标签，查询时选择了标签才有。")]
    pub tags: Option<Vec<TaskTag>>,
}

impl QueryOneTaskOutDto {
    /// Whether the task has come to its end, good or bad. A status that is missing or unknown does not say so.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        self.status.as_ref().and_then(Open::known).is_some_and(|status| status.is_finished())
    }

    /// `startTime` as a point in time; none if it is missing.
    ///
    /// # Errors
    ///
    /// When the text is not of the form `yyyyMMdd'T'HHmmss'Z'`, or names a time that does not exist.
    #[cfg(feature = "jiff02")]
    pub fn start_timestamp(&self) -> Result<Option<jiff::Timestamp>, jiff::Error> {
        let read = |text: &String| {
            let time = jiff::fmt::strtime::parse("%Y%m%dT%H%M%SZ", text)?.to_datetime()?;
            Ok(time.to_zoned(jiff::tz::TimeZone::UTC)?.timestamp())
        };
        self.start_time.as_ref().map(read).transpose()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_json_both_ways() {
        let json = concat!(
            r#"{"taskId":"5bf7","taskName":"lamps","appId":"app","operator":"admin","taskFrom":"Northbound","#,
            r#""taskType":"DeviceCmd","status":"Complete","startTime":"20151212T121212Z","timeout":18000,"progress":1000,"#,
            r#""totalCnt":3,"successCnt":1,"failCnt":1,"timeoutCnt":1,"expiredCnt":0,"completeCnt":3,"successRate":333,"#,
            r#""param":{"z":1.10,"a":[1e2]},"tags":[{"tagName":"district","tagValue":"north"}]}"#,
        );
        let tag = TaskTag { tag_name: Some("district".to_owned()), tag_value: Some("north".to_owned()) };
        let task = QueryOneTaskOutDto {
            task_id: Some("5bf7".to_owned()),
            task_name: Some("lamps".into()),
            app_id: Some("app".into()),
            operator: Some("admin".to_owned()),
            task_from: Some(Open::Known(TaskFrom::Northbound)),
            task_type: Some(Open::Known(TaskType::DeviceCmd)),
            status: Some(Open::Known(TaskStatus::Complete)),
            start_time: Some("20151212T121212Z".to_owned()),
            timeout: Some(Seconds::new(18_000)),
            progress: Some(PerMille::new(1000)),
            total_cnt: Some(3),
            success_cnt: Some(1),
            fail_cnt: Some(1),
            timeout_cnt: Some(1),
            expired_cnt: Some(0),
            complete_cnt: Some(3),
            success_rate: Some(PerMille::new(333)),
            param: Some(r#"{"z":1.10,"a":[1e2]}"#.parse().unwrap()),
            tags: Some(vec![tag]),
        };
        assert_eq!(serde_json::to_string(&task).unwrap(), json);
        assert_eq!(serde_json::from_str::<QueryOneTaskOutDto>(json).unwrap(), task);
    }

    #[test]
    fn finished_or_not() {
        let finished = |json: &str| serde_json::from_str::<QueryOneTaskOutDto>(json).unwrap().is_finished();
        for status in TaskStatus::ALL {
            let ended = matches!(status, TaskStatus::Complete | TaskStatus::Timeout);
            assert_eq!(finished(&format!(r#"{{"status":"{status}"}}"#)), ended, "{status}");
        }
        for json in ["{}", r#"{"status":null}"#, r#"{"status":"complete"}"#, r#"{"status":"Paused"}"#] {
            assert!(!finished(json), "{json}");
        }
    }

    #[cfg(feature = "jiff02")]
    #[test]
    fn start_times() {
        let read = |text: &str| {
            QueryOneTaskOutDto { start_time: Some(text.to_owned()), ..QueryOneTaskOutDto::default() }.start_timestamp()
        };
        assert_eq!(read("20151212T121213Z").unwrap().unwrap().to_string(), "2015-12-12T12:12:13Z");
        assert_eq!(read("20240229T000000Z").unwrap().unwrap().to_string(), "2024-02-29T00:00:00Z");
        assert_eq!(QueryOneTaskOutDto::default().start_timestamp().unwrap(), None);
        for text in ["", "20151212", "20150229T000000Z", "2015-12-12T12:12:12Z", "20151212T121212", "20151212T121212Z "]
        {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
