//! `cargo xtask readers`: the reports in the hands of those who read them.

use std::{fs, path::Path, process::Command};

use xtask::{Outcome, Problem, batchtask, repository, tools::install_node};

/// The formats that are read, and the files that they are written to.
const REPORTS: &[(&str, &str)] =
    &[("jsonl", "report.jsonl"), ("json", "report.json"), ("sarif", "report.sarif"), ("junit", "report.junit.xml")];

/// What is checked: an example of each rule, and a file that is not there.
const INPUTS: [&str; 2] = ["examples/rules", "examples/not there/第 1 个.json"];

/// What the program's exit code is then.
const NOT_EVERYTHING_CHECKED: i32 = 2;

/// Writes a report in each format and has it read.
pub(crate) fn run() -> Result<Outcome, Problem> {
    let root = repository();
    let (readers, reports) = (root.join("tests/readers"), root.join("target/readers"));
    install_node(&readers)?;
    fs::create_dir_all(&reports)?;
    for (format, file) in REPORTS {
        let output = batchtask().args(["check", "--format", format]).args(INPUTS).output()?;
        if output.status.code() != Some(NOT_EVERYTHING_CHECKED) {
            return Err(format!("{format}: {}: {}", output.status, String::from_utf8_lossy(&output.stderr)).into());
        }
        fs::write(reports.join(file), output.stdout)?;
    }
    let schema = root.join("crates/check/src/report/json/v1.schema.json");
    let read: [&Path; 3] = [Path::new("read.mjs"), &reports, &schema];
    let status =
        Command::new("node").args(read).current_dir(readers).status().map_err(|error| format!("node: {error}"))?;
    Ok(if status.success() { Outcome::Good } else { Outcome::Found })
}
