//! The jobs that need other people's validators, generators and readers: `cargo xtask --help`.
#![expect(clippy::print_stdout, reason = "a program speaks to whoever runs it")]

mod bench;
mod codegen;
mod compat;
mod corpus;
mod foreign;
mod readers;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::{EXIT_CODES, exit_code};

/// The command line. The doc comments are what `--help` prints.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    job: Job,
}

/// One job, one file of this program.
#[derive(Debug, Subcommand)]
enum Job {
    /// Runs the schemas through the validators of other languages, which must all give the kit's verdicts.
    Foreign(foreign::Arguments),
    /// Generates types from the codegen form of the schema, compiles them, and shows what each generator loses.
    Codegen(codegen::Arguments),
    /// Has the reports read by programs that read their formats.
    Readers,
    /// Compares the schemas and the public Rust items with those of another revision.
    Compat(compat::Arguments),
    /// Measures the program beside its peers, and writes docs/PERFORMANCE.md.
    Bench(bench::Arguments),
    /// Writes the bodies to measure with: 330 MB in four files.
    Corpus(corpus::Arguments),
}

fn main() -> ExitCode {
    exit_code(match Arguments::parse().job {
        Job::Foreign(arguments) => foreign::run(&arguments),
        Job::Codegen(arguments) => codegen::run(&arguments),
        Job::Readers => readers::run(),
        Job::Compat(arguments) => compat::run(&arguments),
        Job::Bench(arguments) => bench::run(&arguments),
        Job::Corpus(arguments) => corpus::run(&arguments),
    })
}
