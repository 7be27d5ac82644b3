//! Files that are put in place when they are complete, and not at all otherwise.

mod claims;
mod identity;
mod interrupt;
mod temporary;

use std::{
    fs::{self, OpenOptions},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

pub(crate) use claims::Claims;

/// A file that is being written, beside the place that it is for.
///
/// What was there before stays untouched until [`Output::finish`]; without it, also on an interrupt, nothing of the new
/// file stays. Something that is not a file, such as a pipe, a terminal or standard output, is written to at once.
pub(crate) struct Output {
    /// The file as it was named.
    path: PathBuf,
    to: BufWriter<Target>,
}

enum Target {
    Temporary { file: NamedTempFile, place: PathBuf, _watched: interrupt::Watched },
    Direct(Box<dyn Write + Send>),
}

impl Output {
    /// Opens an output. `stdout` is what stands for standard output.
    pub(crate) fn new(path: &Path, stdout: impl Write + Send + 'static) -> io::Result<Self> {
        let target = if is_stdout(path) { Target::Direct(Box::new(stdout)) } else { Target::of(path)? };
        Ok(Self { path: path.to_owned(), to: BufWriter::with_capacity(64 * 1024, target) })
    }

    /// The file as it was named.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Makes sure that everything has been written, short of putting it in place.
    pub(crate) fn complete(&mut self) -> io::Result<()> {
        self.to.flush()?;
        match self.to.get_ref() {
            Target::Temporary { file, .. } => file.as_file().sync_all(),
            Target::Direct(_) => Ok(()),
        }
    }

    /// Puts the file in place.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.complete()?;
        match self.to.into_inner().map_err(io::IntoInnerError::into_error)? {
            Target::Temporary { file, place, _watched } => file.persist(place).map(drop).map_err(|error| error.error),
            Target::Direct(_) => Ok(()),
        }
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.to.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

impl Target {
    fn of(path: &Path) -> io::Result<Self> {
        match fs::metadata(path) {
            Ok(there) if there.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
            // Such a name stands for a stream that is open already; what has been written to it stays.
            Ok(there) if is_stream(path) || !there.is_file() => {
                Ok(Self::Direct(Box::new(OpenOptions::new().append(true).open(path)?)))
            }
            Ok(there) => Self::temporary(fs::canonicalize(path)?, Some(there.permissions())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::temporary(path.to_owned(), None),
            Err(error) => Err(error),
        }
    }

    fn temporary(place: PathBuf, permissions: Option<fs::Permissions>) -> io::Result<Self> {
        let directory = place.parent().filter(|directory| !directory.as_os_str().is_empty());
        let (file, watched) = temporary::file(directory.unwrap_or(Path::new(".")), permissions)?;
        Ok(Self::Temporary { file, place, _watched: watched })
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Temporary { file, .. } => file.write(bytes),
            Self::Direct(to) => to.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Temporary { file, .. } => file.flush(),
            Self::Direct(to) => to.flush(),
        }
    }
}

/// Whether a path stands for standard output.
pub(crate) fn is_stdout(path: &Path) -> bool {
    ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].iter().any(|stdout| path == Path::new(stdout))
}

/// Whether a path stands for something that is open already.
fn is_stream(path: &Path) -> bool {
    path == Path::new("/dev/stderr") || path.starts_with("/dev/fd") || path.starts_with("/proc/self/fd")
}
