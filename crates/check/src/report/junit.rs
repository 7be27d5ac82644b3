use std::{
    io::{self, Write},
    sync::Arc,
};

use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, TestSuite};

use batchtask_json::excerpt;

use super::{
    entry::Entry,
    format::{Options, Render, Summary},
    words,
};
use crate::{language::Language, rules::Severity};

/// `JUnit`'s XML, as Jenkins and GitLab read it: a suite for each input, and a case for each of its bodies that has
/// findings. An input without any has one case, which passes.
///
/// A body that has only warnings passes; what there is to say of it stands in the case's output. The counts stand in
/// front of the cases, so everything is kept until the end.
#[derive(Debug)]
pub(super) struct Junit {
    language: Language,
    report: Report,
    suite: Option<Suite>,
}

/// The suite of the present input.
#[derive(Debug)]
struct Suite {
    file: Arc<str>,
    written: TestSuite,
    body: Option<Body>,
}

/// The findings of the present body, one a line.
#[derive(Debug)]
struct Body {
    record: Option<u64>,
    /// The first error, as message and rule.
    error: Option<(String, &'static str)>,
    findings: String,
}

impl Junit {
    pub(super) fn new(options: &Options) -> Self {
        Self { language: options.language, report: Report::new(super::TOOL), suite: None }
    }

    fn suite(&mut self, file: &str) -> &mut Suite {
        if self.suite.as_ref().is_none_or(|suite| *suite.file != *file) {
            self.end_suite();
        }
        self.suite.get_or_insert_with(|| Suite { file: file.into(), written: TestSuite::new(name(file)), body: None })
    }

    fn end_suite(&mut self) {
        if let Some(mut suite) = self.suite.take() {
            suite.end_body(self.language);
            self.report.add_test_suite(suite.written);
        }
    }
}

impl Suite {
    fn end_body(&mut self, language: Language) {
        let Some(body) = self.body.take() else { return };
        let name = body.record.map_or_else(|| name(&self.file), |record| words::record_name(record, language));
        if let Some((message, rule)) = body.error {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Failure);
            status.set_message(message).set_type(rule).set_description(body.findings);
            self.add(TestCase::new(name, status));
        } else {
            let mut case = TestCase::new(name, TestCaseStatus::success());
            case.set_system_out(body.findings);
            self.add(case);
        }
    }

    fn add(&mut self, mut case: TestCase) {
        case.set_classname(name(&self.file));
        self.written.add_test_case(case);
    }
}

impl Render for Junit {
    fn entry(&mut self, entry: &Entry, _to: &mut dyn Write) -> io::Result<()> {
        let language = self.language;
        let suite = self.suite(&entry.file);
        if suite.body.as_ref().is_none_or(|body| body.record != entry.record) {
            suite.end_body(language);
        }
        let body =
            suite.body.get_or_insert_with(|| Body { record: entry.record, error: None, findings: String::new() });
        let start = entry.place.start;
        let message = entry.pointer_and_message();
        body.findings.push_str(&format!(
            "{}:{}: {}[{}] {message}\n",
            start.line,
            start.column,
            entry.severity.as_str(),
            entry.rule
        ));
        if let Some(help) = &entry.help {
            body.findings.push_str(&format!("  {}: {help}\n", words::help(language)));
        }
        if entry.severity == Severity::Error && body.error.is_none() {
            body.error = Some((message, entry.rule.id()));
        }
        Ok(())
    }

    fn input(&mut self, file: &str, _to: &mut dyn Write) -> io::Result<()> {
        let suite = self.suite(file);
        if suite.body.is_none() && suite.written.test_cases.is_empty() {
            suite.add(TestCase::new(name(file), TestCaseStatus::success()));
        }
        self.end_suite();
        Ok(())
    }

    fn end(&mut self, summary: &Summary, to: &mut dyn Write) -> io::Result<()> {
        self.end_suite();
        for (file, why) in &summary.failures {
            let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
            status.set_message(words::not_checked(&excerpt::printable(why, usize::MAX), self.language));
            let mut suite = Suite { file: file.as_str().into(), written: TestSuite::new(name(file)), body: None };
            suite.add(TestCase::new(name(file), status));
            self.report.add_test_suite(suite.written);
        }
        self.report.serialize(to).map_err(io::Error::other)
    }
}

/// A name without what XML cannot hold.
fn name(file: &str) -> String {
    excerpt::printable(file, usize::MAX)
}
