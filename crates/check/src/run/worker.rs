use std::{
    ops::Range,
    sync::{
        Arc, Mutex,
        mpsc::{Receiver, Sender},
    },
};

use batchtask_json::SyntaxErrorKind;
use oceanconnect_batchtask::finding::Detail;

use super::{
    Body, ChunkResults, Levels, Settings,
    chunk::{Checked, Chunk, Content, Outcome},
    guarded,
    names::NameHasher,
    results::Name,
};
use crate::{
    Checker, Kind, Verdict,
    check::Finding,
    language::Language,
    report::Origin,
    rules::{Rule, Severity},
};

/// Checks chunks until there are none, or until nobody wants the results.
pub(super) fn work(chunks: &Mutex<Receiver<Chunk>>, to: &Sender<Checked>, settings: &Settings) {
    let mut checker = settings.checker();
    serve(chunks, to, |results, is_lines| {
        let mut worker = Worker { settings, checker: &mut checker, results };
        if is_lines {
            worker.lines()
        } else {
            worker.body(0..worker.results.bytes.len(), 1, None);
            0
        }
    });
}

/// Hands each chunk to `check`, which adds what it finds and says how many lines the chunk has.
///
/// A `check` that panics neither ends the thread nor loses the chunk's buffer, without which the reader would wait for
/// ever.
fn serve(
    chunks: &Mutex<Receiver<Chunk>>,
    to: &Sender<Checked>,
    mut check: impl FnMut(&mut ChunkResults, bool) -> usize,
) {
    loop {
        let chunk = match chunks.lock() {
            Ok(chunks) => chunks.recv(),
            Err(_) => return,
        };
        let Ok(Chunk { number, file, levels, content, ends_input }) = chunk else { return };
        let (bytes, is_lines) = match content {
            Content::Body(bytes) => (bytes, false),
            Content::Lines(bytes) => (bytes, true),
            Content::Failure(why) => {
                let outcome = Outcome::Failure { file, why, buffer: None, records: 0, ends_input };
                if to.send(Checked { number, outcome, lines: 0 }).is_err() {
                    return;
                }
                continue;
            }
        };
        let mut results = ChunkResults::new(file, levels, bytes, ends_input);
        let checked = match guarded(|| check(&mut results, is_lines)) {
            Ok(lines) => Checked { number, outcome: Outcome::Results(results), lines },
            Err(why) => lost(number, results, why),
        };
        if to.send(checked).is_err() {
            return;
        }
    }
}

/// A chunk whose check failed. Its lines and records are counted for the sake of the places behind it.
#[cold]
fn lost(number: u64, results: ChunkResults, why: String) -> Checked {
    let ChunkResults { file, bytes, ends_input, .. } = results;
    let records = bytes.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty()).count();
    let lines = bytes.split_inclusive(|byte| *byte == b'\n').count();
    let outcome = Outcome::Failure { file, why, buffer: Some(bytes), records: records as u64, ends_input };
    Checked { number, outcome, lines }
}

/// What there is to say of an input with one body a line that has none.
pub(super) fn no_body(mut results: ChunkResults, settings: &Settings) -> ChunkResults {
    results.bytes.clear();
    Worker { settings, checker: &mut settings.checker(), results: &mut results }.body(0..0, 1, None);
    results.bodies.clear();
    results
}

/// Where the findings of a body come from.
pub(super) fn origin<'r>(results: &'r ChunkResults, body: &Body, settings: &Settings) -> Origin<'r> {
    let mut origin = Origin::new(Arc::clone(&results.file), results.text(body));
    origin.line = body.line;
    origin.record = body.record;
    origin.language = settings.language;
    origin.masked = settings.masked;
    origin.framed = settings.wanted.get().frames;
    origin
}

struct Worker<'s, 'r> {
    settings: &'s Settings,
    checker: &'s mut Checker,
    results: &'r mut ChunkResults,
}

impl Worker<'_, '_> {
    /// Checks a body a line. Blank lines are no bodies.
    fn lines(&mut self) -> usize {
        let (mut line, mut record, mut start) = (0, 0, 0);
        while start < self.results.bytes.len() {
            line += 1;
            let rest = &self.results.bytes[start..];
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

    fn body(&mut self, range: Range<usize>, line: usize, record: Option<u64>) {
        let bytes = &self.results.bytes[range.clone()];
        #[cfg(test)]
        (self.settings.before_body)(bytes);
        let verdict = self.checker.verdict(bytes);
        let name = verdict
            .task_name
            .clone()
            .and_then(|name| task_name(&self.settings.names, &self.results.levels, bytes, name));
        let too_large = bytes.len() > self.settings.limits.body_bytes;
        self.results.bodies.push(Body { range, line, record, entries: 0, invalid: false, too_large, name });
        if self.settings.kind.is_none() && verdict.kind != Kind::Create {
            *self.results.guessed.entry(verdict.kind).or_default() += 1;
        }
        if !verdict.findings.is_empty() {
            self.add_findings(verdict);
        }
    }

    /// Adds what was found in the last body.
    #[cold]
    fn add_findings(&mut self, verdict: Verdict) {
        let (settings, results) = (self.settings, &mut *self.results);
        let Some(mut body) = results.bodies.pop() else { return };
        let levels = Arc::clone(&results.levels);
        let (wanted, mut shown) = (settings.wanted.get(), results.shown);
        let mut findings = verdict.findings;
        for (rule, count) in verdict.counts {
            if let Some(severity) = levels.severity(rule) {
                *results.counts.entry((severity, rule)).or_default() += count;
                body.invalid |= severity == Severity::Error;
            }
        }
        findings.retain(|finding| levels.severity(finding.rule).is_some_and(|severity| shown.take(severity, &wanted)));
        results.shown = shown;
        let origin = origin(results, &body, settings);
        let entries: Vec<_> = origin
            .entries(&findings)
            .zip(&findings)
            .map(|(mut entry, finding)| {
                entry.severity = levels.severity(entry.rule).unwrap_or(entry.severity);
                if body.record.is_none() && is_another_body(finding, origin.bytes) {
                    entry.help = Some(one_a_line(settings.language).to_owned());
                }
                entry
            })
            .collect();
        body.entries = entries.len();
        results.entries.extend(entries);
        results.bodies.push(body);
    }
}

/// The name of a body's task, if it is to be compared with others. An empty one is spoken of elsewhere.
fn task_name(hasher: &NameHasher, levels: &Levels, bytes: &[u8], between_quotes: Range<usize>) -> Option<Name> {
    if between_quotes.is_empty() || levels.severity(Rule::RepeatedTaskName).is_none() {
        return None;
    }
    let range = between_quotes.start.checked_sub(1)?..between_quotes.end + 1;
    let raw = bytes.get(between_quotes)?;
    let hash = if memchr::memchr(b'\\', raw).is_some() {
        let decoded: String = serde_json::from_slice(bytes.get(range.clone())?).ok()?;
        hasher.hash(decoded.as_bytes())
    } else {
        hasher.hash(raw)
    };
    Some(Name { hash, range })
}

/// Whether a text is at fault because another object follows the first.
fn is_another_body(finding: &Finding, bytes: &[u8]) -> bool {
    finding.detail == Detail::Syntax(SyntaxErrorKind::TrailingCharacters)
        && bytes.get(finding.bytes().start).is_some_and(|byte| *byte == b'{')
}

fn one_a_line(language: Language) -> &'static str {
    match language {
        Language::Chinese => "如果每行是一个请求体，请加上 --ndjson，或把文件名改为以 .ndjson 结尾",
        Language::English => "if there is one body a line, use --ndjson or a file name that ends in .ndjson",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::{channel, sync_channel};

    use super::*;

    #[test]
    fn a_panic_ends_neither_the_thread_nor_the_run() {
        let (send_chunk, chunks) = sync_channel(3);
        for number in 0..3 {
            let content = Content::Lines(b"{}\n\n{}\n".to_vec());
            let chunk = Chunk { number, file: "f".into(), levels: Arc::default(), content, ends_input: number == 2 };
            send_chunk.send(chunk).unwrap();
        }
        drop(send_chunk);
        let (send_result, results) = channel();
        let mut served = 0;
        serve(&Mutex::new(chunks), &send_result, |_, _| {
            served += 1;
            assert_ne!(served, 2, "as it has to be");
            3
        });
        drop(send_result);
        let results: Vec<_> = results.iter().collect();
        assert_eq!(results.len(), 3);
        let Outcome::Failure { buffer, records, .. } = &results[1].outcome else { panic!("{:?}", results[1]) };
        assert!(buffer.is_some(), "the reader needs it");
        assert_eq!((results[1].lines, *records), (3, 2), "so that the places behind it stay right");
    }
}
