//! Whether trying again can help, and after what.
//!
//! The limits come from the page «创建批量任务», section Errors. The platform also caches only about 20 commands per device,
//! but none of the documented codes of this call reports a full cache, so no advice here can follow from it.

use std::fmt;
use std::time::Duration;

/// The platform takes no new task while this many are unfinished; it then answers 105001.
pub const UNFINISHED_TASKS_LIMIT: u32 = 10;

/// How many calls an application may make within one [`THROTTLE_WINDOW`], unless the platform raised it; beyond that the
/// answer is 1010009.
pub const THROTTLE_CALLS: u32 = 100;

/// The time over which [`THROTTLE_CALLS`] are counted: 60 seconds.
pub const THROTTLE_WINDOW: Duration = Duration::from_secs(60);

/// Whether trying again can help, and after what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Retry {
    /// The same call gets the same answer until this is changed.
    NotUntilChanged(Change),
    /// The same call may succeed once fewer than [`UNFINISHED_TASKS_LIMIT`] tasks are unfinished. How long that takes is
    /// up to the tasks; each has its `timeout`, in minutes.
    AfterUnfinishedTasksEnd,
    /// The same call may succeed once [`THROTTLE_WINDOW`] has passed.
    AfterThrottleWindow,
    /// The same body may succeed with a new access token.
    WithNewToken,
    /// The platform, or something in front of it, failed: the same call may succeed later, after no stated time.
    ///
    /// Whether the task was created is not known. Keep its `taskName`: if it was, the second try is refused with 105002
    /// and no device gets the command twice.
    Later,
    /// Nothing is documented about this answer, so nobody can say.
    ///
    /// As with [`Retry::Later`] the task may have been created: keep its `taskName` when trying again.
    Unknown,
}

/// What has to be changed before another try can succeed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Change {
    /// The application that the call is made for: `app_key`, or its registration on the platform.
    Application,
    /// The `appId` of the request: outside authorized applications it has to be empty.
    AppId,
    /// What the request refers to, such as a device or a group.
    Resource,
    /// The `taskName` of the request: each task needs its own.
    TaskName,
    /// The `taskId` of the query.
    TaskId,
    /// The `tags` of the request.
    Tags,
    /// The request's parameters.
    Request,
    /// What the user is allowed to do on the platform.
    Permission,
}

impl Retry {
    /// How long to wait at least, where that is documented: [`THROTTLE_WINDOW`] after flow control.
    #[must_use]
    pub const fn wait(self) -> Option<Duration> {
        match self {
            Self::AfterThrottleWindow => Some(THROTTLE_WINDOW),
            _ => None,
        }
    }

    /// Whether the same request body may succeed on a later try, with nothing in it changed.
    ///
    /// `false` also where nobody can say ([`Retry::Unknown`]).
    #[must_use]
    pub const fn same_body_may_succeed(self) -> bool {
        match self {
            Self::AfterUnfinishedTasksEnd | Self::AfterThrottleWindow | Self::WithNewToken | Self::Later => true,
            Self::NotUntilChanged(_) | Self::Unknown => false,
        }
    }

    /// What the status alone tells, for answers without a documented code.
    ///
    /// Source: RFC 9110 (401, 408, 5xx) and RFC 6585 (429). 501 and 505 say that this server never will.
    pub(super) const fn from_status(status: u16) -> Self {
        match status {
            401 => Self::WithNewToken,
            501 | 505 => Self::Unknown,
            408 | 429 | 500..=599 => Self::Later,
            _ => Self::Unknown,
        }
    }
}

impl fmt::Display for Retry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUntilChanged(change) => write!(f, "only after a change of {change}"),
            Self::AfterUnfinishedTasksEnd => {
                write!(f, "once fewer than {UNFINISHED_TASKS_LIMIT} tasks are unfinished")
            }
            Self::AfterThrottleWindow => write!(f, "after {} seconds", THROTTLE_WINDOW.as_secs()),
            Self::WithNewToken => f.write_str("with a new access token"),
            Self::Later => f.write_str("later, with the same request"),
            Self::Unknown => f.write_str("not known"),
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Application => "the application",
            Self::AppId => "appId",
            Self::Resource => "what the request refers to",
            Self::TaskName => "taskName",
            Self::TaskId => "taskId",
            Self::Tags => "tags",
            Self::Request => "the request",
            Self::Permission => "the user's permissions",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_throttle_has_a_documented_wait() {
        assert_eq!(Retry::AfterThrottleWindow.wait(), Some(Duration::from_secs(60)));
        for retry in [
            Retry::AfterUnfinishedTasksEnd,
            Retry::WithNewToken,
            Retry::Later,
            Retry::Unknown,
            Retry::NotUntilChanged(Change::Tags),
        ] {
            assert_eq!(retry.wait(), None);
        }
    }

    #[test]
    fn statuses() {
        assert_eq!(Retry::from_status(401), Retry::WithNewToken);
        for status in [408, 429, 500, 502, 503, 504, 599] {
            assert_eq!(Retry::from_status(status), Retry::Later, "{status}");
        }
        for status in [0, 100, 200, 204, 302, 400, 403, 404, 501, 505, 600, u16::MAX] {
            assert_eq!(Retry::from_status(status), Retry::Unknown, "{status}");
        }
    }

    #[test]
    fn the_same_body_again() {
        assert!(Retry::AfterThrottleWindow.same_body_may_succeed());
        assert!(Retry::AfterUnfinishedTasksEnd.same_body_may_succeed());
        assert!(Retry::WithNewToken.same_body_may_succeed());
        assert!(Retry::Later.same_body_may_succeed());
        assert!(!Retry::NotUntilChanged(Change::TaskName).same_body_may_succeed());
        assert!(!Retry::Unknown.same_body_may_succeed());
    }

    #[test]
    fn texts() {
        let retries = [
            Retry::NotUntilChanged(Change::Application),
            Retry::NotUntilChanged(Change::AppId),
            Retry::NotUntilChanged(Change::Resource),
            Retry::NotUntilChanged(Change::TaskName),
            Retry::NotUntilChanged(Change::TaskId),
            Retry::NotUntilChanged(Change::Tags),
            Retry::NotUntilChanged(Change::Request),
            Retry::NotUntilChanged(Change::Permission),
            Retry::AfterUnfinishedTasksEnd,
            Retry::AfterThrottleWindow,
            Retry::WithNewToken,
            Retry::Later,
            Retry::Unknown,
        ];
        let texts: Vec<String> = retries.iter().map(ToString::to_string).collect();
        insta::assert_snapshot!(texts.join("\n"), @"
        only after a change of the application
        only after a change of appId
        only after a change of what the request refers to
        only after a change of taskName
        only after a change of taskId
        only after a change of tags
        only after a change of the request
        only after a change of the user's permissions
        once fewer than 10 tasks are unfinished
        after 60 seconds
        with a new access token
        later, with the same request
        not known
        ");
    }
}
