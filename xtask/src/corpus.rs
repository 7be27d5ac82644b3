//! `cargo xtask corpus`: writes the bodies to measure with.

use std::path::PathBuf;

use crate::{Outcome, Problem};

/// The options of the job.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// What the bodies follow from: the same seed gives the same bytes.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// The directory to write to.
    #[arg(long, value_name = "DIR", default_value = "target/corpus")]
    out: PathBuf,
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let Arguments { seed, out } = arguments;
    ::corpus::write(*seed, out).map_err(|error| format!("{}: {error}", out.display()))?;
    for (name, _) in ::corpus::FILES {
        println!("wrote {}", out.join(name).display());
    }
    Ok(Outcome::Good)
}
