//! `cargo xtask kit`: writes the conformance kit, or checks it.

use crate::{
    Outcome, Problem, bring_up_to_date,
    kit_files::{COMMAND, DIRECTORY, files},
};

/// The options of the job.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Writes nothing, and fails if a file is stale, missing or stray.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let files = files()?.into_iter().map(|file| (file.file_name, file.text));
    bring_up_to_date(DIRECTORY, "json", files, arguments.check, COMMAND)
}
