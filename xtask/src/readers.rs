//! `cargo xtask readers`: the reports in the hands of those who read them.

use std::{
    env,
    error::Error,
    fs,
    path::Path,
    process::{Command, Stdio},
};

use clap::Args;

use crate::{Outcome, foreign::tools::install_node, repository};

/// The options of the job.
#[derive(Debug, Args)]
pub(crate) struct Arguments {}

/// The formats that are read, and the files that they are written to.
const REPORTS: &[(&str, &str)] =
    &[("jsonl", "report.jsonl"), ("json", "report.json"), ("sarif", "report.sarif"), ("junit", "report.junit.xml")];

/// What is checked: an example of each rule, and a file that is not there.
const INPUTS: [&str; 2] = ["examples/rules", "examples/not there/第 1 个.json"];

/// What the program's exit code is then.
const NOT_EVERYTHING_CHECKED: i32 = 2;

/// Writes a report in each format and has it read.
pub(crate) fn run(_arguments: &Arguments) -> Result<Outcome, Box<dyn Error>> {
    let root = repository();
    let (readers, reports) = (root.join("tests/readers"), root.join("target/readers"));
    install_node(&readers)?;
    fs::create_dir_all(&reports)?;
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    for (format, file) in REPORTS {
        let arguments = ["run", "--quiet", "--package", "oceanconnect-batchtask", "--features", "cli", "--", "check"];
        let mut check = Command::new(&cargo);
        check.current_dir(&root).args(arguments).args(["--format", format]).args(INPUTS).stderr(Stdio::piped());
        let output = check.output()?;
        if output.status.code() != Some(NOT_EVERYTHING_CHECKED) {
            return Err(format!("{format}: {}: {}", output.status, String::from_utf8_lossy(&output.stderr)).into());
        }
        fs::write(reports.join(file), output.stdout)?;
    }
    let schema = root.join("src/report/json/v1.schema.json");
    let read: [&Path; 3] = [Path::new("read.mjs"), &reports, &schema];
    let status =
        Command::new("node").args(read).current_dir(readers).status().map_err(|error| format!("node: {error}"))?;
    Ok(if status.success() { Outcome::Good } else { Outcome::Found })
}
