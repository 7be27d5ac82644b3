use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
};

use batchtask_check::run::Opened;
use flate2::bufread::MultiGzDecoder;

use super::{Input, Source, zstd::Zstd};
use crate::progress::Progress;

const GZIP: &[u8] = &[0x1f, 0x8b];
const ZSTD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];

/// Opens an input. Whether it is compressed is told by its first bytes, since standard input has no name.
pub(crate) fn open(input: &Input, progress: &Progress) -> io::Result<Opened> {
    let mut length = None;
    let raw: Box<dyn Read + Send> = match &input.source {
        Source::Stdin => Box::new(io::stdin()),
        Source::File(path) => {
            let file = File::open(path)?;
            let metadata = file.metadata()?;
            if metadata.is_dir() {
                return Err(io::Error::new(io::ErrorKind::IsADirectory, "this is a directory"));
            }
            length = usize::try_from(metadata.len()).ok();
            Box::new(file)
        }
    };
    let mut raw = BufReader::with_capacity(64 * 1024, progress.count(raw));
    let start = raw.fill_buf()?;
    let bytes: Box<dyn Read + Send> = if start.starts_with(GZIP) {
        Box::new(MultiGzDecoder::new(raw))
    } else if start.starts_with(ZSTD) {
        Box::new(Zstd::new(raw))
    } else {
        return Ok(Opened { reader: Box::new(raw), length });
    };
    Ok(Opened { reader: bytes, length: None })
}
