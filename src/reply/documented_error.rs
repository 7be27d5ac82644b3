//! The documented errors: one table for each call, from which the meaning, the action and the retry advice of every reply
//! derive. A code means the same in every call, so a call's table holds only what no table before it has.
//!
//! Source: the sections on errors of the pages «创建批量任务» and «查询指定批量任务信息».

use std::slice::Iter;

use super::{
    retry::{Change, Retry},
    words::Words,
};

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
    pub meaning: Words,
    /// What to do about it, as an instruction without its end.
    pub action: Words,
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
    meaning: Words { en: "the application does not exist", zh: "应用不存在" },
    action: Words {
        en: "check app_key and appId, and that the application is registered on this platform",
        zh: "检查app_key和appId，并确认应用已在本平台注册",
    },
    retry: Retry::NotUntilChanged(Change::Application),
};

static CREATE: [DocumentedError; 14] = [
    APPLICATION_MISSING,
    DocumentedError {
        status: 200,
        code: "101001",
        desc: "Resource doesn't exist.",
        meaning: Words { en: "the resource does not exist", zh: "资源不存在" },
        action: Words { en: "check the ids and names in the request", zh: "检查请求中的标识和名称" },
        retry: Retry::NotUntilChanged(Change::Resource),
    },
    DocumentedError {
        status: 200,
        code: "105001",
        desc: "The batchTask count has reached the limit.",
        meaning: Words { en: "10 or more tasks are unfinished", zh: "未完成的任务已达到10个或以上" },
        action: Words { en: "wait for some of them to end", zh: "等待部分任务结束" },
        retry: Retry::AfterUnfinishedTasksEnd,
    },
    DocumentedError {
        status: 200,
        code: "105002",
        desc: "The batchTask name has exist.",
        meaning: Words { en: "the task name is taken", zh: "任务名称已被使用" },
        action: Words { en: "change taskName", zh: "更换taskName" },
        retry: Retry::NotUntilChanged(Change::TaskName),
    },
    DocumentedError {
        status: 400,
        code: "105201",
        desc: "The tagName and tagValue has been used on the platform.",
        meaning: Words { en: "the tag is already in use", zh: "标签已被使用" },
        action: Words { en: "change tags", zh: "更换tags" },
        retry: Retry::NotUntilChanged(Change::Tags),
    },
    DocumentedError {
        status: 400,
        code: "50400",
        desc: "The input is invalid.",
        meaning: Words { en: "the request is not valid", zh: "请求无效" },
        action: Words { en: "check its parameters", zh: "检查请求的参数" },
        retry: Retry::NotUntilChanged(Change::Request),
    },
    DocumentedError {
        status: 401,
        code: "100028",
        desc: "The user has no right.",
        meaning: Words { en: "the user has no permission for the operation", zh: "用户没有该操作的权限" },
        action: Words { en: "have the permission granted", zh: "申请相应的权限" },
        retry: Retry::NotUntilChanged(Change::Permission),
    },
    DocumentedError { status: 403, ..APPLICATION_MISSING },
    DocumentedError {
        status: 403,
        code: "100217",
        desc: "The application hasn't been authorized.",
        meaning: Words { en: "the application has not been authorized", zh: "应用未被授权" },
        action: Words {
            en: "outside authorized applications, leave the request's appId empty",
            zh: "不是授权应用时，请求的appId应为空",
        },
        retry: Retry::NotUntilChanged(Change::AppId),
    },
    DocumentedError {
        status: 403,
        code: "1010009",
        desc: "app throttle exceed.",
        meaning: Words {
            en: "flow control stopped the call, by default after 100 calls in 60 s",
            zh: "调用被流控拦截，默认60秒内最多100次调用",
        },
        action: Words { en: "slow down, or have the limit raised", zh: "降低调用频率，或申请提高上限" },
        retry: Retry::AfterThrottleWindow,
    },
    DocumentedError {
        status: 403,
        code: "1010005",
        desc: "App_key or access_token is invalid.",
        meaning: Words { en: "app_key or the access token is not valid", zh: "app_key或accessToken无效" },
        action: Words {
            en: "check app_key, and get a new access token", zh: "检查app_key，并重新获取accessToken"
        },
        retry: Retry::WithNewToken,
    },
    DocumentedError {
        status: 404,
        code: "105202",
        desc: "The tag is not existed.",
        meaning: Words { en: "the tag does not exist", zh: "标签不存在" },
        action: Words { en: "change tags", zh: "更换tags" },
        retry: Retry::NotUntilChanged(Change::Tags),
    },
    DocumentedError { status: 500, ..APPLICATION_MISSING },
    DocumentedError {
        status: 500,
        code: "50252",
        desc: "Internal server error.",
        meaning: Words { en: "the platform has a fault", zh: "平台内部错误" },
        action: Words {
            en: "try again later, a create call under the same task name, and contact the platform's operator if it stays",
            zh: "稍后重试，创建任务时使用同一任务名称；如仍失败，请联系平台运营方",
        },
        retry: Retry::Later,
    },
];

static QUERIES: [DocumentedError; 1] = [DocumentedError {
    status: 404,
    code: "105005",
    desc: "The batchTask is not existed.",
    meaning: Words { en: "the task does not exist", zh: "任务不存在" },
    action: Words {
        en: "check taskId, and which application the task belongs to",
        zh: "检查taskId，以及任务所属的应用",
    },
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
        let meaning = |code| DocumentedError::find_by_code(code).unwrap().meaning.en;
        assert!(meaning("105001").starts_with(&UNFINISHED_TASKS_LIMIT.to_string()));
        let throttle = format!("{THROTTLE_CALLS} calls in {} s", THROTTLE_WINDOW.as_secs());
        assert!(meaning("1010009").contains(&throttle));
        let meaning = |code| DocumentedError::find_by_code(code).unwrap().meaning.zh;
        assert!(meaning("105001").contains(&UNFINISHED_TASKS_LIMIT.to_string()));
        assert!(meaning("1010009").contains(&format!("{}秒内最多{THROTTLE_CALLS}次", THROTTLE_WINDOW.as_secs())));
    }
}
