//! Checks all inputs: one thread reads, others check, and the results come out in the order of the input.
//!
//! Memory is bounded by a fixed number of buffers, which travel from the reader through the workers to the end of the
//! run and back: when what is found cannot be written as fast as it is found, there is no buffer left to read into.

mod chunk;
mod names;
mod ordered;
mod part;
mod reader;
mod worker;

use std::{
    io,
    num::NonZero,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{
        Arc, Mutex,
        atomic::AtomicUsize,
        mpsc::{channel, sync_channel},
    },
    thread,
};

use batchtask_check::{Checker, Kind};
use oceanconnect_batchtask::Language;

use crate::{input::Input, progress::Progress};
pub(crate) use part::{Body, Part};

/// How everything is checked.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    /// What the documents are; none to take each for what its members speak for.
    pub(crate) kind: Option<Kind>,
    pub(crate) language: Language,
    pub(crate) masked: bool,
    /// Whether the report shows lines of the input.
    pub(crate) framed: bool,
    /// So many entries at most are made of each part of the input, and fewer once nobody will see them; everything is
    /// counted all the same.
    pub(crate) most: Arc<AtomicUsize>,
}

impl Settings {
    fn checker(&self) -> Checker {
        self.kind.map_or_else(Checker::guessing, Checker::new)
    }
}

/// What is done with the results, in the order of the input.
pub(crate) trait Sink {
    /// The results for a part of an input.
    fn part(&mut self, part: &Part) -> Result<(), Trouble>;

    /// An input could not be read, or not to its end.
    fn failure(&mut self, input: &str, why: String) -> Result<(), Trouble>;
}

/// What ends a run before its end.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The report cannot be written.
    Report(io::Error),
    /// A file cannot be written.
    File(PathBuf, io::Error),
    /// There are no threads to be had.
    Threads(io::Error),
    /// A thread ended where it must not.
    Internal,
}

/// Checks the inputs.
///
/// The threads outlive this function if it ends early: a reader that waits for more input cannot be called back.
pub(crate) fn run(
    inputs: Vec<Input>,
    settings: Settings,
    threads: NonZero<usize>,
    progress: &Progress,
    sink: &mut impl Sink,
) -> Result<(), Trouble> {
    let settings = Arc::new(settings);
    let buffers = 2 * threads.get() + 2;
    let (return_buffer, empty_buffers) = channel();
    for _ in 0..buffers {
        // The receiver is right here.
        let _ = return_buffer.send(Vec::new());
    }
    let (send_chunk, chunks) = sync_channel(buffers);
    let chunks = Arc::new(Mutex::new(chunks));
    let (send_result, results) = channel();
    let mut handles = Vec::new();
    for number in 0..threads.get() {
        let (chunks, send_result, settings) = (Arc::clone(&chunks), send_result.clone(), Arc::clone(&settings));
        match thread::Builder::new().name("check".into()).spawn(move || worker::work(&chunks, &send_result, &settings))
        {
            Ok(handle) => handles.push(handle),
            Err(error) if number == 0 => return Err(Trouble::Threads(error)),
            // Those that there are do it as well, only later.
            Err(_) => break,
        }
    }
    // Only the workers keep these ends, so that each side sees the other one go.
    drop((send_result, chunks));
    let progress = progress.clone();
    let reader = thread::Builder::new().name("read".into());
    handles.push(
        reader
            .spawn(move || reader::read(&inputs, &empty_buffers, &send_chunk, &progress))
            .map_err(Trouble::Threads)?,
    );
    ordered::collect(results, return_buffer, &settings, sink)?;
    // All of them have handed over everything, or none of it counts.
    handles.into_iter().try_for_each(|handle| handle.join().map_err(|_| Trouble::Internal))
}

/// Does something that may be at fault itself: then the input counts as not checked, and the run goes on.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| "this program is at fault; please report it".to_owned())
}
