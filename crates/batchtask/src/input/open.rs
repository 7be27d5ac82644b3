use std::{
    fs::{File, Metadata},
    io::{self, BufRead, BufReader, Read},
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use batchtask_check::run::Opened;
use flate2::bufread::MultiGzDecoder;

use super::{Source, zstd::Zstd};
use crate::{progress::Progress, say::why};

const GZIP: &[u8] = &[0x1f, 0x8b];
const ZSTD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];

/// How much a compressed input may become.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Expansion {
    /// In bytes.
    pub(crate) size: u64,
    /// As a multiple of its own size, once it has become more than [`Self::FREE`].
    pub(crate) ratio: u64,
}

impl Expansion {
    /// What every compressed input may become, in bytes.
    pub(crate) const FREE: u64 = 64 * 1024 * 1024;
}

/// Opens an input. Whether it is compressed is told by its first bytes, since standard input has no name.
pub(crate) fn open(source: &Source, expansion: Expansion, progress: &Progress) -> io::Result<Opened> {
    let mut length = None;
    let raw: Box<dyn Read + Send> = match source {
        Source::Stdin => Box::new(io::stdin()),
        Source::File(path) => {
            let file = Unchanged::open(path).map_err(|error| io::Error::new(error.kind(), why(&error)))?;
            length = usize::try_from(file.before.len()).ok();
            Box::new(file)
        }
    };
    let read = Arc::new(AtomicU64::new(0));
    let counted = Counted { from: raw, count: Arc::clone(&read) };
    let mut raw = BufReader::with_capacity(64 * 1024, progress.count(counted));
    let start = raw.fill_buf()?;
    let bytes: Box<dyn Read + Send> = if start.starts_with(GZIP) {
        Box::new(Expanded { from: MultiGzDecoder::new(raw), became: 0, read, expansion })
    } else if start.starts_with(ZSTD) {
        Box::new(Expanded { from: Zstd::new(raw), became: 0, read, expansion })
    } else {
        return Ok(Opened { reader: Box::new(raw), length });
    };
    Ok(Opened { reader: bytes, length: None })
}

/// Counts what is read.
struct Counted<R> {
    from: R,
    count: Arc<AtomicU64>,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(to)?;
        self.count.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

/// What a compressed input becomes, as long as it is not too much.
struct Expanded<R> {
    from: R,
    became: u64,
    read: Arc<AtomicU64>,
    expansion: Expansion,
}

impl<R: Read> Read for Expanded<R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(to)?;
        self.became += read as u64;
        let Expansion { size, ratio } = self.expansion;
        if self.became > size {
            let why = format!("it becomes more than {size} bytes when it is decompressed (--max-decompressed-size)");
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, why));
        }
        let allowed = self.read.load(Ordering::Relaxed).saturating_mul(ratio);
        if self.became > Expansion::FREE && self.became > allowed {
            let why = format!("it becomes more than {ratio} times as large when it is decompressed (--max-ratio)");
            return Err(io::Error::new(io::ErrorKind::FileTooLarge, why));
        }
        Ok(read)
    }
}

/// A file that must not be cut or rewritten while it is read. It may grow.
struct Unchanged {
    file: File,
    before: Metadata,
    read: u64,
}

impl Unchanged {
    fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let before = file.metadata()?;
        if before.is_dir() {
            return Err(io::ErrorKind::IsADirectory.into());
        }
        Ok(Self { file, before, read: 0 })
    }

    fn at_end(&self) -> io::Result<()> {
        // A pipe or a device has no size, nor have some of the system's own files.
        if !self.before.is_file() || self.before.len() == 0 {
            return Ok(());
        }
        let after = self.file.metadata()?;
        let is_cut = self.read < self.before.len() || after.len() < self.read;
        let is_rewritten = after.len() == self.before.len()
            && matches!((self.before.modified(), after.modified()), (Ok(before), Ok(after)) if before != after);
        if is_cut || is_rewritten {
            return Err(io::Error::other("the file was changed while it was read"));
        }
        Ok(())
    }
}

impl Read for Unchanged {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = self.file.read(to)?;
        self.read += read as u64;
        if read == 0 && !to.is_empty() {
            self.at_end()?;
        }
        Ok(read)
    }
}
