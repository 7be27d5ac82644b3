//! How much each rule weighs in a run: what the library says, what a config file says, what the command line says.

use std::{collections::BTreeMap, fmt, sync::Arc};

use crate::{
    report::PolicyInForce,
    rules::{Rule, Severity},
};

/// What is done about a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The rule is switched off.
    Allow,
    /// What breaks the rule is a warning.
    Warn,
    /// What breaks the rule is an error.
    Deny,
}

impl Level {
    /// Its name on the command line and in config files.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Warn => "warn",
            Self::Deny => "deny",
        }
    }
}

/// The weight of every rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels {
    /// Those that differ from the library's.
    set: BTreeMap<Rule, Level>,
    /// The config file that they come from.
    config: Option<Arc<str>>,
}

impl Levels {
    /// How much a rule weighs; none if it is switched off.
    #[must_use]
    pub fn severity(&self, rule: Rule) -> Option<Severity> {
        match self.set.get(&rule) {
            None => Some(rule.severity()),
            Some(Level::Allow) => None,
            Some(Level::Warn) => Some(Severity::Warning),
            Some(Level::Deny) => Some(Severity::Error),
        }
    }

    /// The same, from this config file.
    #[must_use]
    pub fn from_config(mut self, file: impl Into<Arc<str>>) -> Self {
        self.config = Some(file.into());
        self
    }

    /// The same for a summary.
    #[must_use]
    pub fn in_force(&self) -> PolicyInForce {
        let changed = self.set.keys().map(|rule| (*rule, self.severity(*rule)));
        let changed = changed.filter(|(rule, severity)| *severity != Some(rule.severity()));
        PolicyInForce::new(self.config.clone(), changed.collect())
    }

    /// Does what is wished: what is said of a group first, of a rule by its own name then.
    fn apply(&mut self, wishes: &Policy) {
        for by_name in [false, true] {
            for (level, selector) in wishes.all().filter(|(_, selector)| selector.is_name() == by_name) {
                self.set.extend(selector.rules(level).map(|rule| (rule, level)));
            }
        }
    }

    fn deny_warnings(&mut self) {
        for &rule in Rule::ALL {
            if self.severity(rule) == Some(Severity::Warning) {
                self.set.insert(rule, Level::Deny);
            }
        }
    }
}

/// What is said of rules in one place: on the command line, or in a config file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// These are errors.
    pub deny: Vec<Selector>,
    /// These are warnings.
    pub warn: Vec<Selector>,
    /// These are switched off.
    pub allow: Vec<Selector>,
    /// Whether everything that would be a warning is an error, if anything is said of it.
    pub deny_warnings: Option<bool>,
}

impl Policy {
    /// The weights when the command line says this and a config file says that.
    #[must_use]
    pub fn over(&self, config: &Self) -> Levels {
        let mut levels = Levels::default();
        levels.apply(config);
        // Whoever switches it off on the command line means the file's too.
        if config.deny_warnings == Some(true) && self.deny_warnings != Some(false) {
            levels.deny_warnings();
        }
        levels.apply(self);
        if self.deny_warnings == Some(true) {
            levels.deny_warnings();
        }
        levels
    }

    /// Whether all of it can be done.
    ///
    /// # Errors
    ///
    /// Why not, if not.
    pub fn contradiction(&self) -> Result<(), Contradiction> {
        let mut said = BTreeMap::new();
        for (level, selector) in self.all() {
            if level < Level::Deny && selector.is_name() && selector.rules(level).next().is_none() {
                return Err(Contradiction::Unreadable(level, selector));
            }
            if let Some(before) = said.insert(selector, level).filter(|before| *before != level) {
                return Err(Contradiction::Twice(selector, [before, level]));
            }
        }
        Ok(())
    }

    fn all(&self) -> impl Iterator<Item = (Level, Selector)> {
        [(Level::Allow, &self.allow), (Level::Warn, &self.warn), (Level::Deny, &self.deny)]
            .into_iter()
            .flat_map(|(level, selectors)| selectors.iter().map(move |selector| (level, *selector)))
    }
}

/// Why what is said of rules cannot be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contradiction {
    /// A text that cannot be read has not been checked.
    Unreadable(Level, Selector),
    /// The same is said to weigh this and that.
    Twice(Selector, [Level; 2]),
}

impl fmt::Display for Contradiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable(level, selector) => write!(
                f,
                "{} cannot be set to {}: a text that cannot be read cannot be checked, so it stays an error",
                selector.name(),
                level.as_str()
            ),
            Self::Twice(selector, [one, other]) => {
                write!(f, "{} is set to both {} and {}: leave one out", selector.name(), one.as_str(), other.as_str())
            }
        }
    }
}

/// One or more rules, by a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Selector {
    /// All rules.
    All,
    /// What is a warning by default.
    Warnings,
    /// One rule.
    Rule(Rule),
}

impl Selector {
    /// The names of all of them.
    pub fn names() -> impl Iterator<Item = &'static str> {
        [Self::All, Self::Warnings].into_iter().chain(Rule::ALL.iter().copied().map(Self::Rule)).map(Self::name)
    }

    /// The rules that a name stands for: `all`, `warnings`, or the id of a rule.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "all" => Some(Self::All),
            "warnings" => Some(Self::Warnings),
            id => Rule::from_id(id).map(Self::Rule),
        }
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Warnings => "warnings",
            Self::Rule(rule) => rule.id(),
        }
    }

    fn is_name(self) -> bool {
        matches!(self, Self::Rule(_))
    }

    /// The rules that it stands for, as far as they may be given this level.
    fn rules(self, level: Level) -> impl Iterator<Item = Rule> {
        Rule::ALL.iter().copied().filter(move |&rule| {
            let meant = match self {
                Self::All => true,
                Self::Warnings => rule.severity() == Severity::Warning,
                Self::Rule(itself) => rule == itself,
            };
            meant && (level == Level::Deny || !rule.stops_the_check())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wishes(deny: &[&str], warn: &[&str], allow: &[&str], deny_warnings: Option<bool>) -> Policy {
        let [deny, warn, allow] =
            [deny, warn, allow].map(|names| names.iter().map(|name| Selector::from_name(name).unwrap()).collect());
        Policy { deny, warn, allow, deny_warnings }
    }

    #[test]
    fn every_name_names_itself() {
        for name in Selector::names() {
            assert_eq!(Selector::from_name(name).map(Selector::name), Some(name));
        }
    }

    #[test]
    fn who_wins() {
        let (error, warning) = (Some(Severity::Error), Some(Severity::Warning));
        let nothing = || wishes(&[], &[], &[], None);
        // The command line, the config, a rule, and what it comes to.
        let table = [
            (nothing(), nothing(), Rule::RepeatedId, warning),
            (nothing(), nothing(), Rule::TooLong, error),
            (wishes(&["repeated-id"], &[], &[], None), nothing(), Rule::RepeatedId, error),
            (nothing(), wishes(&["repeated-id"], &[], &[], None), Rule::RepeatedId, error),
            // A rule's own name outweighs a group, whatever the levels are.
            (wishes(&["all"], &[], &["repeated-id"], None), nothing(), Rule::RepeatedId, None),
            (wishes(&["repeated-id"], &[], &["all"], None), nothing(), Rule::RepeatedId, error),
            (wishes(&["warnings"], &[], &[], None), nothing(), Rule::EmptyId, error),
            (wishes(&[], &[], &["warnings"], None), nothing(), Rule::TooLong, error),
            // The command line outweighs the file, even with a group.
            (wishes(&["all"], &[], &[], None), wishes(&[], &[], &["repeated-id"], None), Rule::RepeatedId, error),
            (wishes(&[], &["repeated-id"], &[], None), wishes(&[], &[], &[], Some(true)), Rule::RepeatedId, warning),
            (wishes(&[], &[], &[], Some(false)), wishes(&[], &[], &[], Some(true)), Rule::RepeatedId, warning),
            // What is a warning becomes an error; what is switched off stays off.
            (wishes(&[], &["too-long"], &[], Some(true)), nothing(), Rule::TooLong, error),
            (wishes(&[], &[], &["repeated-id"], Some(true)), nothing(), Rule::RepeatedId, None),
            // Errors of the contract can be lowered; those of the text cannot.
            (wishes(&[], &[], &["too-long"], None), nothing(), Rule::TooLong, None),
            (wishes(&[], &[], &["all"], None), nothing(), Rule::NotJson, error),
            (wishes(&[], &["all"], &[], None), nothing(), Rule::EmptyInput, error),
        ];
        for (index, (line, config, rule, expected)) in table.into_iter().enumerate() {
            assert_eq!(line.contradiction(), Ok(()), "row {index}");
            assert_eq!(line.over(&config).severity(rule), expected, "row {index}");
        }
    }

    #[test]
    fn contradictions() {
        let not_json = Selector::Rule(Rule::NotJson);
        let repeated = Selector::Rule(Rule::RepeatedId);
        assert_eq!(
            wishes(&[], &[], &["not-json"], None).contradiction(),
            Err(Contradiction::Unreadable(Level::Allow, not_json))
        );
        assert_eq!(wishes(&["not-json"], &[], &[], None).contradiction(), Ok(()));
        assert_eq!(
            wishes(&["repeated-id"], &["repeated-id"], &[], None).contradiction(),
            Err(Contradiction::Twice(repeated, [Level::Warn, Level::Deny]))
        );
        assert_eq!(wishes(&["repeated-id", "repeated-id"], &[], &[], None).contradiction(), Ok(()));
    }
}
