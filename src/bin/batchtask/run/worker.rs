use std::sync::{
    Arc, Mutex,
    mpsc::{Receiver, Sender},
};

use oceanconnect_batchtask::{
    Language, Severity,
    preflight::{Checker, Kind, Verdict},
    report::Origin,
};

use super::{
    Part,
    chunk::{Checked, Chunk, Content},
};

/// How everything is checked.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) kind: Kind,
    pub(crate) language: Language,
    pub(crate) masked: bool,
    /// Whether the report shows lines of the input.
    pub(crate) framed: bool,
}

/// Checks chunks until there are none, or until nobody wants the results.
pub(super) fn work(chunks: &Arc<Mutex<Receiver<Chunk>>>, to: &Sender<Checked>, settings: &Settings) {
    let mut worker = Worker { settings, checker: Checker::new(settings.kind) };
    loop {
        let chunk = match chunks.lock() {
            Ok(chunks) => chunks.recv(),
            Err(_) => return,
        };
        let Ok(chunk) = chunk else { return };
        if to.send(worker.chunk(chunk)).is_err() {
            return;
        }
    }
}

/// What there is to say of an input with one body a line that has none.
pub(super) fn no_body(file: &Arc<str>, settings: &Settings) -> Part {
    let mut part = Part { ends_input: true, ..Part::default() };
    Worker { settings, checker: Checker::new(settings.kind) }.body(file, b"", 1, None, &mut part);
    Part { bodies: 0, invalid: 0, ..part }
}

struct Worker<'s> {
    settings: &'s Settings,
    checker: Checker,
}

impl Worker<'_> {
    fn chunk(&mut self, chunk: Chunk) -> Checked {
        let Chunk { number, file, content, ends_input } = chunk;
        let mut part = Part { ends_input, ..Part::default() };
        let (result, lines, buffer) = match content {
            Content::Failure(why) => (Err(why), 0, None),
            Content::Body(bytes) => {
                self.body(&file, &bytes, 1, None, &mut part);
                (Ok(part), 0, Some(bytes))
            }
            Content::Lines(bytes) => {
                let lines = self.lines(&file, &bytes, &mut part);
                (Ok(part), lines, Some(bytes))
            }
        };
        Checked { number, file, result, lines, buffer }
    }

    /// Checks a body a line. Blank lines are no bodies.
    fn lines(&mut self, file: &Arc<str>, bytes: &[u8], part: &mut Part) -> usize {
        let (mut line, mut record, mut start) = (0, 0, 0);
        while start < bytes.len() {
            line += 1;
            let end = memchr::memchr(b'\n', &bytes[start..]).map_or(bytes.len(), |newline| start + newline);
            let body = &bytes[start..end];
            if !body.trim_ascii().is_empty() {
                record += 1;
                self.body(file, body, line, Some(record), part);
            }
            start = end + 1;
        }
        line
    }

    fn body(&mut self, file: &Arc<str>, bytes: &[u8], line: usize, record: Option<u64>, part: &mut Part) {
        let verdict = self.checker.verdict(bytes);
        part.bodies += 1;
        if verdict.findings.is_empty() {
            return;
        }
        self.say(file, bytes, line, record, &verdict, part);
    }

    #[cold]
    fn say(&self, file: &Arc<str>, bytes: &[u8], line: usize, record: Option<u64>, verdict: &Verdict, part: &mut Part) {
        let mut origin = Origin::new(Arc::clone(file), bytes);
        origin.line = line;
        origin.record = record;
        origin.language = self.settings.language;
        origin.masked = self.settings.masked;
        origin.framed = self.settings.framed;
        let before = part.entries.len();
        part.entries.extend(origin.entries(&verdict.findings));
        let invalid = part.entries[before..].iter().any(|entry| entry.severity == Severity::Error);
        part.invalid += u64::from(invalid);
    }
}
