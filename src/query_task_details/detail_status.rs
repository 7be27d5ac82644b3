//! `status` of a detail, in the query and in the reply of `GET /iocm/app/batchtask/v1.1.0/taskDetails`.

use batchtask_derive::WireEnum;

/// Where a batch task stands on one device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, WireEnum)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schemas::shape::plain_enum))]
#[serde(expecting = "a detail's status, as a string")]
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

impl DetailStatus {
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
