//! Where the rule of a directory's owner ends: the repository that it belongs to.

use std::{fs, path::Path};

/// The root of the Git repository that a directory belongs to. The path is a canonical one.
///
/// A root that others may write to is not accepted: they could place the `.git` themselves.
pub(crate) fn root(directory: &Path) -> Option<&Path> {
    directory.ancestors().find(|directory| is_root(directory))
}

/// Whether a repository begins in this directory.
pub(crate) fn is_root(directory: &Path) -> bool {
    fs::symlink_metadata(directory.join(".git")).is_ok() && !others_may_write(directory)
}

/// Whether every user of this computer may write to a file or directory.
#[cfg(unix)]
pub(crate) fn others_may_write(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o002 != 0)
}

/// Whether every user of this computer may write to a file or directory: unknown on this system.
#[cfg(not(unix))]
pub(crate) fn others_may_write(_: &Path) -> bool {
    false
}
