use std::path::{Path, PathBuf};

use globset::Glob;
use ignore::gitignore::{Gitignore, GitignoreBuilder};

/// Patterns as `.gitignore` has them, relative to a directory: `bodies/`, `*.txt`, `/old/**/x.json`.
#[derive(Clone, Debug)]
pub(crate) struct Globs {
    /// A canonical path.
    base: PathBuf,
    patterns: Gitignore,
}

impl Globs {
    /// The error is the pattern that is wrong, by its index, and why.
    pub(crate) fn new<'p>(base: &Path, patterns: impl IntoIterator<Item = &'p str>) -> Result<Self, (usize, String)> {
        let mut builder = GitignoreBuilder::new(base);
        for (index, pattern) in patterns.into_iter().enumerate() {
            if pattern.trim().is_empty() || pattern.starts_with(['!', '#']) {
                return Err((index, "a pattern is expected, such as bodies/**/*.json".to_owned()));
            }
            // Ignore files take a class without its end literally; here it is a mistake.
            Glob::new(pattern).map_err(|error| (index, error.kind().to_string()))?;
            builder.add_line(None, pattern).map_err(|error| (index, error.to_string()))?;
        }
        let patterns = builder.build().map_err(|error| (0, error.to_string()))?;
        Ok(Self { base: base.to_owned(), patterns })
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.patterns.is_empty()
    }

    /// Whether a pattern stands for a path or for a directory that it lies in. The path is a canonical one.
    pub(crate) fn cover(&self, path: &Path, is_directory: bool) -> bool {
        !self.is_empty()
            && path.strip_prefix(&self.base).is_ok_and(|path| {
                !path.as_os_str().is_empty()
                    && self.patterns.matched_path_or_any_parents(path, is_directory).is_ignore()
            })
    }
}
