//! `batchtask check`.

use std::{
    fs,
    io::{self, BufWriter, Write},
    num::NonZero,
    path::{Path, PathBuf},
    sync::Arc,
};

use anstream::AutoStream;
use batchtask_check::{
    Kind,
    report::{Format, Options},
    run::{Baseline, ChunkResults, Demand, FailOn, Input, Report, RunError, Runner, Sink},
};
use clap::ColorChoice;

use crate::{
    args,
    config::Configs,
    exit::Exit,
    input::{self, Expanded},
    output::Output,
    progress::Progress,
    say::{complain, shown},
};

/// So many findings are shown to people, if they do not say how many.
const SHOWN: u64 = 200;

pub(crate) fn check(args: &args::Check) -> Exit {
    match try_check(args) {
        Ok(exit) => exit,
        Err(Why::Usage(what)) => {
            complain(&what);
            Exit::Failed
        }
        // Whoever closed the output knows that there was more to come.
        Err(Why::Run(RunError::Report(error))) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Failed,
        Err(Why::Run(error)) => {
            complain(&match error {
                RunError::Accepted(error) => cannot_write(args.accepted.as_deref(), &error),
                RunError::Rejected(error) => cannot_write(args.rejected.as_deref(), &error),
                error => error.to_string(),
            });
            Exit::Failed
        }
        Err(Why::File(path, error)) => {
            complain(&cannot_write(Some(&path), &error));
            Exit::Failed
        }
    }
}

fn cannot_write(path: Option<&Path>, error: &io::Error) -> String {
    format!("cannot write {}: {error}", shown(&path.unwrap_or(Path::new("")).to_string_lossy()))
}

/// Why nothing came of it.
enum Why {
    /// What was asked for cannot be done.
    Usage(String),
    /// The run ended early.
    Run(RunError),
    /// A file cannot be written.
    File(PathBuf, io::Error),
}

impl From<RunError> for Why {
    fn from(error: RunError) -> Self {
        Self::Run(error)
    }
}

fn try_check(args: &args::Check) -> Result<Exit, Why> {
    let mut configs = Configs::new(args.policy.said(), args.policy.config.as_deref()).map_err(Why::Usage)?;
    let Expanded { mut inputs, failures } = input::expand(&args.paths, args.ndjson);
    for input in &mut inputs {
        input.levels = configs.levels(input.file()).map_err(Why::Usage)?;
    }
    let mut accepted = args.accepted.as_deref().map(file).transpose()?;
    let mut rejected = args.rejected.as_deref().map(file).transpose()?;
    let mut new_baseline = args.write_baseline.as_deref().map(file).transpose()?;
    let baseline = match &args.baseline {
        Some(path) => Some(read_baseline(path).map_err(Why::Usage)?),
        None => new_baseline.is_some().then(Baseline::recording),
    };
    let mut output = args.output.as_deref().map(file).transpose()?;
    distinct(accepted.iter().chain(&rejected).chain(&new_baseline).chain(&output))?;

    let (format, language) = (args.format.0, args.language.get());
    let progress = Progress::new(&inputs, language, args.quiet);
    let mut stdout = BufWriter::with_capacity(64 * 1024, progress.behind(io::stdout()));
    let options = Options::default()
        .language(language)
        .coloured(is_coloured(args.color, output.is_some()))
        .quiet(args.quiet)
        .spool(|| Ok(Box::new(tempfile::tempfile()?)))
        .max_findings(args.max_findings.or((format == Format::Human).then_some(SHOWN)));
    let to: &mut dyn Write = match &mut output {
        Some(output) => output,
        None => &mut stdout,
    };
    let mut report = Report::default().with_output_and_options(format, options, to);
    if let Ok(directory) = std::env::current_dir() {
        report = report.with_base(directory.to_string_lossy());
    }
    if let Some(baseline) = baseline {
        report = report.with_baseline(baseline);
    }
    if let Some(accepted) = &mut accepted {
        report = report.with_accepted(accepted);
    }
    if let Some(rejected) = &mut rejected {
        report = report.with_rejected(rejected);
    }
    let mut sink = Watched { report, progress: progress.clone() };
    for (name, why) in failures {
        sink.failure(&name, &why)?;
    }
    let mut runner = args.kind.map_or_else(Runner::guessing, |kind| Runner::new(kind.0));
    runner = runner.language(language).masked(args.mask);
    if let Some(threads) = args.threads.and_then(|threads| NonZero::new(usize::from(threads))) {
        runner = runner.threads(threads);
    }
    let inputs = inputs.into_iter().map({
        let progress = progress.clone();
        move |input| {
            let progress = progress.clone();
            let (name, ndjson, levels) = (Arc::clone(&input.name), input.ndjson, Arc::clone(&input.levels));
            Input::open_with(name, move || input::open(&input, &progress)).ndjson(ndjson).levels(levels)
        }
    });
    runner.run(inputs, &mut sink)?;
    progress.end();
    let done = sink.report.end()?;
    let failed = !done.summary.failures.is_empty();
    // Bodies are routed, and findings written down as known, only if all inputs were checked.
    if !failed {
        if let (Some(to), Some(baseline)) = (&mut new_baseline, &done.baseline) {
            baseline.write(to).map_err(|error| Why::File(to.path().to_owned(), error))?;
        }
        put_in_place([accepted, rejected, new_baseline])?;
    }
    put_in_place([output])?;
    Ok(if failed {
        Exit::Failed
    } else if FailOn::Error.fails(&done.summary) {
        Exit::Errors
    } else {
        Exit::NoErrors
    })
}

/// A report whose progress is shown.
struct Watched<'w> {
    report: Report<'w>,
    progress: Progress,
}

impl Sink for Watched<'_> {
    fn begin(&mut self, kind: Option<Kind>) -> Result<(), RunError> {
        self.report.begin(kind)
    }

    fn demand(&self) -> Demand {
        self.report.demand()
    }

    fn results(&mut self, results: &ChunkResults) -> Result<(), RunError> {
        self.report.results(results)?;
        self.progress.found(self.report.summary().counts.values().sum());
        Ok(())
    }

    fn failure(&mut self, input: &str, why: &str) -> Result<(), RunError> {
        self.progress.aside(|| complain(&format!("cannot check {}: {}", shown(input), shown(why))));
        self.report.failure(input, why)
    }

    fn idle(&mut self) -> Result<(), RunError> {
        self.report.idle()
    }
}

fn read_baseline(path: &Path) -> Result<Baseline, String> {
    let (name, hint) = (shown(&path.to_string_lossy()), "--write-baseline writes one");
    let text = fs::read(path).map_err(|error| format!("cannot read the baseline {name}: {error}; {hint}"))?;
    Baseline::read(&text).map_err(|error| format!("{name} is {}; {hint}", shown(&error.to_string())))
}

fn file(path: &Path) -> Result<Output, Why> {
    Output::new(path).map_err(|error| Why::File(path.to_owned(), error))
}

/// Puts files in place; whatever can go wrong goes wrong before the first of them is in place.
fn put_in_place<const N: usize>(outputs: [Option<Output>; N]) -> Result<(), Why> {
    let mut outputs: Vec<_> = outputs.into_iter().flatten().collect();
    for output in &mut outputs {
        output.complete().map_err(|error| Why::File(output.path().to_owned(), error))?;
    }
    for output in outputs {
        let path = output.path().to_owned();
        output.finish().map_err(|error| Why::File(path, error))?;
    }
    Ok(())
}

/// Makes sure that no file is written twice.
fn distinct<'o>(outputs: impl Iterator<Item = &'o Output>) -> Result<(), Why> {
    let outputs: Vec<_> = outputs.collect();
    for (index, output) in outputs.iter().enumerate() {
        if outputs[..index].iter().any(|other| other.is_same_as(output)) {
            let name = shown(&output.path().to_string_lossy());
            return Err(Why::Usage(format!("{name} is to be written twice: give each output a file of its own")));
        }
    }
    Ok(())
}

fn is_coloured(choice: ColorChoice, to_file: bool) -> bool {
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => !to_file && AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never,
    }
}
