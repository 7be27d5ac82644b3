use std::{
    fmt,
    io::{self, Write},
    sync::Arc,
};

use super::{
    Baseline, Body, ChunkResults, Demand, Levels, RunError, Sink,
    route::{Accepted, Rejected, Routes},
};
use crate::{
    Kind,
    report::{Base, BodyEnd, Entry, Format, Options, Render, Summary},
    rules::Severity,
};

/// The least weight of a finding that makes a run fail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FailOn {
    /// An error.
    #[default]
    Error,
    /// An error or a warning.
    Warning,
    /// Nothing: the report is for reading only.
    Never,
}

impl FailOn {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Error, Self::Warning, Self::Never];

    /// Its name in the program.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Never => "never",
        }
    }

    /// Whether a run fails that came to this.
    #[must_use]
    pub fn fails(self, summary: &Summary) -> bool {
        let least = match self {
            Self::Error => Severity::Error,
            Self::Warning => Severity::Warning,
            Self::Never => return false,
        };
        summary.counts.iter().any(|((severity, _), count)| *severity >= least && *count > 0)
    }
}

impl fmt::Display for FailOn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Takes the results of a run to all places where they are wanted: reports, files for bodies, a baseline.
#[derive(Default)]
pub struct Report<'w> {
    outputs: Vec<Output<'w>>,
    summary: Summary,
    baseline: Option<Baseline>,
    base: Option<Base>,
    routes: Routes<'w>,
    /// The levels that have been in force.
    levels: Vec<Arc<Levels>>,
    begun: bool,
}

/// What a run came to.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Done {
    /// The counts.
    pub summary: Summary,
    /// The baseline that was given, with what of it came up.
    pub baseline: Option<Baseline>,
}

/// One report.
struct Output<'w> {
    format: Format,
    renderer: Box<dyn Render>,
    to: &'w mut dyn Write,
    most: u64,
    errors: u64,
    warnings: u64,
}

impl<'w> Report<'w> {
    /// The same with one more report, which shows all findings in English.
    #[must_use]
    pub fn with_output(self, format: Format, to: &'w mut dyn Write) -> Self {
        self.with_output_and_options(format, Options::default(), to)
    }

    /// The same with one more report.
    #[must_use]
    pub fn with_output_and_options(mut self, format: Format, mut options: Options, to: &'w mut dyn Write) -> Self {
        // What a finding is known by is the same in all reports and in the baseline.
        self.base = self.base.or(options.base.take());
        options.base.clone_from(&self.base);
        let most = options.max_findings.unwrap_or(u64::MAX);
        self.outputs.push(Output { format, renderer: format.renderer(options), to, most, errors: 0, warnings: 0 });
        self
    }

    /// The same with findings that are known, or that are to be written down.
    #[must_use]
    pub fn with_baseline(mut self, baseline: Baseline) -> Self {
        self.baseline = Some(baseline);
        self
    }

    /// The same with what names of inputs are relative to, for telling that two names are the same. It holds for the
    /// reports that are added behind it.
    #[must_use]
    pub fn with_base(mut self, base: Base) -> Self {
        self.base = Some(base);
        self
    }

    /// The same with the bodies without errors written here, one a line: those of a stream as they are, and a whole
    /// input with spaces for its line breaks.
    #[must_use]
    pub fn with_accepted(mut self, to: &'w mut dyn Write) -> Self {
        self.routes.accepted = Some(Accepted::new(to));
        self
    }

    /// The same with the bodies with errors written here: a JSON object a line, with the members `file`, `record`,
    /// `line`, `findings` and `body` (`bodyBase64` if it is not UTF-8, neither if it is beyond the limit).
    #[must_use]
    pub fn with_rejected(mut self, to: &'w mut dyn Write) -> Self {
        self.routes.rejected = Some(Rejected::new(to));
        self
    }

    /// What the run has come to so far. The caller may add what only it knows.
    pub const fn summary_mut(&mut self) -> &mut Summary {
        &mut self.summary
    }

    /// What the run has come to so far.
    #[must_use]
    pub const fn summary(&self) -> &Summary {
        &self.summary
    }

    /// Finishes all outputs.
    ///
    /// # Errors
    ///
    /// When one of them cannot be written.
    pub fn end(mut self) -> Result<Done, RunError> {
        self.begin_outputs()?;
        self.summary.stale = self.baseline.as_ref().map_or(0, Baseline::stale);
        for output in &mut self.outputs {
            output.end(&mut self.summary).map_err(RunError::Report)?;
        }
        self.summary.withheld = 0;
        self.routes.flush()?;
        Ok(Done { summary: self.summary, baseline: self.baseline })
    }

    fn begin_outputs(&mut self) -> Result<(), RunError> {
        if !self.begun {
            self.begun = true;
            for Output { renderer, to, .. } in &mut self.outputs {
                renderer.begin(to).map_err(RunError::Report)?;
            }
        }
        Ok(())
    }

    fn count(&mut self, results: &ChunkResults) {
        if !self.levels.iter().any(|levels| Arc::ptr_eq(levels, &results.levels) || **levels == *results.levels) {
            self.levels.push(Arc::clone(&results.levels));
            self.summary.policies.push(results.levels.in_force());
        }
        let summary = &mut self.summary;
        summary.files += u64::from(results.ends_input);
        summary.bodies += results.bodies.len() as u64;
        summary.invalid += results.bodies.iter().filter(|body| body.invalid).count() as u64;
        for (key, count) in &results.counts {
            *summary.counts.entry(*key).or_default() += count;
        }
        summary.forgotten_names += results.forgotten_names;
        for (kind, bodies) in &results.guessed {
            *summary.guessed.entry(*kind).or_default() += bodies;
        }
    }

    /// Reports what was found in one body, or in an input that has none.
    fn findings(&mut self, file: &str, body: Option<&Body>, entries: &[Entry]) -> io::Result<()> {
        let mut known_errors = 0;
        for entry in entries {
            let base = self.base.as_ref();
            if self.baseline.as_mut().is_some_and(|baseline| baseline.knows(entry, base)) {
                known_errors += usize::from(entry.severity == Severity::Error);
                self.summary.take_known(entry);
                continue;
            }
            for output in &mut self.outputs {
                output.entry(entry)?;
            }
        }
        let Some(body) = body else { return Ok(()) };
        let errors = entries.iter().filter(|entry| entry.severity == Severity::Error).count();
        let failed = body.invalid && (known_errors == 0 || errors > known_errors);
        let end = BodyEnd { file, record: body.record, failed };
        self.outputs.iter_mut().try_for_each(|output| output.renderer.body(&end, output.to))
    }
}

impl Sink for Report<'_> {
    fn demand(&self) -> Demand {
        let frames = self.outputs.iter().any(|output| output.format.is_framed());
        if self.routes.are_wanted() || self.baseline.is_some() {
            return Demand { frames, ..Demand::default() };
        }
        let most = |left: &dyn Fn(&Output<'_>) -> u64| {
            usize::try_from(self.outputs.iter().map(left).max().unwrap_or(0)).unwrap_or(usize::MAX)
        };
        Demand {
            errors: most(&|output| output.errors_left()),
            warnings: most(&|output| output.warnings_left()),
            frames,
        }
    }

    fn begin(&mut self, kind: Option<Kind>) -> Result<(), RunError> {
        self.summary.kind = kind;
        self.begin_outputs()
    }

    fn results(&mut self, results: &ChunkResults) -> Result<(), RunError> {
        self.begin_outputs()?;
        self.count(results);
        for (body, entries) in results.by_body() {
            self.findings(&results.file, Some(body), entries).map_err(RunError::Report)?;
            self.routes.body(results, body, entries)?;
        }
        self.findings(&results.file, None, results.without_body()).map_err(RunError::Report)?;
        if results.ends_input {
            if let Some(baseline) = &mut self.baseline {
                baseline.checked(&results.file, self.base.as_ref());
            }
            for Output { renderer, to, .. } in &mut self.outputs {
                renderer.input(&results.file, to).map_err(RunError::Report)?;
            }
        }
        Ok(())
    }

    fn failure(&mut self, input: &str, why: &str) -> Result<(), RunError> {
        self.begin_outputs()?;
        self.summary.failures.push((input.to_owned(), why.to_owned()));
        Ok(())
    }

    fn idle(&mut self) -> Result<(), RunError> {
        self.outputs.iter_mut().try_for_each(|output| output.to.flush()).map_err(RunError::Report)
    }
}

impl Output<'_> {
    /// Shows a finding if there is room. A warning takes none from errors: an error is shown unless so many errors have
    /// been.
    fn entry(&mut self, entry: &Entry) -> io::Result<()> {
        let (left, shown) = match entry.severity {
            Severity::Error => (self.errors_left(), &mut self.errors),
            _ => (self.warnings_left(), &mut self.warnings),
        };
        if left == 0 {
            return Ok(());
        }
        *shown += 1;
        self.renderer.entry(entry, self.to)
    }

    fn errors_left(&self) -> u64 {
        self.most.saturating_sub(self.errors)
    }

    fn warnings_left(&self) -> u64 {
        self.errors_left().saturating_sub(self.warnings)
    }

    fn end(&mut self, summary: &mut Summary) -> io::Result<()> {
        let found: u64 = summary.counts.values().sum();
        summary.withheld = found.saturating_sub(self.errors + self.warnings);
        self.renderer.end(summary, self.to)?;
        self.to.flush()
    }
}

impl fmt::Debug for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Report").field("summary", &self.summary).finish_non_exhaustive()
    }
}
