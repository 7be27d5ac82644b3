//! `cargo xtask rust-version`: no dependency of the crate asks for a newer Rust than the crate does.
//!
//! That the crate's own code does not is a lint (`clippy::incompatible_msrv`).

use std::{env, ffi::OsString, process::Command};

use serde_json::Value;

use crate::{Outcome, Problem, repository};

const PACKAGE: &str = "oceanconnect-batchtask";

pub(crate) fn run() -> Result<Outcome, Problem> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    let arguments = ["metadata", "--format-version", "1", "--features", "schema,proptest1,jiff02,cli"];
    let output = Command::new(cargo).args(arguments).current_dir(repository()).output()?;
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata["packages"].as_array().ok_or("cargo names no packages")?;
    let of = |id: &Value| packages.iter().find(|package| package["id"] == *id);
    let root = packages.iter().find(|package| package["name"] == PACKAGE).ok_or("cargo does not name the crate")?;
    let stated = version(&root["rust_version"]).ok_or("the crate states no Rust version")?;
    // Only what users build: dependencies of tests and of other members may ask for more.
    let mut reached = vec![root["id"].clone()];
    let mut newer = Vec::new();
    let mut next = 0;
    while let Some(id) = reached.get(next).cloned() {
        next += 1;
        let package = of(&id).ok_or("cargo does not name a package")?;
        if version(&package["rust_version"]).is_some_and(|asked| asked > stated) {
            newer.push(format!("{} {} asks for {}", package["name"], package["version"], package["rust_version"]));
        }
        let nodes = metadata["resolve"]["nodes"].as_array().into_iter().flatten();
        for node in nodes.filter(|node| node["id"] == id) {
            for dependency in node["deps"].as_array().into_iter().flatten() {
                let kinds = dependency["dep_kinds"].as_array().into_iter().flatten();
                let is_built = kinds.into_iter().any(|kind| kind["kind"] != "dev");
                if is_built && !reached.contains(&dependency["pkg"]) {
                    reached.push(dependency["pkg"].clone());
                }
            }
        }
    }
    println!("{} packages, none of which may ask for more than Rust {}.{}", reached.len(), stated.0, stated.1);
    for package in &newer {
        eprintln!("{package}");
    }
    Ok(if newer.is_empty() { Outcome::Good } else { Outcome::Found })
}

/// The first two numbers of a version; the third never decides.
fn version(text: &Value) -> Option<(u32, u32)> {
    let mut numbers = text.as_str()?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}
