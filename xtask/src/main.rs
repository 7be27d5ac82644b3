//! The jobs of a working copy: `cargo xtask --help`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program speaks to whoever runs it")]

mod codegen;
mod compat;
mod foreign;
mod kit;
mod kit_files;
mod reference;
mod reference_pages;
mod schema_files;
mod schemas;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

/// The command line. What the doc comments below say is what `--help` prints.
#[derive(Debug, Parser)]
#[command(
    name = "cargo xtask",
    bin_name = "cargo xtask",
    about = "The jobs of a working copy of this repository.",
    after_help = "Exit codes: 0 done, and nothing to complain of; 1 a check found something; 2 the job could not be done."
)]
struct Arguments {
    #[command(subcommand)]
    job: Job,
}

/// One job, one file of this program.
#[derive(Debug, Subcommand)]
enum Job {
    /// Writes the JSON Schemas of the documents to schemas/.
    Schemas(schemas::Arguments),
    /// Writes the conformance kit to tests/kit/.
    Kit,
    /// Writes the pages on the documents to docs/reference/.
    Reference(reference::Arguments),
    /// Runs the schemas through the validators of other languages, which must all give the kit's verdicts.
    Foreign(foreign::Arguments),
    /// Generates types from the codegen form of the schema, compiles them, and shows what each generator loses.
    Codegen(codegen::Arguments),
    /// Compares the schemas and the public Rust items with those of the last release.
    Compat(compat::Arguments),
}

/// What became of a job that could be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// There is nothing to complain of.
    Good,
    /// A check found something, and has said what.
    Found,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().job {
        Job::Schemas(arguments) => schemas::run(&arguments),
        Job::Kit => kit::run(),
        Job::Reference(arguments) => reference::run(&arguments),
        Job::Foreign(arguments) => foreign::run(&arguments),
        Job::Codegen(arguments) => codegen::run(&arguments),
        Job::Compat(arguments) => compat::run(&arguments),
    };
    match outcome {
        Ok(Outcome::Good) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}
