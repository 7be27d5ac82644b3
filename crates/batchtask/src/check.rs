//! `batchtask check`.

mod report;

use std::{
    env, fs,
    io::{self, BufWriter, Write},
    num::NonZero,
    path::Path,
    sync::{Arc, atomic::AtomicUsize},
    thread,
};

use anstream::AutoStream;
use batchtask_check::report::{Format, Options, Summary};
use clap::ColorChoice;

use crate::{
    args,
    baseline::Baseline,
    exit::Exit,
    config::{Configs, Selection, Source},
    input::{self, Globs, Input, Selected, Skipped},
    output::{Claims, Output},
    progress::Progress,
    route::Routes,
    run::{self, Settings, Trouble},
    say::{complain, shown},
};
use report::Report;

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
        Err(Why::Trouble(Trouble::Report(error))) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Failed,
        Err(Why::Trouble(trouble)) => {
            complain(&match trouble {
                Trouble::Report(error) => format!("cannot write the report: {error}"),
                Trouble::File(path, error) => format!("cannot write {}: {error}", shown(&path.to_string_lossy())),
                Trouble::Threads(error) => format!("cannot start a thread: {error}"),
                Trouble::Internal => "this program is at fault; please report it".to_owned(),
            });
            Exit::Failed
        }
    }
}

/// Why nothing came of it.
enum Why {
    /// What was asked for cannot be done.
    Usage(String),
    /// It ended early.
    Trouble(Trouble),
}

impl From<Trouble> for Why {
    fn from(trouble: Trouble) -> Self {
        Self::Trouble(trouble)
    }
}

fn try_check(args: &args::Check) -> Result<Exit, Why> {
    let line = selection(&args.selection).map_err(Why::Usage)?;
    let mut configs =
        Configs::new(args.policy.wishes(), line.clone(), source(&args.policy)).map_err(Why::Usage)?;
    let Selected { inputs, failures, skipped } =
        input::select(&args.paths, args.ndjson, &line, &mut configs).map_err(Why::Usage)?;
    if args.selection.show_files {
        return show_files(&inputs, failures, &skipped).map_err(|error| Why::Trouble(Trouble::Report(error)));
    }
    claim(args, &inputs, &configs).map_err(Why::Usage)?;
    let routes = Routes::new(args.accepted.as_deref(), args.rejected.as_deref())?;
    let baseline = match (&args.policy.baseline, &args.policy.write_baseline) {
        (_, Some(path)) => Baseline::write(path)?,
        (Some(path), None) => Baseline::read(path).map_err(Why::Usage)?,
        (None, None) => Baseline::None,
    };
    let output = args.report.output.as_deref().map(file).transpose()?;

    let (format, language) = (args.report.format.0, args.report.language.get());
    let limit = args.report.max_findings.unwrap_or(if format == Format::Human { SHOWN } else { u64::MAX });
    // Whoever takes bodies or findings into account needs all of them.
    let all = routes.are_wanted() || baseline.is_used();
    let most = if all { usize::MAX } else { usize::try_from(limit).unwrap_or(usize::MAX) };
    let settings = Settings {
        kind: args.kind.0,
        language,
        masked: args.report.mask,
        framed: format.is_framed(),
        most: Arc::new(AtomicUsize::new(most)),
    };
    let mut options = Options::default();
    options.language = language;
    options.coloured = is_coloured(args.report.color, output.is_some());
    options.quiet = args.report.quiet;
    let progress = Progress::new(&inputs, language, args.report.quiet);
    let mut report = Report {
        renderer: format.renderer(options),
        to: match output {
            Some(output) => To::File(output),
            None => To::Stdout(BufWriter::with_capacity(64 * 1024, Box::new(progress.behind(io::stdout())))),
        },
        summary: Summary::default(),
        left: limit,
        most: (!all).then(|| Arc::clone(&settings.most)),
        baseline,
        routes,
        progress,
    };
    let threads = args
        .threads
        .map_or_else(default_threads, |threads| NonZero::new(usize::from(threads)).unwrap_or(NonZero::<usize>::MIN));
    report.begin(failures)?;
    let progress = report.progress.clone();
    run::run(inputs, settings, threads, &progress, &mut report)?;
    Ok(report.end()?)
}

/// What the command line says about the files of directories.
fn selection(args: &args::Selection) -> Result<Selection, String> {
    let base = env::current_dir().and_then(fs::canonicalize).map_err(|error| format!("no working directory: {error}"))?;
    let globs = |option: &str, patterns: &[String]| match Globs::new(&base, patterns.iter().map(String::as_str)) {
        Ok(globs) if globs.is_empty() => Ok(Vec::new()),
        Ok(globs) => Ok(vec![globs]),
        Err((index, why)) => {
            Err(format!("{option} {}: {why}", shown(patterns.get(index).map_or("", String::as_str))))
        }
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
    if !skipped.is_empty() {
        complain(&format!("not checked: {}", skipped.in_words()));
    }
    let exit = if failures.is_empty() && !inputs.is_empty() { Exit::NoErrors } else { Exit::Failed };
    for (name, why) in failures {
        complain(&format!("cannot check {}: {}", shown(&name), shown(&why)));
    }
    Ok(exit)
}

/// Makes sure that no output takes the place of anything else.
fn claim(args: &args::Check, inputs: &[Input], configs: &Configs) -> Result<(), String> {
    let mut claims = Claims::default();
    match &args.report.output {
        Some(path) => claims.output("--output", path)?,
        None => claims.stdout("the report")?,
    }
    for (format, path) in &args.report.report {
        claims.output(&format!("--report {format}"), path)?;
    }
    for (option, path) in [
        ("--accepted", &args.accepted),
        ("--rejected", &args.rejected),
        ("--write-baseline", &args.policy.write_baseline),
    ] {
        if let Some(path) = path {
            claims.output(option, path)?;
        }
    }
    let configs = configs.files().iter().map(|file| ("the config", file.clone()));
    let baseline = args.policy.baseline.iter().map(|file| ("the baseline", file.clone()));
    claims.are_not_read(inputs.iter().filter_map(Input::file), configs.chain(baseline))?;
    if inputs.iter().any(|input| input.file().is_none()) { claims.are_not_stdin() } else { Ok(()) }
}

/// Where the report goes.
enum To {
    Stdout(BufWriter<Box<dyn Write>>),
    File(Output),
}

impl Write for To {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Self::Stdout(to) => to.write(bytes),
            Self::File(to) => to.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Self::Stdout(to) => to.flush(),
            Self::File(to) => to.flush(),
        }
    }
}

fn file(path: &Path) -> Result<Output, Trouble> {
    Output::new(path, io::stdout()).map_err(|error| Trouble::File(path.to_owned(), error))
}

fn is_coloured(choice: ColorChoice, to_file: bool) -> bool {
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => !to_file && AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never,
    }
}

fn default_threads() -> NonZero<usize> {
    thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN)
}
