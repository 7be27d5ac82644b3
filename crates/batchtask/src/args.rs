//! What is said on the command line.

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

/// Checks batch tasks of the OceanConnect platform before they are sent.
#[derive(Debug, Parser)]
#[command(name = "batchtask", version, about, propagate_version = true, max_term_width = 100)]
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
    /// Files, directories (searched for .json, .ndjson and .jsonl files, but not for those that an ignore file names),
    /// patterns such as 'bodies/**/*.json', or - for standard input, which is also read when nothing is given.
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Read one body a line from every input, whatever its name.
    #[arg(long)]
    pub(crate) ndjson: bool,

    /// What the documents are. Without it each one is taken for what its members speak for, and the summary says so of
    /// those that are taken for something other than a request to create a task.
    #[arg(long, value_name = "KIND")]
    pub(crate) kind: Option<Kind>,

    /// How many threads check records of one stream, and files; by default as many as there are processors.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=256), allow_negative_numbers = true)]
    pub(crate) threads: Option<u16>,

    /// The form of the report.
    #[arg(long, value_name = "FORMAT", default_value_t, help_heading = "Report")]
    pub(crate) format: Format,

    /// Write the report to this file instead of standard output; it is put in place when it is complete.
    #[arg(long, value_name = "FILE", help_heading = "Report")]
    pub(crate) output: Option<PathBuf>,

    #[command(flatten)]
    pub(crate) language: InLanguage,

    /// When to use colours; auto is on a terminal, as NO_COLOR and CLICOLOR_FORCE allow.
    #[arg(long, value_name = "WHEN", default_value_t, help_heading = "Report")]
    pub(crate) color: ColorChoice,

    /// Show findings only: no summary and no progress.
    #[arg(long, short, help_heading = "Report")]
    pub(crate) quiet: bool,

    /// Keep the values of the bodies, which may be confidential, out of the report.
    #[arg(long, help_heading = "Report")]
    pub(crate) mask: bool,

    /// Show so many findings and count the others; 200 by default in the human format, and all in the other ones.
    #[arg(long, value_name = "N", allow_negative_numbers = true, help_heading = "Report")]
    pub(crate) max_findings: Option<u64>,

    #[command(flatten)]
    pub(crate) policy: Policy,

    /// Report only what is not in this file, which --write-baseline has written.
    #[arg(long, value_name = "FILE", help_heading = "Policy")]
    pub(crate) baseline: Option<PathBuf>,

    /// Write down all findings of this run as known, and report none of them.
    #[arg(long, value_name = "FILE", help_heading = "Policy", conflicts_with = "baseline")]
    pub(crate) write_baseline: Option<PathBuf>,

    /// Write the bodies without errors to this file, one a line: from an input with one body a line exactly as they
    /// are, and from an input that is one body with spaces for its line breaks.
    ///
    /// The files of --accepted and --rejected are put in place when all inputs have been checked to their end, and not
    /// at all otherwise. A baseline does not make a body acceptable.
    #[arg(long, value_name = "FILE", help_heading = "Routing")]
    pub(crate) accepted: Option<PathBuf>,

    /// Write the bodies with errors to this file: a JSON object a line, with the members file, record, line, findings
    /// (as --format jsonl has them) and body, a string that holds the body's text (bodyBase64 if it is not UTF-8).
    #[arg(long, value_name = "FILE", help_heading = "Routing")]
    pub(crate) rejected: Option<PathBuf>,
}

/// How much rules weigh.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Policy")]
pub(crate) struct Policy {
    /// Make these rules errors: ids of rules with commas between them, `warnings` for all that are warnings, or `all`.
    /// A rule's own id outweighs a group.
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

    /// Take the policy from this file; by default from the next batchtask.toml upwards from each input. It may set
    /// deny, warn and allow, lists of rules each, and deny-warnings. The command line wins.
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
}

impl Policy {
    /// What the command line says.
    pub(crate) fn said(&self) -> run::Policy {
        let mut policy = run::Policy::default();
        policy.deny.clone_from(&self.deny);
        policy.warn.clone_from(&self.warn);
        policy.allow.clone_from(&self.allow);
        policy.deny_warnings = self.deny_warnings;
        policy
    }
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
values!(Kind of preflight::Kind, named by as_str);
values!(Lang of Language, named by tag);

fn selector() -> impl TypedValueParser<Value = Selector> {
    PossibleValuesParser::new(Selector::names()).try_map(|name| Selector::from_name(&name).ok_or("this is no rule"))
}

fn rule() -> impl TypedValueParser<Value = Rule> {
    PossibleValuesParser::new(Rule::ALL.iter().map(|rule| rule.id()))
        .try_map(|id| Rule::from_id(&id).ok_or("this is no rule"))
}
