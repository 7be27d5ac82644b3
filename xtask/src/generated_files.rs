//! Whether checked-in files are what they are generated from says now. The tests take this file in too.

use std::{collections::BTreeMap, fmt, fs, io, path::Path};

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
            State::Stray => "is stray",
        };
        write!(f, "{} {state}", self.file)
    }
}

/// What has to be done to the files with this extension below `directory` so that they are the expected ones: each its
/// path below the directory and its text. How lines end makes no difference.
pub(crate) fn differences(
    directory: &Path,
    extension: &str,
    expected: impl IntoIterator<Item = (String, String)>,
) -> io::Result<Vec<Difference>> {
    let mut found = BTreeMap::new();
    if directory.try_exists()? {
        read(directory, extension, "", &mut found)?;
    }
    let mut differences = Vec::new();
    for (file, expected) in expected {
        let state = match found.remove(&file) {
            None => State::Missing(expected),
            Some(text) if text.replace("\r\n", "\n") != expected => State::Stale(expected),
            Some(_) => continue,
        };
        differences.push(Difference { file, state });
    }
    differences.extend(found.into_keys().map(|file| Difference { file, state: State::Stray }));
    differences.sort_by(|a, b| a.file.cmp(&b.file));
    Ok(differences)
}

fn read(directory: &Path, extension: &str, prefix: &str, to: &mut BTreeMap<String, String>) -> io::Result<()> {
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read(&entry.path(), extension, &format!("{name}/"), to)?;
        } else if entry.path().extension().is_some_and(|found| found == extension) {
            to.insert(name, String::from_utf8_lossy(&fs::read(entry.path())?).into_owned());
        }
    }
    Ok(())
}
