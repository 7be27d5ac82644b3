use std::{
    collections::BTreeSet,
    ffi::OsStr,
    path::{Component, Path, PathBuf},
    sync::Arc,
};

use globset::GlobBuilder;
use ignore::WalkBuilder;

use super::{Input, Source};

/// What is read when an argument names a directory.
const DOCUMENTS: [&str; 3] = ["json", "ndjson", "jsonl"];

/// The extensions of compressed files.
const COMPRESSED: [&str; 2] = ["gz", "zst"];

/// The inputs that the arguments name, and the arguments that name none, with the reason.
#[derive(Debug, Default)]
pub(crate) struct Expanded {
    /// In a fixed order: the arguments' own, and inside of a directory by name.
    pub(crate) inputs: Vec<Input>,
    pub(crate) failures: Vec<(String, String)>,
}

pub(crate) fn expand(paths: &[PathBuf], ndjson: bool) -> Expanded {
    let mut expanded = Expanded::default();
    let stdin = [PathBuf::from("-")];
    for path in if paths.is_empty() { &stdin } else { paths } {
        let name = path.to_string_lossy();
        let before = expanded.inputs.len();
        let nothing = if path.as_os_str() == "-" {
            expanded.inputs.push(Input::new("<stdin>".into(), Source::Stdin, ndjson));
            continue;
        } else if path.is_dir() {
            expanded.search(path, ndjson, is_document);
            "there is no .json, .ndjson or .jsonl file in this directory"
        } else if path.exists() || !is_pattern(&name) {
            expanded.inputs.push(file(path.clone(), ndjson));
            continue;
        } else {
            match GlobBuilder::new(&name).literal_separator(true).build() {
                Ok(glob) => {
                    let matcher = glob.compile_matcher();
                    expanded.search(&fixed_part(path), ndjson, |found| matcher.is_match(found));
                    "no file matches this pattern"
                }
                Err(error) => {
                    expanded.failures.push((name.into_owned(), error.to_string()));
                    continue;
                }
            }
        };
        if expanded.inputs.len() == before {
            expanded.failures.push((name.into_owned(), nothing.to_owned()));
        }
    }
    // A file that several arguments name is checked once, where it comes first.
    let mut seen = BTreeSet::new();
    expanded.inputs.retain(|input| seen.insert(input.file().map(without_dots)));
    expanded
}

impl Expanded {
    fn search(&mut self, root: &Path, ndjson: bool, wanted: impl Fn(&Path) -> bool) {
        let walk = WalkBuilder::new(root).require_git(false).follow_links(true).sort_by_file_path(Path::cmp).build();
        for entry in walk {
            match entry {
                Ok(entry) => {
                    let path = entry.path().strip_prefix("./").unwrap_or(entry.path());
                    if entry.file_type().is_some_and(|kind| !kind.is_dir()) && wanted(path) {
                        self.inputs.push(file(path.to_owned(), ndjson));
                    }
                }
                Err(error) => self.failures.push((root.display().to_string(), error.to_string())),
            }
        }
    }
}

/// The path without the parts that only say "here".
fn without_dots(path: &Path) -> PathBuf {
    path.components().filter(|part| *part != Component::CurDir).collect()
}

fn file(path: PathBuf, ndjson: bool) -> Input {
    let ndjson = ndjson || matches!(extension(&path), Some("ndjson" | "jsonl"));
    Input::new(Arc::from(path.to_string_lossy()), Source::File(path), ndjson)
}

/// The part of a pattern's path in front of its first wildcard.
fn fixed_part(pattern: &Path) -> PathBuf {
    let fixed: PathBuf =
        pattern.components().take_while(|component| !is_pattern(&component.as_os_str().to_string_lossy())).collect();
    if fixed.as_os_str().is_empty() { PathBuf::from(".") } else { fixed }
}

fn is_pattern(text: &str) -> bool {
    text.contains(['*', '?', '[', '{'])
}

fn is_document(path: &Path) -> bool {
    extension(path).is_some_and(|extension| DOCUMENTS.contains(&extension))
}

/// The extension in front of that of a compression.
fn extension(path: &Path) -> Option<&str> {
    let outer = path.extension().and_then(OsStr::to_str)?;
    if !COMPRESSED.contains(&outer) {
        return Some(outer);
    }
    path.file_stem().map(Path::new)?.extension().and_then(OsStr::to_str)
}
