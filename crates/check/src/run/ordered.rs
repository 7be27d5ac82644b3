use std::{
    collections::BTreeMap,
    sync::mpsc::{Receiver, Sender, TryRecvError},
};

use super::{
    ChunkResults, RunError, Settings, Sink,
    chunk::{Checked, Outcome},
    names::Names,
    worker,
};
use crate::{check::Finding, rules::Severity};

/// A buffer with more room than this is not used again, so that one long line does not hold its memory for ever.
const KEPT: usize = 1024 * 1024;

/// Puts the results back in order, makes places in chunks into places in inputs, and compares bodies with each other.
///
/// Both ends are dropped when this ends, so that the threads behind them end as well.
pub(super) fn collect(
    results: Receiver<Checked>,
    return_buffer: Sender<Vec<u8>>,
    settings: &Settings,
    sink: &mut dyn Sink,
) -> Result<(), RunError> {
    let mut early = BTreeMap::new();
    let mut next = 0;
    let mut run = Run { settings, place: Place::default(), names: Names::default() };
    loop {
        let checked = match results.try_recv() {
            Ok(checked) => checked,
            Err(TryRecvError::Disconnected) => break,
            Err(TryRecvError::Empty) => {
                sink.idle()?;
                let Ok(checked) = results.recv() else { break };
                checked
            }
        };
        early.insert(checked.number, checked);
        while let Some(checked) = early.remove(&next) {
            next += 1;
            if let Some(mut buffer) = run.hand_on(checked, sink)? {
                if buffer.capacity() > KEPT {
                    buffer = Vec::new();
                }
                buffer.clear();
                // Nobody reads any more when all has been read.
                let _ = return_buffer.send(buffer);
            }
            settings.wanted.set(sink.demand());
        }
    }
    drop((results, return_buffer));
    if early.is_empty() { Ok(()) } else { Err(RunError::Internal) }
}

/// How much of the present input has been handed on.
#[derive(Debug, Default)]
struct Place {
    lines: usize,
    records: u64,
}

struct Run<'s> {
    settings: &'s Settings,
    place: Place,
    names: Names,
}

impl Run<'_> {
    /// Hands a result on; its buffer comes back, if it has one.
    fn hand_on(&mut self, checked: Checked, sink: &mut dyn Sink) -> Result<Option<Vec<u8>>, RunError> {
        let mut results = match checked.outcome {
            Outcome::Results(results) => results,
            Outcome::Failure { file, why, buffer, records, ends_input } => {
                self.place.lines += checked.lines;
                self.place.records += records;
                if ends_input {
                    self.place = Place::default();
                }
                return sink.failure(&file, &why).map(|()| buffer);
            }
        };
        self.move_down(&mut results);
        self.compare(&mut results);
        self.place.lines += checked.lines;
        self.place.records += results.bodies.len() as u64;
        if results.ends_input {
            if self.place.records == 0 {
                results = worker::no_body(results, self.settings);
            }
            self.place = Place::default();
        }
        sink.results(&results)?;
        Ok(Some(results.bytes))
    }

    fn move_down(&self, results: &mut ChunkResults) {
        for entry in &mut results.entries {
            entry.move_down(self.place.lines, self.place.records);
        }
        for body in &mut results.bodies {
            body.line += self.place.lines;
            if let Some(record) = &mut body.record {
                *record += self.place.records;
            }
        }
    }

    /// Adds what there is to say of task names that have come up before.
    fn compare(&mut self, results: &mut ChunkResults) {
        let mut first = 0;
        for index in 0..results.bodies.len() {
            let body = &results.bodies[index];
            let repeated = body.name.as_ref().filter(|name| self.names.is_repeated(name.hash));
            if let Some(name) = repeated {
                let finding = Finding::repeated_task_name(name.range.clone());
                self.add(results, index, first, &finding);
            }
            first += results.bodies[index].entries;
        }
    }

    /// Adds a finding to a body's, the first of whose entries is this one.
    #[cold]
    fn add(&self, results: &mut ChunkResults, body: usize, first: usize, finding: &Finding) {
        let Some(severity) = results.levels.severity(finding.rule) else { return };
        *results.counts.entry((severity, finding.rule)).or_default() += 1;
        results.bodies[body].invalid |= severity == Severity::Error;
        if !results.shown.take(severity, &self.settings.wanted.get()) {
            return;
        }
        let origin = worker::origin(results, &results.bodies[body], self.settings);
        let Some(mut entry) = origin.entries(std::slice::from_ref(finding)).next() else { return };
        entry.severity = severity;
        let own = &results.entries[first..first + results.bodies[body].entries];
        let at = first + own.partition_point(|other| other.place.bytes.start <= entry.place.bytes.start);
        results.entries.insert(at, entry);
        results.bodies[body].entries += 1;
    }
}
