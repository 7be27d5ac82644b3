use std::{fmt, sync::LazyLock};

use super::plan::Plan;
use crate::{json::Scanner, schemas};

/// What kind of document a text is checked as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The body of a request that creates a batch task.
    #[default]
    Create,
    /// The reply to a query of one task.
    Query,
    /// The reply to a query of a task's details.
    Details,
    /// The push of a command's result.
    Push,
}

impl Kind {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Create, Self::Query, Self::Details, Self::Push];

    /// Its name in the program.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Query => "query",
            Self::Details => "details",
            Self::Push => "push",
        }
    }

    /// What it is, in a few words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Create => "requests that create a batch task",
            Self::Query => "replies to a query of one task",
            Self::Details => "replies to a query of a task's details",
            Self::Push => "pushes of a command's result",
        }
    }

    /// The schema that documents of this kind are checked against.
    #[must_use]
    pub const fn schema(self) -> &'static str {
        match self {
            Self::Create => schemas::BATCH_TASK_CREATE_IN,
            Self::Query => schemas::QUERY_ONE_TASK_OUT,
            Self::Details => schemas::QUERY_TASK_DETAILS_OUT,
            Self::Push => schemas::RESULT_PUSH,
        }
    }

    pub(super) fn plan(self) -> &'static Plan {
        static CREATE: LazyLock<Plan> = LazyLock::new(|| Plan::compile(Kind::Create.schema()));
        static QUERY: LazyLock<Plan> = LazyLock::new(|| Plan::compile(Kind::Query.schema()));
        static DETAILS: LazyLock<Plan> = LazyLock::new(|| Plan::compile(Kind::Details.schema()));
        static PUSH: LazyLock<Plan> = LazyLock::new(|| Plan::compile(Kind::Push.schema()));
        match self {
            Self::Create => &CREATE,
            Self::Query => &QUERY,
            Self::Details => &DETAILS,
            Self::Push => &PUSH,
        }
    }

    /// The kind that a text most likely is, by the names of its members.
    ///
    /// It is a request to create a task unless the members leave little doubt: three that only another kind has, or two
    /// of these and none that a request has. A request that is wrong must not pass as something else.
    pub(super) fn guess(text: &[u8], start: usize) -> Self {
        let mut scanner = Scanner::new(text).fork(start);
        scanner.skip_whitespace();
        if scanner.peek() != b'{' {
            return Self::Create;
        }
        scanner.at += 1;
        let mut decoded = String::new();
        let mut of_requests = 0;
        let mut of_others = [0; Self::ALL.len()];
        while let Some(name) = scanner.next_name_of_known() {
            let name = name.decode(text, &mut decoded);
            if Self::Create.has_member(name) {
                of_requests += 1;
                continue;
            }
            for (kind, count) in Self::ALL.iter().zip(&mut of_others) {
                *count += usize::from(kind.has_member(name));
            }
        }
        let beyond_doubt = |count: usize| count >= 3 || count >= 2 && of_requests == 0;
        let most = Self::ALL.iter().zip(of_others).max_by_key(|(_, count)| *count);
        most.filter(|(_, count)| beyond_doubt(*count)).map_or(Self::Create, |(kind, _)| *kind)
    }

    fn has_member(self, name: &str) -> bool {
        let plan = self.plan();
        plan.node(plan.root).object.as_ref().is_some_and(|object| object.lookup.find(name.as_bytes()).is_some())
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_members_tell_the_kind() {
        let guesses = [
            (Kind::Create, "[]"),
            (Kind::Create, "{}"),
            (Kind::Create, r#"{"taskId":"1"}"#),
            (
                Kind::Create,
                r#"{"appId":"","param":{},"taskName":"","taskType":"DeviceCmd","timeout":10,"taskId":1,"status":1}"#,
            ),
            (Kind::Query, r#"{"taskId":"1","status":"Running"}"#),
            (
                Kind::Query,
                r#"{"taskId":"1","taskName":"n","appId":"a","taskType":"DeviceCmd","status":"Pending","progress":0}"#,
            ),
            (Kind::Details, r#"{"pageNo":0,"pageSize":25,"totalCount":0,"taskDetails":[]}"#),
            (Kind::Push, r#"{"deviceId":"d","commandId":"c","result":{"resultCode":"SENT"}}"#),
        ];
        for (kind, text) in guesses {
            assert_eq!(Kind::guess(text.as_bytes(), 0), kind, "{text}");
        }
    }
}
