//! What is said on the command line.

mod size;

use std::path::PathBuf;

use batchtask_check::{
    check as preflight, report,
    run::{self, Selector},
};
use clap::{
    ColorChoice, Parser, Subcommand, ValueEnum,
    builder::{PossibleValue, PossibleValuesParser, TypedValueParser},
};
use clap_complete::Shell;
use oceanconnect_batchtask::{Language, Rule};
use size::size;

/// Checks batch tasks of the OceanConnect platform before they are sent.
#[derive(Debug, Parser)]
#[command(name = "batchtask", version, propagate_version = true, max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(Box<Check>),
    Explain(Explain),
    Rules(Rules),
    Completions(Completions),
    Man(Man),
}

/// Check request bodies: every violation, with its rule, JSON pointer, line and column.
///
/// A file holds one body, or one body a line if its name ends in .ndjson or .jsonl; either may be compressed (gzip,
/// zstd).
///
/// Exit codes: 0, no errors; 1, errors were found; 2, not everything could be checked (an unreadable file, bad usage);
/// 130, interrupted.
#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// Files, directories, patterns such as 'bodies/**/*.json', or - for standard input (the default).
    ///
    /// Directories are searched for .json, .ndjson and .jsonl files that are neither hidden nor ignored by their
    /// repository. A file that is named, or that a pattern stands for, is always checked.
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Read one body a line from every input, whatever its name.
    #[arg(long)]
    pub(crate) ndjson: bool,

    /// What the documents are.
    ///
    /// With auto each document that has not all mandatory members of a request is taken for what its members speak
    /// for, and the summary counts those that are taken for something other than a request.
    #[arg(long, value_name = "KIND", default_value_t)]
    pub(crate) kind: Kind,

    /// How many threads check; as many as there are processors by default.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256), allow_negative_numbers = true)]
    pub(crate) threads: Option<u16>,

    #[command(flatten)]
    pub(crate) selection: Selection,

    #[command(flatten)]
    pub(crate) report: Report,

    #[command(flatten)]
    pub(crate) policy: Policy,

    #[command(flatten)]
    pub(crate) limits: Limits,

    /// Write the bodies without errors to this file, one a line; - is standard output.
    ///
    /// A body from an input with one body a line stays exactly as it is; a body that is a whole input gets spaces for
    /// its line breaks. The files of --accepted and --rejected are put in place when all inputs have been checked to
    /// their end, and not at all otherwise. A baseline does not make a body acceptable.
    #[arg(long, value_name = "FILE", help_heading = "Routing")]
    pub(crate) accepted: Option<PathBuf>,

    /// Write the bodies with errors to this file, with their findings; - is standard output.
    ///
    /// Each line is a JSON object with the members file, record, line, findings (as --format jsonl has them) and body,
    /// a string that holds the body's text (bodyBase64 if it is not UTF-8).
    #[arg(long, value_name = "FILE", help_heading = "Routing")]
    pub(crate) rejected: Option<PathBuf>,
}

/// Which files of directories are checked.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Files")]
pub(crate) struct Selection {
    /// Check only the files of directories that this pattern stands for, whatever their extension.
    ///
    /// Patterns are those of .gitignore, relative to the working directory. The option can be repeated. It takes the
    /// place of `include` in batchtask.toml.
    #[arg(long, value_name = "GLOB")]
    pub(crate) include: Vec<String>,

    /// Do not check what this pattern stands for.
    ///
    /// Patterns are those of .gitignore, relative to the working directory. The option can be repeated. It adds to
    /// `exclude` in batchtask.toml, which counts for directories only.
    #[arg(long, value_name = "GLOB")]
    pub(crate) exclude: Vec<String>,

    /// Search hidden files and directories too.
    #[arg(long)]
    pub(crate) hidden: bool,

    /// Check the files too that .gitignore and .ignore name.
    #[arg(long)]
    pub(crate) no_ignore: bool,

    /// List the files that would be checked, and check none; exit code 2 if there are none.
    #[arg(long)]
    pub(crate) show_files: bool,
}

/// What is reported, and where.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Report")]
pub(crate) struct Report {
    /// The form of the report.
    #[arg(long, value_name = "FORMAT", default_value_t)]
    pub(crate) format: Format,

    /// Write the report to this file instead of standard output.
    ///
    /// It is put in place when it is complete. The summary then goes to standard error.
    #[arg(long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,

    /// Write another report of the same run to a file; can be repeated.
    #[arg(long, value_name = "FORMAT=FILE", value_parser = another_report)]
    pub(crate) report: Vec<(report::Format, PathBuf)>,

    #[command(flatten)]
    pub(crate) language: InLanguage,

    /// When to use colours; auto is on a terminal, as NO_COLOR and CLICOLOR_FORCE allow.
    #[arg(long, value_name = "WHEN", default_value_t)]
    pub(crate) color: ColorChoice,

    /// Show findings only: no summary and no progress.
    #[arg(long, short)]
    pub(crate) quiet: bool,

    /// Keep the values of the bodies, which may be confidential, out of the report.
    #[arg(long)]
    pub(crate) mask: bool,

    /// Show so many findings, errors first, and count the others; by default 200 in the human format.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(crate) max_findings: Option<u64>,
}

/// How much rules weigh, and what fails a run.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Policy")]
pub(crate) struct Policy {
    /// Make these rules errors: ids with commas between them, `warnings` or `all`.
    ///
    /// `warnings` are all rules that are warnings by default. A rule's own id outweighs a group.
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = selector(), hide_possible_values = true)]
    deny: Vec<Selector>,

    /// Make these rules warnings. What makes a text unreadable stays an error.
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = selector(), hide_possible_values = true)]
    warn: Vec<Selector>,

    /// Switch these rules off. What makes a text unreadable stays an error.
    #[arg(long, value_name = "RULE", value_delimiter = ',', value_parser = selector(), hide_possible_values = true)]
    allow: Vec<Selector>,

    /// Make all rules errors that would be warnings.
    #[arg(long, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_missing_value = "true")]
    deny_warnings: Option<bool>,

    /// What gives exit code 1. Exit code 2 does not depend on it.
    #[arg(long, value_name = "SEVERITY", default_value_t)]
    pub(crate) fail_on: FailOn,

    /// The same as --fail-on never, for pipelines that read the report.
    #[arg(long, conflicts_with = "fail_on")]
    pub(crate) exit_zero: bool,

    /// Take the config from this file, whatever batchtask.toml there is.
    ///
    /// By default the next batchtask.toml upwards from each input counts, no further than the root of its repository
    /// or, outside of one, the directory that was named. It may set deny, warn, allow, deny-warnings, include, exclude,
    /// hidden and no-ignore; the command line wins. Only the command line, or a config that it names here, can lower
    /// rules that are errors.
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,

    /// Use no config.
    #[arg(long, conflicts_with = "config")]
    pub(crate) isolated: bool,

    /// Report only what is not in this file, which --write-baseline has written.
    #[arg(long, value_name = "FILE")]
    pub(crate) baseline: Option<PathBuf>,

    /// Take what is mended out of the --baseline file.
    #[arg(long, requires = "baseline")]
    pub(crate) update_baseline: bool,

    /// Write down all findings of this run as known, and report none of them.
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    pub(crate) write_baseline: Option<PathBuf>,
}

impl Policy {
    /// What the command line says of rules.
    pub(crate) fn said(&self) -> run::Policy {
        let mut policy = run::Policy::default();
        policy.deny.clone_from(&self.deny);
        policy.warn.clone_from(&self.warn);
        policy.allow.clone_from(&self.allow);
        policy.deny_warnings = self.deny_warnings;
        policy
    }
}

/// How large things may be. Sizes are bytes, or K, M, G, T of them.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Limits")]
pub(crate) struct Limits {
    /// The largest size of a body, 1G by default; a larger one is not read, which is an error.
    #[arg(long, value_name = "SIZE", value_parser = size)]
    pub(crate) max_body_size: Option<u64>,

    /// How many arrays and objects may stand inside each other, 127 by default and at most.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=127))]
    pub(crate) max_depth: Option<u8>,

    /// How many errors, and how many warnings, of a body are kept, 10000 by default; the others are counted.
    #[arg(long, value_name = "N")]
    pub(crate) max_findings_per_body: Option<u64>,

    /// How large the texts of the findings that are kept of a body may be together, 8M by default; the others are counted.
    #[arg(long, value_name = "SIZE", value_parser = size)]
    pub(crate) max_finding_bytes: Option<u64>,

    /// The largest size that a compressed input may have when it is decompressed.
    #[arg(long, value_name = "SIZE", value_parser = size, default_value = "100G")]
    pub(crate) max_decompressed_size: u64,

    /// How many times larger an input may become when it is decompressed, once it has become more than 64M.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..), default_value_t = 1000)]
    pub(crate) max_ratio: u64,
}

/// Explain a rule: what it asks for, and why.
#[derive(Debug, clap::Args)]
pub(crate) struct Explain {
    /// The rule's id.
    #[arg(value_name = "RULE", value_parser = rule(), hide_possible_values = true)]
    pub(crate) rule: Rule,

    #[command(flatten)]
    pub(crate) language: InLanguage,
}

/// List all rules.
#[derive(Debug, clap::Args)]
pub(crate) struct Rules {
    /// The form of the list.
    #[arg(long, value_name = "FORMAT", default_value_t, value_enum)]
    pub(crate) format: ListFormat,

    #[command(flatten)]
    pub(crate) language: InLanguage,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum ListFormat {
    #[default]
    Human,
    Json,
}

/// Write a script that completes this program's arguments in a shell.
#[derive(Debug, clap::Args)]
pub(crate) struct Completions {
    /// The shell.
    #[arg(value_name = "SHELL")]
    pub(crate) shell: Shell,
}

/// Write a manual page in roff.
#[derive(Debug, clap::Args)]
pub(crate) struct Man {
    /// The command that the page is about; by default the program.
    #[arg(value_name = "COMMAND")]
    pub(crate) command: Option<String>,
}

/// A language that somebody may have asked for.
#[derive(Clone, Copy, Debug, clap::Args)]
pub(crate) struct InLanguage {
    /// The language of messages; by default that of the locale, if it is one of these.
    #[arg(long, value_name = "LANGUAGE", help_heading = "Report")]
    lang: Option<Lang>,
}

impl InLanguage {
    pub(crate) fn get(self) -> Language {
        let of_locale = || sys_locale::get_locale().map(|locale| Language::of_locale(&locale));
        self.lang.map(|lang| lang.0).or_else(of_locale).unwrap_or_default()
    }
}

/// A list that the library keeps, as values of an option.
macro_rules! values {
    ($name:ident of $of:ty, named by $text:ident) => {
        #[derive(Clone, Copy, Debug, Default)]
        pub(crate) struct $name(pub(crate) $of);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.0.$text())
            }
        }

        impl ValueEnum for $name {
            fn value_variants<'a>() -> &'a [Self] {
                static VARIANTS: std::sync::LazyLock<Vec<$name>> =
                    std::sync::LazyLock::new(|| <$of>::ALL.iter().copied().map($name).collect());
                &VARIANTS
            }

            fn to_possible_value(&self) -> Option<PossibleValue> {
                Some(PossibleValue::new(self.0.$text()))
            }
        }
    };
}

values!(Format of report::Format, named by as_str);
values!(FailOn of run::FailOn, named by as_str);
values!(Lang of Language, named by tag);

/// What the documents are; none to take each for what its members speak for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind(pub(crate) Option<preflight::Kind>);

impl Kind {
    const AUTO: &str = "auto";

    fn as_str(self) -> &'static str {
        self.0.map_or(Self::AUTO, preflight::Kind::as_str)
    }
}

impl Default for Kind {
    fn default() -> Self {
        Self(Some(preflight::Kind::Create))
    }
}

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

impl ValueEnum for Kind {
    fn value_variants<'a>() -> &'a [Self] {
        static VARIANTS: std::sync::LazyLock<Vec<Kind>> = std::sync::LazyLock::new(|| {
            preflight::Kind::ALL.iter().copied().map(Some).chain([None]).map(Kind).collect()
        });
        &VARIANTS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.as_str()))
    }
}

fn another_report(text: &str) -> Result<(report::Format, PathBuf), String> {
    let known = || report::Format::ALL.iter().map(|format| format.as_str()).collect::<Vec<_>>().join(", ");
    let (name, file) = text.split_once('=').filter(|(_, file)| !file.is_empty()).ok_or("FORMAT=FILE is expected")?;
    let format = report::Format::ALL.iter().find(|format| format.as_str() == name);
    format.map(|format| (*format, PathBuf::from(file))).ok_or_else(|| format!("unknown format; there are {}", known()))
}

fn selector() -> impl TypedValueParser<Value = Selector> {
    PossibleValuesParser::new(Selector::names()).try_map(|name| Selector::from_name(&name).ok_or("unknown rule"))
}

fn rule() -> impl TypedValueParser<Value = Rule> {
    PossibleValuesParser::new(Rule::ALL.iter().map(|rule| rule.id()))
        .try_map(|id| Rule::from_id(&id).ok_or("unknown rule"))
}
