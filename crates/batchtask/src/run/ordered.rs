use std::{
    collections::BTreeMap,
    sync::{
        atomic::Ordering,
        mpsc::{Receiver, Sender},
    },
};

use oceanconnect_batchtask::{Finding, Severity};

use super::{Part, Settings, Sink, Trouble, chunk::Checked, names::Names, worker};
use crate::policy::Levels;

/// A buffer with more room than this is not used again, so that one long line does not hold its memory for ever.
const KEPT: usize = 1024 * 1024;

/// Puts the results back in order, makes places in chunks into places in inputs, and compares bodies with each other.
///
/// Both ends are dropped when this ends, so that the threads behind them end as well.
pub(super) fn collect(
    results: Receiver<Checked>,
    return_buffer: Sender<Vec<u8>>,
    settings: &Settings,
    sink: &mut impl Sink,
) -> Result<(), Trouble> {
    let mut early = BTreeMap::new();
    let mut next = 0;
    let mut run = Run { settings, place: Place::default(), names: Names::default() };
    for checked in &results {
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
        }
    }
    drop((results, return_buffer));
    if early.is_empty() { Ok(()) } else { Err(Trouble::Internal) }
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
    fn hand_on(&mut self, checked: Checked, sink: &mut impl Sink) -> Result<Option<Vec<u8>>, Trouble> {
        let mut part = match checked.result {
            Ok(part) => part,
            Err(why) => {
                self.place = Place::default();
                return sink.failure(&checked.file, why).map(|()| None);
            }
        };
        self.move_down(&mut part);
        self.compare(&mut part, &checked.levels);
        self.place.lines += checked.lines;
        self.place.records += part.bodies.len() as u64;
        if part.ends_input {
            if self.place.records == 0 {
                part = worker::no_body(part, &checked.levels, self.settings);
            }
            self.place = Place::default();
        }
        sink.part(&part)?;
        Ok(Some(part.bytes))
    }

    fn move_down(&self, part: &mut Part) {
        for entry in &mut part.entries {
            entry.move_down(self.place.lines, self.place.records);
        }
        for body in &mut part.bodies {
            body.line += self.place.lines;
            if let Some(record) = &mut body.record {
                *record += self.place.records;
            }
        }
    }

    /// Adds what there is to say of task names that have come up before.
    fn compare(&mut self, part: &mut Part, levels: &Levels) {
        let mut entries_before = 0;
        for index in 0..part.bodies.len() {
            let body = &part.bodies[index];
            let first = entries_before;
            let repeated = body.name.as_ref().filter(|name| self.names.is_repeated(name.hash));
            if let Some(name) = repeated {
                let finding = Finding::repeated_task_name(name.range.clone());
                self.add(part, index, first, &finding, levels);
            }
            entries_before += part.bodies[index].entries;
        }
    }

    /// Adds a finding to a body's, the first of whose entries is this one.
    #[cold]
    fn add(&self, part: &mut Part, body: usize, first: usize, finding: &Finding, levels: &Levels) {
        let Some(severity) = levels.severity(finding.rule) else { return };
        *part.counts.entry((severity, finding.rule)).or_default() += 1;
        part.bodies[body].invalid |= severity == Severity::Error;
        let entries = part.bodies[body].entries;
        if part.entries.len() >= self.settings.most.load(Ordering::Relaxed) && first + entries == part.entries.len() {
            return;
        }
        let origin = worker::origin(part, &part.bodies[body], self.settings);
        let entry = origin.entries(std::slice::from_ref(finding)).next().map(|mut entry| {
            entry.severity = severity;
            entry
        });
        let Some(entry) = entry else { return };
        let own = &part.entries[first..first + entries];
        let at = first + own.partition_point(|other| other.place.bytes.start <= entry.place.bytes.start);
        part.entries.insert(at, entry);
        part.bodies[body].entries += 1;
    }
}
