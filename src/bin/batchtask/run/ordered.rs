use std::{
    collections::BTreeMap,
    sync::mpsc::{Receiver, Sender},
};

use super::{Settings, Sink, chunk::Checked, worker};

/// A buffer with more room than this is not used again, so that one long line does not hold its memory for ever.
const KEPT: usize = 1024 * 1024;

/// Puts the results back in order, and makes places in chunks into places in inputs.
pub(super) fn collect<S: Sink>(
    results: &Receiver<Checked>,
    return_buffer: &Sender<Vec<u8>>,
    settings: &Settings,
    sink: &mut S,
) -> Result<(), S::Error> {
    let mut early = BTreeMap::new();
    let mut next = 0;
    let mut place = Place::default();
    for checked in results {
        early.insert(checked.number, checked);
        while let Some(checked) = early.remove(&next) {
            next += 1;
            if let Some(mut buffer) = place.hand_on(checked, settings, sink)? {
                if buffer.capacity() > KEPT {
                    buffer = Vec::new();
                }
                buffer.clear();
                // Nobody reads any more when all has been read.
                let _ = return_buffer.send(buffer);
            }
        }
    }
    Ok(())
}

/// How much of the present input has been handed on.
#[derive(Debug, Default)]
struct Place {
    lines: usize,
    records: u64,
}

impl Place {
    fn hand_on<S: Sink>(
        &mut self,
        checked: Checked,
        settings: &Settings,
        sink: &mut S,
    ) -> Result<Option<Vec<u8>>, S::Error> {
        match checked.result {
            Err(why) => {
                *self = Self::default();
                sink.failure(&checked.file, why)?;
            }
            Ok(mut part) => {
                for entry in &mut part.entries {
                    entry.move_down(self.lines, self.records);
                }
                self.lines += checked.lines;
                self.records += part.bodies;
                if part.ends_input {
                    let nothing = self.records == 0;
                    *self = Self::default();
                    if nothing {
                        return sink.part(worker::no_body(&checked.file, settings)).map(|()| checked.buffer);
                    }
                }
                sink.part(part)?;
            }
        }
        Ok(checked.buffer)
    }
}
