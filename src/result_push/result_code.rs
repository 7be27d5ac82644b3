//! `resultCode` in the body of `POST {callbackUrl}`.

use batchtask_derive::WireEnum;

/// Where a command stands.
///
/// For success and for failure the platform has two spellings each: its page on the push has the short ones, its traffic
/// and its other pages have the long ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, WireEnum)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(description = "Where a command stands.", transform = crate::schemas::shape::plain_enum)
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE", expecting = "a result code, as a string")]
#[non_exhaustive]
#[zh("命令的状态。")]
pub enum ResultCode {
    /// It has not been sent yet.
    #[zh("尚未下发。")]
    Pending,
    /// It has been sent to the device.
    #[zh("已下发给设备。")]
    Sent,
    /// It has reached the device.
    #[zh("已送达设备。")]
    Delivered,
    /// The device carried it out.
    #[zh("设备执行成功。")]
    Success,
    /// The device carried it out, as the traffic has it.
    #[zh("设备执行成功，实际消息中的写法。")]
    Successful,
    /// It failed.
    #[zh("执行失败。")]
    Fail,
    /// It failed, as other pages have it.
    #[zh("执行失败，其他页面的写法。")]
    Failed,
    /// The device did not answer in time.
    #[zh("设备未及时应答。")]
    Timeout,
    /// It was not sent in time.
    #[zh("未及时下发。")]
    Expired,
    /// It was withdrawn.
    #[zh("已撤销。")]
    Canceled,
}

impl ResultCode {
    /// Whether the device carried the command out, in either spelling.
    #[must_use]
    pub const fn is_success(self) -> bool {
        matches!(self, Self::Success | Self::Successful)
    }

    /// Whether the command ended without success.
    #[must_use]
    pub const fn has_failed(self) -> bool {
        matches!(self, Self::Fail | Self::Failed | Self::Timeout | Self::Expired | Self::Canceled)
    }

    /// Whether nothing more will come of the command.
    #[must_use]
    pub const fn is_final(self) -> bool {
        self.is_success() || self.has_failed()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code() {
        let lines: Vec<String> = ResultCode::ALL
            .iter()
            .map(|code| format!("{code} {} {} {}", code.is_success(), code.has_failed(), code.is_final()))
            .collect();
        insta::assert_snapshot!(lines.join("\n"), @"
        PENDING false false false
        SENT false false false
        DELIVERED false false false
        SUCCESS true false true
        SUCCESSFUL true false true
        FAIL false true true
        FAILED false true true
        TIMEOUT false true true
        EXPIRED false true true
        CANCELED false true true
        ");
    }
}
