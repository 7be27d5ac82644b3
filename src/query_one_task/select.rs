//! `select` of `GET /iocm/app/batchtask/v1.1.0/tasks/{taskId}`.

use batchtask_derive::WireEnum;

/// What the reply to a query holds beyond the usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, WireEnum)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schemas::shape::plain_enum))]
#[serde(rename_all = "camelCase", expecting = "a selection, as a string")]
#[non_exhaustive]
#[zh("查询的响应中除通常内容之外还包含什么。")]
pub enum Select {
    /// The task's tags.
    #[zh("任务的标签。")]
    Tag,
}
