use std::{
    ffi::{OsStr, OsString},
    process::{Command, Stdio},
    time::Instant,
};

use xtask::Problem;

/// What a process took.
#[derive(Clone, Copy, Debug)]
pub(super) struct Figures {
    /// From start to end, the median of the runs.
    pub(super) seconds: f64,
    /// The most memory that was resident in any run.
    pub(super) kilobytes: u64,
}

/// Runs a program so many times, after a run that does not count.
pub(super) fn measure(
    program: &OsStr,
    arguments: impl IntoIterator<Item = OsString>,
    runs: usize,
) -> Result<Figures, Problem> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let mut seconds = Vec::new();
    let mut kilobytes = 0;
    for run in 0..=runs {
        // The program that counts the memory is part of the time; it is the same for all, and takes a millisecond.
        let start = Instant::now();
        let output = Command::new("/usr/bin/time")
            .args(["--format", "%M", "--"])
            .arg(program)
            .args(&arguments)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .env("NODE_NO_WARNINGS", "1")
            .output()
            .map_err(|error| format!("/usr/bin/time: {error}"))?;
        let taken = start.elapsed().as_secs_f64();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let line = said.trim_end().lines().last().unwrap_or_default();
        let resident: u64 = line.trim().parse().map_err(|_| format!("{}: {said}", program.display()))?;
        if run > 0 {
            seconds.push(taken);
            kilobytes = kilobytes.max(resident);
        }
    }
    seconds.sort_by(f64::total_cmp);
    let median = seconds.get(seconds.len() / 2).copied().ok_or("there must be a run")?;
    Ok(Figures { seconds: median, kilobytes })
}
