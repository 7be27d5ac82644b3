//! `status` of the reply to `GET /iocm/app/batchtask/v1.1.0/tasks/{taskId}`.

use batchtask_derive::WireEnum;

/// Where a batch task stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, WireEnum)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schemas::shape::plain_enum))]
#[serde(expecting = "a task's status, as a string")]
#[non_exhaustive]
#[zh("批量任务的状态。")]
pub enum TaskStatus {
    /// It waits to be started.
    #[zh("等待执行。")]
    Pending,
    /// It is being carried out.
    #[zh("正在执行。")]
    Running,
    /// It has been carried out, which does not say that it succeeded on any device.
    #[zh("已执行完毕，不代表在任何设备上成功。")]
    Complete,
    /// Its time was up before it was carried out.
    #[zh("执行前已超时。")]
    Timeout,
}

impl TaskStatus {
    /// Whether the task has come to its end, good or bad.
    #[must_use]
    pub const fn is_finished(self) -> bool {
        matches!(self, Self::Complete | Self::Timeout)
    }
}
