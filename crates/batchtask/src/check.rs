//! `batchtask check`.

mod report;

use std::{
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
    input::{self, Expanded},
    output::Output,
    policy::Configs,
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
    let mut configs = Configs::new(args.policy.wishes(), args.policy.config.as_deref()).map_err(Why::Usage)?;
    let Expanded { mut inputs, failures } = input::expand(&args.paths, args.ndjson);
    for input in &mut inputs {
        input.levels = configs.levels(input.file()).map_err(Why::Usage)?;
    }
    let routes = Routes::new(args.accepted.as_deref(), args.rejected.as_deref())?;
    let baseline = match (&args.baseline, &args.write_baseline) {
        (_, Some(path)) => Baseline::write(path)?,
        (Some(path), None) => Baseline::read(path).map_err(Why::Usage)?,
        (None, None) => Baseline::None,
    };
    let output = args.output.as_deref().map(file).transpose()?;
    distinct(routes.outputs().chain(baseline.output()).chain(&output))?;

    let (format, language) = (args.format.0, args.language.get());
    let limit = args.max_findings.unwrap_or(if format == Format::Human { SHOWN } else { u64::MAX });
    // Whoever takes bodies or findings into account needs all of them.
    let all = routes.are_wanted() || baseline.is_used();
    let most = if all { usize::MAX } else { usize::try_from(limit).unwrap_or(usize::MAX) };
    let settings = Settings {
        kind: args.kind.map(|kind| kind.0),
        language,
        masked: args.mask,
        framed: format.is_framed(),
        most: Arc::new(AtomicUsize::new(most)),
    };
    let mut options = Options::default();
    options.language = language;
    options.coloured = is_coloured(args.color, output.is_some());
    options.quiet = args.quiet;
    let progress = Progress::new(&inputs, language, args.quiet);
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
    Output::new(path).map_err(|error| Trouble::File(path.to_owned(), error))
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

fn default_threads() -> NonZero<usize> {
    thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN)
}
