use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read},
};

use flate2::bufread::MultiGzDecoder;

use super::{Input, Source, zstd::Zstd};
use crate::progress::Progress;

const GZIP: &[u8] = &[0x1f, 0x8b];
const ZSTD: &[u8] = &[0x28, 0xb5, 0x2f, 0xfd];

/// Opens an input. Whether it is compressed is told by its first bytes, since standard input has no name.
pub(crate) fn open(input: &Input, progress: &Progress) -> io::Result<Box<dyn Read + Send>> {
    let raw: Box<dyn Read + Send> = match &input.source {
        Source::Stdin => Box::new(io::stdin()),
        Source::File(path) => {
            let file = File::open(path)?;
            if file.metadata()?.is_dir() {
                return Err(io::Error::new(io::ErrorKind::IsADirectory, "this is a directory"));
            }
            Box::new(file)
        }
    };
    let mut raw = BufReader::with_capacity(64 * 1024, progress.count(raw));
    let start = raw.fill_buf()?;
    if start.starts_with(GZIP) {
        Ok(Box::new(MultiGzDecoder::new(raw)))
    } else if start.starts_with(ZSTD) {
        Ok(Box::new(Zstd::new(raw)))
    } else {
        Ok(Box::new(raw))
    }
}
