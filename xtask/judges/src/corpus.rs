//! `cargo xtask corpus`: writes the bodies to measure with.

use std::path::{Path, PathBuf};

use xtask::{Outcome, Problem};

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

/// The files in a directory, written if they are not there.
pub(crate) fn ensure(directory: &Path) -> Result<Vec<PathBuf>, Problem> {
    let files: Vec<PathBuf> = ::corpus::FILES.iter().map(|(name, _)| directory.join(name)).collect();
    if !files.iter().all(|file| file.exists()) {
        ::corpus::write(1, directory)?;
    }
    Ok(files)
}

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let Arguments { seed, out } = arguments;
    ::corpus::write(*seed, out).map_err(|error| format!("{}: {error}", out.display()))?;
    for (name, _) in ::corpus::FILES {
        println!("wrote {}", out.join(name).display());
    }
    Ok(Outcome::Good)
}
