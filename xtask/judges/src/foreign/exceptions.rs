use std::{cell::Cell, collections::BTreeMap, fs, path::Path};

use serde::Deserialize;

use super::{
    cases::{Case, Trait},
    judges::{Answer, Draft},
};

/// What validators cannot do, each with its reason.
#[derive(Debug)]
pub(super) struct Exceptions(Vec<Exception>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exception {
    judge: String,
    drafts: Vec<Draft>,
    reason: String,
    /// What it says instead.
    says: Word,
    /// The cases of the kit, by their names.
    #[serde(default)]
    kit: Vec<String>,
    /// The generated bodies, by what is special about them.
    generated: Option<Trait>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Word {
    Valid,
    Invalid,
    Unreadable,
}

impl Exceptions {
    pub(super) fn read(path: &Path) -> Result<Self, String> {
        let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        Self::parse(&text).map_err(|error| format!("{}: {error}", path.display()))
    }

    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let all: Vec<Exception> = serde_json::from_str(text).map_err(|error| error.to_string())?;
        match all.iter().find(|exception| exception.reason.is_empty()) {
            Some(exception) => Err(format!("an exception of {} has no reason", exception.judge)),
            None => Ok(Self(all)),
        }
    }

    /// The exceptions of one judge in one draft; what each is needed for is counted.
    pub(super) fn of(&self, judge: &str, draft: Draft) -> Vec<Needed<'_>> {
        let mine = self.0.iter().filter(|exception| exception.judge == judge && exception.drafts.contains(&draft));
        mine.map(|exception| Needed {
            exception,
            kit: exception.kit.iter().map(|name| (&**name, Cell::new(false))).collect(),
            generated: Cell::new(false),
        })
        .collect()
    }
}

/// An exception, and which of its cases have needed it.
#[derive(Debug)]
pub(super) struct Needed<'e> {
    exception: &'e Exception,
    kit: BTreeMap<&'e str, Cell<bool>>,
    generated: Cell<bool>,
}

impl Needed<'_> {
    /// Whether it covers this answer, which is not the expected one.
    pub(super) fn covers(&self, case: &Case, answer: &Answer) -> bool {
        let word = match answer {
            Answer::Valid => Word::Valid,
            Answer::Invalid(_) => Word::Invalid,
            Answer::Unreadable(_) => Word::Unreadable,
        };
        let needed = if case.generated {
            self.exception.generated.filter(|wanted| case.traits.contains(wanted)).map(|_| &self.generated)
        } else {
            self.kit.get(&*case.name)
        };
        let covers = word == self.exception.says && needed.is_some();
        if let (true, Some(needed)) = (covers, needed) {
            needed.set(true);
        }
        covers
    }

    /// What of it has not been needed. Which bodies a seed makes is a matter of chance, so that only the standard ones can
    /// tell.
    pub(super) fn unneeded(&self, standard: bool) -> Vec<String> {
        let mut unneeded: Vec<String> =
            self.kit.iter().filter(|(_, needed)| !needed.get()).map(|(name, _)| (*name).to_owned()).collect();
        if let (true, false, Some(wanted)) = (standard, self.generated.get(), self.exception.generated) {
            unneeded.push(format!("generated bodies with the trait {wanted:?}"));
        }
        unneeded
    }
}
