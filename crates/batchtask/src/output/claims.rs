//! No output takes the place of something else that a run reads or writes.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use super::{identity::Identity, is_stdout};
use crate::say::shown;

/// Which files the outputs of a run are, by the options that name them.
#[derive(Debug, Default)]
pub(crate) struct Claims {
    claimed: BTreeMap<Identity, String>,
    stdout: Option<String>,
}

impl Claims {
    /// Claims a file for an output. The option is as it was typed: `--output x`.
    pub(crate) fn output(&mut self, option: &str, path: &Path) -> Result<(), String> {
        let named = format!("{option} {}", shown(&path.to_string_lossy()));
        if is_stdout(path) {
            return self.stdout(&named);
        }
        if path.is_symlink() && fs::metadata(path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
            return Err(format!("{named} is a link that leads nowhere: name the file itself"));
        }
        let Some(identity) = Identity::of(path) else { return Ok(()) };
        if let Some(other) = self.claimed.get(&identity) {
            return Err(format!("{named} and {other} are the same file: give each output a file of its own"));
        }
        self.claimed.insert(identity, named);
        Ok(())
    }

    /// Claims standard output.
    pub(crate) fn stdout(&mut self, what: &str) -> Result<(), String> {
        match self.stdout.replace(what.to_owned()) {
            Some(other) => Err(format!("{what} and {other} both go to standard output: give one of them a file")),
            None => Ok(()),
        }
    }

    /// Makes sure that what is read is no output: inputs, and the files that options name.
    pub(crate) fn are_not_read<'p>(
        &self,
        inputs: impl IntoIterator<Item = &'p Path>,
        files: impl IntoIterator<Item = (&'static str, PathBuf)>,
    ) -> Result<(), String> {
        let mut claimed = self.claimed.clone();
        if let Some(stdout) = Identity::of_stream(&io::stdout()) {
            // Both would write to it, or one would replace what the other one has written.
            if let Some(option) = claimed.insert(stdout, "standard output".to_owned()) {
                return Err(format!("{option} is the file that standard output goes to: write - for it"));
            }
        }
        let claim = |path: &Path| Identity::of(path).and_then(|identity| claimed.get(&identity));
        for (what, path) in files {
            if let Some(option) = claim(&path) {
                return Err(format!("{option} would replace {what}: write to another file"));
            }
        }
        for input in inputs {
            if let Some(option) = claim(input) {
                let name = shown(&input.to_string_lossy());
                return Err(format!("{option} would replace the input {name}: write to another file"));
            }
        }
        Ok(())
    }

    /// Makes sure that the file that standard input comes from is no output.
    pub(crate) fn are_not_stdin(&self) -> Result<(), String> {
        match Identity::of_stream(&io::stdin()).and_then(|identity| self.claimed.get(&identity)) {
            Some(option) => Err(format!("{option} would replace the input <stdin>: write to another file")),
            None => Ok(()),
        }
    }
}
