//! `cargo xtask kit`: brings the conformance kit up to date with the schemas.

use std::{fs, path::Path};

use crate::kit_files::{DIRECTORY, KitFile, files};

/// Writes the kit, and removes what no longer belongs to it.
#[expect(clippy::print_stdout, reason = "a program speaks to whoever runs it")]
pub(crate) fn run(repository: &Path) -> Result<(), String> {
    let directory = repository.join(DIRECTORY);
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
    Ok(())
}
