//! `cargo xtask picture`: draws what the program prints of an example, for the first screen of README.

use std::{env, ffi::OsString, fs, process::Command};

use anstyle_svg::Term;

use crate::{Outcome, Problem, repository};

/// What the program is given, as README has it.
const ARGUMENTS: [&str; 3] = ["check", "--lang=en", "examples/rules/unknown-member.bad.json"];

/// Where the picture stands in the repository.
const FILE: &str = "docs/finding.svg";

/// The options of the job.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Writes nothing, and fails if the picture is stale.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let output = Command::new(cargo)
        .args(["run", "--quiet", "--package", "oceanconnect-batchtask", "--features", "cli", "--"])
        .args(ARGUMENTS)
        .arg("--color=always")
        .current_dir(repository())
        .output()?;
    if output.status.code() != Some(1) {
        return Err(format!("the check of the example: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    let prompt = format!("$ batchtask check {}\n", ARGUMENTS[2]);
    let drawn = Term::new().render_svg(&(prompt + &String::from_utf8(output.stdout)?));
    let path = repository().join(FILE);
    if fs::read_to_string(&path).is_ok_and(|known| known.replace("\r\n", "\n") == drawn) {
        return Ok(Outcome::Good);
    }
    if arguments.check {
        eprintln!("{FILE} is stale\nrun `cargo xtask picture`");
        return Ok(Outcome::Found);
    }
    fs::write(&path, drawn)?;
    println!("wrote {FILE}");
    Ok(Outcome::Good)
}
