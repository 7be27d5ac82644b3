//! `cargo xtask instructions`: counts the instructions of a fixed workload, which do not depend on how busy a machine
//! is, and writes them down or holds them against those that are written down.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use serde::{Deserialize, Serialize};

use xtask::{Outcome, Problem, cargo, repository};

/// Where the counts are written down.
const FILE: &str = "benches/instructions.json";

/// The parts of the workload (`benches/corpus/examples/workload.rs`).
const PARTS: [&str; 4] = ["valid", "broken", "devices", "paras"];

/// How many per cent a count may rise.
const TOLERANCE: f64 = 5.0;

/// The options of the job.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Writes nothing, and fails if a count has risen by more than five per cent.
    #[arg(long)]
    check: bool,
}

/// The counts, and what they hold for.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Counts {
    architecture: String,
    compiler: String,
    instructions: BTreeMap<String, u64>,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let root = repository();
    let file = root.join(FILE);
    let counts = count(&root)?;
    if !arguments.check {
        let text = serde_json::to_string_pretty(&counts)? + "\n";
        fs::write(&file, text)?;
        println!("wrote {FILE}");
        return Ok(Outcome::Good);
    }
    let written = fs::read_to_string(&file).map_err(|error| format!("{FILE}: {error}"))?;
    let written: Counts = serde_json::from_str(&written).map_err(|error| format!("{FILE}: {error}"))?;
    if written.architecture != counts.architecture {
        Err(format!("the counts of {FILE} are those of {}, not {}", written.architecture, counts.architecture))?;
    }
    let mut outcome = Outcome::Good;
    for (part, now) in &counts.instructions {
        let Some(before) = written.instructions.get(part) else {
            return Err(format!("{FILE} has no count of `{part}`: run `cargo xtask instructions`"))?;
        };
        let change = change(*before, *now);
        println!("{part}: {now} instructions, {before} written down, {change:+.1} %");
        if change > TOLERANCE {
            outcome = Outcome::Found;
        } else if change < -TOLERANCE {
            println!("{part} is faster: `cargo xtask instructions` writes it down");
        }
    }
    if outcome == Outcome::Found {
        eprintln!(
            "more than {TOLERANCE} % slower (with {}; written down with {})\n\
             if that is meant, run `cargo xtask instructions` and say why in the change",
            counts.compiler, written.compiler
        );
    }
    Ok(outcome)
}

/// The change in per cent.
fn change(before: u64, now: u64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a tenth of a per cent is all that is shown")]
    let (before, now) = (before as f64, now as f64);
    (now - before) * 100.0 / before
}

fn count(root: &Path) -> Result<Counts, Problem> {
    let build = ["build", "--quiet", "--release", "--package", "corpus", "--example", "workload"];
    if !cargo().args(build).status()?.success() {
        Err("the workload does not build")?;
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |target| root.join(target));
    let workload = target.join("release/examples/workload");
    let counts = PARTS.map(|part| Ok((part.to_owned(), count_part(&workload, part)?)));
    Ok(Counts {
        architecture: std::env::consts::ARCH.to_owned(),
        compiler: compiler()?,
        instructions: counts.into_iter().collect::<Result<_, Problem>>()?,
    })
}

fn count_part(workload: &Path, part: &str) -> Result<u64, Problem> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null", "--toggle-collect=*counted_workload*"])
        .args([workload.as_os_str(), part.as_ref()])
        .output()
        .map_err(|error| format!("valgrind, which counts the instructions: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr);
    let collected = said.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok());
    match collected {
        Some(count) if output.status.success() && count > 0 => Ok(count),
        _ => Err(format!("callgrind has not counted `{part}`:\n{said}"))?,
    }
}

fn compiler() -> Result<String, Problem> {
    let output = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())).arg("--version").output()?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
