use std::{
    io::{self, Read},
    sync::{
        Arc,
        mpsc::{Receiver, SyncSender},
    },
};

use super::chunk::{Chunk, Content};
use crate::input::{self, Input};

/// How much is read before it is handed on, in bytes: enough to make the handing cheap, little enough to stay in a
/// processor's cache.
const CHUNK: usize = 256 * 1024;

/// Whoever waited for chunks has gone.
struct Gone;

/// Reads the inputs, one after the other.
pub(super) fn read(inputs: &[Input], empty: &Receiver<Vec<u8>>, to: &SyncSender<Chunk>) {
    let mut reader = Reader { number: 0, spare: None, empty, to };
    for input in inputs {
        if reader.input(input).is_err() {
            return;
        }
    }
}

struct Reader<'r> {
    number: u64,
    /// A buffer that was not handed on.
    spare: Option<Vec<u8>>,
    empty: &'r Receiver<Vec<u8>>,
    to: &'r SyncSender<Chunk>,
}

impl Reader<'_> {
    fn input(&mut self, input: &Input) -> Result<(), Gone> {
        let mut bytes = match input::open(input) {
            Ok(bytes) => bytes,
            Err(error) => return self.send(&input.name, Content::Failure(error.to_string()), true),
        };
        if input.ndjson { self.lines(input, &mut bytes) } else { self.body(input, &mut bytes) }
    }

    fn body(&mut self, input: &Input, bytes: &mut dyn Read) -> Result<(), Gone> {
        let mut buffer = self.buffer()?;
        let content = match bytes.read_to_end(&mut buffer) {
            Ok(_) => Content::Body(buffer),
            Err(error) => {
                buffer.clear();
                self.spare = Some(buffer);
                Content::Failure(error.to_string())
            }
        };
        self.send(&input.name, content, true)
    }

    fn lines(&mut self, input: &Input, bytes: &mut dyn Read) -> Result<(), Gone> {
        let mut buffer = self.buffer()?;
        loop {
            let searched = buffer.len();
            let read = match read_up_to(bytes, &mut buffer, CHUNK) {
                Ok(read) => read,
                Err(error) => {
                    // What came before is checked all the same.
                    self.send(&input.name, Content::Lines(buffer), false)?;
                    return self.send(&input.name, Content::Failure(error.to_string()), true);
                }
            };
            if read < CHUNK {
                return self.send(&input.name, Content::Lines(buffer), true);
            }
            // A line that is longer than a chunk makes the buffer grow, and no other.
            let Some(end) = memchr::memrchr(b'\n', &buffer[searched..]).map(|newline| searched + newline + 1) else {
                continue;
            };
            let mut next = self.buffer()?;
            next.extend_from_slice(&buffer[end..]);
            buffer.truncate(end);
            self.send(&input.name, Content::Lines(buffer), false)?;
            buffer = next;
        }
    }

    fn buffer(&mut self) -> Result<Vec<u8>, Gone> {
        self.spare.take().map_or_else(|| self.empty.recv().map_err(|_| Gone), Ok)
    }

    fn send(&mut self, file: &Arc<str>, content: Content, ends_input: bool) -> Result<(), Gone> {
        let chunk = Chunk { number: self.number, file: Arc::clone(file), content, ends_input };
        self.number += 1;
        self.to.send(chunk).map_err(|_| Gone)
    }
}

/// Adds up to `most` bytes to the buffer; fewer only at the end of the input.
fn read_up_to(bytes: &mut dyn Read, buffer: &mut Vec<u8>, most: usize) -> io::Result<usize> {
    bytes.take(most as u64).read_to_end(buffer)
}
