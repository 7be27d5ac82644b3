//! `cargo xtask generate`: writes all generated files, or checks them.

use generated::{COMMAND, JOBS, Job};
use xtask::{Outcome, Problem, repository};

use crate::{picture, report_schema};

/// The options of the job.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Writes nothing, and fails if a file is stale, missing or stray.
    #[arg(long)]
    check: bool,
    /// The files, if not all.
    #[arg(value_parser = jobs().map(|job| job.name).collect::<Vec<_>>())]
    jobs: Vec<String>,
}

/// All jobs; the last ones build other packages.
fn jobs() -> impl Iterator<Item = &'static Job> {
    JOBS.iter().chain(&[report_schema::JOB, picture::JOB])
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let root = repository();
    let mut outcome = Outcome::Good;
    for job in jobs().filter(|job| arguments.jobs.is_empty() || arguments.jobs.iter().any(|name| name == job.name)) {
        for difference in job.differences(&root).map_err(|error| format!("{}: {error}", job.name))? {
            if arguments.check {
                outcome = Outcome::Found;
                eprintln!("{difference}");
            } else {
                difference.mend(&root).map_err(|error| format!("{}: {error}", difference.path))?;
                println!("{difference}: mended");
            }
        }
    }
    if outcome == Outcome::Found {
        eprintln!("run `{COMMAND}`");
    }
    Ok(outcome)
}
