//! `taskFrom` of the reply to `GET /iocm/app/batchtask/v1.1.0/tasks/{taskId}`.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::reading::read_only_from;

/// Where a batch task was created.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schemas::shape::plain_enum))]
#[serde(remote = "Self")]
#[non_exhaustive]
pub enum TaskFrom {
    /// On the platform's portal.
    Portal,
    /// Through the northbound API, as with this crate.
    Northbound,
}

read_only_from!(from_string, TaskFrom, "where a task was created, as a string");

impl TaskFrom {
    /// All of them, in the order of the platform's page.
    pub const ALL: [Self; 2] = [Self::Portal, Self::Northbound];
}

/// The value as it is on the wire.
impl fmt::Display for TaskFrom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Self::serialize(self, f)
    }
}
