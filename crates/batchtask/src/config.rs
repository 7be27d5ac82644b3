//! The config file.

use std::{
    collections::BTreeMap,
    fs, io,
    ops::Range,
    path::{Path, PathBuf},
    sync::Arc,
};

use batchtask_check::{
    Lines,
    run::{Levels, Policy, Selector},
};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::say::shown;

/// The name of a config file.
const NAME: &str = "batchtask.toml";

const KEYS: [&str; 4] = ["deny", "warn", "allow", "deny-warnings"];

/// How similar a word must be to another for being a misspelling of it.
const SIMILAR: f64 = 0.8;

/// The weights that hold in each directory.
#[derive(Debug)]
pub(crate) struct Configs {
    line: Policy,
    /// The file that was named on the command line.
    named: Option<Arc<Levels>>,
    known: BTreeMap<PathBuf, Arc<Levels>>,
    none: Arc<Levels>,
}

impl Configs {
    /// The weights with what the command line says.
    pub(crate) fn new(line: Policy, named: Option<&Path>) -> Result<Self, String> {
        line.contradiction().map_err(|contradiction| contradiction.to_string())?;
        let named = named.map(|file| {
            let text = fs::read_to_string(file).map_err(|error| cannot_read(file, &error))?;
            read(file, &text).map(|config| Arc::new(line.over(&config)))
        });
        let none = Arc::new(line.over(&Policy::default()));
        Ok(Self { named: named.transpose()?, known: BTreeMap::new(), none, line })
    }

    /// The weights for an input: a file, or standard input, for which the working directory counts.
    pub(crate) fn levels(&mut self, input: Option<&Path>) -> Result<Arc<Levels>, String> {
        if let Some(named) = &self.named {
            return Ok(Arc::clone(named));
        }
        let directory = input.and_then(Path::parent).filter(|directory| !directory.as_os_str().is_empty());
        let directory = directory.unwrap_or(Path::new("."));
        if let Some(known) = self.known.get(directory) {
            return Ok(Arc::clone(known));
        }
        // An input that is not there has no config either; that it is not there is said elsewhere.
        let levels = match fs::canonicalize(directory) {
            Ok(real) => self.upwards(&real)?,
            Err(_) => Arc::clone(&self.none),
        };
        self.known.insert(directory.to_owned(), Arc::clone(&levels));
        Ok(levels)
    }

    fn upwards(&mut self, from: &Path) -> Result<Arc<Levels>, String> {
        for directory in from.ancestors() {
            let file = directory.join(NAME);
            if let Some(known) = self.known.get(&file) {
                return Ok(Arc::clone(known));
            }
            match fs::read_to_string(&file) {
                Ok(text) => {
                    let levels = Arc::new(self.line.over(&read(&file, &text)?));
                    self.known.insert(file, Arc::clone(&levels));
                    return Ok(levels);
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(cannot_read(&file, &error)),
            }
        }
        Ok(Arc::clone(&self.none))
    }
}

fn cannot_read(file: &Path, error: &io::Error) -> String {
    format!("cannot read the config {}: {error}", shown(&file.to_string_lossy()))
}

/// What a config file says.
fn read(file: &Path, text: &str) -> Result<Policy, String> {
    parse(text).map_err(|(span, what)| {
        let start = Lines::new(text.as_bytes()).position(span.start);
        format!("{}:{}:{}: {what}", shown(&file.to_string_lossy()), start.line, start.column)
    })
}

type Fault = (Range<usize>, String);

fn parse(text: &str) -> Result<Policy, Fault> {
    let table = DeTable::parse(text)
        .map_err(|error| (error.span().unwrap_or_default(), error.message().trim_end().replace('\n', "; ")))?;
    let mut wishes = Policy::default();
    for (key, value) in table.get_ref() {
        match key.get_ref().as_ref() {
            "deny" => wishes.deny = selectors(value)?,
            "warn" => wishes.warn = selectors(value)?,
            "allow" => wishes.allow = selectors(value)?,
            "deny-warnings" => {
                let bool = value.get_ref().as_bool();
                wishes.deny_warnings =
                    Some(bool.ok_or_else(|| (value.span(), "true or false is expected".to_owned()))?);
                continue;
            }
            unknown => return Err((key.span(), no_such("key", unknown, KEYS.into_iter()))),
        }
        // Told as soon as it is there, so that the place is right.
        wishes.contradiction().map_err(|contradiction| (key.span(), contradiction.to_string()))?;
    }
    Ok(wishes)
}

fn selectors(value: &Spanned<DeValue<'_>>) -> Result<Vec<Selector>, Fault> {
    let expected = |value: &Spanned<DeValue<'_>>| (value.span(), "a list of rules is expected, [\"…\"]".to_owned());
    let list = value.get_ref().as_array().ok_or_else(|| expected(value))?;
    let selector = |value: &Spanned<DeValue<'_>>| {
        let name = value.get_ref().as_str().ok_or_else(|| expected(value))?;
        Selector::from_name(name).ok_or_else(|| (value.span(), no_such("rule", name, Selector::names())))
    };
    list.iter().map(selector).collect()
}

fn no_such(what: &str, word: &str, known: impl Iterator<Item = &'static str>) -> String {
    let meant = known
        .map(|known| (strsim::jaro_winkler(word, known), known))
        .filter(|(similarity, _)| *similarity >= SIMILAR)
        .max_by(|(one, _), (other, _)| one.total_cmp(other));
    let hint = match (meant, what) {
        (Some((_, meant)), _) => format!("did you mean `{meant}`?"),
        (None, _) => format!("there are {}", KEYS.join(", ")),
    };
    format!("there is no {what} `{}`; {hint}", shown(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_said() {
        let text = "# ours\ndeny = ['repeated-id', \"warnings\"]\nallow = ['empty-id']\ndeny-warnings = true\n";
        let wishes = parse(text).unwrap();
        assert_eq!(wishes.deny.len(), 2);
        assert_eq!(wishes.allow.len(), 1);
        assert_eq!(wishes.deny_warnings, Some(true));
        assert_eq!(parse(""), Ok(Policy::default()));
    }

    #[test]
    fn faults_name_their_place_and_the_repair() {
        let fault = |text| read(Path::new("c.toml"), text).unwrap_err();
        let table = [
            ("deni = []", "c.toml:1:1: there is no key `deni`; did you mean `deny`?"),
            (
                "\nfrobnicate = 1",
                "c.toml:2:1: there is no key `frobnicate`; there are deny, warn, allow, deny-warnings",
            ),
            ("allow = ['repeated-ids']", "c.toml:1:10: there is no rule `repeated-ids`; did you mean `repeated-id`?"),
            ("allow = 'all'", "c.toml:1:9: a list of rules is expected, [\"…\"]"),
            ("allow = [1]", "c.toml:1:10: a list of rules is expected, [\"…\"]"),
            ("deny-warnings = 'yes'", "c.toml:1:17: true or false is expected"),
            (
                "allow = ['not-json']",
                "c.toml:1:1: not-json cannot be set to allow: a text that cannot be read cannot be checked, so it stays an error",
            ),
        ];
        for (text, expected) in table {
            assert_eq!(fault(text), expected, "{text}");
        }
        for text in ["allow = [", "allow = []\nallow = []", "= 1", "\u{0}", "[deny]"] {
            assert!(fault(text).starts_with("c.toml:"), "{}", fault(text));
            assert!(!fault(text).contains('\n'), "{}", fault(text));
        }
    }
}
