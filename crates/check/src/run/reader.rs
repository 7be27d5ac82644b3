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

/// How much is read before it is handed on, in bytes: enough to make the handing cheap, little enough to stay in a
/// processor's cache.
const CHUNK: usize = 256 * 1024;

/// Whoever waited for chunks has gone.
struct Gone;

/// Reads the inputs, one after the other.
pub(super) fn read(inputs: impl Iterator<Item = Input>, empty: &Receiver<Vec<u8>>, to: &SyncSender<Chunk>) {
    let mut reader = Reader { number: 0, spare: None, empty, to };
    for Input { name, ndjson, levels, open } in inputs {
        let input = Named { name, levels };
        let read = guarded(|| match open() {
            Ok(mut opened) if ndjson => reader.lines(&input, &mut opened.reader),
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
    empty: &'r Receiver<Vec<u8>>,
    to: &'r SyncSender<Chunk>,
}

impl Reader<'_> {
    fn body(&mut self, input: &Named, mut opened: Opened) -> Result<(), Gone> {
        let mut buffer = self.buffer()?;
        // Room for all of it at once: a buffer that grows on its way leaves what it outgrew behind.
        let room = opened.length.map_or(Ok(()), |length| buffer.try_reserve_exact(length));
        let read = room.map_err(io::Error::from).and_then(|()| opened.reader.read_to_end(&mut buffer));
        let content = match read {
            Ok(_) => Content::Body(buffer),
            Err(error) => {
                buffer.clear();
                self.spare = Some(buffer);
                Content::Failure(error.to_string())
            }
        };
        self.send(input, content, true)
    }

    fn lines(&mut self, input: &Named, bytes: &mut dyn Read) -> Result<(), Gone> {
        let mut buffer = self.buffer()?;
        loop {
            let searched = buffer.len();
            let read = match read_up_to(bytes, &mut buffer, CHUNK) {
                Ok(read) => read,
                Err(error) => {
                    // What came before is checked all the same, but not the line that may have been cut off.
                    let end = memchr::memrchr(b'\n', &buffer).map_or(0, |newline| newline + 1);
                    buffer.truncate(end);
                    self.send(input, Content::Lines(buffer), false)?;
                    return self.send(input, Content::Failure(error.to_string()), true);
                }
            };
            if read < CHUNK {
                return self.send(input, Content::Lines(buffer), true);
            }
            // A line that is longer than a chunk makes the buffer grow, and no other.
            let Some(end) = memchr::memrchr(b'\n', &buffer[searched..]).map(|newline| searched + newline + 1) else {
                continue;
            };
            let mut next = self.buffer()?;
            next.extend_from_slice(&buffer[end..]);
            buffer.truncate(end);
            self.send(input, Content::Lines(buffer), false)?;
            buffer = next;
        }
    }

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

/// Adds up to `most` bytes to the buffer; fewer only at the end of the input.
fn read_up_to(bytes: &mut dyn Read, buffer: &mut Vec<u8>, most: usize) -> io::Result<usize> {
    bytes.take(most as u64).read_to_end(buffer)
}
