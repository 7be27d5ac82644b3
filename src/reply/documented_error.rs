//! The documented errors: one table for each call, from which the meaning, the action and the retry advice of every reply
//! derive. A code means the same in every call, so a call's table holds only what no table before it has.
//!
//! Source: the sections on errors of the pages «创建批量任务» and «查询指定批量任务信息».

use std::slice::Iter;

use super::retry::{Change, Retry};

/// One row of a page's table of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DocumentedError {
    /// The HTTP status that the page gives for it. Four rows say 200.
    pub status: u16,
    /// The code, as in `error_code`. The code 100203 stands under three statuses.
    pub code: &'static str,
    /// The platform's own words, as in `error_desc`, copied from the page with their grammar.
    pub desc: &'static str,
    /// What it means, as the main clause of a sentence without its end.
    pub meaning: &'static str,
    /// What to do about it, as an instruction without its end.
    pub action: &'static str,
    /// Whether trying again can help, and after what.
    pub retry: Retry,
}

impl DocumentedError {
    /// Every row of the create call, in its page's order.
    pub fn all() -> Iter<'static, Self> {
        CREATE.iter()
    }

    /// The rows that the queries of a task add to those of the create call.
    pub fn of_queries() -> Iter<'static, Self> {
        QUERIES.iter()
    }

    fn of_any_call() -> impl Iterator<Item = &'static Self> {
        Self::all().chain(Self::of_queries())
    }

    /// The row with this status and this code.
    #[must_use]
    pub fn find(status: u16, code: &str) -> Option<&'static Self> {
        Self::of_any_call().find(|row| row.status == status && row.code == code)
    }

    /// The first row with this code, whatever the status. Rows with the same code have the same meaning.
    #[must_use]
    pub fn find_by_code(code: &str) -> Option<&'static Self> {
        Self::of_any_call().find(|row| row.code == code)
    }

    /// The row with this status and code or, as gateways and proxies change the status, the first with this code.
    #[must_use]
    pub fn find_nearest(status: u16, code: &str) -> Option<&'static Self> {
        Self::find(status, code).or_else(|| Self::find_by_code(code))
    }
}

const APPLICATION_MISSING: DocumentedError = DocumentedError {
    status: 200,
    code: "100203",
    desc: "The application is not existed.",
    meaning: "the application does not exist",
    action: "check app_key and appId, and that the application is registered on this platform",
    retry: Retry::NotUntilChanged(Change::Application),
};

static CREATE: [DocumentedError; 14] = [
    APPLICATION_MISSING,
    DocumentedError {
        status: 200,
        code: "101001",
        desc: "Resource doesn't exist.",
        meaning: "the resource does not exist",
        action: "check the ids and names in the request",
        retry: Retry::NotUntilChanged(Change::Resource),
    },
    DocumentedError {
        status: 200,
        code: "105001",
        desc: "The batchTask count has reached the limit.",
        meaning: "10 or more tasks are unfinished",
        action: "wait for some of them to end",
        retry: Retry::AfterUnfinishedTasksEnd,
    },
    DocumentedError {
        status: 200,
        code: "105002",
        desc: "The batchTask name has exist.",
        meaning: "the task name is taken",
        action: "change taskName",
        retry: Retry::NotUntilChanged(Change::TaskName),
    },
    DocumentedError {
        status: 400,
        code: "105201",
        desc: "The tagName and tagValue has been used on the platform.",
        meaning: "the tag is already in use",
        action: "change tags",
        retry: Retry::NotUntilChanged(Change::Tags),
    },
    DocumentedError {
        status: 400,
        code: "50400",
        desc: "The input is invalid.",
        meaning: "the request is not valid",
        action: "check its parameters",
        retry: Retry::NotUntilChanged(Change::Request),
    },
    DocumentedError {
        status: 401,
        code: "100028",
        desc: "The user has no right.",
        meaning: "the user has no permission for the operation",
        action: "have the permission granted",
        retry: Retry::NotUntilChanged(Change::Permission),
    },
    DocumentedError { status: 403, ..APPLICATION_MISSING },
    DocumentedError {
        status: 403,
        code: "100217",
        desc: "The application hasn't been authorized.",
        meaning: "the application has not been authorized",
        action: "outside authorized applications, leave the request's appId empty",
        retry: Retry::NotUntilChanged(Change::AppId),
    },
    DocumentedError {
        status: 403,
        code: "1010009",
        desc: "app throttle exceed.",
        meaning: "flow control stopped the call, by default after 100 calls in 60 s",
        action: "slow down, or have the limit raised",
        retry: Retry::AfterThrottleWindow,
    },
    DocumentedError {
        status: 403,
        code: "1010005",
        desc: "App_key or access_token is invalid.",
        meaning: "app_key or the access token is not valid",
        action: "check app_key, and get a new access token",
        retry: Retry::WithNewToken,
    },
    DocumentedError {
        status: 404,
        code: "105202",
        desc: "The tag is not existed.",
        meaning: "the tag does not exist",
        action: "change tags",
        retry: Retry::NotUntilChanged(Change::Tags),
    },
    DocumentedError { status: 500, ..APPLICATION_MISSING },
    DocumentedError {
        status: 500,
        code: "50252",
        desc: "Internal server error.",
        meaning: "the platform has a fault",
        action: "try again later, a create call under the same task name, and contact the platform's operator if it stays",
        retry: Retry::Later,
    },
];

static QUERIES: [DocumentedError; 1] = [DocumentedError {
    status: 404,
    code: "105005",
    desc: "The batchTask is not existed.",
    meaning: "the task does not exist",
    action: "check taskId, and which application the task belongs to",
    retry: Retry::NotUntilChanged(Change::TaskId),
}];

#[cfg(test)]
mod tests {
    use super::super::retry::{THROTTLE_CALLS, THROTTLE_WINDOW, UNFINISHED_TASKS_LIMIT};
    use super::*;

    #[test]
    fn the_rows_are_the_pages() {
        let rows: Vec<String> =
            DocumentedError::of_any_call().map(|row| format!("{} {} {}", row.status, row.code, row.desc)).collect();
        insta::assert_snapshot!(rows.join("\n"), @"
        200 100203 The application is not existed.
        200 101001 Resource doesn't exist.
        200 105001 The batchTask count has reached the limit.
        200 105002 The batchTask name has exist.
        400 105201 The tagName and tagValue has been used on the platform.
        400 50400 The input is invalid.
        401 100028 The user has no right.
        403 100203 The application is not existed.
        403 100217 The application hasn't been authorized.
        403 1010009 app throttle exceed.
        403 1010005 App_key or access_token is invalid.
        404 105202 The tag is not existed.
        500 100203 The application is not existed.
        500 50252 Internal server error.
        404 105005 The batchTask is not existed.
        ");
    }

    #[test]
    fn rows_are_unique_and_one_code_has_one_meaning() {
        for row in DocumentedError::of_any_call() {
            let same = |other: &&DocumentedError| (other.status, other.code) == (row.status, row.code);
            assert_eq!(DocumentedError::of_any_call().filter(same).count(), 1, "{row:?}");
            let first = DocumentedError::find_by_code(row.code).unwrap();
            assert_eq!((first.desc, first.meaning), (row.desc, row.meaning));
            assert_eq!((first.action, first.retry), (row.action, row.retry));
        }
    }

    #[test]
    fn lookups() {
        for row in DocumentedError::of_any_call() {
            assert_eq!(DocumentedError::find(row.status, row.code), Some(row));
            assert_eq!(DocumentedError::find_nearest(row.status, row.code), Some(row));
            assert_eq!(DocumentedError::find(418, row.code), None);
            assert_eq!(DocumentedError::find_nearest(418, row.code).unwrap().code, row.code);
        }
        for code in ["", "0", "999999", "100203 ", "100203.0"] {
            assert_eq!(DocumentedError::find_nearest(200, code), None, "{code}");
        }
    }

    #[test]
    fn the_texts_name_the_limits_that_the_constants_hold() {
        let meaning = |code| DocumentedError::find_by_code(code).unwrap().meaning;
        assert!(meaning("105001").starts_with(&UNFINISHED_TASKS_LIMIT.to_string()));
        let throttle = format!("{THROTTLE_CALLS} calls in {} s", THROTTLE_WINDOW.as_secs());
        assert!(meaning("1010009").contains(&throttle));
    }
}
