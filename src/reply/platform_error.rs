//! An error that the platform, or the gateway in front of it, put into words.

use std::error::Error;
use std::fmt;

use super::documented_error::DocumentedError;
use super::error_dto::ErrorDto;
use super::excerpt::Excerpt;
use super::gateway_error::GatewayErrorDto;
use super::retry::Retry;
use super::words::Words;

/// How many bytes of a code, and of a description, a message shows.
const SHOWN_BYTES: usize = 100;

/// Which of the two shapes an error came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorOrigin {
    /// The platform's `{"error_code", "error_desc"}`.
    ErrorBody,
    /// The gateway's `{"resultcode", "resultmsg"}`.
    Gateway,
}

/// An error with a code, from the platform or from the gateway in front of it.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PlatformError {
    status: u16,
    origin: ErrorOrigin,
    code: String,
    desc: Option<String>,
    documented: Option<&'static DocumentedError>,
}

impl PlatformError {
    /// The error that came with this HTTP status in the platform's shape.
    #[must_use]
    pub fn from_error_body(status: u16, body: ErrorDto) -> Self {
        Self::new(status, ErrorOrigin::ErrorBody, body.error_code, body.error_desc)
    }

    /// The error that came with this HTTP status in the gateway's shape.
    #[must_use]
    pub fn from_gateway(status: u16, body: GatewayErrorDto) -> Self {
        Self::new(status, ErrorOrigin::Gateway, body.resultcode, body.resultmsg)
    }

    fn new(status: u16, origin: ErrorOrigin, code: String, desc: Option<String>) -> Self {
        let documented = DocumentedError::find_nearest(status, &code);
        Self { status, origin, code, desc, documented }
    }

    /// The HTTP status, which may well be 200.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Which of the two shapes the error came in.
    #[must_use]
    pub fn origin(&self) -> ErrorOrigin {
        self.origin
    }

    /// The code, documented or not, as it was sent.
    #[must_use]
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The words that came with the code, as they were sent: escape them before showing them.
    #[must_use]
    pub fn desc(&self) -> Option<&str> {
        self.desc.as_deref()
    }

    /// The row of the page's table, if the code is in it. The row's status is another where the page does not list the
    /// code under this one.
    #[must_use]
    pub fn documented(&self) -> Option<&'static DocumentedError> {
        self.documented
    }

    /// Whether trying again can help, and after what.
    #[must_use]
    pub fn retry(&self) -> Retry {
        self.documented.map_or_else(|| Retry::from_status(self.status), |row| row.retry)
    }

    /// What the error means, as the main clause of a sentence without its end.
    #[must_use]
    pub fn meaning(&self) -> Words {
        const UNDOCUMENTED: Words = Words {
            en: "refused with a code that the documentation of these calls does not list",
            zh: "调用被拒绝，这些接口的文档中没有该错误码",
        };
        self.documented.map_or(UNDOCUMENTED, |row| row.meaning)
    }

    /// What to do about it, as an instruction without its end.
    #[must_use]
    pub fn action(&self) -> Words {
        match (self.documented, self.retry()) {
            (Some(row), _) => row.action,
            (None, Retry::Later) => Words {
                en: "try again later with the same request, or ask the platform's operator",
                zh: "稍后用相同的请求重试，或咨询平台运营方",
            },
            (None, _) => {
                Words { en: "ask the platform's operator about the code", zh: "向平台运营方咨询该错误码" }
            }
        }
    }
}

/// One line that a person can act on, without control characters and of bounded length.
impl fmt::Display for PlatformError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let origin = match self.origin {
            ErrorOrigin::ErrorBody => "error",
            ErrorOrigin::Gateway => "gateway error",
        };
        let code = Excerpt::new(self.code.as_bytes(), SHOWN_BYTES);
        let (status, meaning, action) = (self.status, self.meaning(), self.action());
        write!(f, "HTTP {status}, {origin} {code}: {meaning}; {action}")?;
        match &self.desc {
            // The documented words say no more than the meaning does.
            Some(desc) if self.documented.is_none() => {
                write!(f, "; it says: {}", Excerpt::new(desc.as_bytes(), SHOWN_BYTES))
            }
            _ => Ok(()),
        }
    }
}

// Not derived: a description may be as long as the body that it came in.
impl fmt::Debug for PlatformError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let excerpt = |text: &str| Excerpt::new(text.as_bytes(), SHOWN_BYTES);
        f.debug_struct("PlatformError")
            .field("status", &self.status)
            .field("origin", &self.origin)
            .field("code", &excerpt(&self.code))
            .field("desc", &self.desc.as_deref().map(excerpt))
            .field("documented", &self.documented.is_some())
            .finish()
    }
}

impl Error for PlatformError {}
