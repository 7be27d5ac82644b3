use std::{
    collections::BTreeMap,
    path::{Component, Path},
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
    pub(crate) fn of(entry: &Entry, base: Option<&str>) -> Self {
        Self {
            file: file_identity(&entry.file, base),
            rule: entry.rule.id().to_owned(),
            pointer: entry.pointer.clone(),
        }
    }
}

/// The name of an input however it is typed: relative to the base if it lies below it, without `.` and `..` where that
/// can be told from the name alone, and with `/` between its parts.
pub(crate) fn file_identity(file: &str, base: Option<&str>) -> String {
    let path = Path::new(file);
    let path = base.and_then(|base| path.strip_prefix(base).ok()).unwrap_or(path);
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
    base: Option<Arc<str>>,
    file: Option<Arc<str>>,
    /// How often each has come in the present input.
    seen: BTreeMap<u128, u64>,
}

impl Fingerprints {
    pub(super) fn new(base: Option<Arc<str>>) -> Self {
        Self { base, ..Self::default() }
    }

    /// The fingerprint of the next finding: 32 hexadecimal digits, which no other finding of the run has.
    pub(super) fn of(&mut self, entry: &Entry) -> String {
        if self.file.as_ref() != Some(&entry.file) {
            self.file = Some(Arc::clone(&entry.file));
            self.seen.clear();
        }
        let Identity { file, rule, pointer } = Identity::of(entry, self.base.as_deref());
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
        let base = Some("/home/me/work");
        for typed in ["a/b.json", "./a/b.json", "a/./b.json", "a/c/../b.json", "/home/me/work/a/b.json", "a//b.json"] {
            assert_eq!(file_identity(typed, base), "a/b.json", "{typed}");
        }
        assert_eq!(file_identity("../a.json", base), "../a.json");
        assert_eq!(file_identity("../../a.json", base), "../../a.json");
        assert_eq!(file_identity("/tmp/../a.json", base), "/a.json");
        assert_eq!(file_identity("<stdin>", base), "<stdin>");
    }
}
