//! Config files: which one counts for an input, and what it says.
//!
//! A config is looked for in the directory of an input and upwards, no further than the root of its repository. Outside
//! of a repository the search ends at the directory that was named on the command line, or at a named file's own. A
//! config that is found this way may make rules stricter and switch warnings off; only the command line, or a config
//! that it names, may lower what breaks the contract.

mod file;

use std::{
    collections::BTreeMap,
    env, fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use batchtask_check::{
    Lines,
    run::{Levels, Policy},
};
use oceanconnect_batchtask::{Rule, Severity};
use toml::Spanned;

use crate::{
    input::{Globs, repository},
    say::{complain, shown, why},
};
use file::{Fault, File};

/// The name of a config file.
const NAME: &str = "batchtask.toml";

/// What holds for the inputs of a directory.
#[derive(Clone, Debug, Default)]
pub(crate) struct Config {
    /// How much each rule weighs.
    pub(crate) levels: Arc<Levels>,
    pub(crate) selection: Selection,
}

/// Which files of a directory are checked.
#[derive(Clone, Debug, Default)]
pub(crate) struct Selection {
    /// Those that are checked whatever their extension, and no others; if empty, those with a known extension.
    pub(crate) include: Vec<Globs>,
    pub(crate) exclude: Vec<Globs>,
    /// Whether hidden files and directories count.
    pub(crate) hidden: bool,
    /// Whether ignore files do not count.
    pub(crate) no_ignore: bool,
}

/// What the command line says about configs.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) enum Source<'a> {
    /// A config is looked for.
    #[default]
    Found,
    /// This file counts for all inputs.
    Named(&'a Path),
    /// No file counts.
    None,
}

/// The configs of a run.
#[derive(Debug)]
pub(crate) struct Configs {
    line: Policy,
    selection: Selection,
    /// The one that counts for all inputs.
    only: Option<Arc<Config>>,
    none: Arc<Config>,
    /// By directory, and by where the search ended.
    known: BTreeMap<(PathBuf, PathBuf), Arc<Config>>,
    /// The files that were read.
    read: Vec<PathBuf>,
}

impl Configs {
    /// Configs beneath what the command line says.
    pub(crate) fn new(line: Policy, selection: Selection, source: Source<'_>) -> Result<Self, String> {
        line.contradiction().map_err(|contradiction| contradiction.to_string())?;
        let levels = Arc::new(line.over(&Policy::default()));
        let none = Arc::new(Config { levels, selection: selection.clone() });
        let mut configs =
            Self { line, selection, only: None, none: Arc::clone(&none), known: BTreeMap::new(), read: Vec::new() };
        configs.only = match source {
            Source::Found => None,
            Source::None => Some(none),
            Source::Named(file) => Some(Arc::new(configs.read(file, &read(file)?, true)?)),
        };
        Ok(configs)
    }

    /// The config for what lies in a directory, if the search ends at `top`. Both paths are canonical ones.
    pub(crate) fn of(&mut self, directory: &Path, top: &Path) -> Result<Arc<Config>, String> {
        if let Some(only) = &self.only {
            return Ok(Arc::clone(only));
        }
        let key = (directory.to_owned(), top.to_owned());
        if let Some(known) = self.known.get(&key) {
            return Ok(Arc::clone(known));
        }
        let config = match self.in_directory(directory)? {
            Some(config) => config,
            None if directory == top => Arc::clone(&self.none),
            None => match directory.parent() {
                Some(parent) => self.of(parent, top)?,
                None => Arc::clone(&self.none),
            },
        };
        self.known.insert(key, Arc::clone(&config));
        Ok(config)
    }

    /// The files that were read.
    pub(crate) fn files(&self) -> &[PathBuf] {
        &self.read
    }

    fn in_directory(&mut self, directory: &Path) -> Result<Option<Arc<Config>>, String> {
        let file = directory.join(NAME);
        if fs::symlink_metadata(&file).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            return Ok(None);
        }
        if repository::others_may_write(directory) || repository::others_may_write(&file) {
            complain(&format!(
                "{} is not used, because everybody may write to it or to its directory; --config would use it",
                shown(&relative(&file).to_string_lossy())
            ));
            return Ok(None);
        }
        let text = read(&file)?;
        self.read(&file, &text, false).map(|config| Some(Arc::new(config)))
    }

    fn read(&mut self, path: &Path, text: &str, named: bool) -> Result<Config, String> {
        let config = File::parse(text).and_then(|file| self.config(path, &file, named)).map_err(|(span, what)| {
            let name = shown(&relative(path).to_string_lossy());
            let start = Lines::new(text.as_bytes()).position(span.start);
            format!("{name}:{}:{}: {what}", start.line, start.column)
        })?;
        self.read.push(path.to_owned());
        Ok(config)
    }

    fn config(&self, path: &Path, file: &File, named: bool) -> Result<Config, Fault> {
        if !named {
            keeps_the_contract(file)?;
        }
        let directory = path.parent().filter(|directory| !directory.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // A directory that cannot be resolved holds no file that could be read.
        let base = fs::canonicalize(directory).unwrap_or_default();
        let mut selection = self.selection.clone();
        if selection.include.is_empty() {
            selection.include = globs(&base, &file.include)?;
        }
        selection.exclude.extend(globs(&base, &file.exclude)?);
        selection.hidden |= file.hidden;
        selection.no_ignore |= file.no_ignore;
        let levels = self.line.over(&file.policy).from_config(relative(path).to_string_lossy());
        Ok(Config { levels: Arc::new(levels), selection })
    }
}

fn globs(base: &Path, patterns: &[Spanned<String>]) -> Result<Vec<Globs>, Fault> {
    match Globs::new(base, patterns.iter().map(|pattern| pattern.get_ref().as_str())) {
        Ok(globs) if globs.is_empty() => Ok(Vec::new()),
        Ok(globs) => Ok(vec![globs]),
        Err((index, why)) => Err((patterns.get(index).map(Spanned::span).unwrap_or_default(), why)),
    }
}

/// Makes sure that what breaks the contract stays an error.
fn keeps_the_contract(file: &File) -> Result<(), Fault> {
    let levels = Policy::default().over(&file.policy);
    let is_lowered =
        |rule: &&Rule| rule.severity() == Severity::Error && levels.severity(**rule) != Some(Severity::Error);
    let Some(rule) = Rule::ALL.iter().find(is_lowered) else { return Ok(()) };
    let by_name = file.lowered.iter().find(|(selector, _)| selector.name() == rule.id());
    let by_group = || file.lowered.iter().find(|(selector, _)| selector.name() == "all");
    let span = by_name.or_else(by_group).map(|(_, span)| span.clone()).unwrap_or_default();
    Err((
        span,
        format!(
            "`{rule}` is a rule of the contract: only the command line, or a config named with --config, may lower it"
        ),
    ))
}

fn read(file: &Path) -> Result<String, String> {
    let text = fs::metadata(file).and_then(|metadata| {
        // A pipe might never end.
        if metadata.is_file() { fs::read_to_string(file) } else { Err(io::Error::other("not a file")) }
    });
    text.map_err(|error| {
        format!("cannot read the config {}: {}", shown(&relative(file).to_string_lossy()), why(&error))
    })
}

/// A path as seen from the working directory, if it lies in it.
fn relative(path: &Path) -> &Path {
    let working = env::current_dir().and_then(fs::canonicalize);
    working.ok().and_then(|working| path.strip_prefix(working).ok()).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        let mut configs = Configs::new(Policy::default(), Selection::default(), Source::Found).unwrap();
        configs.read(Path::new("c.toml"), text, false).unwrap_err()
    }

    #[test]
    fn what_can_be_said() {
        let text = "# ours\ndeny = ['repeated-id', \"warnings\"]\nallow = ['empty-id']\ndeny-warnings = true\n\
                    include = ['bodies/']\nexclude = ['old/**']\nhidden = true\nno-ignore = true\n";
        let file = File::parse(text).unwrap();
        assert_eq!(file.policy.deny.len(), 2);
        assert_eq!(file.policy.allow.len(), 1);
        assert_eq!(file.policy.deny_warnings, Some(true));
        assert_eq!((file.include.len(), file.exclude.len(), file.hidden, file.no_ignore), (1, 1, true, true));
        assert_eq!(File::parse("").unwrap().policy, Policy::default());
    }

    #[test]
    fn faults_name_their_place_and_the_repair() {
        let table = [
            ("deni = []", "c.toml:1:1: unknown key `deni`; did you mean `deny`?"),
            (
                "\nfrobnicate = 1",
                "c.toml:2:1: unknown key `frobnicate`; there are deny, warn, allow, deny-warnings, include, exclude, \
                 hidden, no-ignore",
            ),
            ("allow = ['repeated-ids']", "c.toml:1:10: unknown rule `repeated-ids`; did you mean `repeated-id`?"),
            ("allow = 'all'", "c.toml:1:9: invalid type: string \"all\", expected a sequence"),
            ("allow = [1]", "c.toml:1:10: invalid type: integer `1`, expected a string"),
            ("deny-warnings = 'yes'", "c.toml:1:17: invalid type: string \"yes\", expected a boolean"),
            ("exclude = ['a', '{b']", "c.toml:1:17: "),
            (
                "allow = ['not-json']",
                "c.toml:1:10: not-json cannot be set to allow: a text that cannot be read cannot be checked, so it \
                 stays an error",
            ),
            (
                "warn = ['too-long']",
                "c.toml:1:9: `too-long` is a rule of the contract: only the command line, or a config named with \
                 --config, may lower it",
            ),
            ("allow = ['all']", "c.toml:1:10: `"),
        ];
        for (text, expected) in table {
            let said = fault(text);
            assert!(said.starts_with(expected), "{text}\n{said}\n{expected}");
        }
        for text in ["allow = [", "allow = []\nallow = []", "= 1", "\u{0}", "[deny]", "allow = ['\u{1b}[31m']"] {
            assert!(fault(text).starts_with("c.toml:"), "{}", fault(text));
            assert!(!fault(text).contains(['\n', '\u{1b}']), "{}", fault(text));
        }
    }
}
