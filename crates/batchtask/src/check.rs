//! `batchtask check`.

mod claim;
mod targets;

use std::{
    env, fs,
    io::{self, Write},
    num::NonZero,
    path::{Path, PathBuf},
    sync::Arc,
};

use batchtask_check::{
    Kind, Limits,
    run::{self, Baseline, ChunkResults, Demand, FailOn, Report, RunError, Runner, Sink},
};

use crate::{
    args,
    config::{Configs, Selection, Source},
    exit::Exit,
    input::{self, Expansion, Globs, Input, Selected, Skipped},
    output::is_stdout,
    progress::Progress,
    say::{complain, shown, why},
};
use targets::{Targets, is_summary_elsewhere};

/// Default `--max-findings` of the human format.
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
    let why = match error.kind() {
        io::ErrorKind::NotFound => "its directory is not there".to_owned(),
        _ => why(error),
    };
    format!("cannot write {}: {why}", shown(&path.unwrap_or(Path::new("")).to_string_lossy()))
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
    let line = selection(&args.selection).map_err(Why::Usage)?;
    let mut configs = Configs::new(args.policy.said(), line.clone(), source(&args.policy)).map_err(Why::Usage)?;
    let Selected { inputs, failures, skipped } =
        input::select(&args.paths, args.ndjson, &line, &mut configs).map_err(Why::Usage)?;
    if args.selection.show_files {
        return show_files(&inputs, failures, &skipped).map_err(|error| Why::Run(RunError::Report(error)));
    }
    claim::claim(args, &inputs, &configs).map_err(Why::Usage)?;
    args.policy.write_baseline.as_deref().map_or(Ok(()), replaceable).map_err(Why::Usage)?;

    let language = args.report.language.get();
    let progress = Progress::new(&inputs, language, args.report.quiet);
    let old_baseline = args.policy.baseline.as_deref().map(read_baseline).transpose().map_err(Why::Usage)?;
    let mut targets = Targets::open(args, &progress)?;
    let baseline = old_baseline.or_else(|| targets.baseline.is_some().then(Baseline::recording));
    let mut report = targets.report(args, language);
    if let Some(baseline) = baseline {
        report = report.with_baseline(baseline);
    }
    report.summary_mut().skipped = skipped.0;
    let mut sink = Watched { report, progress: progress.clone() };
    for (name, why) in failures {
        sink.failure(&name, &why)?;
    }
    runner(args).run(readers(inputs, args, &progress), &mut sink)?;
    progress.end();
    let done = sink.report.end()?;
    if is_summary_elsewhere(args) {
        // stderr is closed: nobody to summarise for.
        let _ = io::stderr().write_all(done.summary.text(language).as_bytes());
    }
    let failed = !done.summary.failures.is_empty();
    targets.finish(!failed, done.baseline.as_ref())?;
    Ok(if failed {
        Exit::Failed
    } else if fail_on(&args.policy).fails(&done.summary) {
        Exit::Errors
    } else {
        Exit::NoErrors
    })
}

fn runner(args: &args::Check) -> Runner {
    let runner = args.kind.0.map_or_else(Runner::guessing, Runner::new);
    let runner = runner.language(args.report.language.get()).masked(args.report.mask).limits(limits(&args.limits));
    match args.threads.and_then(|threads| NonZero::new(usize::from(threads))) {
        Some(threads) => runner.threads(threads),
        None => runner,
    }
}

fn limits(args: &args::Limits) -> Limits {
    let number = |size: u64| usize::try_from(size).unwrap_or(usize::MAX);
    let mut limits = Limits::default();
    if let Some(size) = args.max_body_size {
        limits = limits.max_body_bytes(number(size));
    }
    if let Some(findings) = args.max_findings_per_body {
        limits = limits.max_findings_per_body(number(findings));
    }
    if let Some(size) = args.max_finding_bytes {
        limits = limits.max_finding_bytes(number(size));
    }
    if let Some(depth) = args.max_depth {
        limits = limits.max_depth(usize::from(depth));
    }
    limits
}

/// The inputs as the runner reads them.
fn readers(
    inputs: Vec<Input>,
    args: &args::Check,
    progress: &Progress,
) -> impl Iterator<Item = run::Input> + Send + use<> {
    let expansion = Expansion { size: args.limits.max_decompressed_size, ratio: args.limits.max_ratio };
    let progress = progress.clone();
    inputs.into_iter().map(move |Input { name, source, ndjson, config }| {
        let progress = progress.clone();
        let open = move || input::open(&source, expansion, &progress);
        run::Input::open_with(name, open).ndjson(ndjson).levels(Arc::clone(&config.levels))
    })
}

fn fail_on(policy: &args::Policy) -> FailOn {
    if policy.exit_zero { FailOn::Never } else { policy.fail_on.0 }
}

fn read_baseline(path: &Path) -> Result<Baseline, String> {
    let (name, hint) = (shown(&path.to_string_lossy()), "--write-baseline writes one");
    let read = || match fs::metadata(path)? {
        there if there.is_file() => fs::read(path),
        _ => Err(io::Error::other("not a file")),
    };
    let text = read().map_err(|error| format!("cannot read the baseline {name}: {}; {hint}", why(&error)))?;
    Baseline::read(&text).map_err(|error| format!("{name} is {}; {hint}", shown(&error.to_string())))
}

/// Refuses a file that is there and is not a baseline: most likely the name of the baseline was forgotten, as in
/// `--write-baseline bodies/*.json`.
fn replaceable(path: &Path) -> Result<(), String> {
    let is_empty = |there: fs::Metadata| !there.is_file() || there.len() == 0;
    if is_stdout(path) || fs::metadata(path).map_or(true, is_empty) || read_baseline(path).is_ok() {
        return Ok(());
    }
    Err(format!(
        "--write-baseline would replace {}, which is not a baseline; name a file for the baseline",
        shown(&path.to_string_lossy())
    ))
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

/// What the command line says about the files of directories.
fn selection(args: &args::Selection) -> Result<Selection, String> {
    let base =
        env::current_dir().and_then(fs::canonicalize).map_err(|error| format!("no working directory: {error}"))?;
    let globs = |option: &str, patterns: &[String]| match Globs::new(&base, patterns.iter().map(String::as_str)) {
        Ok(globs) if globs.is_empty() => Ok(Vec::new()),
        Ok(globs) => Ok(vec![globs]),
        Err((index, why)) => Err(format!("{option} {}: {why}", shown(patterns.get(index).map_or("", String::as_str)))),
    };
    Ok(Selection {
        include: globs("--include", &args.include)?,
        exclude: globs("--exclude", &args.exclude)?,
        hidden: args.hidden,
        no_ignore: args.no_ignore,
    })
}

fn source(policy: &args::Policy) -> Source<'_> {
    match &policy.config {
        Some(file) => Source::Named(file),
        None if policy.isolated => Source::None,
        None => Source::Found,
    }
}

/// Lists what would be checked.
fn show_files(inputs: &[Input], failures: Vec<(String, String)>, skipped: &Skipped) -> io::Result<Exit> {
    let mut list = String::new();
    for input in inputs {
        list.push_str(&shown(&input.name));
        list.push('\n');
    }
    let mut stdout = io::stdout().lock();
    stdout.write_all(list.as_bytes()).and_then(|()| stdout.flush())?;
    if !skipped.0.is_empty() {
        complain(&format!("not checked: {}", skipped.in_words()));
    }
    let exit = if failures.is_empty() && !inputs.is_empty() { Exit::NoErrors } else { Exit::Failed };
    for (name, why) in failures {
        complain(&format!("cannot check {}: {}", shown(&name), shown(&why)));
    }
    Ok(exit)
}
