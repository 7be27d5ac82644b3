use std::{fmt, str::FromStr};

/// A call of the platform, or of the one who is called back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Call {
    /// Creating a batch task.
    #[default]
    Create,
    /// Querying one task.
    Query,
    /// Querying a task's details.
    Details,
    /// The push of a command's result.
    Push,
}

impl Call {
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

    /// What the check reads of it, in a few words.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Create => "requests that create a batch task",
            Self::Query => "replies to a query of one task",
            Self::Details => "replies to a query of a task's details",
            Self::Push => "pushes of a command's result",
        }
    }

    /// The name of the document that the check reads of it: what is sent to the platform when a task is created, what
    /// comes from it otherwise.
    #[must_use]
    pub const fn checked_document(self) -> &'static str {
        match self {
            Self::Create => "BatchTaskCreateInDTO",
            Self::Query => "QueryOneTaskOutDTO",
            Self::Details => "QueryTaskDetailsOutDTO",
            Self::Push => "NotifyNBCommandStatusChangedDTO",
        }
    }

    /// The title of the platform's page on it.
    #[must_use]
    pub const fn page(self) -> &'static str {
        match self {
            Self::Create => "创建批量任务",
            Self::Query => "查询指定批量任务信息",
            Self::Details => "查询批量任务的子任务信息",
            Self::Push => "命令状态变化通知",
        }
    }
}

impl fmt::Display for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// A name that no call has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownCall;

impl fmt::Display for UnknownCall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("expected one of")?;
        Call::ALL.iter().try_for_each(|call| write!(f, " `{call}`"))
    }
}

impl std::error::Error for UnknownCall {}

impl FromStr for Call {
    type Err = UnknownCall;

    fn from_str(name: &str) -> Result<Self, UnknownCall> {
        Self::ALL.iter().copied().find(|call| call.as_str() == name).ok_or(UnknownCall)
    }
}
