//! The jobs of a working copy: `cargo xtask --help`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program speaks to whoever runs it")]

mod bench;
mod ci;
mod codegen;
mod compat;
mod corpus;
mod docs;
mod feature_sets;
mod foreign;
mod generated_files;
mod instructions;
mod kit;
mod kit_files;
mod picture;
mod readers;
mod reference;
mod reference_pages;
mod rule_pages;
mod rust_version;
mod schema_files;
mod schemas;

use std::{
    error::Error,
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use clap::{Parser, Subcommand};

use generated_files::{Difference, State, differences};

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
    /// Runs everything that continuous integration runs, or single steps of it.
    Ci(ci::Arguments),
    /// Writes the JSON Schemas of the documents to schemas/.
    Schemas(schemas::Arguments),
    /// Writes the pages on the rules to docs/rules/, and their table into README.md.
    Docs(docs::Arguments),
    /// Measures the program beside its peers, and writes docs/PERFORMANCE.md.
    Bench(bench::Arguments),
    /// Writes the bodies to measure with: 330 MB in four files.
    Corpus(corpus::Arguments),
    /// Counts the instructions of a fixed workload with valgrind, and writes them to benches/instructions.json.
    Instructions(instructions::Arguments),
    /// Draws a finding for the first screen of README.
    Picture(picture::Arguments),
    /// Writes the conformance kit to tests/kit/.
    Kit(kit::Arguments),
    /// Checks that no dependency asks for a newer Rust than the crate does.
    RustVersion,
    /// Runs the tests with features of dependencies that another crate of a build may have switched on.
    FeatureSets(feature_sets::Arguments),
    /// Writes the pages on the documents to docs/reference/.
    Reference(reference::Arguments),
    /// Runs the schemas through the validators of other languages, which must all give the kit's verdicts.
    Foreign(foreign::Arguments),
    /// Generates types from the codegen form of the schema, compiles them, and shows what each generator loses.
    Codegen(codegen::Arguments),
    /// Has the reports read by programs that read their formats.
    Readers(readers::Arguments),
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

/// Why a job could not be done.
type Problem = Box<dyn Error>;

/// Brings the files with this extension below a directory of the repository up to date, or checks that they are.
fn bring_up_to_date(
    directory: &str,
    extension: &str,
    expected: impl IntoIterator<Item = (String, String)>,
    check: bool,
    command: &str,
) -> Result<Outcome, Problem> {
    let root = repository().join(directory);
    let differences =
        differences(&root, extension, expected).map_err(|error| format!("{}: {error}", root.display()))?;
    if check && !differences.is_empty() {
        for difference in &differences {
            eprintln!("{directory}/{difference}");
        }
        eprintln!("run `{command}`");
        return Ok(Outcome::Found);
    }
    for Difference { file, state } in &differences {
        let path = root.join(file);
        let done = match state {
            State::Stale(text) | State::Missing(text) => write(&path, text),
            State::Stray => fs::remove_file(&path),
        };
        done.map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{} {directory}/{file}", if *state == State::Stray { "removed" } else { "wrote" });
    }
    Ok(Outcome::Good)
}

fn write(path: &Path, text: &str) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, text)
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("")
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().job {
        Job::Bench(arguments) => bench::run(&arguments),
        Job::Ci(arguments) => ci::run(&arguments),
        Job::Schemas(arguments) => schemas::run(&arguments),
        Job::Docs(arguments) => docs::run(&arguments),
        Job::Instructions(arguments) => instructions::run(&arguments),
        Job::Picture(arguments) => picture::run(&arguments),
        Job::Kit(arguments) => kit::run(&arguments),
        Job::RustVersion => rust_version::run(),
        Job::FeatureSets(arguments) => feature_sets::run(&arguments),
        Job::Reference(arguments) => reference::run(&arguments),
        Job::Foreign(arguments) => foreign::run(&arguments),
        Job::Codegen(arguments) => codegen::run(&arguments),
        Job::Readers(arguments) => readers::run(&arguments),
        Job::Corpus(arguments) => corpus::run(&arguments),
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
