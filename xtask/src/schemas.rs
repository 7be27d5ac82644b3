use std::{error::Error, fs, path::Path};

use clap::Args;

use crate::{
    Outcome,
    schema_files::{COMMAND, Difference, State, differences},
};

/// The options of the job.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Writes nothing, and fails if a file is stale, missing or stray.
    #[arg(long)]
    check: bool,
}

/// Brings the directory up to date with the types, or checks that it is.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Box<dyn Error>> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("schemas");
    let differences = differences(&directory).map_err(|error| format!("{}: {error}", directory.display()))?;
    if arguments.check {
        if differences.is_empty() {
            return Ok(Outcome::Good);
        }
        for difference in &differences {
            eprintln!("schemas/{difference}");
        }
        eprintln!("run `{COMMAND}`");
        return Ok(Outcome::Found);
    }
    for Difference { file, state } in &differences {
        let path = directory.join(file);
        let done = match state {
            State::Stale(text) | State::Missing(text) => write(&path, text),
            State::Stray => fs::remove_file(&path),
        };
        done.map_err(|error| format!("{}: {error}", path.display()))?;
        println!("{} schemas/{file}", if *state == State::Stray { "removed" } else { "wrote" });
    }
    Ok(Outcome::Good)
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(path, text)
}
