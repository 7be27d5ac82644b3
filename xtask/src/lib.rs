//! What the jobs of a working copy share.

pub mod tools;

use std::{
    env,
    error::Error,
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

/// What became of a job that could be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// There is nothing to complain of.
    Good,
    /// A check found something, and has said what.
    Found,
}

/// Why a job could not be done.
pub type Problem = Box<dyn Error>;

/// What the exit codes of all jobs mean, for `--help`.
pub const EXIT_CODES: &str =
    "Exit codes: 0 done, and nothing to complain of; 1 a check found something; 2 the job could not be done.";

/// The root of the repository.
#[must_use]
pub fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("")
}

/// The cargo that runs this job, in the root of the repository.
#[must_use]
pub fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    cargo.current_dir(repository());
    cargo
}

/// Runs the program `batchtask`, built in debug mode, in the root of the repository.
#[must_use]
pub fn batchtask() -> Command {
    let mut cargo = cargo();
    cargo.args(["run", "--quiet", "--package", "batchtask", "--"]);
    cargo
}

/// Whether this is a run of continuous integration, where nothing may be skipped.
#[must_use]
pub fn is_ci() -> bool {
    env::var_os("CI").is_some()
}

/// Says why a job could not be done, and gives the exit code.
#[expect(clippy::print_stderr, reason = "the one place where a job says why it failed")]
#[must_use]
pub fn exit_code(outcome: Result<Outcome, Problem>) -> ExitCode {
    match outcome {
        Ok(Outcome::Good) => ExitCode::SUCCESS,
        Ok(Outcome::Found) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}
