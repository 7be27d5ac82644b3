//! Every way in which a reply is not a success.

use std::error::Error;
use std::fmt;

use super::documented_error::DocumentedError;
use super::excerpt::Excerpt;
use super::fault::ReplyFault;
use super::platform_error::PlatformError;
use super::retry::{Change, Retry};
use super::words::Words;

/// Why a reply is not a success.
///
/// Its message is one line that a person can act on: the status, the code, what it means, what to do. The line is of
/// bounded length and free of control characters, whatever the body held.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReplyError {
    /// The platform, or the gateway in front of it, answered with a code.
    Platform(PlatformError),
    /// The HTTP status is outside 200 to 299 and the body has no code: most likely the answer of a proxy.
    #[non_exhaustive]
    UnexpectedStatus {
        /// The HTTP status.
        status: u16,
        /// The beginning of the body.
        excerpt: Excerpt,
    },
    /// The HTTP status says success, but the body is not the reply that the call promises.
    #[non_exhaustive]
    NotAReply {
        /// The HTTP status.
        status: u16,
        /// What is wrong with the body.
        fault: ReplyFault,
        /// The beginning of the body.
        excerpt: Excerpt,
    },
}

impl ReplyError {
    /// The HTTP status of the reply.
    #[must_use]
    pub fn status(&self) -> u16 {
        match self {
            Self::Platform(error) => error.status(),
            Self::UnexpectedStatus { status, .. } | Self::NotAReply { status, .. } => *status,
        }
    }

    /// The code, documented or not, if the body has one.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Platform(error) => Some(error.code()),
            Self::UnexpectedStatus { .. } | Self::NotAReply { .. } => None,
        }
    }

    /// The row of the documented table that the code has, if any.
    #[must_use]
    pub fn documented(&self) -> Option<&'static DocumentedError> {
        match self {
            Self::Platform(error) => error.documented(),
            Self::UnexpectedStatus { .. } | Self::NotAReply { .. } => None,
        }
    }

    /// Whether trying again can help, and after what.
    #[must_use]
    pub fn retry(&self) -> Retry {
        match self {
            Self::Platform(error) => error.retry(),
            Self::UnexpectedStatus { status, .. } => Retry::from_status(*status),
            Self::NotAReply { .. } => Retry::Unknown,
        }
    }

    /// What the answer means, as the main clause of a sentence without its end.
    #[must_use]
    pub fn meaning(&self) -> Words {
        match self {
            Self::Platform(error) => error.meaning(),
            Self::UnexpectedStatus { .. } => Words {
                en: "the answer has no code of the platform, so something in between may have sent it",
                zh: "应答中没有平台的错误码，可能来自中间设备",
            },
            Self::NotAReply { .. } => Words {
                en: "the status says success, but this is not the reply",
                zh: "状态码表示成功，但内容不是该接口的响应",
            },
        }
    }

    /// What to do about it, as an instruction without its end.
    #[must_use]
    pub fn action(&self) -> Words {
        match self {
            Self::Platform(error) => error.action(),
            Self::UnexpectedStatus { status, .. } => match (status, self.retry()) {
                (_, Retry::Later) => {
                    Words { en: "try again later with the same request", zh: "稍后用相同的请求重试" }
                }
                (300..=399, _) => Words {
                    en: "check the platform's address: redirects are not part of the call",
                    zh: "检查平台的地址：该接口不会重定向",
                },
                (401, _) => Words {
                    en: "check the header Authorization: the access token may be missing or may have run out",
                    zh: "检查请求头Authorization：accessToken可能缺失或已过期",
                },
                (407, _) => Words { en: "log in to the proxy", zh: "登录代理服务器" },
                _ => Words {
                    en: "check the platform's address, and the proxies on the way",
                    zh: "检查平台的地址和途经的代理服务器",
                },
            },
            Self::NotAReply { .. } => Words {
                en: "check the platform's address and the proxies on the way; the call may have been carried out",
                zh: "检查平台的地址和途经的代理服务器；调用可能已经执行",
            },
        }
    }

    /// Whether flow control stopped the call (1010009): wait for [`THROTTLE_WINDOW`](super::THROTTLE_WINDOW).
    #[must_use]
    pub fn is_throttled(&self) -> bool {
        self.retry() == Retry::AfterThrottleWindow
    }

    /// Whether the access token, or `app_key`, is not valid (1010005, or a bare 401): get a new token.
    #[must_use]
    pub fn is_token_invalid(&self) -> bool {
        self.retry() == Retry::WithNewToken
    }

    /// Whether too many tasks are unfinished (105001): wait for some to end.
    #[must_use]
    pub fn is_task_limit_reached(&self) -> bool {
        self.retry() == Retry::AfterUnfinishedTasksEnd
    }

    /// Whether the task name is taken (105002): choose another. After a try whose outcome is not known, it may say that
    /// this try did create the task.
    #[must_use]
    pub fn is_task_name_taken(&self) -> bool {
        self.retry() == Retry::NotUntilChanged(Change::TaskName)
    }
}

impl fmt::Display for ReplyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (meaning, action) = (self.meaning(), self.action());
        let excerpt = match self {
            Self::Platform(error) => return error.fmt(f),
            Self::UnexpectedStatus { status, excerpt } => {
                write!(f, "HTTP {status}: {meaning}; {action}")?;
                excerpt
            }
            Self::NotAReply { status, fault, excerpt } => {
                write!(f, "HTTP {status}, {fault}: {meaning}; {action}")?;
                excerpt
            }
        };
        if excerpt.as_str().is_empty() {
            return Ok(());
        }
        write!(f, "; the body begins: {excerpt}")
    }
}

// No source: the message of a platform error is already this one's.
impl Error for ReplyError {}

impl From<PlatformError> for ReplyError {
    fn from(error: PlatformError) -> Self {
        Self::Platform(error)
    }
}
