//! The text of a config file.

use std::ops::Range;

use batchtask_check::run::{Level, Policy, Selector};
use serde::Deserialize;
use toml::Spanned;

use crate::say::shown;

/// How similar a word must be to another for being a misspelling of it.
const SIMILAR: f64 = 0.8;

/// What a config file may hold.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct Text {
    deny: Vec<Spanned<String>>,
    warn: Vec<Spanned<String>>,
    allow: Vec<Spanned<String>>,
    deny_warnings: Option<bool>,
    include: Vec<Spanned<String>>,
    exclude: Vec<Spanned<String>>,
    hidden: bool,
    no_ignore: bool,
}

/// What a config file says.
#[derive(Debug, Default)]
pub(super) struct File {
    pub(super) policy: Policy,
    pub(super) include: Vec<Spanned<String>>,
    pub(super) exclude: Vec<Spanned<String>>,
    pub(super) hidden: bool,
    pub(super) no_ignore: bool,
    /// Where it lowers the weight of rules.
    pub(super) lowered: Vec<(Selector, Range<usize>)>,
}

/// What is wrong with a file, and where.
pub(super) type Fault = (Range<usize>, String);

impl File {
    pub(super) fn parse(text: &str) -> Result<Self, Fault> {
        let Text { deny, warn, allow, deny_warnings, include, exclude, hidden, no_ignore } =
            toml::from_str(text).map_err(|error| fault(&error))?;
        let mut file = Self { policy: Policy::default(), include, exclude, hidden, no_ignore, lowered: Vec::new() };
        file.policy.deny_warnings = deny_warnings;
        for (level, names) in [(Level::Deny, deny), (Level::Allow, allow), (Level::Warn, warn)] {
            for name in names {
                let selector = Selector::from_name(name.get_ref())
                    .ok_or_else(|| (name.span(), unknown("rule", name.get_ref(), Selector::names())))?;
                let policy = &mut file.policy;
                match level {
                    Level::Deny => policy.deny.push(selector),
                    Level::Warn => policy.warn.push(selector),
                    Level::Allow => policy.allow.push(selector),
                }
                // The first name that contradicts another one is the one to look at.
                policy.contradiction().map_err(|contradiction| (name.span(), contradiction.to_string()))?;
                if level < Level::Deny {
                    file.lowered.push((selector, name.span()));
                }
            }
        }
        Ok(file)
    }
}

/// An error of the TOML reader; the repair of a misspelt key comes with it.
fn fault(error: &toml::de::Error) -> Fault {
    let span = error.span().unwrap_or_default();
    let message = error.message().trim_end().replace('\n', "; ");
    if !message.starts_with("unknown field") {
        return (span, shown(&message));
    }
    // "unknown field `a`, expected one of `b`, `c`"
    let mut words = message.split('`').skip(1).step_by(2);
    let word = words.next().unwrap_or_default();
    (span, unknown("key", word, words))
}

fn unknown<'n>(what: &str, word: &str, known: impl Iterator<Item = &'n str>) -> String {
    let known: Vec<_> = known.collect();
    let similar = known
        .iter()
        .map(|known| (strsim::jaro_winkler(word, known), known))
        .filter(|(similar, _)| *similar >= SIMILAR)
        .max_by(|(one, _), (other, _)| one.total_cmp(other));
    let hint = match similar {
        Some((_, meant)) => format!("did you mean `{meant}`?"),
        None if what == "rule" => "`batchtask rules` lists them".to_owned(),
        None => format!("there are {}", known.join(", ")),
    };
    format!("unknown {what} `{}`; {hint}", shown(word))
}
