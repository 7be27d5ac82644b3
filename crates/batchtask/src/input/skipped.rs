use std::{collections::BTreeMap, fmt::Write as _};

/// Why a file or directory was passed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Reason {
    /// An ignore file of its repository names it.
    Ignored,
    /// Its name begins with a dot.
    Hidden,
    /// Its name does not end as that of a document does.
    Extension,
    /// No pattern of `--include` or of a config stands for it.
    NotIncluded,
    /// A pattern of `--exclude` or of a config stands for it.
    Excluded,
    /// It is a link to a directory, which may be anywhere.
    LinkedDirectory,
    /// It is a link to nothing.
    BrokenLink,
    /// It is a pipe, a socket or a device.
    NotAFile,
}

impl Reason {
    /// Its name in reports.
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Ignored => "ignored",
            Self::Hidden => "hidden",
            Self::Extension => "another extension",
            Self::NotIncluded => "not included",
            Self::Excluded => "excluded",
            Self::LinkedDirectory => "link to a directory",
            Self::BrokenLink => "broken link",
            Self::NotAFile => "not a file",
        }
    }
}

/// How many files and directories were passed over; what lies in such a directory is not counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Skipped(BTreeMap<Reason, u64>);

impl Skipped {
    pub(crate) fn add(&mut self, reason: Reason) {
        *self.0.entry(reason).or_default() += 1;
    }

    pub(crate) fn add_all(&mut self, others: &Self) {
        for (reason, count) in &others.0 {
            *self.0.entry(*reason).or_default() += count;
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (Reason, u64)> {
        self.0.iter().map(|(reason, count)| (*reason, *count))
    }

    /// The counts in words: "3 ignored, 1 hidden".
    pub(crate) fn in_words(&self) -> String {
        let mut words = String::new();
        for (reason, count) in self.iter() {
            // Nothing fails to be added to a string.
            let _ = write!(words, "{}{count} {}", if words.is_empty() { "" } else { ", " }, reason.as_str());
        }
        words
    }
}
