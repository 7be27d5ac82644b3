//! `cargo xtask ci`: everything that continuous integration runs, in its order; or single steps of it, by their names.

mod features;
mod steps;

use std::{process::Command, time::Instant};

use xtask::{
    Outcome, Problem, cargo, is_ci, repository,
    tools::{self, Tool},
};

use steps::{STEPS, Step};

/// The options of the job.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The steps, if not all.
    #[arg(value_parser = STEPS.iter().map(|step| step.name).collect::<Vec<_>>())]
    steps: Vec<String>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let wanted = |step: &&Step| arguments.steps.is_empty() || arguments.steps.iter().any(|name| name == step.name);
    let steps: Vec<&Step> = STEPS.iter().filter(wanted).collect();
    check_compiler()?;
    let missing = missing_tools(&steps)?;

    let start = Instant::now();
    let (mut failed, mut skipped) = (Vec::new(), Vec::new());
    for step in &steps {
        if step.tools().any(|tool| missing.contains(&tool)) {
            skipped.push(step.name);
            continue;
        }
        println!("==> {}", step.name);
        let step_start = Instant::now();
        let good = succeeds(step)?;
        println!(
            "<== {} {} in {} s",
            step.name,
            if good { "passed" } else { "FAILED" },
            step_start.elapsed().as_secs()
        );
        if !good {
            failed.push(step.name);
        }
    }
    println!("{} steps in {} s", steps.len() - skipped.len(), start.elapsed().as_secs());
    if !skipped.is_empty() {
        println!("NOT RUN, for want of tools: {}", skipped.join(", "));
    }
    if failed.is_empty() {
        return Ok(Outcome::Good);
    }
    eprintln!("failed: {}\nrun one again with `cargo xtask ci {}`", failed.join(", "), failed[0]);
    Ok(Outcome::Found)
}

/// The compiler that lints and instruction counts hold for: `workspace.metadata.compiler` in Cargo.toml.
fn check_compiler() -> Result<(), Problem> {
    let manifest = std::fs::read_to_string(repository().join("Cargo.toml"))?;
    let pinned = manifest.lines().find_map(|line| line.strip_prefix("compiler = "));
    let pinned = pinned.ok_or("Cargo.toml does not name the compiler")?.trim_matches('"');
    let output = Command::new("rustc").arg("--version").current_dir(repository()).output()?;
    let version = String::from_utf8_lossy(&output.stdout).trim().to_owned();
    if version.split(' ').nth(1) == Some(pinned) {
        return Ok(());
    }
    let advice = format!("this is {version}; continuous integration uses {pinned}: `cargo +{pinned} xtask ci`");
    if is_ci() {
        return Err(advice.into());
    }
    println!("note: {advice}");
    Ok(())
}

/// Looks for all tools of the steps, installs what it can, and says what is missing.
fn missing_tools(steps: &[&Step]) -> Result<Vec<Tool>, Problem> {
    let missing = tools::missing(steps.iter().flat_map(|step| step.tools()));
    if missing.is_empty() {
        return Ok(missing);
    }
    let packages: Vec<&str> = missing.iter().map(|tool| tool.package).collect();
    println!("missing, so `apt-get install {}`", packages.join(" "));
    let installed = tools::install(&missing);
    let missing = tools::missing(missing);
    for tool in &missing {
        let steps = steps.iter().filter(|step| step.tools().any(|other| other == *tool)).map(|step| step.name);
        let steps = steps.collect::<Vec<_>>().join(", ");
        println!("missing: {} (on Debian: apt-get install {}), for {steps}", tool.name, tool.package);
    }
    if let Err(error) = installed {
        println!("not installed: {error}");
    }
    if is_ci() && !missing.is_empty() {
        return Err("continuous integration skips nothing: install what is missing".into());
    }
    Ok(missing)
}

fn succeeds(step: &Step) -> Result<bool, Problem> {
    for arguments in (step.commands)()? {
        println!("    cargo {}", arguments.join(" "));
        let status = cargo().args(&arguments).envs(step.environment.iter().copied()).status()?;
        if !status.success() {
            eprintln!("failed: cargo {}", arguments.join(" "));
            return Ok(false);
        }
    }
    Ok(true)
}
