//! The outputs of a run.

use std::{
    env, fs,
    io::{self, IsTerminal},
    path::Path,
};

use anstream::AutoStream;
use batchtask_check::{
    report::{Base, Format, Options},
    run::{Baseline, Report},
};
use clap::ColorChoice;
use oceanconnect_batchtask::Language;

use super::{SHOWN, Why};
use crate::{
    args,
    input::repository,
    output::{Output, is_stdout},
    progress::Progress,
};

/// Where everything goes.
pub(super) struct Targets {
    reports: Vec<(Format, Output)>,
    accepted: Option<Output>,
    rejected: Option<Output>,
    /// The baseline that is written.
    pub(super) baseline: Option<Output>,
}

impl Targets {
    pub(super) fn open(args: &args::Check, progress: &Progress) -> Result<Self, Why> {
        let open = |path: &Path| {
            Output::new(path, progress.behind(io::stdout())).map_err(|error| Why::File(path.to_owned(), error))
        };
        let main = (args.report.format.0, main_path(args));
        let others = args.report.report.iter().map(|(format, path)| (*format, path.as_path()));
        let baseline = if args.policy.update_baseline { &args.policy.baseline } else { &args.policy.write_baseline };
        Ok(Self {
            accepted: args.accepted.as_deref().map(open).transpose()?,
            rejected: args.rejected.as_deref().map(open).transpose()?,
            baseline: baseline.as_deref().map(open).transpose()?,
            reports: std::iter::once(main)
                .chain(others)
                .map(|(format, path)| Ok((format, open(path)?)))
                .collect::<Result<_, Why>>()?,
        })
    }

    /// The report that writes to all of them.
    pub(super) fn report(&mut self, args: &args::Check, language: Language) -> Report<'_> {
        let mut report = Report::default();
        if let Ok(directory) = env::current_dir().and_then(fs::canonicalize) {
            let root = repository::root(&directory).unwrap_or(&directory);
            report = report.with_base(Base::new(directory.to_string_lossy()).root(root.to_string_lossy()));
        }
        for (format, output) in &mut self.reports {
            let options = Options::default()
                .language(language)
                .coloured(is_coloured(args.report.color, output.path()))
                .quiet(args.report.quiet)
                .spool(|| Ok(Box::new(tempfile::tempfile()?)))
                .max_findings(args.report.max_findings.or((*format == Format::Human).then_some(SHOWN)));
            report = report.with_output_and_options(*format, options, output);
        }
        if let Some(accepted) = &mut self.accepted {
            report = report.with_accepted(accepted);
        }
        if let Some(rejected) = &mut self.rejected {
            report = report.with_rejected(rejected);
        }
        report
    }

    /// Puts all files in place. Bodies are routed, and findings written down as known, only if all inputs were checked.
    pub(super) fn finish(self, all_checked: bool, baseline: Option<&Baseline>) -> Result<(), Why> {
        let Self { reports, accepted, rejected, baseline: mut to } = self;
        let mut outputs = Vec::new();
        if all_checked {
            if let (Some(to), Some(baseline)) = (&mut to, baseline) {
                baseline.write(to).map_err(|error| Why::File(to.path().to_owned(), error))?;
            }
            outputs.extend([accepted, rejected, to].into_iter().flatten());
        }
        outputs.extend(reports.into_iter().map(|(_, output)| output));
        // Whatever can go wrong goes wrong before the first of them is in place.
        for output in &mut outputs {
            output.complete().map_err(|error| Why::File(output.path().to_owned(), error))?;
        }
        for output in outputs {
            let path = output.path().to_owned();
            output.finish().map_err(|error| Why::File(path, error))?;
        }
        Ok(())
    }
}

/// Whether the summary has to be written to standard error for somebody to read it.
pub(super) fn is_summary_elsewhere(args: &args::Check) -> bool {
    let to_stdout = is_stdout(main_path(args));
    !args.report.quiet && !(to_stdout && (args.report.format.0 == Format::Human || io::stdout().is_terminal()))
}

/// Where the report goes that `--format` is about.
fn main_path(args: &args::Check) -> &Path {
    args.report.output.as_deref().unwrap_or(Path::new("-"))
}

fn is_coloured(choice: ColorChoice, path: &Path) -> bool {
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => is_stdout(path) && AutoStream::choice(&io::stdout()) != anstream::ColorChoice::Never,
    }
}
