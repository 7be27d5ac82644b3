use std::{collections::BTreeMap, sync::Arc};

use super::words;
use crate::{
    check::Kind,
    language::Language,
    rules::{Rule, Severity},
};

/// What a run came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// How many inputs were read to their end.
    pub files: u64,
    /// How many bodies were checked.
    pub bodies: u64,
    /// How many of them have an error.
    pub invalid: u64,
    /// What all bodies were checked as; none if that was guessed of each.
    pub kind: Option<Kind>,
    /// How many of them were taken for something other than a request to create a task, without being told so.
    pub guessed: BTreeMap<Kind, u64>,
    /// How many findings there are, by rule and by their weight in this run.
    pub counts: BTreeMap<(Severity, Rule), u64>,
    /// How many of the findings were not shown.
    pub withheld: u64,
    /// How many findings more there are, which were known before and are not counted.
    pub known: u64,
    /// How many findings the baseline lists that are no more.
    pub stale: u64,
    /// How many task names were not compared with those behind them, since too many names came before.
    pub forgotten_names: u64,
    /// How the rules weighed: one policy for each set of levels that was in force.
    pub policies: Vec<PolicyInForce>,
    /// How many files were found and not checked, and why.
    pub skipped: BTreeMap<SkipReason, u64>,
    /// The inputs that could not be read to their end, and why.
    pub failures: Vec<(String, String)>,
}

/// How much rules weighed in some of the inputs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct PolicyInForce {
    /// The config file that it comes from, if one does.
    pub config: Option<Arc<str>>,
    /// The rules that weigh something else than by default; none for one that is switched off.
    pub rules: BTreeMap<Rule, Option<Severity>>,
}

impl PolicyInForce {
    /// A policy from this config file, or from nothing but the caller.
    #[must_use]
    pub const fn new(config: Option<Arc<str>>, rules: BTreeMap<Rule, Option<Severity>>) -> Self {
        Self { config, rules }
    }
}

/// Why a file was found and not checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SkipReason {
    /// An ignore file of its repository names it.
    Ignored,
    /// Its name begins with a dot.
    Hidden,
    /// Its name does not end as that of a document does.
    Extension,
    /// It was not asked for.
    NotIncluded,
    /// It was excluded.
    Excluded,
    /// It is a link to a directory, which may be anywhere.
    LinkedDirectory,
    /// It is a link to nothing.
    BrokenLink,
    /// It is a pipe, a socket or a device.
    NotAFile,
}

impl SkipReason {
    /// Its name in reports that programs read.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ignored => "ignored",
            Self::Hidden => "hidden",
            Self::Extension => "extension",
            Self::NotIncluded => "not-included",
            Self::Excluded => "excluded",
            Self::LinkedDirectory => "linked-directory",
            Self::BrokenLink => "broken-link",
            Self::NotAFile => "not-a-file",
        }
    }

    /// The reason in words that follow a number: "3 ignored".
    #[must_use]
    pub const fn in_words(self, language: Language) -> &'static str {
        let (english, chinese) = match self {
            Self::Ignored => ("ignored", "个被忽略文件排除"),
            Self::Hidden => ("hidden", "个为隐藏文件"),
            Self::Extension => ("with another extension", "个扩展名不符"),
            Self::NotIncluded => ("not included", "个未被包含"),
            Self::Excluded => ("excluded", "个被排除"),
            Self::LinkedDirectory => ("behind a link to a directory", "个为目录链接"),
            Self::BrokenLink => ("broken links", "个为失效链接"),
            Self::NotAFile => ("pipes or devices", "个为管道或设备"),
        };
        match language {
            Language::English => english,
            Language::Chinese => chinese,
        }
    }
}

impl Summary {
    /// How many of the bodies have no error.
    #[must_use]
    pub fn valid(&self) -> u64 {
        self.bodies.saturating_sub(self.invalid)
    }

    /// How many findings weigh this much.
    #[must_use]
    pub fn count(&self, severity: Severity) -> u64 {
        self.counts.iter().filter(|((weight, _), _)| *weight == severity).map(|(_, count)| count).sum()
    }

    /// The last lines of a report for people.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        words::summary(self, language)
    }

    /// How many files were found and not checked.
    #[must_use]
    pub fn all_skipped(&self) -> u64 {
        self.skipped.values().sum()
    }

    /// Takes a finding out of the counts that was known before.
    #[cfg(feature = "run")]
    pub(crate) fn take_known(&mut self, entry: &super::Entry) {
        self.known += 1;
        if let std::collections::btree_map::Entry::Occupied(mut count) = self.counts.entry((entry.severity, entry.rule))
        {
            *count.get_mut() -= 1;
            if *count.get() == 0 {
                count.remove();
            }
        }
    }
}
