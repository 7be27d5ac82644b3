//! `cargo xtask schemas`: writes the schemas, or checks them.

use crate::{Outcome, Problem, bring_up_to_date, schema_files};

/// The options of the job.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Writes nothing, and fails if a file is stale, missing or stray.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    bring_up_to_date(schema_files::DIRECTORY, "json", schema_files::expected(), arguments.check, schema_files::COMMAND)
}
