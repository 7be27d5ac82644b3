use std::{fmt, sync::LazyLock};

use super::plan::Plan;
use crate::schemas;

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
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
