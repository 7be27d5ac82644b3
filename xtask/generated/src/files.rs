use std::{collections::BTreeSet, fmt, fs, io, path::Path};

use crate::{Job, Problem};

/// A generated file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path from the root of the repository, with `/` between the names.
    pub path: String,
    /// Its text.
    pub text: String,
}

impl File {
    /// A file with this path and this text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into() }
    }
}

/// A file that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its path from the root of the repository.
    pub path: String,
    /// What is wrong with it.
    pub state: State,
}

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It should hold this text, and holds another.
    Stale(String),
    /// It should be there, with this text.
    Missing(String),
    /// No job generates it.
    Stray,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = match self.state {
            State::Stale(_) => "is stale",
            State::Missing(_) => "is missing",
            State::Stray => "is stray",
        };
        write!(f, "{} {state}", self.path)
    }
}

impl Difference {
    /// Writes or removes the file.
    ///
    /// # Errors
    ///
    /// If the file cannot be written or removed.
    pub fn mend(&self, root: &Path) -> io::Result<()> {
        let path = root.join(&self.path);
        match &self.state {
            State::Stale(text) | State::Missing(text) => {
                path.parent().map_or(Ok(()), fs::create_dir_all)?;
                fs::write(path, text)
            }
            State::Stray => fs::remove_file(path),
        }
    }
}

impl Job {
    /// The job's files that are not as they should be, in the order of their paths. Line ends make no difference.
    ///
    /// # Errors
    ///
    /// If a file cannot be generated, or a checked-in file cannot be read.
    pub fn differences(&self, root: &Path) -> Result<Vec<Difference>, Problem> {
        let mut stray = BTreeSet::new();
        if let Some((directory, extension)) = self.owns
            && root.join(directory).try_exists()?
        {
            list(root, directory, extension, &mut stray)?;
        }
        let mut differences = Vec::new();
        for File { path, text } in (self.files)(root)? {
            stray.remove(&path);
            let state = match fs::read(root.join(&path)) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => State::Missing(text),
                Err(error) => return Err(format!("{path}: {error}").into()),
                Ok(found) if String::from_utf8_lossy(&found).replace("\r\n", "\n") != text => State::Stale(text),
                Ok(_) => continue,
            };
            differences.push(Difference { path, state });
        }
        differences.extend(stray.into_iter().map(|path| Difference { path, state: State::Stray }));
        differences.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(differences)
    }
}

fn list(root: &Path, directory: &str, extension: &str, to: &mut BTreeSet<String>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(directory))? {
        let entry = entry?;
        let path = format!("{directory}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            list(root, &path, extension, to)?;
        } else if entry.path().extension().is_some_and(|found| found == extension) {
            to.insert(path);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const JOB: Job = Job {
        name: "test",
        owns: Some(("d", "json")),
        files: |_| Ok(["d/same.json", "d/stale.json", "d/e/missing.json"].map(|path| File::new(path, "{}\n")).to_vec()),
    };

    #[test]
    fn each_kind_of_difference_is_seen_and_mended() {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("d/f")).unwrap();
        for (path, text) in
            [("d/same.json", "{}\r\n"), ("d/stale.json", "[]\n"), ("d/f/stray.json", ""), ("d/other.md", "")]
        {
            fs::write(root.path().join(path), text).unwrap();
        }
        let differences = JOB.differences(root.path()).unwrap();
        let lines: Vec<String> = differences.iter().map(ToString::to_string).collect();
        assert_eq!(lines, ["d/e/missing.json is missing", "d/f/stray.json is stray", "d/stale.json is stale"]);
        for difference in &differences {
            difference.mend(root.path()).unwrap();
        }
        assert_eq!(JOB.differences(root.path()).unwrap(), []);
        assert!(root.path().join("d/other.md").exists());
    }
}
