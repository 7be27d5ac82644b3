//! The parameters of `GET /iocm/app/batchtask/v1.1.0/taskDetails`.

use batchtask_derive::Dto;

use super::DetailStatus;
#[cfg(feature = "schema")]
use crate::types::whole_number::AnyWholeNumber;
use crate::{
    request_target,
    types::{AppId, whole_number},
    valid::Valid,
};

/// The path of the call.
pub const PATH: &str = "/iocm/app/batchtask/v1.1.0/taskDetails";

/// How many details a page has if the query does not say.
pub const DEFAULT_PAGE_SIZE: i64 = 25;

/// How many details a page has at most.
pub const MAX_PAGE_SIZE: i64 = 250;

/// Which details of a task to query, and which page of them.
///
/// Once it is [`Valid`], it gives the [request target](Valid::<QueryTaskDetailsInDto>::request_target), escaped.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(description = "Which details of a task to query, and which page of them.")
)]
#[serde(
    rename = "QueryTaskDetailsInDTO",
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "the query of a task's details: an object with `taskId`"
)]
#[non_exhaustive]
#[zh("查询任务的哪些子任务，以及第几页。")]
pub struct QueryTaskDetailsInDto {
    /// The task's id, from the reply to the create call.
    #[validate(length(min = 1))]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["5bf7a2a1c39e4f0ab7a0b1d2c3e4f506"])))]
    #[zh("创建任务时响应中的任务标识。")]
    pub task_id: String,

    /// The application that the task belongs to, if it is an authorized one and not the caller's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["3RQ9UnhymV409MfKPuiin75XroQa"])))]
    #[zh("任务所属的应用；任务属于授权应用而不是调用者自己的应用时填写。")]
    pub app_id: Option<AppId>,

    /// Only details with this status.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[zh("只查询此状态的子任务。")]
    pub status: Option<DetailStatus>,

    /// Only the device at this place of the file; for registration tasks.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "whole_number::deserialize_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<AnyWholeNumber>", extend("examples" = [1])))]
    #[zh("只查询文件中此位置的设备；用于注册任务。")]
    pub index: Option<i64>,

    /// Only the device with this node id; for registration tasks.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["863703030000001"])))]
    #[zh("只查询此nodeId的设备；用于注册任务。")]
    pub node_id: Option<String>,

    /// Only the device with this id; for command tasks.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["a5c7f6c9-5e81-4693-9c56-070123fc186a"])))]
    #[zh("只查询此标识的设备；用于命令任务。")]
    pub device_id: Option<String>,

    /// Only the command with this id; for command tasks.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["108a9c71462a48e09426e06e844d47ba"])))]
    #[zh("只查询此标识的命令；用于命令任务。")]
    pub command_id: Option<String>,

    /// Which page, counted from zero; the first one if it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "whole_number::deserialize_option")]
    #[validate(range(min = 0))]
    #[cfg_attr(feature = "schema", schemars(with = "Option<AnyWholeNumber>", extend("examples" = [0], "default" = 0)))]
    #[zh("第几页，从零开始；不带则为第一页。")]
    pub page_no: Option<i64>,

    /// How many details a page has.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "whole_number::deserialize_option")]
    #[validate(range(min = 1, max = MAX_PAGE_SIZE))]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "Option<AnyWholeNumber>", extend("examples" = [MAX_PAGE_SIZE], "default" = DEFAULT_PAGE_SIZE))
    )]
    #[zh("每页的子任务数。")]
    pub page_size: Option<i64>,
}

impl QueryTaskDetailsInDto {
    /// The query of all details of the caller's own task with this id, in pages of the default size.
    #[must_use]
    pub fn new(task_id: impl Into<String>) -> Self {
        Self {
            task_id: task_id.into(),
            app_id: None,
            status: None,
            index: None,
            node_id: None,
            device_id: None,
            command_id: None,
            page_no: None,
            page_size: None,
        }
    }

    /// The same query of a task that belongs to this authorized application.
    #[must_use]
    pub fn with_app_id(mut self, app_id: impl Into<AppId>) -> Self {
        self.app_id = Some(app_id.into());
        self
    }

    /// The same query of details with this status.
    #[must_use]
    pub fn with_status(mut self, status: DetailStatus) -> Self {
        self.status = Some(status);
        self
    }

    /// The same query of the details of this device.
    #[must_use]
    pub fn with_device_id(mut self, device_id: impl Into<String>) -> Self {
        self.device_id = Some(device_id.into());
        self
    }

    /// The same query of the details of this command.
    #[must_use]
    pub fn with_command_id(mut self, command_id: impl Into<String>) -> Self {
        self.command_id = Some(command_id.into());
        self
    }

    /// The same query of this page, counted from 0.
    #[must_use]
    pub fn with_page_no(mut self, page_no: i64) -> Self {
        self.page_no = Some(page_no);
        self
    }

    /// The same query in pages of this many details, [`MAX_PAGE_SIZE`] at most.
    #[must_use]
    pub fn with_page_size(mut self, page_size: i64) -> Self {
        self.page_size = Some(page_size);
        self
    }
}

impl Valid<QueryTaskDetailsInDto> {
    /// The query string of the call without its `?`, escaped.
    #[must_use]
    pub fn query_string(&self) -> String {
        request_target::query_string(self, None)
    }

    /// The path and the query string, as they follow the platform's address.
    #[must_use]
    pub fn request_target(&self) -> String {
        request_target::with_query(PATH.to_owned(), &self.query_string())
    }

    /// The page that is asked for.
    #[must_use]
    pub fn effective_page_no(&self) -> i64 {
        self.page_no.unwrap_or_default()
    }

    /// How many details a page is asked to have.
    #[must_use]
    pub fn effective_page_size(&self) -> i64 {
        self.page_size.unwrap_or(DEFAULT_PAGE_SIZE)
    }

    /// The same query of another page; none if there cannot be one of this number.
    pub(super) fn at_page(&self, page_no: i64) -> Option<Self> {
        Self::new(QueryTaskDetailsInDto::clone(self).with_page_no(page_no)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn full() -> QueryTaskDetailsInDto {
        let mut query = QueryTaskDetailsInDto::new("5bf7")
            .with_app_id("app")
            .with_status(DetailStatus::WaitResult)
            .with_device_id("a5 c7")
            .with_command_id("10&8a")
            .with_page_no(0)
            .with_page_size(250);
        query.index = Some(-1);
        query.node_id = Some("任".to_owned());
        query
    }

    #[test]
    fn literal_json_both_ways() {
        let json = concat!(
            r#"{"taskId":"5bf7","appId":"app","status":"WaitResult","index":-1,"nodeId":"任","#,
            r#""deviceId":"a5 c7","commandId":"10&8a","pageNo":0,"pageSize":250}"#,
        );
        assert_eq!(serde_json::to_string(&full()).unwrap(), json);
        assert_eq!(serde_json::from_str::<QueryTaskDetailsInDto>(json).unwrap(), full());
        let json = r#"{"taskId":"5bf7","pageNo":null,"status":null,"pageSize":2.5e1}"#;
        let query = serde_json::from_str::<QueryTaskDetailsInDto>(json).unwrap();
        assert_eq!(query, QueryTaskDetailsInDto::new("5bf7").with_page_size(25));
        for json in [r#"{"taskId":"5bf7","status":"Paused"}"#, r#"{"taskId":"5bf7","pageSize":"25"}"#, "[]", "{}"] {
            assert!(serde_json::from_str::<QueryTaskDetailsInDto>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn request_targets() {
        let query = Valid::new(QueryTaskDetailsInDto::new("5bf7")).unwrap();
        assert_eq!(query.request_target(), "/iocm/app/batchtask/v1.1.0/taskDetails?taskId=5bf7");
        assert_eq!((query.effective_page_no(), query.effective_page_size()), (0, 25));
        assert_eq!(
            Valid::new(full()).unwrap().request_target(),
            concat!(
                "/iocm/app/batchtask/v1.1.0/taskDetails?taskId=5bf7&appId=app&status=WaitResult&index=-1",
                "&nodeId=%E4%BB%BB&deviceId=a5%20c7&commandId=10%268a&pageNo=0&pageSize=250",
            )
        );
    }

    #[test]
    fn the_bounds() {
        let faults = |id: &str, page_no, page_size| {
            Valid::new(QueryTaskDetailsInDto::new(id).with_page_no(page_no).with_page_size(page_size))
                .map_or_else(|invalid| invalid.to_string(), |_| String::new())
        };
        assert_eq!(faults("a", 0, 1), "");
        assert_eq!(faults("a", i64::MAX, 250), "");
        assert_eq!(faults("a", -1, 25), "/pageNo: the value is out of range: at least 0 allowed [out-of-range]");
        assert_eq!(faults("a", 0, 0), "/pageSize: the value is out of range: 1 to 250 allowed [out-of-range]");
        assert_eq!(faults("a", 0, 251), "/pageSize: the value is out of range: 1 to 250 allowed [out-of-range]");
        assert_eq!(faults("", 0, 25), "/taskId: 0 characters long; at least 1 allowed [too-short]");
    }
}
