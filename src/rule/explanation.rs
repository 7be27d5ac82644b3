//! What each rule is for, for people: the pages under `docs/rules/` and the program's `explain` are made from this.

mod chinese;
mod english;
mod example;
mod source;

pub use example::Example;

use super::Rule;
use crate::language::Language;

/// What a rule is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// What a document does that breaks the rule, in one sentence.
    pub title: &'static str,
    /// What happens to those who break it.
    pub protects_from: &'static str,
    /// How to keep it.
    pub repair: &'static str,
    /// Where the rule comes from.
    pub source: &'static str,
    /// An input that breaks it.
    pub bad: Example,
    /// The same, repaired: the check has nothing to say of it.
    pub good: Example,
}

impl Rule {
    /// What the rule is for, in a language.
    #[must_use]
    pub const fn explanation(self, language: Language) -> Explanation {
        let (title, protects_from, repair) = match language {
            Language::English => {
                let (protects_from, repair) = english::of(self);
                (self.title(), protects_from, repair)
            }
            Language::Chinese => chinese::of(self),
        };
        let source = source::of(self, language);
        let (bad, good) = example::of(self);
        Explanation { title, protects_from, repair, source, bad, good }
    }
}
