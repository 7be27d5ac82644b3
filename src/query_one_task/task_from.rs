//! `taskFrom` of the reply to `GET /iocm/app/batchtask/v1.1.0/tasks/{taskId}`.

use batchtask_derive::WireEnum;

/// Where a batch task was created.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, WireEnum)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schemas::shape::plain_enum))]
#[serde(expecting = "where a task was created, as a string")]
#[non_exhaustive]
#[zh("批量任务的来源。")]
pub enum TaskFrom {
    /// On the platform's portal.
    #[zh("平台的portal。")]
    Portal,
    /// Through the northbound API, as with this crate.
    #[zh("北向接口，例如通过本库创建。")]
    Northbound,
}
