//! `cargo xtask docs`: writes what is said of the rules, or checks it.

use std::fs;

use crate::{Outcome, Problem, bring_up_to_date, repository, rule_pages};

/// The options of the job.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Writes nothing, and fails if a page is stale, missing or stray.
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let pages =
        bring_up_to_date(rule_pages::DIRECTORY, "md", rule_pages::expected(), arguments.check, rule_pages::COMMAND)?;
    let path = repository().join("README.md");
    let readme = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let updated = rule_pages::with_table(&readme)?;
    if readme == updated {
        return Ok(pages);
    }
    if arguments.check {
        eprintln!("README.md is stale\nrun `{}`", rule_pages::COMMAND);
        return Ok(Outcome::Found);
    }
    fs::write(&path, updated)?;
    println!("wrote README.md");
    Ok(pages)
}
