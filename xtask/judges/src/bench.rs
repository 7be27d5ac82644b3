//! `cargo xtask bench`: how fast the whole program is, beside programs that others would take for the same job.
//!
//! It writes the figures to docs/PERFORMANCE.md and the plot to docs/scaling.svg. The peers are those that
//! tests/foreign installs; `/usr/bin/time` measures each process.

mod peers;
mod plot;
mod process;

use std::{
    ffi::OsString,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use xtask::{Outcome, Problem, repository};

use crate::corpus;
use peers::Peer;
use process::{Figures, measure};

/// The options of the job.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// How often each program runs; the median is written down.
    #[arg(long, default_value_t = 5)]
    runs: usize,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let root = repository();
    cargo(&["build", "--quiet", "--release", "--package", "batchtask"])?;
    let program = root.join("target/release/batchtask");
    let files = corpus::ensure(&root.join("target/corpus"))?;
    let peers = peers::installed(&root)?;

    let mut page = heading(&root, &peers)?;
    page.push_str(&library()?);
    page.push_str(&whole_programs(&program, &files, &peers, arguments.runs)?);
    page.push_str(&small_files(&root, &program, arguments.runs)?);
    let points = scaling(&root, &program, &files, arguments.runs)?;
    fs::write(root.join("docs/scaling.svg"), plot::svg(&points)?)?;
    page.push_str("\n## Scaling\n\nTime and memory against size, over three decades of valid NDJSON:\n\n![Time grows with the size, memory stays](scaling.svg)\n");
    fs::write(root.join("docs/PERFORMANCE.md"), page)?;
    println!("wrote docs/PERFORMANCE.md and docs/scaling.svg");
    Ok(Outcome::Good)
}

fn cargo(arguments: &[&str]) -> Result<String, Problem> {
    let output = xtask::cargo().args(arguments).output()?;
    if !output.status.success() {
        return Err(format!("cargo {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr)).into());
    }
    Ok(String::from_utf8(output.stdout)?)
}

fn heading(root: &Path, peers: &[Peer]) -> Result<String, Problem> {
    let cpu = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = cpu.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("unknown");
    let cores = std::thread::available_parallelism()?;
    let rustc = Command::new("rustc").arg("--version").output()?;
    let date = Command::new("date").args(["-u", "+%Y-%m-%d"]).output()?;
    let mut versions = vec![format!("oceanconnect-batchtask {}", version(root)?), text(&rustc.stdout)];
    versions.extend(peers.iter().map(|peer| format!("{} {}", peer.name, peer.version)));
    Ok(format!(
        "# Performance\n\nWritten by `cargo xtask bench` on {}: {} processors ({}); {}. The machine is shared, so that \
         ratios within one run say more than the figures.\n",
        text(&date.stdout),
        cores,
        model.trim_start_matches([':', ' ', '\t']),
        versions.join(", ")
    ))
}

fn version(root: &Path) -> Result<String, Problem> {
    let manifest = fs::read_to_string(root.join("Cargo.toml"))?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = "));
    Ok(line.ok_or("Cargo.toml has no version")?.trim_matches('"').to_owned())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_owned()
}

/// The library's own figures, from its benchmark.
fn library() -> Result<String, Problem> {
    let table = cargo(&["bench", "--quiet", "--package", "bench", "--bench", "ratios"])?;
    Ok(format!(
        "\n## The library, one thread\n\nParsing included, all on the same bytes in one process, taking turns \
         (`cargo bench --package bench`). `IgnoredAny` is the bound: reading the text and keeping nothing.\n\n{}\n",
        table.trim()
    ))
}

fn whole_programs(program: &Path, files: &[PathBuf], peers: &[Peer], runs: usize) -> Result<String, Problem> {
    let mut table = String::from(
        "\n## Whole programs\n\nThe median of several runs, start-up included; memory is the largest of all.\n\n\
         | input | program | s | MB/s | MB of memory |\n| --- | --- | --: | --: | --: |\n",
    );
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::metadata(file)?.len();
        for threads in ["2", "1"] {
            let arguments = ["check", "--quiet", "--format", "jsonl", "--threads", threads].map(OsString::from);
            let figures = measure(program.as_os_str(), arguments.into_iter().chain([file.into()]), runs)?;
            row(&mut table, &name, &format!("batchtask --threads {threads}"), &figures, bytes);
        }
        for peer in peers.iter().filter(|peer| peer.reads(file)) {
            let arguments = peer.arguments.iter().cloned().chain([file.into()]);
            let figures = measure(&peer.program, arguments, runs.min(3))?;
            row(&mut table, &name, peer.name, &figures, bytes);
        }
    }
    Ok(table)
}

#[expect(clippy::cast_precision_loss, reason = "a figure for people")]
fn row(table: &mut String, input: &str, program: &str, figures: &Figures, bytes: u64) {
    let megabytes = bytes as f64 / 1e6;
    let _ = writeln!(
        table,
        "| {input} ({megabytes:.0} MB) | {program} | {:.3} | {:.0} | {} |",
        figures.seconds,
        megabytes / figures.seconds.max(0.001),
        figures.kilobytes / 1000
    );
}

/// Start-up, and a thousand small files.
fn small_files(root: &Path, program: &Path, runs: usize) -> Result<String, Problem> {
    let directory = root.join("target/corpus/small");
    fs::create_dir_all(&directory)?;
    let body = fs::read(root.join("examples/rules/unknown-member.good.json"))?;
    for number in 0..1000 {
        fs::write(directory.join(format!("{number}.json")), &body)?;
    }
    let nothing = measure("true".as_ref(), [], runs * 4)?;
    let one = [OsString::from("check"), directory.join("0.json").into()];
    let one = measure(program.as_os_str(), one, runs * 4)?;
    let many = measure(program.as_os_str(), [OsString::from("check"), directory.into()], runs)?;
    Ok(format!(
        "\n## Start-up and small files\n\n| what | ms |\n| --- | --: |\n| `true` | {:.1} |\n| one small body | {:.1} |\n| 1,000 files of {} bytes | {:.0} |\n",
        nothing.seconds * 1e3,
        one.seconds * 1e3,
        body.len(),
        many.seconds * 1e3
    ))
}

/// One size, and what it took.
struct Point {
    bytes: u64,
    figures: Figures,
}

fn scaling(root: &Path, program: &Path, files: &[PathBuf], runs: usize) -> Result<Vec<Point>, Problem> {
    let valid = files.iter().find(|file| file.ends_with("valid.ndjson")).ok_or("there is no valid.ndjson")?;
    let bytes = fs::read(valid)?;
    let mut points = Vec::new();
    for part in [1000, 300, 100, 30, 10, 3, 1] {
        let end = bytes[..bytes.len() / part].iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        let path = root.join("target/corpus/part.ndjson");
        fs::write(&path, &bytes[..end])?;
        let figures = measure(program.as_os_str(), [OsString::from("check"), path.into()], runs)?;
        points.push(Point { bytes: end as u64, figures });
    }
    Ok(points)
}
