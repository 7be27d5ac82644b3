use std::{fmt, sync::LazyLock};

use super::plan::Plan;
use crate::schemas;

/// What kind of document a text is checked as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The body of a request that creates a batch task.
    #[default]
    Create,
}

impl Kind {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Create];

    /// Its name in the program.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Create => "create",
        }
    }

    /// The schema that documents of this kind are checked against.
    #[must_use]
    pub const fn schema(self) -> &'static str {
        match self {
            Self::Create => schemas::BATCH_TASK_CREATE_IN,
        }
    }

    pub(super) fn plan(self) -> &'static Plan {
        static CREATE: LazyLock<Plan> = LazyLock::new(|| Plan::compile(Kind::Create.schema()));
        match self {
            Self::Create => &CREATE,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}
