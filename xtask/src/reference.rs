//! `cargo xtask reference`: brings the pages on the documents up to date with the schemas.

use std::{error::Error, fs, path::Path};

use crate::{
    Outcome,
    reference_pages::{DIRECTORY, expected},
};

/// Writes the pages, and removes what no longer belongs to them.
pub(crate) fn run() -> Result<Outcome, Box<dyn Error>> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name(DIRECTORY);
    let pages = expected()?;
    fs::create_dir_all(&directory)?;
    for entry in fs::read_dir(&directory)? {
        let path = entry?.path();
        if !pages.iter().any(|(name, _)| path.file_name().is_some_and(|file| *file == **name)) {
            fs::remove_file(&path)?;
            println!("removed {}", path.display());
        }
    }
    for (name, text) in pages {
        fs::write(directory.join(&name), text)?;
        println!("wrote {DIRECTORY}/{name}");
    }
    Ok(Outcome::Good)
}
