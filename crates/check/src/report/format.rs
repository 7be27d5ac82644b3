use std::{
    collections::BTreeMap,
    fmt,
    io::{self, Write},
};

use super::{
    entry::Entry, github::Github, gitlab::Gitlab, human::Human, json::Json, jsonl::JsonLines, junit::Junit,
    sarif::Sarif,
};
use crate::{
    check::Kind,
    language::Language,
    rule::{Rule, Severity},
};

/// A form in which findings are reported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// For people: each finding with the line that it is about, and a summary.
    #[default]
    Human,
    /// One JSON document, of the form [`json::v1`](super::json::v1).
    Json,
    /// One JSON object a finding, one finding a line, as <https://jsonlines.org> describes it.
    Jsonl,
    /// SARIF 2.1.0, the Static Analysis Results Interchange Format:
    /// <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>.
    Sarif,
    /// `JUnit`'s XML, as Jenkins reads it: <https://github.com/jenkinsci/xunit-plugin>.
    Junit,
    /// GitHub's workflow commands:
    /// <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>.
    Github,
    /// GitLab's code quality report:
    /// <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>.
    Gitlab,
}

impl Format {
    /// All of them.
    pub const ALL: &[Self] =
        &[Self::Human, Self::Json, Self::Jsonl, Self::Sarif, Self::Junit, Self::Github, Self::Gitlab];

    /// Its name in the program.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Sarif => "sarif",
            Self::Junit => "junit",
            Self::Github => "github",
            Self::Gitlab => "gitlab",
        }
    }

    /// Whether it shows lines of the text that was checked.
    #[must_use]
    pub const fn is_framed(self) -> bool {
        matches!(self, Self::Human)
    }

    /// A renderer of this format.
    #[must_use]
    pub fn renderer(self, options: Options) -> Box<dyn Render> {
        match self {
            Self::Human => Box::new(Human::new(options)),
            Self::Json => Box::new(Json::new(options)),
            Self::Jsonl => Box::new(JsonLines),
            Self::Sarif => Box::new(Sarif::new(options)),
            Self::Junit => Box::new(Junit::new(options)),
            Self::Github => Box::new(Github::new(options)),
            Self::Gitlab => Box::new(Gitlab::new()),
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// How a format writes.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The language of what is not a message of a finding.
    pub language: Language,
    /// Whether colours are used.
    pub coloured: bool,
    /// Whether only findings are written, and no summary.
    pub quiet: bool,
}

/// Writes findings in one format. The calls come in this order: `begin`; for each input, `entry` for each finding and
/// `input` when it has been read to its end; `end`.
pub trait Render {
    /// Writes what stands before the first finding.
    ///
    /// # Errors
    ///
    /// When `to` cannot be written to.
    fn begin(&mut self, to: &mut dyn Write) -> io::Result<()> {
        let _ = to;
        Ok(())
    }

    /// Writes or keeps one finding.
    ///
    /// # Errors
    ///
    /// When `to` cannot be written to.
    fn entry(&mut self, entry: &Entry, to: &mut dyn Write) -> io::Result<()>;

    /// Hears that an input was read to its end.
    ///
    /// # Errors
    ///
    /// When `to` cannot be written to.
    fn input(&mut self, file: &str, to: &mut dyn Write) -> io::Result<()> {
        let _ = (file, to);
        Ok(())
    }

    /// Writes what stands behind the last finding.
    ///
    /// # Errors
    ///
    /// When `to` cannot be written to.
    fn end(&mut self, summary: &Summary, to: &mut dyn Write) -> io::Result<()> {
        let _ = (summary, to);
        Ok(())
    }
}

/// What a run came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// How many inputs were read to their end.
    pub files: u64,
    /// How many bodies were checked.
    pub bodies: u64,
    /// How many of them have an error.
    pub invalid: u64,
    /// How many of them were taken for something other than a request to create a task, without being told so.
    pub guessed: BTreeMap<Kind, u64>,
    /// How many findings there are, by rule and by their weight in this run.
    pub counts: BTreeMap<(Severity, Rule), u64>,
    /// How many of the findings were not shown.
    pub withheld: u64,
    /// How many findings more there are, which were known before and are not counted.
    pub known: u64,
    /// The inputs that could not be read to their end, and why.
    pub failures: Vec<(String, String)>,
}

impl Summary {
    /// How many of the bodies have no error.
    #[must_use]
    pub fn valid(&self) -> u64 {
        self.bodies.saturating_sub(self.invalid)
    }

    /// How many findings weigh this much.
    #[must_use]
    pub fn count(&self, severity: Severity) -> u64 {
        self.counts.iter().filter(|((weight, _), _)| *weight == severity).map(|(_, count)| count).sum()
    }
}
