use std::{
    ffi::OsString,
    fs, io,
    path::{Component, Path, PathBuf},
};

use globset::{GlobBuilder, GlobMatcher};

/// A pattern for the paths of files, such as `bodies/**/*.json`.
#[derive(Debug)]
pub(super) struct Pattern {
    /// For each way of reading its braces where it begins, such as `/` or nowhere, and its parts.
    ways: Vec<(PathBuf, Vec<Part>)>,
}

#[derive(Clone, Debug)]
enum Part {
    /// A name.
    Name(String),
    /// A pattern for a name.
    Glob(GlobMatcher),
    /// Any number of directories.
    Directories,
}

/// What a pattern comes to.
#[derive(Debug, Default)]
pub(super) struct Matches {
    pub(super) files: Vec<PathBuf>,
    /// Links to directories outside of the one that the pattern begins in; they are not followed.
    pub(super) links: Vec<PathBuf>,
    /// How many directories were read.
    pub(super) directories: usize,
    /// Directories that could not be read.
    pub(super) failures: Vec<(PathBuf, io::Error)>,
}

/// How many ways of reading its braces a pattern may have.
const WAYS: usize = 256;

impl Pattern {
    pub(super) fn is_one(text: &str) -> bool {
        text.contains(['*', '?', '[', '{'])
    }

    pub(super) fn new(text: &str) -> Result<Self, String> {
        let mut ways = Vec::new();
        for way in without_slashes_in_braces(text)? {
            let mut parts = Vec::new();
            let start: PathBuf = Path::new(&way)
                .components()
                .take_while(|part| matches!(part, Component::Prefix(_) | Component::RootDir))
                .collect();
            let relative = way.get(start.as_os_str().len()..).unwrap_or_default();
            for part in relative.split(std::path::is_separator).filter(|part| !part.is_empty() && *part != ".") {
                parts.push(match part {
                    "**" => Part::Directories,
                    glob if Self::is_one(glob) => {
                        let glob = GlobBuilder::new(glob).literal_separator(true).build();
                        Part::Glob(glob.map_err(|error| error.kind().to_string())?.compile_matcher())
                    }
                    name => Part::Name(name.to_owned()),
                });
            }
            parts.dedup_by(|one, other| matches!((one, other), (Part::Directories, Part::Directories)));
            if let Some(Part::Directories) = parts.last() {
                let any = GlobBuilder::new("*").build().map_err(|error| error.to_string())?;
                parts.push(Part::Glob(any.compile_matcher()));
            }
            ways.push((start, parts));
        }
        Ok(Self { ways })
    }

    /// Reads the directories in which it can match, and no others.
    pub(super) fn find(&self) -> Matches {
        let mut matches = Matches::default();
        for (start, way) in &self.ways {
            // What the pattern names without wildcards may be anywhere, links included.
            let named = way.iter().take_while(|part| matches!(part, Part::Name(_))).count();
            let named = named.min(way.len().saturating_sub(1));
            let (names, rest) = way.split_at(named);
            let mut start = start.clone();
            start.extend(names.iter().filter_map(|part| if let Part::Name(name) = part { Some(name) } else { None }));
            let limit = fs::canonicalize(here(&start)).unwrap_or_default();
            matches.search(&start, rest, &limit);
        }
        matches.files.sort();
        matches.files.dedup();
        matches.links.sort();
        matches.links.dedup();
        matches
    }
}

impl Matches {
    fn search(&mut self, directory: &Path, parts: &[Part], limit: &Path) {
        let Some((first, rest)) = parts.split_first() else { return };
        match first {
            Part::Name(name) => self.found(directory.join(name), rest, limit),
            Part::Glob(glob) => {
                for name in self.names(directory) {
                    if glob.is_match(Path::new(&name)) {
                        self.found(directory.join(name), rest, limit);
                    }
                }
            }
            Part::Directories => {
                self.search(directory, rest, limit);
                for name in self.names(directory) {
                    let path = directory.join(&name);
                    // Git's own files are no bodies, whatever a branch is called.
                    let is_directory = path.symlink_metadata().is_ok_and(|metadata| metadata.is_dir());
                    if is_directory && name != ".git" {
                        self.search(&path, parts, limit);
                    }
                }
            }
        }
    }

    /// Goes on with a path that matches so far.
    fn found(&mut self, path: PathBuf, rest: &[Part], limit: &Path) {
        let Ok(metadata) = path.symlink_metadata() else { return };
        if rest.is_empty() {
            if !path.is_dir() {
                self.files.push(path);
            }
        } else if metadata.is_dir() {
            self.search(&path, rest, limit);
        } else if path.is_dir() {
            if fs::canonicalize(&path).is_ok_and(|real| real.starts_with(limit)) {
                self.search(&path, rest, limit);
            } else {
                self.links.push(path);
            }
        }
    }

    fn names(&mut self, directory: &Path) -> Vec<OsString> {
        self.directories += 1;
        let names = fs::read_dir(here(directory))
            .and_then(|entries| entries.map(|entry| entry.map(|entry| entry.file_name())).collect::<io::Result<_>>());
        names.unwrap_or_else(|error| {
            // Nothing matches in a directory that is not there.
            if !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) {
                self.failures.push((directory.to_owned(), error));
            }
            Vec::new()
        })
    }
}

/// A directory's path; the working directory has an empty one in patterns.
fn here(directory: &Path) -> &Path {
    if directory.as_os_str().is_empty() { Path::new(".") } else { directory }
}

/// Writes a pattern without braces that hold a separator: `{a,b/c}/x` as `a/x` and `b/c/x`.
fn without_slashes_in_braces(text: &str) -> Result<Vec<String>, String> {
    let mut open = vec![text.to_owned()];
    let mut done = Vec::new();
    while let Some(text) = open.pop() {
        if open.len() + done.len() > WAYS {
            return Err("there are too many ways to read the braces of this pattern".to_owned());
        }
        match braces_with_a_slash(&text) {
            None => done.push(text),
            Some((before, choices, behind)) => {
                open.extend(choices.iter().map(|choice| format!("{before}{choice}{behind}")));
            }
        }
    }
    Ok(done)
}

/// The first outermost braces that hold a separator: the text before them, what they offer, and the text behind them.
fn braces_with_a_slash(text: &str) -> Option<(&str, Vec<&str>, &str)> {
    let (mut depth, mut open, mut commas) = (0_usize, 0, Vec::new());
    for (at, char) in text.char_indices() {
        match char {
            '{' => {
                depth += 1;
                if depth == 1 {
                    open = at;
                    commas = vec![at];
                }
            }
            ',' if depth == 1 => commas.push(at),
            '}' if depth > 0 => {
                depth -= 1;
                if depth == 0 && text[open..at].contains(std::path::is_separator) {
                    let ends = commas.iter().skip(1).copied().chain([at]);
                    let choices = commas.iter().zip(ends).map(|(start, end)| &text[start + 1..end]).collect();
                    return Some((&text[..open], choices, &text[at + 1..]));
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_does_not_search_the_whole_tree() {
        let place = tempfile::tempdir().unwrap();
        for directory in ["d/deep/er", "e/deep"] {
            fs::create_dir_all(place.path().join(directory)).unwrap();
        }
        fs::write(place.path().join("d/a.json"), "{}").unwrap();
        for (pattern, directories) in [("d/*.json", 1), ("*/*.json", 3), ("d/**/*.json", 6), ("d/a.json", 0)] {
            let pattern = place.path().join(pattern);
            let found = Pattern::new(&pattern.to_string_lossy()).unwrap().find();
            assert_eq!((found.files.len(), found.directories), (1, directories), "{}", pattern.display());
        }
    }

    #[test]
    fn braces_are_read_in_every_way() {
        let ways = |text| {
            let mut ways = without_slashes_in_braces(text).unwrap_or_default();
            ways.sort();
            ways
        };
        assert_eq!(ways("{a,b}/x"), ["{a,b}/x"]);
        assert_eq!(ways("{a,b/c}/x"), ["a/x", "b/c/x"]);
        assert_eq!(ways("{a,{b,c/d}}/{e,f/}"), ["a/e", "a/f/", "b/e", "b/f/", "c/d/e", "c/d/f/"]);
        assert_eq!(ways("{a,b/c"), ["{a,b/c"]);
        assert!(without_slashes_in_braces(&"{a,b/c}".repeat(20)).is_err());
    }
}
