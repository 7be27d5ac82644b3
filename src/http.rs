//! The calls as data: method, path and headers, for whatever HTTP client makes them.
//!
//! ```
//! use oceanconnect_batchtask::{AccessToken, AppId, http};
//!
//! // The platform gives out the application's id and its secret when the application is registered on the SP Portal; the
//! // token comes from the platform's login call.
//! let (app_id, token) = (AppId::new("3RQ9UnhymV409MfKPuiin75XroQa"), AccessToken::new("1a2b3c"));
//! assert_eq!((http::CREATE_BATCH_TASK.method, http::CREATE_BATCH_TASK.path), ("POST", "/iocm/app/batchtask/v1.1.0/tasks"));
//! assert_eq!(http::headers(&app_id, &token)[1], ("Authorization", "Bearer 1a2b3c".to_owned()));
//! assert_eq!(format!("{token} {token:?}"), "*** AccessToken(***)");
//! ```

use std::fmt;

use crate::{create_batch_task, query_task_details, types::AppId};

/// The header that holds the caller's application id.
pub const APP_KEY: &str = "app_key";

/// The header that holds the access token.
pub const AUTHORIZATION: &str = "Authorization";

/// The header that holds the type of a body.
pub const CONTENT_TYPE: &str = "Content-Type";

/// The type of the bodies that are sent, and of the platform's own replies.
pub const JSON: &str = "application/json";

/// A call of the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Endpoint {
    /// The HTTP method.
    pub method: &'static str,
    /// The path, or what it begins with: [`QUERY_ONE_TASK`] has the task's id behind it.
    pub path: &'static str,
}

/// Creates a batch task; the body is a [`BatchTaskCreateInDto`](crate::BatchTaskCreateInDto).
pub const CREATE_BATCH_TASK: Endpoint = Endpoint { method: "POST", path: create_batch_task::PATH };

/// Queries one task. The whole target is
/// [`Valid::<QueryOneTaskInDto>::request_target`](crate::Valid::<crate::QueryOneTaskInDto>::request_target).
pub const QUERY_ONE_TASK: Endpoint = Endpoint { method: "GET", path: create_batch_task::PATH };

/// Queries a task's details. The whole target is
/// [`Valid::<QueryTaskDetailsInDto>::request_target`](crate::Valid::<crate::QueryTaskDetailsInDto>::request_target).
pub const QUERY_TASK_DETAILS: Endpoint = Endpoint { method: "GET", path: query_task_details::PATH };

/// The headers of every call, each name with its value. A call without a body does not need the last one.
#[must_use]
pub fn headers(app_id: &AppId, token: &AccessToken) -> [(&'static str, String); 3] {
    [(APP_KEY, app_id.to_string()), (AUTHORIZATION, token.to_header_value()), (CONTENT_TYPE, JSON.to_owned())]
}

/// The token that a call is made with. It is not shown by `{}` or `{:?}`.
#[derive(Clone)]
pub struct AccessToken(String);

impl AccessToken {
    /// The token, as the platform's login call gave it.
    #[must_use]
    pub fn new(token: impl Into<String>) -> Self {
        Self(token.into())
    }

    /// The value of the header `Authorization`, which holds the token in clear.
    #[must_use]
    pub fn to_header_value(&self) -> String {
        format!("Bearer {}", self.0)
    }
}

impl fmt::Display for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad("***")
    }
}

impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AccessToken(***)")
    }
}
