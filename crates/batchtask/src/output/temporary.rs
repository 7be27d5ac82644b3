//! Files under a temporary name.

use std::{fs, io, path::Path};

use tempfile::{Builder, NamedTempFile};

use super::interrupt::{self, Watched};

const PREFIX: &str = ".batchtask-";
const SUFFIX: &str = ".tmp";

/// How often another process may take a file for a leftover before its maker has locked it.
const TRIES: usize = 10;

/// Makes a file in a directory, which is locked for as long as it is open. What killed runs have left there is removed.
pub(super) fn file(directory: &Path, permissions: Option<fs::Permissions>) -> io::Result<(NamedTempFile, Watched)> {
    clear(directory);
    let mut builder = Builder::new();
    builder.prefix(PREFIX).suffix(SUFFIX);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    for _ in 0..TRIES {
        let (file, watched) = interrupt::watched(|| builder.tempfile_in(directory))?;
        lock(file.as_file());
        // Another run that clears the directory may have been quicker than the lock.
        if fs::symlink_metadata(file.path()).is_ok() {
            if let Some(permissions) = permissions {
                file.as_file().set_permissions(permissions)?;
            }
            return Ok((file, watched));
        }
    }
    Err(io::Error::other("the temporary files are removed by something else"))
}

/// Removes temporary files that no process has locked.
fn clear(directory: &Path) {
    let Ok(entries) = fs::read_dir(directory) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let is_ours = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        if is_ours
            && entry.file_type().is_ok_and(|kind| kind.is_file())
            && fs::File::open(entry.path()).is_ok_and(|file| lock(&file))
        {
            // What cannot be removed belongs to somebody else.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Locks a file until it is closed; false if another process has locked it, or if there are no locks.
#[cfg(unix)]
fn lock(file: &fs::File) -> bool {
    rustix::fs::flock(file, rustix::fs::FlockOperation::NonBlockingLockExclusive).is_ok()
}

/// Locks a file until it is closed. Without locks leftovers cannot be told from files in use, so they stay.
#[cfg(not(unix))]
fn lock(_: &fs::File) -> bool {
    false
}
