//! `select` of `GET /iocm/app/batchtask/v1.1.0/tasks/{taskId}`.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::reading::read_only_from;

/// What the reply to a query holds beyond the usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schemas::shape::plain_enum))]
#[serde(remote = "Self", rename_all = "camelCase")]
#[non_exhaustive]
pub enum Select {
    /// The task's tags.
    Tag,
}

read_only_from!(from_string, Select, "a selection, as a string");

impl Select {
    /// All of them.
    pub const ALL: [Self; 1] = [Self::Tag];
}

/// The value as it is on the wire.
impl fmt::Display for Select {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Self::serialize(self, f)
    }
}
