use std::{
    collections::BTreeMap,
    ops::Range,
    sync::{
        Arc,
        mpsc::{Receiver, Sender, TryRecvError},
    },
};

use super::{
    Body, ChunkResults, RunError, Settings, Sink,
    chunk::{Checked, Outcome},
    names::{NamePlace, Names},
    worker,
};
use crate::{
    check::{Finding, Lines},
    report::{Place, RelatedEntry},
    rules::{Rule, Severity},
};

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
    let mut run = Run { settings, done: Progress::default(), names: Names::default() };
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
struct Progress {
    lines: usize,
    records: u64,
}

struct Run<'s> {
    settings: &'s Settings,
    done: Progress,
    names: Names,
}

impl Run<'_> {
    /// Hands a result on; its buffer comes back, if it has one.
    fn hand_on(&mut self, checked: Checked, sink: &mut dyn Sink) -> Result<Option<Vec<u8>>, RunError> {
        let mut results = match checked.outcome {
            Outcome::Results(results) => results,
            Outcome::Failure { file, mut why, buffer, records, ends_input } => {
                if checked.lines > 0 {
                    let first = self.done.lines + 1;
                    why = format!("lines {first} to {}: {why}", self.done.lines + checked.lines);
                }
                self.done.lines += checked.lines;
                self.done.records += records;
                if ends_input {
                    self.done = Progress::default();
                }
                return sink.failure(&file, &why).map(|()| buffer);
            }
        };
        self.move_down(&mut results);
        self.compare(&mut results);
        self.done.lines += checked.lines;
        self.done.records += results.bodies.len() as u64;
        if results.ends_input {
            if self.done.records == 0 {
                results = worker::no_body(results, self.settings);
            }
            self.done = Progress::default();
        }
        sink.results(&results)?;
        Ok(Some(results.bytes))
    }

    fn move_down(&self, results: &mut ChunkResults) {
        for entry in &mut results.entries {
            entry.move_down(self.done.lines, self.done.records);
        }
        for body in &mut results.bodies {
            body.line += self.done.lines;
            if let Some(record) = &mut body.record {
                *record += self.done.records;
            }
        }
    }

    /// Adds what there is to say of task names that have come up before.
    fn compare(&mut self, results: &mut ChunkResults) {
        let mut added = Vec::new();
        let mut first = 0;
        for (index, body) in results.bodies.iter().enumerate() {
            if let Some(name) = &body.name {
                let place = || name_place(results, body, &name.range);
                if let Some(before) = self.names.first(name.hash, place) {
                    added.push((index, first, before.clone()));
                }
            }
            first += body.entries;
        }
        if !added.is_empty() {
            self.add(results, added);
        }
        results.forgotten_names = std::mem::take(&mut self.names.forgotten);
    }

    /// Adds a finding to each of these bodies, given with its first entry and with the place where its name came first.
    #[cold]
    fn add(&self, results: &mut ChunkResults, added: Vec<(usize, usize, NamePlace)>) {
        let rule = Rule::RepeatedTaskName;
        let Some(severity) = results.levels.severity(rule) else { return };
        *results.counts.entry((severity, rule)).or_default() += added.len() as u64;
        let wanted = self.settings.wanted.get();
        let mut new = Vec::new();
        for (index, first, before) in added {
            results.bodies[index].invalid |= severity == Severity::Error;
            if !results.shown.take(severity, &wanted) {
                continue;
            }
            let body = &results.bodies[index];
            let Some(name) = &body.name else { continue };
            let finding = Finding::repeated_task_name(name.range.clone());
            let origin = worker::origin(results, body, self.settings);
            let Some(mut entry) = origin.entries(std::slice::from_ref(&finding)).next() else { continue };
            entry.severity = severity;
            entry.add_first_place(before.into(), self.settings.language);
            let own = results.entries.get(first..first + body.entries).unwrap_or_default();
            let at = first + own.partition_point(|other| other.place.bytes.start <= entry.place.bytes.start);
            new.push((at, entry));
            results.bodies[index].entries += 1;
        }
        // All of them are put in place in one go.
        let mut old = std::mem::take(&mut results.entries).into_iter();
        let mut taken = 0;
        for (at, entry) in new {
            results.entries.extend(old.by_ref().take(at - taken));
            taken = at;
            results.entries.push(entry);
        }
        results.entries.extend(old);
    }
}

fn name_place(results: &ChunkResults, body: &Body, range: &Range<usize>) -> NamePlace {
    let mut lines = Lines::from_line(results.text(body), body.line);
    NamePlace {
        file: Arc::clone(&results.file),
        record: body.record,
        start: lines.position(range.start),
        end: lines.position(range.end),
        bytes: (range.start, range.end),
    }
}

impl From<NamePlace> for RelatedEntry {
    fn from(NamePlace { file, record, start, end, bytes }: NamePlace) -> Self {
        Self { file, record, place: Place { start, end, bytes: bytes.0..bytes.1 }, message: String::new() }
    }
}
