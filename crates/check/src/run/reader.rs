use std::{
    io::{self, Read},
    sync::{
        Arc,
        mpsc::{Receiver, SyncSender},
    },
};

use super::{
    Input, Levels, Opened,
    chunk::{Chunk, Content},
    guarded,
};

/// How much is read at once, in bytes, and handed on as one chunk: enough to make the handing cheap, little enough to
/// stay in a processor's cache.
const MOST: usize = 256 * 1024;

/// How much is asked for where little comes at once.
const LEAST: usize = 64 * 1024;

/// How many lines a chunk has at most: a flood of short lines, each with several findings, stays within bounds.
const MOST_LINES: usize = 2048;

/// Whoever waited for chunks has gone.
struct Gone;

/// Reads the inputs, one after the other.
pub(super) fn read(
    inputs: impl Iterator<Item = Input>,
    max_body_bytes: usize,
    empty: &Receiver<Vec<u8>>,
    to: &SyncSender<Chunk>,
) {
    let mut reader = Reader { number: 0, spare: None, max_body_bytes, empty, to };
    for Input { name, ndjson, levels, open } in inputs {
        let input = Named { name, levels };
        let read = guarded(|| match open() {
            Ok(opened) if ndjson => reader.lines(&input, opened),
            Ok(opened) => reader.body(&input, opened),
            Err(error) => reader.send(&input, Content::Failure(error.to_string()), true),
        });
        let read = read.unwrap_or_else(|fault| {
            // The buffer that was being filled is lost.
            reader.spare = Some(Vec::new());
            reader.send(&input, Content::Failure(fault), true)
        });
        if read.is_err() {
            return;
        }
    }
}

/// What stays known of an input once it is open.
struct Named {
    name: Arc<str>,
    levels: Arc<Levels>,
}

struct Reader<'r> {
    number: u64,
    /// A buffer that was not handed on.
    spare: Option<Vec<u8>>,
    max_body_bytes: usize,
    empty: &'r Receiver<Vec<u8>>,
    to: &'r SyncSender<Chunk>,
}

impl Reader<'_> {
    fn body(&mut self, input: &Named, opened: Opened) -> Result<(), Gone> {
        let mut buffer = self.buffer()?;
        buffer.clear();
        let most = self.max_body_bytes.saturating_add(1);
        // Room for all of it at once: a buffer that grows on its way leaves what it outgrew behind.
        let room = opened.length.map_or(Ok(()), |length| buffer.try_reserve_exact(length.min(most)));
        let mut reader = opened.reader.take(most as u64);
        let read = room.map_err(io::Error::from).and_then(|()| reader.read_to_end(&mut buffer));
        let read = read.and_then(|read| if read < most { whole(read, opened.length) } else { Ok(()) });
        let content = match read {
            Ok(()) => Content::Body(buffer),
            Err(error) => {
                self.spare = Some(buffer);
                Content::Failure(error.to_string())
            }
        };
        self.send(input, content, true)
    }

    /// Hands on what has been read after each reading, so that nothing waits for a slow source: when the source is
    /// fast, there is much to read each time.
    fn lines(&mut self, input: &Named, mut opened: Opened) -> Result<(), Gone> {
        // What has been read of the line at the start of the buffer, and of all lines behind it.
        let (mut buffer, mut filled) = (self.buffer()?, 0);
        let (mut asked, mut total) = (LEAST, 0);
        loop {
            let read = read_some(&mut opened.reader, &mut buffer, filled, asked);
            let read = read.and_then(|read| if read == 0 { whole(total, opened.length).map(|()| 0) } else { Ok(read) });
            let read = match read {
                Ok(0) => {
                    buffer.truncate(filled);
                    return self.send(input, Content::Lines(buffer), true);
                }
                Ok(read) => read,
                Err(error) => {
                    // The line that may have been cut off is not checked; those before it have been handed on.
                    self.spare = Some(buffer);
                    return self.send(input, Content::Failure(error.to_string()), true);
                }
            };
            total += read;
            asked = (2 * read).next_power_of_two().clamp(LEAST, MOST);
            let mut unsearched = filled;
            filled += read;
            while let Some(end) = end_of_lines(&buffer[unsearched..filled]).map(|end| unsearched + end) {
                let mut next = self.buffer()?;
                let rest = filled - end;
                if next.len() < rest {
                    next.resize(rest, 0);
                }
                next[..rest].copy_from_slice(&buffer[end..filled]);
                buffer.truncate(end);
                self.send(input, Content::Lines(buffer), false)?;
                (buffer, filled, unsearched) = (next, rest, 0);
            }
            // A line that is too long is not kept: the check says so of what is left of it.
            filled = filled.min(self.max_body_bytes.saturating_add(1));
        }
    }

    /// An empty buffer. What it held before is overwritten, which is cheaper than new zeros.
    fn buffer(&mut self) -> Result<Vec<u8>, Gone> {
        self.spare.take().map_or_else(|| self.empty.recv().map_err(|_| Gone), Ok)
    }

    fn send(&mut self, input: &Named, content: Content, ends_input: bool) -> Result<(), Gone> {
        let (file, levels) = (Arc::clone(&input.name), Arc::clone(&input.levels));
        let chunk = Chunk { number: self.number, file, levels, content, ends_input };
        self.number += 1;
        self.to.send(chunk).map_err(|_| Gone)
    }
}

/// Where the last of the lines ends, or the last of as many as fit into one chunk.
fn end_of_lines(bytes: &[u8]) -> Option<usize> {
    memchr::memchr_iter(b'\n', bytes).take(MOST_LINES).last().map(|newline| newline + 1)
}

/// Reads once, behind what the buffer is filled with.
fn read_some(from: &mut dyn Read, buffer: &mut Vec<u8>, filled: usize, asked: usize) -> io::Result<usize> {
    let end = filled + asked;
    if buffer.len() < end {
        buffer.try_reserve(end - buffer.len())?;
        buffer.resize(end, 0);
    }
    loop {
        match from.read(&mut buffer[filled..end]) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => return read,
        }
    }
}

/// Whether all of an input has been read that there was when it was opened.
fn whole(read: usize, length: Option<usize>) -> io::Result<()> {
    match length {
        Some(length) if read < length => Err(io::Error::new(
            io::ErrorKind::UnexpectedEof,
            format!("it was cut off while it was read: {read} of {length} bytes are left"),
        )),
        _ => Ok(()),
    }
}
