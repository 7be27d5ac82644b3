//! `cargo xtask reference`: writes the pages on the documents, or checks them.

use crate::{
    Outcome, Problem, bring_up_to_date,
    reference_pages::{COMMAND, DIRECTORY, expected},
};

/// The options of the job.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Writes nothing, and fails if a page is stale, missing or stray.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    bring_up_to_date(DIRECTORY, "md", expected()?, arguments.check, COMMAND)
}
