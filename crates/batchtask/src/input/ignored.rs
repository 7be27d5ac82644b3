use std::path::Path;

use ignore::{
    Match,
    gitignore::{Gitignore, GitignoreBuilder},
};

use super::repository;

/// The ignore files of a repository that apply to a directory of it, the root's first.
///
/// Ignore files outside of a repository, and the user's own for all repositories, do not count.
#[derive(Debug, Default)]
pub(super) struct Ignored(Vec<Gitignore>);

impl Ignored {
    /// Those that apply to a directory, except for its own. The path is a canonical one.
    pub(super) fn above(directory: &Path) -> Self {
        let mut ignored = Self::default();
        if let Some(root) = repository::root(directory) {
            let mut parents: Vec<_> =
                directory.ancestors().skip(1).take_while(|parent| parent.starts_with(root)).collect();
            parents.reverse();
            for parent in parents {
                ignored.add(parent);
            }
        }
        ignored
    }

    /// How many there are; [`Self::leave`] goes back to it.
    pub(super) fn mark(&self) -> usize {
        self.0.len()
    }

    /// Adds those of a directory in a repository.
    pub(super) fn add(&mut self, directory: &Path) {
        let mut files = vec![".gitignore", ".ignore"];
        if repository::is_root(directory) {
            files.insert(0, ".git/info/exclude");
        }
        for file in files.into_iter().map(|name| directory.join(name)).filter(|file| file.is_file()) {
            let mut builder = GitignoreBuilder::new(directory);
            // A line that is no pattern ignores nothing.
            let _ = builder.add(file);
            self.0.extend(builder.build());
        }
    }

    pub(super) fn leave(&mut self, mark: usize) {
        self.0.truncate(mark);
    }

    /// Whether the nearest file that says anything about a path says that it is ignored.
    pub(super) fn covers(&self, path: &Path, is_directory: bool) -> bool {
        let mut answers = self.0.iter().rev().map(|file| file.matched(path, is_directory));
        matches!(answers.find(|answer| !answer.is_none()), Some(Match::Ignore(_)))
    }
}
