//! `cargo xtask ci`: everything that continuous integration runs, in its order; or single steps of it, by their names.

use std::{env, ffi::OsString, process::Command, time::Instant};

use crate::{Outcome, Problem, repository};

/// The options of the job.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The steps, if not all.
    #[arg(value_parser = STEPS.iter().map(|step| step.name).collect::<Vec<_>>())]
    steps: Vec<String>,
}

/// A step: commands of cargo, each of which must succeed.
struct Step {
    name: &'static str,
    commands: &'static [&'static [&'static str]],
    /// What is set in the environment of the commands.
    environment: &'static [(&'static str, &'static str)],
}

/// All that the crate can be built with.
const ALL: &str = "schema,proptest1,jiff02,cli";

const STEPS: &[Step] = &[
    Step { name: "format", commands: &[&["fmt", "--all", "--check"]], environment: &[] },
    Step {
        name: "lint",
        commands: &[&["clippy", "--workspace", "--all-targets", "--features", ALL, "--", "--deny", "warnings"]],
        environment: &[],
    },
    Step { name: "rust-version", commands: &[&["xtask", "rust-version"]], environment: &[] },
    // Each feature alone, so that none leans on another.
    Step {
        name: "features",
        commands: &[
            &["check", "--quiet"],
            &["check", "--quiet", "--features", "schema"],
            &["check", "--quiet", "--features", "embedded"],
            &["check", "--quiet", "--features", "proptest1"],
            &["check", "--quiet", "--features", "jiff02"],
            &["check", "--quiet", "--features", "preflight"],
            &["check", "--quiet", "--features", "explain"],
            &["check", "--quiet", "--features", "report"],
            &["check", "--quiet", "--features", "cli"],
        ],
        environment: &[("RUSTFLAGS", "--deny warnings"), ("CARGO_TARGET_DIR", "target/features")],
    },
    Step {
        name: "generated",
        commands: &[
            &["xtask", "schemas", "--check"],
            &["xtask", "kit", "--check"],
            &["xtask", "docs", "--check"],
            &["xtask", "reference", "--check"],
            &["xtask", "picture", "--check"],
        ],
        environment: &[],
    },
    // So many cases for each of some twenty properties: more than a hundred thousand over all.
    Step {
        name: "test",
        commands: &[&["test", "--workspace", "--exclude", "bench"]],
        environment: &[("JUDGED_CASES", "6000")],
    },
    Step { name: "feature-sets", commands: &[&["xtask", "feature-sets"]], environment: &[("JUDGED_CASES", "200")] },
    Step { name: "instructions", commands: &[&["xtask", "instructions", "--check"]], environment: &[] },
    Step {
        name: "documentation",
        commands: &[&["doc", "--no-deps", "--features", ALL]],
        environment: &[("RUSTDOCFLAGS", "--deny warnings")],
    },
    Step { name: "package", commands: &[&["package", "--quiet", "--allow-dirty"]], environment: &[] },
    Step { name: "foreign", commands: &[&["xtask", "foreign"]], environment: &[] },
    Step { name: "codegen", commands: &[&["xtask", "codegen"]], environment: &[] },
    Step { name: "readers", commands: &[&["xtask", "readers"]], environment: &[] },
    Step { name: "compat", commands: &[&["xtask", "compat"]], environment: &[] },
];

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let wanted = |step: &&Step| arguments.steps.is_empty() || arguments.steps.iter().any(|name| name == step.name);
    let mut failed = Vec::new();
    for step in STEPS.iter().filter(wanted) {
        println!("==> {}", step.name);
        let start = Instant::now();
        let good = succeeds(step)?;
        println!("<== {} {} in {} s", step.name, if good { "passed" } else { "FAILED" }, start.elapsed().as_secs());
        if !good {
            failed.push(step.name);
        }
    }
    if failed.is_empty() {
        return Ok(Outcome::Good);
    }
    eprintln!("failed: {}\nrun one again with `cargo xtask ci {}`", failed.join(", "), failed[0]);
    Ok(Outcome::Found)
}

fn succeeds(step: &Step) -> Result<bool, Problem> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
    for arguments in step.commands {
        let status = Command::new(&cargo)
            .args(*arguments)
            .envs(step.environment.iter().copied())
            .current_dir(repository())
            .status()?;
        if !status.success() {
            eprintln!("failed: cargo {}", arguments.join(" "));
            return Ok(false);
        }
    }
    Ok(true)
}
