//! From the arguments to a list of inputs.

use std::{
    collections::{BTreeMap, BTreeSet},
    env,
    ffi::OsStr,
    fs,
    path::{Component, Path, PathBuf},
    sync::Arc,
};

use batchtask_check::report::SkipReason;

use super::{Input, Source, ignored::Ignored, pattern::Pattern, repository, skipped::Skipped};
use crate::{
    config::{Config, Configs, Selection},
    say::why,
};

/// The extensions of files that are checked when an argument names their directory.
const DOCUMENTS: [&str; 3] = ["json", "ndjson", "jsonl"];

/// The extensions of files with one body a line.
const LINES: [&str; 2] = ["ndjson", "jsonl"];

/// The extensions of compressed files.
const COMPRESSED: [&str; 2] = ["gz", "zst"];

/// What the arguments come to.
#[derive(Debug, Default)]
pub(crate) struct Selected {
    /// In a fixed order: the arguments' own, and inside of a directory by name.
    pub(crate) inputs: Vec<Input>,
    /// What should have been checked and cannot be, and why.
    pub(crate) failures: Vec<(String, String)>,
    /// What was passed over.
    pub(crate) skipped: Skipped,
}

/// Finds the inputs that the arguments name. `exclude` is what the command line excludes. The error is that of a config.
pub(crate) fn select(
    paths: &[PathBuf],
    ndjson: bool,
    line: &Selection,
    configs: &mut Configs,
) -> Result<Selected, String> {
    let mut search = Search {
        selected: Selected::default(),
        seen: BTreeSet::new(),
        directories: BTreeMap::new(),
        found: 0,
        ndjson,
        line,
        configs,
    };
    let stdin = [PathBuf::from("-")];
    for path in if paths.is_empty() { &stdin } else { paths } {
        search.argument(path)?;
    }
    Ok(search.selected)
}

struct Search<'s> {
    selected: Selected,
    /// The files that are inputs already, by their canonical paths; a file that several arguments name is checked
    /// once, where it comes first.
    seen: BTreeSet<PathBuf>,
    /// Of the directories of named files the canonical paths and the configs.
    directories: BTreeMap<PathBuf, (PathBuf, Arc<Config>)>,
    /// How often a file was found, inputs already or not.
    found: u64,
    ndjson: bool,
    line: &'s Selection,
    configs: &'s mut Configs,
}

impl Search<'_> {
    fn argument(&mut self, path: &Path) -> Result<(), String> {
        let text = path.to_string_lossy();
        if path.as_os_str() == "-" {
            return self.stdin();
        }
        if path.is_dir() {
            return self.root(path);
        }
        if path.symlink_metadata().is_ok() || !Pattern::is_one(&text) {
            return self.named(path);
        }
        let matches = match Pattern::new(&text) {
            Ok(pattern) => pattern.find(),
            Err(error) => {
                self.fail(path, error);
                return Ok(());
            }
        };
        if matches.files.is_empty() && matches.failures.is_empty() {
            self.fail(path, "no file matches this pattern".to_owned());
        }
        for (directory, error) in matches.failures {
            self.fail(&directory, why(&error));
        }
        for _ in matches.links {
            self.selected.skipped.add(SkipReason::LinkedDirectory);
        }
        for file in matches.files {
            if file.metadata().is_ok_and(|metadata| !metadata.is_file()) {
                self.selected.skipped.add(SkipReason::NotAFile);
            } else {
                self.named(&file)?;
            }
        }
        Ok(())
    }

    fn stdin(&mut self) -> Result<(), String> {
        if self.seen.insert(PathBuf::from("-")) {
            let working = env::current_dir().and_then(fs::canonicalize).unwrap_or_default();
            let config = self.config(&working, &working)?;
            self.selected.inputs.push(Input {
                name: "<stdin>".into(),
                source: Source::Stdin,
                ndjson: self.ndjson,
                config,
            });
        }
        Ok(())
    }

    /// A file that was named, or that a pattern stands for.
    fn named(&mut self, path: &Path) -> Result<(), String> {
        if let Err(error) = fs::metadata(path) {
            let why = if path.is_symlink() { "this link leads nowhere".to_owned() } else { why(&error) };
            self.fail(path, why);
            return Ok(());
        }
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let (directory, config) = if let Some(known) = self.directories.get(parent) {
            known.clone()
        } else {
            let directory = fs::canonicalize(parent).unwrap_or_else(|_| parent.to_owned());
            let known = (directory.clone(), self.config(&directory, &directory)?);
            self.directories.insert(parent.to_owned(), known.clone());
            known
        };
        let real = directory.join(path.file_name().unwrap_or_default());
        if self.line.exclude.iter().any(|globs| globs.cover(&real, false)) {
            self.selected.skipped.add(SkipReason::Excluded);
            return Ok(());
        }
        self.add(path, real, path.is_symlink(), config);
        Ok(())
    }

    /// A directory that was named.
    fn root(&mut self, path: &Path) -> Result<(), String> {
        let real = match fs::canonicalize(path) {
            Ok(real) => real,
            Err(error) => {
                self.fail(path, why(&error));
                return Ok(());
            }
        };
        let top = repository::root(&real).unwrap_or(&real).to_owned();
        let mut ignored = Ignored::above(&real);
        let before = (self.found, self.selected.failures.len());
        let skipped = std::mem::take(&mut self.selected.skipped);
        // Names in the working directory stand alone.
        let shown: PathBuf = path.components().filter(|part| *part != Component::CurDir).collect();
        let searched = self.directory(&shown, &real, &top, &mut ignored);
        let here = std::mem::replace(&mut self.selected.skipped, skipped);
        if before == (self.found, self.selected.failures.len()) {
            let why = if here.0.is_empty() {
                "there is no file in this directory".to_owned()
            } else {
                format!("nothing in this directory is checked: {}", here.in_words())
            };
            self.fail(path, why);
        }
        for (reason, count) in here.0 {
            self.selected.skipped.add_all(reason, count);
        }
        searched
    }

    fn directory(&mut self, shown: &Path, real: &Path, top: &Path, ignored: &mut Ignored) -> Result<(), String> {
        let mut entries = match fs::read_dir(real).and_then(Iterator::collect::<Result<Vec<_>, _>>) {
            Ok(entries) => entries,
            Err(error) => {
                self.fail(shown, why(&error));
                return Ok(());
            }
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        // A repository inside of another one goes by its own files.
        let (mut own, inner) = (Ignored::default(), real != top && repository::is_root(real));
        let (top, ignored) = if inner { (real, &mut own) } else { (top, ignored) };
        let config = self.config(real, top)?;
        let mark = ignored.mark();
        if !config.selection.no_ignore && repository::root(top).is_some() {
            ignored.add(real);
        }
        for entry in entries {
            let (name, Ok(kind)) = (entry.file_name(), entry.file_type()) else { continue };
            let (shown, real) = (shown.join(&name), real.join(&name));
            if kind.is_dir() {
                // Git's own files are no bodies.
                if name == ".git" {
                    continue;
                }
                match passed_over(&real, true, &config.selection, ignored) {
                    Some(reason) => self.selected.skipped.add(reason),
                    None => self.directory(&shown, &real, top, ignored)?,
                }
            } else {
                self.file(&shown, real, kind, &config, ignored);
            }
        }
        ignored.leave(mark);
        Ok(())
    }

    /// A file, or something that is neither file nor directory, in a directory that is searched.
    fn file(&mut self, shown: &Path, real: PathBuf, kind: fs::FileType, config: &Arc<Config>, ignored: &Ignored) {
        let Selection { include, .. } = &config.selection;
        let reason = if include.is_empty() {
            (!is_document(shown)).then_some(SkipReason::Extension)
        } else {
            (!include.iter().any(|globs| globs.cover(&real, false))).then_some(SkipReason::NotIncluded)
        };
        let reason = reason.or_else(|| passed_over(&real, false, &config.selection, ignored));
        let reason = match reason {
            None if !kind.is_file() => not_a_file(&real, kind.is_symlink()),
            Some(SkipReason::Extension | SkipReason::NotIncluded) if kind.is_symlink() && real.is_dir() => {
                Some(SkipReason::LinkedDirectory)
            }
            reason => reason,
        };
        match reason {
            Some(reason) => self.selected.skipped.add(reason),
            None => self.add(shown, real, kind.is_symlink(), Arc::clone(config)),
        }
    }

    fn add(&mut self, shown: &Path, real: PathBuf, is_link: bool, config: Arc<Config>) {
        self.found += 1;
        let real = if is_link { fs::canonicalize(&real).unwrap_or(real) } else { real };
        if self.seen.insert(real) {
            let ndjson = self.ndjson || extension(shown).is_some_and(|extension| is_one_of(extension, &LINES));
            self.selected.inputs.push(Input {
                name: Arc::from(shown.to_string_lossy()),
                source: Source::File(shown.to_owned()),
                ndjson,
                config,
            });
        }
    }

    /// The config for what lies in a directory: looked for as far up as the root of the repository, or as `top`.
    fn config(&mut self, directory: &Path, top: &Path) -> Result<Arc<Config>, String> {
        let top = repository::root(directory).unwrap_or(top);
        self.configs.of(directory, top)
    }

    fn fail(&mut self, path: &Path, why: String) {
        let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
        self.selected.failures.push((path.to_string_lossy().into_owned(), why));
    }
}

/// Why an entry of a directory is passed over, whatever its extension.
fn passed_over(real: &Path, is_directory: bool, selection: &Selection, ignored: &Ignored) -> Option<SkipReason> {
    let is_hidden = || real.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    if selection.exclude.iter().any(|globs| globs.cover(real, is_directory)) {
        Some(SkipReason::Excluded)
    } else if !selection.hidden && is_hidden() {
        Some(SkipReason::Hidden)
    } else if !selection.no_ignore && ignored.covers(real, is_directory) {
        Some(SkipReason::Ignored)
    } else {
        None
    }
}

/// Why something is passed over that is not simply a file; none for a link to one.
fn not_a_file(real: &Path, is_link: bool) -> Option<SkipReason> {
    match fs::metadata(real) {
        Ok(there) if there.is_dir() => Some(SkipReason::LinkedDirectory),
        Ok(there) => (!there.is_file()).then_some(SkipReason::NotAFile),
        Err(_) if is_link => Some(SkipReason::BrokenLink),
        Err(_) => Some(SkipReason::NotAFile),
    }
}

fn is_document(path: &Path) -> bool {
    extension(path).is_some_and(|extension| is_one_of(extension, &DOCUMENTS))
}

/// The extension in front of that of a compression.
fn extension(path: &Path) -> Option<&str> {
    let outer = path.extension().and_then(OsStr::to_str)?;
    if !is_one_of(outer, &COMPRESSED) {
        return Some(outer);
    }
    path.file_stem().map(Path::new)?.extension().and_then(OsStr::to_str)
}

fn is_one_of(extension: &str, extensions: &[&str]) -> bool {
    extensions.iter().any(|one| one.eq_ignore_ascii_case(extension))
}
