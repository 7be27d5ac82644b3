use std::{
    env,
    error::Error,
    path::Path,
    process::{Command, Stdio},
};

use clap::Args;
use serde_json::Value;

use crate::Outcome;

/// The package whose features are the sets.
const PACKAGE: &str = "feature-sets";

/// The options of the job.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// The sets, if not all: features of the package in tests/feature-sets.
    sets: Vec<String>,
}

/// Runs the tests once with each set.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Box<dyn Error>> {
    let known = known_sets()?;
    if let Some(unknown) = arguments.sets.iter().find(|set| !known.contains(set)) {
        return Err(format!("there is no set `{unknown}`, only {}", known.join(", ")).into());
    }
    let sets = if arguments.sets.is_empty() { &known } else { &arguments.sets };
    let mut failed = Vec::new();
    for set in sets {
        println!("=== {set}");
        let feature = format!("{PACKAGE}/{set}");
        let status = cargo()
            .args([
                "test",
                "--quiet",
                "--package",
                "oceanconnect-batchtask",
                "--package",
                PACKAGE,
                "--features",
                &feature,
            ])
            .status()?;
        if !status.success() {
            failed.push(set.as_str());
        }
    }
    if failed.is_empty() {
        return Ok(Outcome::Good);
    }
    eprintln!("the tests fail with {}", failed.join(", "));
    Ok(Outcome::Found)
}

fn known_sets() -> Result<Vec<String>, Box<dyn Error>> {
    let metadata =
        cargo().args(["metadata", "--no-deps", "--format-version", "1"]).stderr(Stdio::inherit()).output()?;
    let metadata: Value = serde_json::from_slice(&metadata.stdout)?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let mut package = packages.filter(|package| package["name"] == PACKAGE);
    let features = package.next().and_then(|package| package["features"].as_object());
    Ok(features.ok_or(format!("there is no package {PACKAGE}"))?.keys().cloned().collect())
}

fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name(""));
    cargo
}
