//! The jobs of a working copy: `cargo xtask --help`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program speaks to whoever runs it")]

mod ci;
mod feature_sets;
mod generate;
mod instructions;
mod picture;
mod report_schema;

use std::{ffi::OsString, process::ExitCode};

use clap::{Parser, Subcommand};
use xtask::{EXIT_CODES, Outcome, Problem, cargo, exit_code};

/// The command line. The doc comments are what `--help` prints.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "The jobs of a working copy of this repository.",
    after_help = EXIT_CODES
)]
struct Arguments {
    #[command(subcommand)]
    job: Job,
}

/// One job, one file of this program.
#[derive(Debug, Subcommand)]
enum Job {
    /// Runs everything that continuous integration runs, or single steps of it.
    Ci(ci::Arguments),
    /// Writes all generated files: schemas, kit, rule pages, reference, README's table, picture.
    Generate(generate::Arguments),
    /// Runs the tests with features of dependencies that another crate of a build may have switched on.
    FeatureSets(feature_sets::Arguments),
    /// Counts the instructions of a fixed workload with valgrind, and writes them to benches/instructions.json.
    Instructions(instructions::Arguments),
    /// Runs the schemas through the validators of other languages, which must all give the kit's verdicts.
    Foreign(Rest),
    /// Generates types from the codegen form of the schema, compiles them, and shows what each generator loses.
    Codegen(Rest),
    /// Has the reports read by programs that read their formats.
    Readers(Rest),
    /// Compares the schemas and the public Rust items with those of another revision.
    Compat(Rest),
    /// Measures the program beside its peers, and writes docs/PERFORMANCE.md.
    Bench(Rest),
    /// Writes the bodies to measure with: 330 MB in four files.
    Corpus(Rest),
}

/// The arguments of a job of the package `judges`, which is built when such a job is asked for.
#[derive(Debug, clap::Args)]
#[command(disable_help_flag = true)]
struct Rest {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
    arguments: Vec<OsString>,
}

impl Rest {
    fn run(&self, job: &str) -> Result<Outcome, Problem> {
        let status = cargo().args(["run", "--package", "judges", "--", job]).args(&self.arguments).status()?;
        match status.code() {
            Some(0) => Ok(Outcome::Good),
            Some(1) => Ok(Outcome::Found),
            _ => Err(format!("{job}: {status}").into()),
        }
    }
}

fn main() -> ExitCode {
    exit_code(match Arguments::parse().job {
        Job::Ci(arguments) => ci::run(&arguments),
        Job::Generate(arguments) => generate::run(&arguments),
        Job::FeatureSets(arguments) => feature_sets::run(&arguments),
        Job::Instructions(arguments) => instructions::run(&arguments),
        Job::Foreign(rest) => rest.run("foreign"),
        Job::Codegen(rest) => rest.run("codegen"),
        Job::Readers(rest) => rest.run("readers"),
        Job::Compat(rest) => rest.run("compat"),
        Job::Bench(rest) => rest.run("bench"),
        Job::Corpus(rest) => rest.run("corpus"),
    })
}
