//! What makes two files the same, whatever they are called.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// A file that is there, or the place for one that is not there yet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Identity {
    /// Its device and its number there.
    #[cfg(unix)]
    Node(u64, u64),
    /// The canonical path of its directory, and its name.
    Place(PathBuf),
}

impl Identity {
    /// The identity of what a path leads to.
    pub(super) fn of(path: &Path) -> Option<Self> {
        match fs::metadata(path) {
            Ok(metadata) => Self::of_existing(path, &metadata),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let directory = path.parent().filter(|directory| !directory.as_os_str().is_empty());
                let directory = fs::canonicalize(directory.unwrap_or(Path::new("."))).ok()?;
                Some(Self::Place(directory.join(path.file_name()?)))
            }
            Err(_) => None,
        }
    }

    #[cfg(unix)]
    fn of_existing(_: &Path, metadata: &fs::Metadata) -> Option<Self> {
        use std::os::unix::fs::{FileTypeExt, MetadataExt};
        // Whatever is written to a device such as /dev/null replaces nothing.
        (!metadata.file_type().is_char_device()).then(|| Self::Node(metadata.dev(), metadata.ino()))
    }

    #[cfg(not(unix))]
    fn of_existing(path: &Path, _: &fs::Metadata) -> Option<Self> {
        fs::canonicalize(path).ok().map(Self::Place)
    }

    /// The identity of standard input or standard output, if it is a file or a pipe.
    #[cfg(unix)]
    pub(super) fn of_stream(stream: &impl std::os::fd::AsFd) -> Option<Self> {
        let file = fs::File::from(stream.as_fd().try_clone_to_owned().ok()?);
        Self::of_existing(Path::new(""), &file.metadata().ok()?)
    }

    /// The identity of standard input or standard output: unknown on this system.
    #[cfg(not(unix))]
    pub(super) fn of_stream<S>(_: &S) -> Option<Self> {
        None
    }
}
