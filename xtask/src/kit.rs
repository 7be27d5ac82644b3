use std::{error::Error, fs, path::Path};

use crate::{
    Outcome,
    kit_files::{DIRECTORY, KitFile, files},
};

/// Writes the kit, and removes what no longer belongs to it.
pub(crate) fn run() -> Result<Outcome, Box<dyn Error>> {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name(DIRECTORY);
    let problem = |error: std::io::Error| format!("{}: {error}", directory.display());
    let files = files()?;
    fs::create_dir_all(&directory).map_err(problem)?;
    for entry in fs::read_dir(&directory).map_err(problem)? {
        let path = entry.map_err(problem)?.path();
        let stray = path.extension().is_some_and(|extension| extension == "json")
            && !files.iter().any(|file| path.file_name().is_some_and(|name| *name == *file.file_name));
        if stray {
            fs::remove_file(&path).map_err(problem)?;
            println!("removed {}", path.display());
        }
    }
    for KitFile { file_name, text } in files {
        fs::write(directory.join(&file_name), text).map_err(problem)?;
        println!("wrote {DIRECTORY}/{file_name}");
    }
    Ok(Outcome::Good)
}
