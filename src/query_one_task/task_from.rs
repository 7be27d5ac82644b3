//! `taskFrom` of the reply to `GET /iocm/app/batchtask/v1.1.0/tasks/{taskId}`.

use batchtask_derive::WireEnum;

/// Where a batch task was created.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, WireEnum)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schemas::shape::plain_enum))]
#[serde(expecting = "where a task was created, as a string")]
#[non_exhaustive]
pub enum TaskFrom {
    /// On the platform's portal.
    Portal,
    /// Through the northbound API, as with this crate.
    Northbound,
}
