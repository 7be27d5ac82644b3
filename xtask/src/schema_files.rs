//! Whether the checked-in schemas are what the types say now. The tests take this file in too.

use std::{collections::BTreeMap, fmt, fs, io, path::Path};

use oceanconnect_batchtask::schemas::files;

/// The command that brings the files up to date.
pub(crate) const COMMAND: &str = "cargo xtask schemas";

/// A file that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    /// Its path below the directory, with `/` between the parts.
    pub(crate) file: String,
    /// What is wrong with it.
    pub(crate) state: State,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It should hold this text, and holds another.
    Stale(String),
    /// It should be there, with this text.
    Missing(String),
    /// It belongs to no document.
    Stray,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = match self.state {
            State::Stale(_) => "is stale",
            State::Missing(_) => "is missing",
            State::Stray => "belongs to no document",
        };
        write!(f, "{} {state}", self.file)
    }
}

/// What has to be done to the JSON files below `directory`, by their names. How lines end makes no difference.
pub(crate) fn differences(directory: &Path) -> io::Result<Vec<Difference>> {
    let mut found = BTreeMap::new();
    if directory.try_exists()? {
        read(directory, "", &mut found)?;
    }
    let mut differences = Vec::new();
    for document in files() {
        let state = match found.remove(&document.file_name) {
            None => State::Missing(document.text),
            Some(text) if text.replace("\r\n", "\n") != document.text => State::Stale(document.text),
            Some(_) => continue,
        };
        differences.push(Difference { file: document.file_name, state });
    }
    differences.extend(found.into_keys().map(|file| Difference { file, state: State::Stray }));
    differences.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(differences)
}

fn read(directory: &Path, prefix: &str, to: &mut BTreeMap<String, String>) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read(&entry.path(), &format!("{name}/"), to)?;
        } else if entry.path().extension().is_some_and(|extension| extension == "json") {
            to.insert(name, String::from_utf8_lossy(&fs::read(entry.path())?).into_owned());
        }
    }
    Ok(())
}
