use std::{path::Path, process::Command};

use serde_json::Value;
use xtask::{Problem, repository};

use crate::feature_sets::packages;

const WASM: &str = "wasm32-unknown-unknown";

/// Each published package without features, and with each of its features alone, so that none leans on another; and what
/// has no input and output for a machine that has none.
pub(super) fn commands() -> Result<Vec<Vec<String>>, Problem> {
    let mut commands = Vec::new();
    for (name, features) in published()? {
        let check = ["check", "--quiet", "--package", &name].map(ToOwned::to_owned);
        commands.push(check.to_vec());
        for feature in features.iter().filter(|feature| *feature != "default") {
            commands.push([&check[..], &["--features".to_owned(), feature.clone()]].concat());
        }
    }
    if has_wasm()? {
        let check = ["check", "--quiet", "--package", "batchtask-check", "--target", WASM];
        commands.push(check.map(ToOwned::to_owned).to_vec());
    } else {
        println!("    NOT RUN: batchtask-check for {WASM}, since `rustup target add {WASM}` was not");
    }
    Ok(commands)
}

/// All published packages together: they depend on each other.
pub(super) fn package() -> Result<Vec<Vec<String>>, Problem> {
    let mut command = ["package", "--quiet", "--allow-dirty"].map(ToOwned::to_owned).to_vec();
    for (name, _) in published()? {
        command.extend(["--package".to_owned(), name]);
    }
    Ok(vec![command])
}

/// The packages that are published, each with its features.
fn published() -> Result<Vec<(String, Vec<String>)>, Problem> {
    let packages = packages()?;
    let published = packages.iter().filter(|package| package["publish"] == Value::Null);
    let with_features = published.filter_map(|package| {
        let features = package["features"].as_object()?.keys().cloned().collect();
        Some((package["name"].as_str()?.to_owned(), features))
    });
    Ok(with_features.collect())
}

/// Whether the standard library for the target is installed.
fn has_wasm() -> Result<bool, Problem> {
    let output = Command::new("rustc")
        .args(["--print", "target-libdir", "--target", WASM])
        .current_dir(repository())
        .output()?;
    Ok(Path::new(String::from_utf8(output.stdout)?.trim()).is_dir())
}
