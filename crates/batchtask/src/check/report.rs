use std::{
    io::{self, Write},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use batchtask_check::report::{Entry, Render, Summary};
use oceanconnect_batchtask::Severity;

use super::To;
use crate::{
    baseline::Baseline,
    exit::Exit,
    progress::Progress,
    route::Routes,
    run::{Body, Part, Sink, Trouble},
    say::{complain, shown},
};

/// Takes the results of a run to all places where they are wanted.
pub(super) struct Report {
    pub(super) renderer: Box<dyn Render>,
    pub(super) to: To,
    pub(super) summary: Summary,
    /// How many findings more are shown.
    pub(super) left: u64,
    /// How many are made; none if all are needed, shown or not.
    pub(super) most: Option<Arc<AtomicUsize>>,
    pub(super) baseline: Baseline,
    pub(super) routes: Routes,
    pub(super) progress: Progress,
}

impl Report {
    pub(super) fn begin(&mut self, failures: Vec<(String, String)>) -> Result<(), Trouble> {
        self.renderer.begin(&mut self.to).map_err(Trouble::Report)?;
        failures.into_iter().try_for_each(|(name, why)| self.failure(&name, why))
    }

    /// Finishes all outputs. Bodies are routed, and findings written down as known, only if all inputs were checked.
    pub(super) fn end(mut self) -> Result<Exit, Trouble> {
        self.progress.end();
        self.renderer.end(&self.summary, &mut self.to).map_err(Trouble::Report)?;
        self.to.flush().map_err(Trouble::Report)?;
        let failed = !self.summary.failures.is_empty();
        if !failed {
            self.routes.finish()?;
            self.baseline.finish()?;
        }
        if let To::File(output) = self.to {
            output.finish().map_err(Trouble::Report)?;
        }
        Ok(if failed {
            Exit::Failed
        } else if self.summary.count(Severity::Error) > 0 {
            Exit::Errors
        } else {
            Exit::NoErrors
        })
    }

    fn entry(&mut self, part: &Part, body: Option<&Body>, entry: &Entry) -> io::Result<()> {
        if self.baseline.knows(part, body, entry) {
            self.summary.known += 1;
            let key = (entry.severity, entry.rule);
            if let Some(count) = self.summary.counts.get_mut(&key) {
                *count -= 1;
                if *count == 0 {
                    self.summary.counts.remove(&key);
                }
            }
            self.summary.withheld -= 1;
            return Ok(());
        }
        if self.left == 0 {
            return Ok(());
        }
        self.left -= 1;
        self.summary.withheld -= 1;
        if let Some(most) = self.most.as_ref().filter(|_| self.left == 0) {
            most.store(0, Ordering::Relaxed);
        }
        self.renderer.entry(entry, &mut self.to)
    }
}

impl Sink for Report {
    fn part(&mut self, part: &Part) -> Result<(), Trouble> {
        let summary = &mut self.summary;
        summary.files += u64::from(part.ends_input);
        summary.bodies += part.bodies.len() as u64;
        summary.invalid += part.bodies.iter().filter(|body| body.invalid).count() as u64;
        for (key, count) in &part.counts {
            *summary.counts.entry(*key).or_default() += count;
            // Until they are shown.
            summary.withheld += count;
        }
        for (kind, bodies) in &part.guessed {
            *summary.guessed.entry(*kind).or_default() += bodies;
        }
        if !part.entries.is_empty() || self.routes.are_wanted() {
            for (body, entries) in part.by_body() {
                for entry in entries {
                    self.entry(part, Some(body), entry).map_err(Trouble::Report)?;
                }
                self.routes.body(part, body, entries)?;
            }
            for entry in part.without_body() {
                self.entry(part, None, entry).map_err(Trouble::Report)?;
            }
        }
        if part.ends_input {
            self.renderer.input(&part.file, &mut self.to).map_err(Trouble::Report)?;
        }
        self.progress.found(self.summary.counts.values().sum());
        Ok(())
    }

    fn failure(&mut self, input: &str, why: String) -> Result<(), Trouble> {
        self.progress.aside(|| complain(&format!("cannot check {}: {}", shown(input), shown(&why))));
        self.summary.failures.push((input.to_owned(), why));
        Ok(())
    }
}
