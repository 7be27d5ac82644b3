//! Bytes that are not text in UTF-8.

use super::BEGINNING;
use crate::check::Hint;

/// How archives and compressed files begin: zip, gzip, zstd, xz, bzip2, 7z.
const BEGINNINGS: [&[u8]; 6] =
    [b"PK\x03\x04", b"\x1f\x8b", b"\x28\xb5\x2f\xfd", b"\xfd7zXZ\0", b"BZh", b"7z\xbc\xaf\x27\x1c"];

/// Where a tar archive says that it is one.
const TAR: (usize, &[u8]) = (257, b"ustar");

/// The marks at the beginning of UTF-16, which UTF-32 in the usual order shares.
const UTF_16_MARKS: [&[u8]; 2] = [b"\xff\xfe", b"\xfe\xff"];

/// What the bytes most likely are; the reader stopped at `at`.
pub(super) fn hint(bytes: &[u8], at: usize) -> Option<Hint> {
    let is_compressed = |at: usize| BEGINNINGS.iter().any(|known| bytes[at.min(bytes.len())..].starts_with(known));
    // The second byte of gzip is the first that is not UTF-8.
    if is_compressed(0)
        || is_compressed(at.saturating_sub(1))
        || bytes.get(TAR.0..).is_some_and(|tar| tar.starts_with(TAR.1))
    {
        return Some(Hint::Compressed);
    }
    if UTF_16_MARKS.iter().any(|mark| bytes.starts_with(mark)) || is_utf16_without_mark(bytes) {
        return Some(Hint::Utf16);
    }
    bytes[..bytes.len().min(BEGINNING)].contains(&0).then_some(Hint::Binary)
}

/// Whether the text begins with two characters of ASCII in UTF-16, as every JSON text does.
fn is_utf16_without_mark(bytes: &[u8]) -> bool {
    matches!(
        bytes,
        [0, 1..=0x7f, 0, 1..=0x7f, ..] | [1..=0x7f, 0, 1..=0x7f, 0, ..] | [0, b'{' | b'['] | [b'{' | b'[', 0]
    )
}
