use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::language::{Bilingual, Language, text};

/// How much a broken rule weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Severity {
    /// The platform's documentation does not forbid it, but there is a good reason against it.
    Warning,
    /// The platform's documentation forbids it, or the text cannot be read.
    Error,
}

impl Severity {
    /// All of them, the lightest first.
    pub const ALL: &[Self] = &[Self::Warning, Self::Error];

    /// Its name, in lower case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.words().en
    }

    /// Its name in a language.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        self.words().get(language)
    }

    const fn words(self) -> Bilingual {
        match self {
            Self::Warning => text("warning", "警告"),
            Self::Error => text("error", "错误"),
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl AsRef<str> for Severity {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// A name that no severity has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownSeverity(());

impl fmt::Display for UnknownSeverity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown severity: `warning` or `error` is expected")
    }
}

impl std::error::Error for UnknownSeverity {}

impl FromStr for Severity {
    type Err = UnknownSeverity;

    fn from_str(name: &str) -> Result<Self, UnknownSeverity> {
        Self::ALL.iter().copied().find(|severity| severity.as_str() == name).ok_or(UnknownSeverity(()))
    }
}
