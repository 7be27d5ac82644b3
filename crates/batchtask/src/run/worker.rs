use std::sync::{
    Arc, Mutex,
    atomic::Ordering,
    mpsc::{Receiver, Sender},
};

use batchtask_check::{Checker, Kind, Verdict, report::Origin};
use oceanconnect_batchtask::{Finding, Language, Rule, Severity, SyntaxErrorKind, finding::Detail};
use twox_hash::XxHash64;

use super::{
    Body, Part, Settings,
    chunk::{Checked, Chunk, Content},
    guarded,
    part::Name,
};
use crate::policy::Levels;

/// Checks chunks until there are none, or until nobody wants the results.
pub(super) fn work(chunks: &Mutex<Receiver<Chunk>>, to: &Sender<Checked>, settings: &Settings) {
    let mut checker = settings.checker();
    serve(chunks, to, |chunk| checked(&mut checker, settings, chunk));
}

fn serve(chunks: &Mutex<Receiver<Chunk>>, to: &Sender<Checked>, mut check: impl FnMut(Chunk) -> Checked) {
    loop {
        let chunk = match chunks.lock() {
            Ok(chunks) => chunks.recv(),
            Err(_) => return,
        };
        let Ok(chunk) = chunk else { return };
        let (number, file, levels) = (chunk.number, Arc::clone(&chunk.file), Arc::clone(&chunk.levels));
        let checked = guarded(|| check(chunk)).unwrap_or_else(|fault| Checked {
            number,
            file,
            levels,
            result: Err(fault),
            lines: 0,
        });
        if to.send(checked).is_err() {
            return;
        }
    }
}

/// What there is to say of an input with one body a line that has none.
pub(super) fn no_body(mut part: Part, levels: &Levels, settings: &Settings) -> Part {
    part.bytes.clear();
    let mut worker = Worker { settings, levels, checker: &mut settings.checker(), part };
    worker.body(0..0, 1, None);
    let mut part = worker.part;
    part.bodies.clear();
    part
}

/// Where the findings of a body come from.
pub(super) fn origin<'p>(part: &'p Part, body: &Body, settings: &Settings) -> Origin<'p> {
    let mut origin = Origin::new(Arc::clone(&part.file), part.text(body));
    origin.line = body.line;
    origin.record = body.record;
    origin.language = settings.language;
    origin.masked = settings.masked;
    origin.framed = settings.framed;
    origin
}

fn checked(checker: &mut Checker, settings: &Settings, chunk: Chunk) -> Checked {
    let Chunk { number, file, levels, content, ends_input } = chunk;
    let (bytes, whole) = match content {
        Content::Failure(why) => return Checked { number, file, levels, result: Err(why), lines: 0 },
        Content::Body(bytes) => (bytes, true),
        Content::Lines(bytes) => (bytes, false),
    };
    let part = Part::new(Arc::clone(&file), bytes, ends_input);
    let mut worker = Worker { settings, levels: &levels, checker, part };
    let lines = if whole {
        worker.body(0..worker.part.bytes.len(), 1, None);
        0
    } else {
        worker.lines()
    };
    let result = Ok(worker.part);
    Checked { number, file, levels, result, lines }
}

struct Worker<'s> {
    settings: &'s Settings,
    levels: &'s Levels,
    checker: &'s mut Checker,
    part: Part,
}

impl Worker<'_> {
    /// Checks a body a line. Blank lines are no bodies.
    fn lines(&mut self) -> usize {
        let (mut line, mut record, mut start) = (0, 0, 0);
        while start < self.part.bytes.len() {
            line += 1;
            let rest = &self.part.bytes[start..];
            let (length, next) = match memchr::memchr(b'\n', rest) {
                Some(newline) => (newline - usize::from(rest[..newline].ends_with(b"\r")), newline + 1),
                None => (rest.len(), rest.len()),
            };
            if !rest[..length].trim_ascii().is_empty() {
                record += 1;
                self.body(start..start + length, line, Some(record));
            }
            start += next;
        }
        line
    }

    fn body(&mut self, range: std::ops::Range<usize>, line: usize, record: Option<u64>) {
        let bytes = &self.part.bytes[range.clone()];
        let verdict = self.checker.verdict(bytes);
        let name = verdict.task_name.clone().and_then(|name| self.name(bytes, name));
        self.part.bodies.push(Body { range, line, record, entries: 0, invalid: false, name });
        if self.settings.kind.is_none() && verdict.kind != Kind::Create {
            *self.part.guessed.entry(verdict.kind).or_default() += 1;
        }
        if !verdict.findings.is_empty() {
            self.say(verdict);
        }
    }

    /// The name of a body's task, if it is to be compared with others. An empty one is spoken of elsewhere.
    fn name(&self, bytes: &[u8], between_quotes: std::ops::Range<usize>) -> Option<Name> {
        if between_quotes.is_empty() || self.levels.severity(Rule::RepeatedTaskName).is_none() {
            return None;
        }
        let range = between_quotes.start.checked_sub(1)?..between_quotes.end + 1;
        let raw = bytes.get(between_quotes)?;
        let hash = if memchr::memchr(b'\\', raw).is_some() {
            let decoded: String = serde_json::from_slice(bytes.get(range.clone())?).ok()?;
            XxHash64::oneshot(0, decoded.as_bytes())
        } else {
            XxHash64::oneshot(0, raw)
        };
        Some(Name { hash, range })
    }

    /// Tells what was found in the last body.
    #[cold]
    fn say(&mut self, verdict: Verdict) {
        let part = &mut self.part;
        let Some(mut body) = part.bodies.pop() else { return };
        let mut findings = verdict.findings;
        findings.retain(|finding| self.levels.severity(finding.rule).is_some());
        for finding in &findings {
            let severity = self.levels.severity(finding.rule).unwrap_or(finding.severity());
            *part.counts.entry((severity, finding.rule)).or_default() += 1;
            body.invalid |= severity == Severity::Error;
        }
        let most = self.settings.most.load(Ordering::Relaxed);
        findings.truncate(most.saturating_sub(part.entries.len()));
        let origin = origin(part, &body, self.settings);
        let entries: Vec<_> = origin
            .entries(&findings)
            .zip(&findings)
            .map(|(mut entry, finding)| {
                entry.severity = self.levels.severity(entry.rule).unwrap_or(entry.severity);
                if body.record.is_none() && is_another_body(finding, origin.bytes) {
                    entry.help = Some(one_a_line(self.settings.language).to_owned());
                }
                entry
            })
            .collect();
        body.entries = entries.len();
        part.entries.extend(entries);
        part.bodies.push(body);
    }
}

/// Whether a text is at fault because another object follows the first.
fn is_another_body(finding: &Finding, bytes: &[u8]) -> bool {
    finding.detail == Detail::Syntax(SyntaxErrorKind::TrailingCharacters)
        && bytes.get(finding.span.start).is_some_and(|byte| *byte == b'{')
}

fn one_a_line(language: Language) -> &'static str {
    match language {
        Language::Chinese => "如果每行是一个请求体，请加上 --ndjson，或把文件名改为以 .ndjson 结尾",
        _ => "if there is one body a line, use --ndjson or a file name that ends in .ndjson",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{
        atomic::AtomicUsize,
        mpsc::{channel, sync_channel},
    };

    use batchtask_check::check::Kind;

    use super::*;

    #[test]
    fn a_fault_of_the_program_ends_neither_the_thread_nor_the_run() {
        let (send_chunk, chunks) = sync_channel(3);
        for number in 0..3 {
            let content = Content::Lines(b"{}\n".to_vec());
            let chunk = Chunk { number, file: "f".into(), levels: Arc::default(), content, ends_input: true };
            send_chunk.send(chunk).unwrap();
        }
        drop(send_chunk);
        let (send_result, results) = channel();
        let language = Language::English;
        let most = Arc::new(AtomicUsize::new(9));
        let settings = Settings { kind: Some(Kind::Create), language, masked: false, framed: false, most };
        let mut checker = Checker::new(Kind::Create);
        serve(&Mutex::new(chunks), &send_result, |chunk| {
            assert_ne!(chunk.number, 1, "as it has to be");
            checked(&mut checker, &settings, chunk)
        });
        drop(send_result);
        let results: Vec<_> = results.iter().map(|checked| (checked.number, checked.result.is_ok())).collect();
        assert_eq!(results, [(0, true), (1, false), (2, true)]);
    }
}
