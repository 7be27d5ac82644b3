//! `status` of the reply to `GET /iocm/app/batchtask/v1.1.0/tasks/{taskId}`.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::reading::read_only_from;

/// Where a batch task stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schemas::shape::plain_enum))]
#[serde(remote = "Self")]
#[non_exhaustive]
pub enum TaskStatus {
    /// It waits to be started.
    Pending,
    /// It is being carried out.
    Running,
    /// It has been carried out, which does not say that it succeeded on any device.
    Complete,
    /// Its time was up before it was carried out.
    Timeout,
}

read_only_from!(from_string, TaskStatus, "a task's status, as a string");

impl TaskStatus {
    /// All of them, in the order of the platform's page.
    pub const ALL: [Self; 4] = [Self::Pending, Self::Running, Self::Complete, Self::Timeout];

    /// Whether the task has come to its end, good or bad.
    #[must_use]
    pub const fn is_finished(self) -> bool {
        matches!(self, Self::Complete | Self::Timeout)
    }
}

/// The value as it is on the wire.
impl fmt::Display for TaskStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Self::serialize(self, f)
    }
}
