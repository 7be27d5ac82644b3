//! `cargo xtask reference`: brings the pages on the documents up to date with the schemas.

use std::{error::Error, fs, path::Path};

use clap::Args;

use crate::{
    Outcome,
    reference_pages::{COMMAND, DIRECTORY, expected},
};

/// The options of the job.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Writes nothing, and fails if a page is stale, missing or stray.
    #[arg(long)]
    check: bool,
}

/// Writes the pages, and removes what no longer belongs to them; or checks that there is nothing to do.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Box<dyn Error>> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name(DIRECTORY);
    let pages = expected()?;
    let mut outcome = Outcome::Good;
    fs::create_dir_all(&directory)?;
    for entry in fs::read_dir(&directory)? {
        let path = entry?.path();
        if pages.iter().any(|(name, _)| path.file_name().is_some_and(|file| *file == **name)) {
            continue;
        }
        if arguments.check {
            outcome = Outcome::Found;
            eprintln!("{} is stray", path.display());
        } else {
            fs::remove_file(&path)?;
            println!("removed {}", path.display());
        }
    }
    for (name, text) in pages {
        let path = directory.join(&name);
        if fs::read_to_string(&path).is_ok_and(|found| found.replace("\r\n", "\n") == text) {
            continue;
        }
        if arguments.check {
            outcome = Outcome::Found;
            eprintln!("{DIRECTORY}/{name} is stale or missing");
        } else {
            fs::write(path, text)?;
            println!("wrote {DIRECTORY}/{name}");
        }
    }
    if outcome == Outcome::Found {
        eprintln!("run `{COMMAND}`");
    }
    Ok(outcome)
}
