//! How far a long run is, on a terminal's standard error.

use std::{
    fs,
    io::{self, IsTerminal, Read, Write},
    time::Duration,
};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use oceanconnect_batchtask::Language;

use crate::input::Input;

/// A run that is shorter than this shows nothing.
const LONG: Duration = Duration::from_millis(500);

/// Shows how far a run is, once it has taken some time.
#[derive(Clone, Debug)]
pub(crate) struct Progress {
    bar: ProgressBar,
    language: Language,
    wanted: bool,
}

impl Progress {
    /// Progress through these inputs, if somebody is there to see it.
    pub(crate) fn new(inputs: &[Input], language: Language, quiet: bool) -> Self {
        let wanted = !quiet && io::stderr().is_terminal();
        let total = if wanted { inputs.iter().map(size).sum() } else { None };
        let bar = ProgressBar::with_draw_target(total, ProgressDrawTarget::hidden());
        Self { bar: bar.with_style(style(total.is_some(), language)), language, wanted }
    }

    /// Counts what is read. Of a compressed input that is the compressed size.
    pub(crate) fn count<R: Read + Send>(&self, from: R) -> impl Read + Send + use<R> {
        self.bar.wrap_read(from)
    }

    /// Tells how much has been found so far.
    pub(crate) fn found(&mut self, findings: u64) {
        if !self.wanted {
            return;
        }
        if self.bar.is_hidden() {
            if self.bar.elapsed() < LONG {
                return;
            }
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
        self.bar.set_message(match self.language {
            Language::Chinese => format!("已发现 {findings} 处"),
            Language::English if findings == 1 => "1 finding".to_owned(),
            Language::English => format!("{findings} findings"),
        });
    }

    /// Takes the display off the terminal while something else is written.
    pub(crate) fn aside<R>(&self, write: impl FnOnce() -> R) -> R {
        if self.wanted { self.bar.suspend(write) } else { write() }
    }

    /// Takes the display off the terminal for good.
    pub(crate) fn end(&self) {
        self.bar.finish_and_clear();
    }

    /// A writer that does not mix with the display.
    pub(crate) fn behind<W: Write>(&self, to: W) -> impl Write + use<W> {
        Behind { progress: self.clone(), to }
    }
}

/// The size of an input, if it is known.
fn size(input: &Input) -> Option<u64> {
    input.file().and_then(|file| fs::metadata(file).ok()).filter(fs::Metadata::is_file).map(|metadata| metadata.len())
}

fn style(total: bool, language: Language) -> ProgressStyle {
    let template = match (total, language) {
        (true, Language::Chinese) => "{wide_bar} {bytes}/{total_bytes} {bytes_per_sec} 剩余 {eta} {msg}",
        (true, _) => "{wide_bar} {bytes}/{total_bytes} {bytes_per_sec} {eta} left {msg}",
        (false, _) => "{spinner} {bytes} {bytes_per_sec} {elapsed} {msg}",
    };
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

struct Behind<W> {
    progress: Progress,
    to: W,
}

impl<W: Write> Write for Behind<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.progress.aside(|| self.to.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.progress.aside(|| self.to.flush())
    }
}
