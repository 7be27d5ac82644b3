//! The parameters of `GET /iocm/app/batchtask/v1.1.0/tasks/{taskId}`.

use batchtask_derive::Dto;

use super::Select;
use crate::{create_batch_task, request_target, types::AppId, valid::Valid};

/// Which task to query, and what its reply is to hold.
///
/// Once it is [`Valid`], it gives the [request target](Valid::<QueryOneTaskInDto>::request_target), escaped.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(description = "Which task to query, and what its reply is to hold.")
)]
#[serde(
    rename = "QueryOneTaskInDTO",
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "the query of one task: an object with `taskId`"
)]
#[non_exhaustive]
#[zh("查询哪个任务，以及响应中要包含什么。")]
pub struct QueryOneTaskInDto {
    /// The task's id, from the reply to the create call; it stands in the path, so it is none of the segments that
    /// mean a directory.
    #[validate(length(min = 1), custom(function = request_target::not_a_dot_segment))]
    #[cfg_attr(
        feature = "schema",
        schemars(extend("examples" = ["5bf7a2a1c39e4f0ab7a0b1d2c3e4f506"], "not" = { "enum": request_target::DOT_SEGMENTS }))
    )]
    #[zh("创建任务时响应中的任务标识；它位于请求路径中，因此不能是表示目录的路径段。")]
    pub task_id: String,

    /// The application that the task belongs to, if it is an authorized one and not the caller's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["3RQ9UnhymV409MfKPuiin75XroQa"])))]
    #[zh("任务所属的应用；任务属于授权应用而不是调用者自己的应用时填写。")]
    pub app_id: Option<AppId>,

    /// What the reply is to hold beyond the usual.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[zh("响应中除通常内容之外还要包含什么。")]
    pub select: Option<Select>,
}

impl QueryOneTaskInDto {
    /// The query of the caller's own task with this id.
    #[must_use]
    pub fn new(task_id: impl Into<String>) -> Self {
        Self { task_id: task_id.into(), app_id: None, select: None }
    }

    /// The same query of a task that belongs to this authorized application.
    #[must_use]
    pub fn with_app_id(mut self, app_id: impl Into<AppId>) -> Self {
        self.app_id = Some(app_id.into());
        self
    }

    /// The same query, whose reply is to hold the task's tags.
    #[must_use]
    pub fn with_tags(mut self) -> Self {
        self.select = Some(Select::Tag);
        self
    }
}

impl Valid<QueryOneTaskInDto> {
    /// The path of the call, escaped.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{}/{}", create_batch_task::PATH, request_target::escaped(&self.task_id))
    }

    /// The query string of the call without its `?`, escaped; empty if no parameter is set.
    #[must_use]
    pub fn query_string(&self) -> String {
        request_target::query_string(self, Some("taskId"))
    }

    /// The path and the query string, as they follow the platform's address.
    #[must_use]
    pub fn request_target(&self) -> String {
        request_target::with_query(self.path(), &self.query_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_json_both_ways() {
        let json = r#"{"taskId":"5bf7","appId":"app","select":"tag"}"#;
        let query = QueryOneTaskInDto::new("5bf7").with_app_id("app").with_tags();
        assert_eq!(serde_json::to_string(&query).unwrap(), json);
        assert_eq!(serde_json::from_str::<QueryOneTaskInDto>(json).unwrap(), query);
        let json = r#"{"taskId":"5bf7","appId":null,"select":null}"#;
        assert_eq!(serde_json::from_str::<QueryOneTaskInDto>(json).unwrap(), QueryOneTaskInDto::new("5bf7"));
        for json in [r#"["5bf7"]"#, "{}", r#"{"taskId":"5bf7","select":"tags"}"#, r#"{"taskId":"5bf7","taskID":"a"}"#] {
            assert!(serde_json::from_str::<QueryOneTaskInDto>(json).is_err(), "{json}");
        }
    }

    #[test]
    fn request_targets() {
        let target = |query: QueryOneTaskInDto| Valid::new(query).unwrap().request_target();
        let base = "/iocm/app/batchtask/v1.1.0/tasks";
        assert_eq!(target(QueryOneTaskInDto::new("5bf7")), format!("{base}/5bf7"));
        assert_eq!(target(QueryOneTaskInDto::new("5bf7").with_tags()), format!("{base}/5bf7?select=tag"));
        assert_eq!(
            target(QueryOneTaskInDto::new("a/../b?c#d").with_app_id("x y&z=\"1\"\n任").with_tags()),
            format!("{base}/a%2F..%2Fb%3Fc%23d?appId=x%20y%26z%3D%221%22%0A%E4%BB%BB&select=tag")
        );
        assert_eq!(target(QueryOneTaskInDto::new("...").with_app_id("")), format!("{base}/...?appId="));
    }

    #[test]
    fn an_id_that_would_lead_elsewhere_is_refused() {
        for (id, message) in [
            ("", "/taskId: 0 characters long; at least 1 allowed [too-short]"),
            (".", "/taskId: the value is not allowed here [unknown-value]"),
            ("..", "/taskId: the value is not allowed here [unknown-value]"),
        ] {
            assert_eq!(Valid::new(QueryOneTaskInDto::new(id)).unwrap_err().to_string(), message);
        }
    }
}
