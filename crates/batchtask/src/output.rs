//! Files that are put in place when they are complete, and not at all otherwise.

mod interrupt;

use std::{
    fs::{self, File, OpenOptions},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use tempfile::{Builder, NamedTempFile};

/// A file that is being written, beside the place that it is for.
///
/// What was there before stays untouched until [`Output::finish`]; without it, also on an interrupt, nothing of the new
/// file stays. Something that is not a file, such as a pipe or a terminal, is written to at once.
#[derive(Debug)]
pub(crate) struct Output {
    /// The file as it was named.
    path: PathBuf,
    to: BufWriter<Target>,
}

#[derive(Debug)]
enum Target {
    Temporary { file: NamedTempFile, place: PathBuf, _watched: interrupt::Watched },
    Direct(File),
}

impl Output {
    pub(crate) fn new(path: &Path) -> io::Result<Self> {
        let target = match fs::metadata(path) {
            Ok(there) if there.is_file() => Target::temporary(fs::canonicalize(path)?, Some(there.permissions()))?,
            Ok(there) if there.is_dir() => {
                return Err(io::Error::new(io::ErrorKind::IsADirectory, "this is a directory"));
            }
            Ok(_) => Target::Direct(OpenOptions::new().write(true).open(path)?),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Target::temporary(path.to_owned(), None)?,
            Err(error) => return Err(error),
        };
        Ok(Self { path: path.to_owned(), to: BufWriter::with_capacity(64 * 1024, target) })
    }

    /// The file as it was named.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether both will be the same file.
    pub(crate) fn is_same_as(&self, other: &Self) -> bool {
        match (self.to.get_ref(), other.to.get_ref()) {
            (Target::Temporary { place: one, .. }, Target::Temporary { place: other, .. }) => {
                absolute(one) == absolute(other)
            }
            _ => false,
        }
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
    fn temporary(place: PathBuf, permissions: Option<fs::Permissions>) -> io::Result<Self> {
        let directory = place.parent().filter(|directory| !directory.as_os_str().is_empty());
        let mut builder = Builder::new();
        builder.prefix(".batchtask-").suffix(".tmp");
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let (file, watched) = interrupt::watched(|| builder.tempfile_in(directory.unwrap_or(Path::new("."))))?;
        if let Some(permissions) = permissions {
            file.as_file().set_permissions(permissions)?;
        }
        Ok(Self::Temporary { file, place, _watched: watched })
    }
}

impl Write for Target {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Temporary { file, .. } => file.write(bytes),
            Self::Direct(file) => file.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Temporary { file, .. } => file.flush(),
            Self::Direct(file) => file.flush(),
        }
    }
}

/// A path that is the same for the same file, also for one that is not there yet.
fn absolute(path: &Path) -> PathBuf {
    let directory = path.parent().filter(|directory| !directory.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (fs::canonicalize(directory), path.file_name()) {
        (Ok(directory), Some(name)) => directory.join(name),
        _ => path.to_owned(),
    }
}
