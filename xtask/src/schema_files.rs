//! The schemas as files. The tests take this file in too.

use oceanconnect_batchtask::schemas::files;

/// The command that brings the files up to date.
pub(crate) const COMMAND: &str = "cargo xtask schemas";

/// Where the schemas stand in the repository.
pub(crate) const DIRECTORY: &str = "schemas";

/// Each file: its path below the directory, and its text.
pub(crate) fn expected() -> impl Iterator<Item = (String, String)> {
    files().into_iter().map(|file| (file.file_name, file.text))
}
