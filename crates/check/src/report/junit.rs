use std::{
    fmt::{self, Write as _},
    io::{self, BufReader, BufWriter, Cursor, Read, SeekFrom, Write},
    mem,
};

use batchtask_json::excerpt;
use quick_xml::escape::escape;

use super::{
    TOOL,
    entry::Entry,
    format::{BodyEnd, MakeSpool, Options, Render, Spool},
    summary::Summary,
    words,
};
use crate::{language::Language, rules::Severity};

/// `JUnit`'s XML, as Jenkins and GitLab read it: a suite for each input, and a case for each of its bodies.
///
/// A body that has only warnings passes; what there is to say of it stands in the case's output. The counts stand in
/// front of the cases, so the cases wait in a spool, and only the counts of each input are held. What concerns the run as
/// a whole stands in a last suite without cases.
pub(super) struct Junit {
    language: Language,
    make_spool: MakeSpool,
    /// The cases of all suites, one behind the other.
    cases: Option<BufWriter<Box<dyn Spool>>>,
    written: u64,
    suites: Vec<Suite>,
    /// The findings of the present body, one a line.
    findings: String,
    /// The first error among them, as message and rule.
    error: Option<(String, &'static str)>,
}

/// The suite of an input.
#[derive(Debug, Default)]
struct Suite {
    file: String,
    counts: Counts,
    /// Where its cases end in the spool.
    end: u64,
    is_ended: bool,
}

#[derive(Clone, Copy, Debug, Default)]
struct Counts {
    tests: u64,
    failures: u64,
    errors: u64,
}

/// What becomes of a case.
enum Outcome<'o> {
    Passed,
    Failed { message: &'o str, rule: &'o str },
    Error { message: &'o str },
}

impl Junit {
    pub(super) fn new(options: &Options) -> Self {
        Self {
            language: options.language,
            make_spool: options.spool.unwrap_or(|| Ok(Box::new(Cursor::new(Vec::new())))),
            cases: None,
            written: 0,
            suites: Vec::new(),
            findings: String::new(),
            error: None,
        }
    }

    fn suite(&mut self, file: &str) -> &mut Suite {
        if self.suites.last().is_none_or(|suite| suite.is_ended || suite.file != file) {
            self.suites.push(Suite { file: file.to_owned(), end: self.written, ..Suite::default() });
        }
        let last = self.suites.len() - 1;
        &mut self.suites[last]
    }

    fn case(&mut self, file: &str, name: &str, outcome: &Outcome<'_>) -> io::Result<()> {
        let findings = mem::take(&mut self.findings);
        let mut case = String::new();
        let class = escape(excerpt::printable(file, usize::MAX));
        // Nothing fails to be added to a string.
        let _ = write!(case, "        <testcase name=\"{}\" classname=\"{class}\"", escape(name));
        let findings = escape(&findings);
        let _ = match outcome {
            Outcome::Passed if findings.is_empty() => writeln!(case, "/>"),
            Outcome::Passed => {
                writeln!(case, ">\n            <system-out>{findings}</system-out>\n        </testcase>")
            }
            Outcome::Failed { message, rule } => writeln!(
                case,
                ">\n            <failure message=\"{}\" type=\"{rule}\">{findings}</failure>\n        </testcase>",
                escape(*message)
            ),
            Outcome::Error { message } => {
                writeln!(case, ">\n            <error message=\"{}\"/>\n        </testcase>", escape(*message))
            }
        };
        let cases = match &mut self.cases {
            Some(cases) => cases,
            none => none.insert(BufWriter::with_capacity(64 * 1024, (self.make_spool)()?)),
        };
        cases.write_all(case.as_bytes())?;
        self.written += case.len() as u64;
        let written = self.written;
        let suite = self.suite(file);
        suite.end = written;
        suite.counts.tests += 1;
        suite.counts.failures += u64::from(matches!(outcome, Outcome::Failed { .. }));
        suite.counts.errors += u64::from(matches!(outcome, Outcome::Error { .. }));
        Ok(())
    }

    /// Writes everything: the counts, and the cases from the spool.
    fn write(&mut self, summary: &Summary, to: &mut dyn Write) -> io::Result<()> {
        let mut all = Counts::default();
        for Suite { counts, .. } in &self.suites {
            all.tests += counts.tests;
            all.failures += counts.failures;
            all.errors += counts.errors;
        }
        writeln!(to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
        writeln!(to, "<testsuites name=\"{TOOL}\" {}>", all.attributes())?;
        let mut cases: Box<dyn Read> = match self.cases.take() {
            Some(cases) => {
                let mut cases = cases.into_inner().map_err(io::IntoInnerError::into_error)?;
                cases.seek(SeekFrom::Start(0))?;
                Box::new(BufReader::with_capacity(64 * 1024, cases))
            }
            None => Box::new(io::empty()),
        };
        let mut start = 0;
        for Suite { file, counts, end, .. } in &self.suites {
            let name = escape(excerpt::printable(file, usize::MAX));
            writeln!(to, "    <testsuite name=\"{name}\" {}>", counts.attributes())?;
            io::copy(&mut cases.by_ref().take(end - start), to)?;
            writeln!(to, "    </testsuite>")?;
            start = *end;
        }
        writeln!(to, "    <testsuite name=\"{TOOL}\" {}>\n        <properties>", Counts::default().attributes())?;
        for (name, value) in words::properties(summary) {
            writeln!(to, "            <property name=\"{}\" value=\"{}\"/>", escape(name), escape(value))?;
        }
        writeln!(to, "        </properties>")?;
        let mut notes = words::notes(summary, self.language);
        if summary.withheld > 0 {
            notes.insert(0, words::withheld(summary.withheld, self.language));
        }
        if !notes.is_empty() {
            writeln!(to, "        <system-out>{}</system-out>", escape(notes.join("\n")))?;
        }
        writeln!(to, "    </testsuite>\n</testsuites>")
    }
}

impl Counts {
    fn attributes(self) -> String {
        let Self { tests, failures, errors } = self;
        format!("tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\"")
    }
}

impl Render for Junit {
    fn entry(&mut self, entry: &Entry, _to: &mut dyn Write) -> io::Result<()> {
        let (start, rule) = (entry.place.start, entry.rule);
        let message = entry.pointer_and_message();
        let severity = entry.severity.as_str();
        self.findings.push_str(&format!("{}:{}: {severity}[{rule}] {message}\n", start.line, start.column));
        if let Some(help) = &entry.help {
            self.findings.push_str(&format!("  {}: {help}\n", words::help(self.language)));
        }
        if entry.severity == Severity::Error && self.error.is_none() {
            self.error = Some((message, rule.id()));
        }
        Ok(())
    }

    fn body(&mut self, body: &BodyEnd<'_>, _to: &mut dyn Write) -> io::Result<()> {
        let name = match body.record {
            Some(record) => words::record_name(record, self.language),
            None => excerpt::printable(body.file, usize::MAX),
        };
        match (self.error.take(), body.failed) {
            (Some((message, rule)), _) => self.case(body.file, &name, &Outcome::Failed { message: &message, rule }),
            (None, true) => {
                let message = words::not_shown(self.language);
                self.case(body.file, &name, &Outcome::Failed { message, rule: "max-findings" })
            }
            (None, false) => self.case(body.file, &name, &Outcome::Passed),
        }
    }

    fn input(&mut self, file: &str, to: &mut dyn Write) -> io::Result<()> {
        // What was found in an input without a body is a case of its own.
        if !self.findings.is_empty() || self.suite(file).counts.tests == 0 {
            let failed = self.error.is_some();
            self.body(&BodyEnd::new(file, None, failed), to)?;
        }
        self.suite(file).is_ended = true;
        Ok(())
    }

    fn end(&mut self, summary: &Summary, to: &mut dyn Write) -> io::Result<()> {
        for (file, why) in &summary.failures {
            let message = words::not_checked(&excerpt::printable(why, usize::MAX), self.language);
            self.case(file, &excerpt::printable(file, usize::MAX), &Outcome::Error { message: &message })?;
            self.suite(file).is_ended = true;
        }
        self.write(summary, to)
    }
}

impl fmt::Debug for Junit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Junit").field("suites", &self.suites).finish_non_exhaustive()
    }
}
