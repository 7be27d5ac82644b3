use std::{
    collections::BTreeMap,
    path::{Component, Path, PathBuf},
    sync::Arc,
};

use twox_hash::XxHash3_128;

use super::entry::Entry;

/// What makes a finding the same in another run: its input, its rule and its pointer.
///
/// Lines and record numbers are left out, so that a finding is known again when others are put in front of it. So are
/// values, which may be secrets.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Identity {
    pub(crate) file: String,
    pub(crate) rule: String,
    pub(crate) pointer: String,
}

impl Identity {
    pub(crate) fn of(entry: &Entry, base: Option<&Base>) -> Self {
        Self {
            file: file_identity(&entry.file, base),
            rule: entry.rule.id().to_owned(),
            pointer: entry.pointer.clone(),
        }
    }
}

/// What the names of inputs are relative to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Base {
    /// The directory that relative names begin in, as an absolute path.
    pub directory: Arc<str>,
    /// The directory that reports and baselines name inputs relative to: `directory` or one above it.
    pub root: Arc<str>,
}

impl Base {
    /// The names of inputs begin in `directory`, and reports name them relative to it.
    #[must_use]
    pub fn new(directory: impl Into<Arc<str>>) -> Self {
        let directory = directory.into();
        Self { root: Arc::clone(&directory), directory }
    }

    /// The same, with reports that name inputs relative to `root`, such as the root of a repository.
    #[must_use]
    pub fn root(mut self, root: impl Into<Arc<str>>) -> Self {
        self.root = root.into();
        self
    }

    /// The path of an input relative to the root, if it lies below it.
    fn relative(&self, file: &Path) -> Option<PathBuf> {
        let below = |path: &Path| path.strip_prefix(&*self.root).ok().map(Path::to_owned);
        if file.is_absolute() {
            return below(file);
        }
        below(Path::new(&*self.directory)).map(|inner| inner.join(file))
    }
}

/// The name of an input however it is typed: relative to the base's root if it lies below it, without `.` and `..` where
/// that can be told from the name alone, and with `/` between its parts. A name such as `<stdin>` stays as it is.
pub(crate) fn file_identity(file: &str, base: Option<&Base>) -> String {
    if file.starts_with('<') && file.ends_with('>') {
        return file.to_owned();
    }
    let path = Path::new(file);
    let path = base.and_then(|base| base.relative(path)).unwrap_or_else(|| path.to_owned());
    let mut parts: Vec<String> = Vec::new();
    let mut root = "";
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::RootDir => root = "/",
            Component::ParentDir if parts.last().is_some_and(|last| last != "..") => drop(parts.pop()),
            Component::ParentDir if root == "/" && parts.is_empty() => {}
            other => parts.push(other.as_os_str().to_string_lossy().into_owned()),
        }
    }
    format!("{root}{}", parts.join("/"))
}

/// Gives each finding of a run an identity of its own: findings that are otherwise the same are told apart by their
/// order.
#[derive(Debug, Default)]
pub(super) struct Fingerprints {
    base: Option<Base>,
    file: Option<Arc<str>>,
    /// How often each has come in the present input.
    seen: BTreeMap<u128, u64>,
}

impl Fingerprints {
    pub(super) fn new(base: Option<Base>) -> Self {
        Self { base, ..Self::default() }
    }

    /// The fingerprint of the next finding: 32 hexadecimal digits, which no other finding of the run has.
    pub(super) fn of(&mut self, entry: &Entry) -> String {
        if self.file.as_ref() != Some(&entry.file) {
            self.file = Some(Arc::clone(&entry.file));
            self.seen.clear();
        }
        let Identity { file, rule, pointer } = Identity::of(entry, self.base.as_ref());
        // No part can run into the next: a rule's id has no space, and neither has a number.
        let identity = XxHash3_128::oneshot(format!("{rule} {} {file}{pointer}", file.len()).as_bytes());
        let times = self.seen.entry(identity).or_default();
        let fingerprint = XxHash3_128::oneshot(format!("{identity:032x} {times}").as_bytes());
        *times = times.saturating_add(1);
        format!("{fingerprint:032x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_the_same_however_it_is_typed() {
        let base = Some(&Base::new("/home/me/work"));
        for typed in ["a/b.json", "./a/b.json", "a/./b.json", "a/c/../b.json", "/home/me/work/a/b.json", "a//b.json"] {
            assert_eq!(file_identity(typed, base), "a/b.json", "{typed}");
        }
        assert_eq!(file_identity("../a.json", base), "../a.json");
        assert_eq!(file_identity("../../a.json", base), "../../a.json");
        assert_eq!(file_identity("/tmp/../a.json", base), "/a.json");
        assert_eq!(file_identity("<stdin>", base), "<stdin>");
    }

    #[test]
    fn a_file_is_the_same_from_wherever_in_a_repository_it_is_named() {
        let from = |directory: &str| Base::new(directory).root("/home/me/work");
        for (directory, typed) in [
            ("/home/me/work", "a/b.json"),
            ("/home/me/work/a", "b.json"),
            ("/home/me/work/a/c", "../b.json"),
            ("/home/me/work/a", "/home/me/work/a/b.json"),
        ] {
            assert_eq!(file_identity(typed, Some(&from(directory))), "a/b.json", "{typed} in {directory}");
        }
        assert_eq!(file_identity("../../x.json", Some(&from("/home/me/work/a"))), "../x.json");
    }
}
