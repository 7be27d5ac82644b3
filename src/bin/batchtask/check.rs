//! `batchtask check`.

use std::{
    io::{self, BufWriter, IsTerminal, Write},
    num::NonZero,
    thread,
};

use oceanconnect_batchtask::{
    Language, Severity,
    preflight::Kind,
    report::{Options, Render, Summary},
};

use crate::{
    args,
    exit::Exit,
    input,
    run::{self, Part, Settings, Sink},
};

pub(crate) fn check(args: &args::Check) -> Exit {
    let expanded = input::expand(&args.paths, args.ndjson);
    let format = args.format.0;
    let language = Language::English;
    let settings = Settings { kind: Kind::Create, language, masked: false, framed: format.is_framed() };
    let mut options = Options::default();
    options.language = language;
    options.coloured = io::stdout().is_terminal();
    let mut report = Report {
        renderer: format.renderer(options),
        to: BufWriter::with_capacity(64 * 1024, io::stdout().lock()),
        summary: Summary::default(),
    };
    let threads = args
        .threads
        .map_or_else(default_threads, |threads| NonZero::new(usize::from(threads)).unwrap_or(NonZero::<usize>::MIN));
    match report.all(expanded, &settings, threads) {
        Ok(()) if !report.summary.failures.is_empty() => Exit::Failed,
        Ok(()) if report.summary.count(Severity::Error) > 0 => Exit::Errors,
        Ok(()) => Exit::NoErrors,
        // Whoever closed the output knows that there was more to come.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Failed,
        Err(error) => {
            complain(&format!("cannot write the report: {error}"));
            Exit::Failed
        }
    }
}

fn default_threads() -> NonZero<usize> {
    thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN)
}

struct Report<W: Write> {
    renderer: Box<dyn Render>,
    to: BufWriter<W>,
    summary: Summary,
}

impl<W: Write> Report<W> {
    fn all(&mut self, expanded: input::Expanded, settings: &Settings, threads: NonZero<usize>) -> io::Result<()> {
        self.renderer.begin(&mut self.to)?;
        for (name, why) in expanded.failures {
            self.failure(&name, why)?;
        }
        run::run(&expanded.inputs, settings, threads, self)?;
        self.renderer.end(&self.summary, &mut self.to)?;
        self.to.flush()
    }
}

impl<W: Write> Sink for Report<W> {
    type Error = io::Error;

    fn part(&mut self, part: Part) -> io::Result<()> {
        self.summary.files += u64::from(part.ends_input);
        self.summary.bodies += part.bodies;
        self.summary.invalid += part.invalid;
        for entry in &part.entries {
            *self.summary.counts.entry((entry.severity, entry.rule)).or_default() += 1;
            self.renderer.entry(entry, &mut self.to)?;
        }
        Ok(())
    }

    fn failure(&mut self, input: &str, why: String) -> io::Result<()> {
        complain(&format!("cannot check {input}: {why}"));
        self.summary.failures.push((input.to_owned(), why));
        Ok(())
    }
}

/// Says on standard error why the job could not be done.
fn complain(what: &str) {
    // Where nobody listens nothing can be said.
    let _ = writeln!(io::stderr(), "batchtask: {what}");
}
