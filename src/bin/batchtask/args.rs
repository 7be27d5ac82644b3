use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum, builder::PossibleValue};
use oceanconnect_batchtask::report;

/// Checks batch tasks of the OceanConnect platform before they are sent.
#[derive(Debug, Parser)]
#[command(version, about, propagate_version = true, max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(Check),
}

/// Check request bodies: every violation, with its rule, JSON pointer, line and column.
///
/// A file holds one body, or one body a line if its name ends in .ndjson or .jsonl; either may be compressed (.gz, .zst).
///
/// Exit codes: 0, no errors; 1, errors were found; 2, not everything could be checked (an unreadable file, bad usage).
#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// Files, directories (searched for .json, .ndjson and .jsonl files, but not for those that an ignore file names),
    /// patterns such as 'bodies/**/*.json', or - for standard input, which is also read when nothing is given.
    #[arg(value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,

    /// Read one body a line from every input, whatever its name.
    #[arg(long)]
    pub(crate) ndjson: bool,

    /// The form of the report.
    #[arg(long, value_name = "FORMAT", default_value_t)]
    pub(crate) format: Format,

    /// How many threads check records of one stream, and files; by default as many as there are processors.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) threads: Option<u16>,
}

#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Format(pub(crate) report::Format);

impl std::fmt::Display for Format {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        static VARIANTS: std::sync::LazyLock<Vec<Format>> =
            std::sync::LazyLock::new(|| report::Format::ALL.iter().copied().map(Format).collect());
        &VARIANTS
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.as_str()))
    }
}
