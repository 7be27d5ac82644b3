//! `cargo xtask feature-sets`: the tests, with features of dependencies that another crate of a build may switch on.

use std::process::Stdio;

use serde_json::Value;
use xtask::{Outcome, Problem, cargo};

/// The package whose features are the sets.
const PACKAGE: &str = "feature-sets";

/// The options of the job.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The sets, if not all: features of the package in tests/feature-sets.
    sets: Vec<String>,
}

/// Runs the tests of the packages that read and write JSON once with each set.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let known = features(PACKAGE)?;
    if let Some(unknown) = arguments.sets.iter().find(|set| !known.contains(set)) {
        return Err(format!("there is no set `{unknown}`, only {}", known.join(", ")).into());
    }
    let sets = if arguments.sets.is_empty() { &known } else { &arguments.sets };
    let mut failed = Vec::new();
    for set in sets {
        println!("=== {set}");
        let mut test = cargo();
        test.args(["test", "--quiet", "--features", &format!("{PACKAGE}/{set}")]);
        for package in ["batchtask-json", "oceanconnect-batchtask", "batchtask-check", PACKAGE] {
            test.args(["--package", package]);
        }
        if !test.status()?.success() {
            failed.push(set.as_str());
        }
    }
    if failed.is_empty() {
        return Ok(Outcome::Good);
    }
    eprintln!("the tests fail with {}", failed.join(", "));
    Ok(Outcome::Found)
}

/// The packages of this workspace as cargo knows them.
pub(crate) fn packages() -> Result<Vec<Value>, Problem> {
    let output = cargo().args(["metadata", "--no-deps", "--format-version", "1"]).stderr(Stdio::inherit()).output()?;
    let mut metadata: Value = serde_json::from_slice(&output.stdout)?;
    match metadata["packages"].take() {
        Value::Array(packages) => Ok(packages),
        _ => Err("cargo names no packages".into()),
    }
}

/// The features of a package.
pub(crate) fn features(name: &str) -> Result<Vec<String>, Problem> {
    let packages = packages()?;
    let package = packages.iter().find(|package| package["name"] == name);
    let features = package.and_then(|package| package["features"].as_object());
    Ok(features.ok_or_else(|| format!("there is no package {name}"))?.keys().cloned().collect())
}
