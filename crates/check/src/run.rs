//! Checks many bodies: whole inputs and streams with one body a line, on several threads, with results in the order of
//! the input.
//!
//! [`Runner::run`] reads [`Input`]s and hands the results to a [`Sink`]. [`Report`] is the sink that the program uses: it
//! renders reports, counts, knows a baseline and sends bodies where they belong. Nothing here opens a file by its name or
//! prints: inputs and outputs are readers and writers of the caller's.
//!
//! ```
//! use batchtask_check::{Kind, report::Format, run::{Input, Report, Runner}};
//!
//! let body = r#"{"appId":"a","taskName":"n","taskType":"DeviceCmd","timeout":3,"param":{}}"#;
//! let stream = std::io::Cursor::new(format!("{body}\n{body}\n"));
//! let mut text = Vec::new();
//! let mut report = Report::default().with_output(Format::Jsonl, &mut text);
//! Runner::new(Kind::Create).run([Input::new("stream", stream).ndjson(true)], &mut report)?;
//! let done = report.end()?;
//! assert_eq!(done.summary.bodies, 2);
//! assert_eq!(done.summary.invalid, 2);
//! # Ok::<(), batchtask_check::run::RunError>(())
//! ```
//!
//! Memory is bounded by a fixed number of buffers, which travel from the reader through the workers to the end of the
//! run and back: when what is found cannot be written as fast as it is found, there is no buffer left to read into.

mod baseline;
mod chunk;
mod input;
mod names;
mod ordered;
mod policy;
mod reader;
mod report;
mod results;
mod route;
mod worker;

use std::{
    error::Error,
    fmt, io,
    num::NonZero,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::{channel, sync_channel},
    },
    thread,
};

pub use baseline::{Baseline, BaselineError};
pub use input::{Input, Opened};
pub use policy::{Contradiction, Level, Levels, Policy, Selector};
pub use report::{Done, FailOn, Report};
pub use results::{Body, ChunkResults, Counts};

use crate::{Checker, Kind, Limits, language::Language};

/// How inputs are checked.
#[derive(Clone, Debug)]
pub struct Runner {
    kind: Option<Kind>,
    language: Language,
    masked: bool,
    threads: NonZero<usize>,
    limits: Limits,
}

impl Runner {
    /// A runner for documents of this kind, on as many threads as there are processors.
    #[must_use]
    pub fn new(kind: Kind) -> Self {
        Self { kind: Some(kind), ..Self::guessing() }
    }

    /// A runner that takes each document for the kind that its members speak for.
    #[must_use]
    pub fn guessing() -> Self {
        Self {
            kind: None,
            language: Language::default(),
            masked: false,
            threads: thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN),
            limits: Limits::default(),
        }
    }

    /// The same with messages in this language.
    #[must_use]
    pub const fn language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// The same with the values of the bodies kept out of all messages, or not.
    #[must_use]
    pub const fn masked(mut self, masked: bool) -> Self {
        self.masked = masked;
        self
    }

    /// The same with these limits for each body. The reader keeps no more of a line than a body may have.
    #[must_use]
    pub const fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// The same on so many threads.
    #[must_use]
    pub const fn threads(mut self, threads: NonZero<usize>) -> Self {
        self.threads = threads;
        self
    }

    /// Checks the inputs, one after the other.
    ///
    /// The threads outlive this function if it ends early: a reader that waits for more input cannot be called back.
    ///
    /// # Errors
    ///
    /// When the sink cannot take a result, or no thread can be started. An input that cannot be read is no error: the
    /// sink hears of it, and the others are checked.
    pub fn run<I>(&self, inputs: I, sink: &mut dyn Sink) -> Result<(), RunError>
    where
        I: IntoIterator<Item = Input>,
        I::IntoIter: Send + 'static,
    {
        let settings = Arc::new(Settings {
            kind: self.kind,
            language: self.language,
            masked: self.masked,
            limits: self.limits,
            names: names::NameHasher::new(),
            wanted: Wanted::default(),
            #[cfg(test)]
            before_body: |body| assert_ne!(body, b"\"panic\"", "as a test wants it"),
        });
        sink.begin(self.kind)?;
        settings.wanted.set(sink.demand());
        let buffers = 2 * self.threads.get() + 2;
        let (return_buffer, empty_buffers) = channel();
        for _ in 0..buffers {
            // The receiver is right here.
            let _ = return_buffer.send(Vec::new());
        }
        let (send_chunk, chunks) = sync_channel(buffers);
        let chunks = Arc::new(Mutex::new(chunks));
        let (send_result, results) = channel();
        let mut handles = Vec::new();
        for number in 0..self.threads.get() {
            let (chunks, send_result, settings) = (Arc::clone(&chunks), send_result.clone(), Arc::clone(&settings));
            let worker = thread::Builder::new().name("check".into());
            match worker.spawn(move || worker::work(&chunks, &send_result, &settings)) {
                Ok(handle) => handles.push(handle),
                Err(error) if number == 0 => return Err(RunError::Threads(error)),
                // Those that there are do it as well, only later.
                Err(_) => break,
            }
        }
        // Only the workers keep these ends, so that each side sees the other one go.
        drop((send_result, chunks));
        let max_body_bytes = self.limits.body_bytes;
        let (inputs, reader) = (inputs.into_iter(), thread::Builder::new().name("read".into()));
        let reader = reader.spawn(move || reader::read(inputs, max_body_bytes, &empty_buffers, &send_chunk));
        handles.push(reader.map_err(RunError::Threads)?);
        ordered::collect(results, return_buffer, &settings, sink)?;
        // All of them have handed over everything, or none of it counts.
        handles.into_iter().try_for_each(|handle| handle.join().map_err(|_| RunError::Internal))
    }
}

/// What is done with the results, in the order of the input.
pub trait Sink {
    /// What the sink will make use of from now on. It is asked before the run and after each result.
    fn demand(&self) -> Demand {
        Demand::default()
    }

    /// Hears what the bodies are checked as; none if that is guessed of each.
    ///
    /// # Errors
    ///
    /// When the run is to end.
    fn begin(&mut self, kind: Option<Kind>) -> Result<(), RunError> {
        let _ = kind;
        Ok(())
    }

    /// Takes the results for a chunk of an input.
    ///
    /// # Errors
    ///
    /// When they cannot be taken: then the run ends.
    fn results(&mut self, results: &ChunkResults) -> Result<(), RunError>;

    /// Hears that an input could not be read, or not to its end.
    ///
    /// # Errors
    ///
    /// When the run is to end.
    fn failure(&mut self, input: &str, why: &str) -> Result<(), RunError>;

    /// Hears that there is nothing to do until more has been read: what is held back can be written.
    ///
    /// # Errors
    ///
    /// When the run is to end.
    fn idle(&mut self) -> Result<(), RunError> {
        Ok(())
    }
}

/// What a sink makes use of. Findings beyond it are counted, and nothing else is made of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand {
    /// How many errors are wanted.
    pub errors: usize,
    /// How many warnings are wanted.
    pub warnings: usize,
    /// Whether the lines of the input are wanted that findings are about.
    pub frames: bool,
}

impl Default for Demand {
    fn default() -> Self {
        Self { errors: usize::MAX, warnings: usize::MAX, frames: false }
    }
}

/// What ends a run before its end.
#[derive(Debug)]
#[non_exhaustive]
pub enum RunError {
    /// A report cannot be written.
    Report(io::Error),
    /// The bodies without errors cannot be written.
    Accepted(io::Error),
    /// The bodies with errors cannot be written.
    Rejected(io::Error),
    /// There are no threads to be had.
    Threads(io::Error),
    /// This library is at fault: a thread ended where it must not.
    Internal,
}

impl fmt::Display for RunError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Report(error) => write!(f, "cannot write the report: {error}"),
            Self::Accepted(error) => write!(f, "cannot write the accepted bodies: {error}"),
            Self::Rejected(error) => write!(f, "cannot write the rejected bodies: {error}"),
            Self::Threads(error) => write!(f, "cannot start a thread: {error}"),
            Self::Internal => f.write_str(AT_FAULT),
        }
    }
}

impl Error for RunError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Report(error) | Self::Accepted(error) | Self::Rejected(error) | Self::Threads(error) => Some(error),
            Self::Internal => None,
        }
    }
}

/// What all threads of a run know.
#[derive(Debug)]
struct Settings {
    kind: Option<Kind>,
    language: Language,
    masked: bool,
    limits: Limits,
    names: names::NameHasher,
    wanted: Wanted,
    /// What a test does before each body is checked.
    #[cfg(test)]
    before_body: fn(&[u8]),
}

impl Settings {
    fn checker(&self) -> Checker {
        self.kind.map_or_else(Checker::guessing, Checker::new).with_limits(self.limits)
    }
}

/// What the sink wants at present. Numbers only fall, so a thread that sees an older one does too much, and never too
/// little.
#[derive(Debug, Default)]
struct Wanted {
    errors: AtomicUsize,
    warnings: AtomicUsize,
    frames: AtomicBool,
}

impl Wanted {
    fn set(&self, demand: Demand) {
        self.errors.store(demand.errors, Ordering::Relaxed);
        self.warnings.store(demand.warnings, Ordering::Relaxed);
        self.frames.store(demand.frames, Ordering::Relaxed);
    }

    fn get(&self) -> Demand {
        Demand {
            errors: self.errors.load(Ordering::Relaxed),
            warnings: self.warnings.load(Ordering::Relaxed),
            frames: self.frames.load(Ordering::Relaxed),
        }
    }
}

const AT_FAULT: &str = "this program is at fault; please report it";

/// Does something that may be at fault itself: then the input counts as not checked, and the run goes on.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| AT_FAULT.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many that each buffer would be lost several times.
    #[test]
    fn panics_stall_nothing_and_cost_only_what_was_read_with_them() {
        let record = r#"{"appId":"a"}"#;
        let lines = format!("{record}\n").repeat(5_000).into_bytes();
        let with_panic = [b"\"panic\"\n", lines.as_slice()].concat();
        let inputs = (0..40).map(|number| {
            let bytes = if number % 2 == 0 { lines.clone() } else { with_panic.clone() };
            Input::new(format!("{number}"), io::Cursor::new(bytes)).ndjson(true)
        });
        let mut report = Report::default();
        let runner = Runner::new(Kind::Create).threads(NonZero::new(2).unwrap());
        runner.run(inputs.collect::<Vec<_>>(), &mut report).unwrap();
        let summary = report.end().unwrap().summary;
        assert_eq!(summary.failures.len(), 20);
        assert!(summary.failures[0].1.starts_with("lines 1 to 2048: "), "{:?}", summary.failures[0]);
        assert_eq!(summary.files, 40);
        assert_eq!(summary.bodies, 20 * 5_000 + 20 * (5_001 - 2_048));
    }
}
