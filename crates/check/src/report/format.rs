use std::{
    fmt,
    io::{self, Write},
    str::FromStr,
};

use super::{
    entry::Entry, github::Github, gitlab::Gitlab, human::Human, identity::Base, json::Json, jsonl::JsonLines,
    junit::Junit, sarif::Sarif, summary::Summary,
};
use crate::language::Language;

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
            Self::Json => Box::new(Json::new(&options)),
            Self::Jsonl => Box::new(JsonLines),
            Self::Sarif => Box::new(Sarif::new(options)),
            Self::Junit => Box::new(Junit::new(&options)),
            Self::Github => Box::new(Github::new(&options)),
            Self::Gitlab => Box::new(Gitlab::new(options)),
        }
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        Self::ALL.iter().copied().find(|format| format.as_str() == name).ok_or(UnknownFormat)
    }
}

/// A name that no format has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownFormat;

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown report format")
    }
}

impl std::error::Error for UnknownFormat {}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// How a format writes.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Options {
    /// The language of what is not a message of a finding.
    pub language: Language,
    /// Whether colours are used.
    pub coloured: bool,
    /// Whether only findings are written, and no summary.
    pub quiet: bool,
    /// How many errors are shown at most, and warnings as long as fewer findings have been shown; all if it is none. The
    /// others are counted.
    pub max_findings: Option<u64>,
    /// What names of inputs are relative to, for telling that two names are the same.
    pub base: Option<Base>,
    /// Makes room for a report whose head can be written at its end only: `JUnit`'s counts stand in front of the cases. By
    /// default that is memory; a temporary file keeps memory flat.
    pub spool: Option<MakeSpool>,
}

/// Room for a part of a report, which is written first and read then.
pub trait Spool: io::Read + Write + io::Seek {}

impl<S: io::Read + Write + io::Seek> Spool for S {}

/// Makes a [`Spool`].
pub type MakeSpool = fn() -> io::Result<Box<dyn Spool>>;

impl Options {
    /// The same in this language.
    #[must_use]
    pub fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// The same with colours, or without.
    #[must_use]
    pub fn coloured(mut self, coloured: bool) -> Self {
        self.coloured = coloured;
        self
    }

    /// The same without a summary, or with one.
    #[must_use]
    pub fn quiet(mut self, quiet: bool) -> Self {
        self.quiet = quiet;
        self
    }

    /// The same with so many findings shown at most.
    #[must_use]
    pub fn max_findings(mut self, most: Option<u64>) -> Self {
        self.max_findings = most;
        self
    }

    /// The same with room of this kind for a report whose head can be written at its end only.
    #[must_use]
    pub fn spool(mut self, spool: MakeSpool) -> Self {
        self.spool = Some(spool);
        self
    }

    /// The same with what names of inputs are relative to.
    #[must_use]
    pub fn base(mut self, base: Base) -> Self {
        self.base = Some(base);
        self
    }
}

/// A body whose findings have been given to a renderer.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct BodyEnd<'b> {
    /// The name of the input.
    pub file: &'b str,
    /// The number of the record, from 1, if the input has one body a line.
    pub record: Option<u64>,
    /// Whether it has an error that counts, shown or not.
    pub failed: bool,
}

impl<'b> BodyEnd<'b> {
    /// The end of a body.
    #[must_use]
    pub const fn new(file: &'b str, record: Option<u64>, failed: bool) -> Self {
        Self { file, record, failed }
    }
}

/// Writes findings in one format. The calls come in this order: `begin`; for each input, `entry` for each finding, `body`
/// behind those of a body, and `input` when the input has been read to its end; `end`.
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

    /// Hears that a body was checked, whose findings came just before.
    ///
    /// # Errors
    ///
    /// When `to` cannot be written to.
    fn body(&mut self, body: &BodyEnd<'_>, to: &mut dyn Write) -> io::Result<()> {
        let _ = (body, to);
        Ok(())
    }

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
