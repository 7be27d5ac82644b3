//! Checks all inputs: one thread reads, others check, and the results come out in the order of the input.
//!
//! Memory is bounded by a fixed number of buffers, which travel from the reader through the workers to the end of the
//! run and back: when what is found cannot be written as fast as it is found, there is no buffer left to read into.

mod chunk;
mod ordered;
mod reader;
mod worker;

use std::{
    num::NonZero,
    sync::{
        Arc,
        mpsc::{channel, sync_channel},
    },
    thread,
};

use oceanconnect_batchtask::report::Entry;

use crate::input::Input;
pub(crate) use worker::Settings;

/// What is done with the results, in the order of the input.
pub(crate) trait Sink {
    /// What ends the run before its end.
    type Error;

    /// The results for a part of an input.
    fn part(&mut self, part: Part) -> Result<(), Self::Error>;

    /// An input could not be read, or not to its end.
    fn failure(&mut self, input: &str, why: String) -> Result<(), Self::Error>;
}

/// The results for a part of an input.
#[derive(Debug, Default)]
pub(crate) struct Part {
    pub(crate) entries: Vec<Entry>,
    pub(crate) bodies: u64,
    pub(crate) invalid: u64,
    /// Whether it is the last part of its input.
    pub(crate) ends_input: bool,
}

/// Checks the inputs.
pub(crate) fn run<S: Sink>(
    inputs: &[Input],
    settings: &Settings,
    threads: NonZero<usize>,
    sink: &mut S,
) -> Result<(), S::Error> {
    let threads = threads.get();
    let buffers = 2 * threads + 2;
    let (return_buffer, empty_buffers) = channel();
    for _ in 0..buffers {
        // The receiver is right here.
        let _ = return_buffer.send(Vec::new());
    }
    let (send_chunk, chunks) = sync_channel(buffers);
    let chunks = Arc::new(std::sync::Mutex::new(chunks));
    let (send_result, results) = channel();
    thread::scope(|scope| {
        for _ in 0..threads {
            let (chunks, send_result) = (Arc::clone(&chunks), send_result.clone());
            scope.spawn(move || worker::work(&chunks, &send_result, settings));
        }
        // Only the workers keep these ends, so that each side sees the other one go.
        drop((send_result, chunks));
        scope.spawn(move || reader::read(inputs, &empty_buffers, &send_chunk));
        ordered::collect(&results, &return_buffer, settings, sink)
    })
}
