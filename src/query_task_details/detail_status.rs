//! `status` of a detail, in the query and in the reply of `GET /iocm/app/batchtask/v1.1.0/taskDetails`.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::reading::read_only_from;

/// Where a batch task stands on one device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schemas::shape::plain_enum))]
#[serde(remote = "Self")]
#[non_exhaustive]
pub enum DetailStatus {
    /// It has not been carried out yet.
    Pending,
    /// The device's answer is awaited.
    WaitResult,
    /// It succeeded.
    Success,
    /// It failed.
    Fail,
    /// Its time was up before the device answered.
    Timeout,
}

read_only_from!(from_string, DetailStatus, "a detail's status, as a string");

impl DetailStatus {
    /// All of them, in the order of the platform's page.
    pub const ALL: [Self; 5] = [Self::Pending, Self::WaitResult, Self::Success, Self::Fail, Self::Timeout];

    /// Whether nothing more will come of it.
    #[must_use]
    pub const fn is_final(self) -> bool {
        matches!(self, Self::Success | Self::Fail | Self::Timeout)
    }

    /// Whether it ended without success.
    #[must_use]
    pub const fn has_failed(self) -> bool {
        matches!(self, Self::Fail | Self::Timeout)
    }
}

/// The value as it is on the wire.
impl fmt::Display for DetailStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Self::serialize(self, f)
    }
}
