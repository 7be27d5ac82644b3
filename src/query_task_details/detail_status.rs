//! `status` of a detail, in the query and in the reply of `GET /iocm/app/batchtask/v1.1.0/taskDetails`.

use batchtask_derive::WireEnum;

/// Where a batch task stands on one device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, WireEnum)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schemas::shape::plain_enum))]
#[serde(expecting = "a detail's status, as a string")]
#[non_exhaustive]
#[zh("批量任务在一台设备上的状态。")]
pub enum DetailStatus {
    /// It has not been carried out yet.
    #[zh("尚未执行。")]
    Pending,
    /// The device's answer is awaited.
    #[zh("等待设备响应。")]
    WaitResult,
    /// It succeeded.
    #[zh("执行成功。")]
    Success,
    /// It failed.
    #[zh("执行失败。")]
    Fail,
    /// Its time was up before the device answered.
    #[zh("设备响应前已超时。")]
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
