//! Each machine format, read by a reader of its own kind, holds the findings that the lines of `jsonl` hold.

use std::collections::BTreeSet;

use batchtask_check::report::{Format, json::v1};
use quick_junit::{NonSuccessKind, Report, TestCase, TestCaseStatus, XmlString};
use serde_json::Value;

use super::{
    How,
    inputs::{GOOD, Input, inputs},
    report,
};

/// A finding as every format has it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Finding {
    file: String,
    rule: String,
    severity: String,
    pointer: String,
    line: u64,
    column: u64,
}

fn of_jsonl() -> Vec<Finding> {
    let report = report(Format::Jsonl, &inputs(), How::default());
    let (findings, last) = report.trim_end().rsplit_once('\n').unwrap();
    assert_eq!(last, r#"{"withheld":12345}"#);
    let findings = findings.lines().map(|line| {
        let line: Value = serde_json::from_str(line).unwrap();
        let text = |member: &str| line[member].as_str().unwrap().to_owned();
        Finding {
            file: text("file"),
            rule: text("rule"),
            severity: text("severity"),
            pointer: text("pointer"),
            line: line["line"].as_u64().unwrap(),
            column: line["column"].as_u64().unwrap(),
        }
    });
    let findings: Vec<Finding> = findings.collect();
    assert!(findings.len() > 40 && findings.iter().map(|finding| &finding.rule).collect::<BTreeSet<_>>().len() > 20);
    findings
}

/// A text as it was before its hidden characters were written as `\u{1b}`.
fn unhidden(text: &str) -> String {
    let mut parts = text.split("\\u{");
    let mut whole = parts.next().unwrap().to_owned();
    for part in parts {
        let (digits, rest) = part.split_once('}').unwrap();
        whole.push(char::from_u32(u32::from_str_radix(digits, 16).unwrap()).unwrap());
        whole.push_str(rest);
    }
    whole
}

/// The pointer in front of a message.
fn pointer_of(message: &str) -> String {
    let pointer = if message.starts_with('/') { message.split_once(": ").unwrap().0 } else { "" };
    unhidden(pointer)
}

#[test]
fn json() {
    let text = report(Format::Json, &inputs(), How::default());
    let schema = serde_json::from_str(v1::SCHEMA).unwrap();
    let instance = serde_json::from_str(&text).unwrap();
    let errors: Vec<String> =
        jsonschema::validator_for(&schema).unwrap().iter_errors(&instance).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
    let document: v1::Document = serde_json::from_str(&text).unwrap();
    assert_eq!(serde_json::to_value(&document).unwrap(), instance, "the types do not hold all of it");
    assert_eq!((document.version, document.failures.len()), (v1::VERSION, 1));
    assert_eq!(document.summary.errors + document.summary.warnings, document.findings.len() as u64);
    assert_eq!(document.summary.valid + document.summary.invalid, document.summary.bodies);
    let findings = document.findings.into_iter().map(|finding| Finding {
        file: finding.file,
        rule: finding.rule,
        severity: serde_json::to_value(finding.severity).unwrap().as_str().unwrap().to_owned(),
        pointer: finding.pointer,
        line: finding.place.start.line,
        column: finding.place.start.column,
    });
    assert_eq!(findings.collect::<Vec<_>>(), of_jsonl());
}

/// The path that a relative address stands for.
fn path_of(uri: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = uri.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        if *first == b'%' {
            bytes.push(u8::from_str_radix(str::from_utf8(&behind[..2]).unwrap(), 16).unwrap());
            rest = &behind[2..];
        } else {
            assert!(first.is_ascii_alphanumeric() || b"-._~/".contains(first), "{uri}");
            bytes.push(*first);
            rest = behind;
        }
    }
    String::from_utf8(bytes).unwrap()
}

#[test]
fn sarif() {
    let log: Value = serde_json::from_str(&report(Format::Sarif, &inputs(), How::default())).unwrap();
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    assert_eq!(run["invocations"][0]["executionSuccessful"], false);
    let mut fingerprints = BTreeSet::new();
    let findings = run["results"].as_array().unwrap().iter().map(|result| {
        assert_eq!(
            run["tool"]["driver"]["rules"][usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()]["id"],
            result["ruleId"]
        );
        assert!(fingerprints.insert(result["partialFingerprints"]["finding/v1"].as_str().unwrap().to_owned()));
        let location = &result["locations"][0];
        let physical = &location["physicalLocation"];
        assert_eq!(physical["artifactLocation"]["uriBaseId"], "%SRCROOT%");
        Finding {
            file: path_of(physical["artifactLocation"]["uri"].as_str().unwrap()),
            rule: result["ruleId"].as_str().unwrap().to_owned(),
            severity: result["level"].as_str().unwrap().to_owned(),
            pointer: location["logicalLocations"][0]["fullyQualifiedName"].as_str().unwrap_or_default().to_owned(),
            line: physical["region"]["startLine"].as_u64().unwrap(),
            column: physical["region"]["startColumn"].as_u64().unwrap(),
        }
    });
    assert_eq!(findings.collect::<Vec<_>>(), of_jsonl());
}

#[test]
fn a_repair_in_sarif_repairs_the_body() {
    let spoilt = GOOD.replace("300", "\"300\"").replace("taskName", "tasKname");
    let log: Value =
        serde_json::from_str(&report(Format::Sarif, &[Input::new("a.json", spoilt.as_str())], How::default())).unwrap();
    let mut repaired = spoilt.into_bytes();
    let mut repairs = 0;
    for result in log["runs"][0]["results"].as_array().unwrap().iter().rev() {
        let Some(replacement) = result["fixes"][0]["artifactChanges"][0]["replacements"].get(0) else { continue };
        let number = |member: &str| usize::try_from(replacement["deletedRegion"][member].as_u64().unwrap()).unwrap();
        let (start, length) = (number("byteOffset"), number("byteLength"));
        let text = replacement["insertedContent"]["text"].as_str().unwrap();
        repaired.splice(start..start + length, text.bytes());
        repairs += 1;
    }
    assert_eq!((repairs, String::from_utf8(repaired).unwrap().as_str()), (2, GOOD));
}

#[test]
fn junit() {
    let report = Report::deserialize_from_str(&report(Format::Junit, &inputs(), How::default())).unwrap();
    let inputs = inputs();
    assert_eq!(report.test_suites.len(), inputs.len() + 2, "a suite for each input, and one for the run");
    let clean = &report.test_suites[0];
    assert_eq!((clean.name.as_str(), clean.test_cases.len(), clean.failures), ("good.json", 1, 0));
    let failed = &report.test_suites[inputs.len()];
    assert!(matches!(failed.test_cases[0].status, TestCaseStatus::NonSuccess { kind: NonSuccessKind::Error, .. }));
    let mut findings = Vec::new();
    for suite in &report.test_suites[1..inputs.len()] {
        for case in &suite.test_cases {
            assert_eq!(case.classname.as_ref().map(XmlString::as_str), Some(suite.name.as_str()));
            findings.extend(of_case(&unhidden(suite.name.as_str()), case));
        }
    }
    assert_eq!(findings, of_jsonl());
}

/// The findings of a case, whose lines begin `1:2: error[rule] `.
fn of_case(file: &str, case: &TestCase) -> Vec<Finding> {
    let text = match &case.status {
        TestCaseStatus::NonSuccess { description, .. } => description.as_ref(),
        TestCaseStatus::Success { .. } => case.system_out.as_ref(),
        TestCaseStatus::Skipped { .. } => None,
    };
    let lines: Vec<&str> = text.unwrap().as_str().lines().filter(|line| !line.starts_with("  ")).collect();
    let is_error = matches!(case.status, TestCaseStatus::NonSuccess { .. });
    assert_eq!(is_error, lines.iter().any(|line| line.contains(": error[")), "{}", case.name.as_str());
    let findings = lines.iter().map(|line| {
        let mut parts = line.splitn(3, ':');
        let mut number = || parts.next().unwrap().parse().unwrap();
        let (line, column) = (number(), number());
        let (severity, rest) = parts.next().unwrap().trim_start().split_once('[').unwrap();
        let (rule, message) = rest.split_once("] ").unwrap();
        let (severity, rule) = (severity.to_owned(), rule.to_owned());
        Finding { file: file.to_owned(), rule, severity, pointer: pointer_of(message), line, column }
    });
    findings.collect()
}

/// What the runner makes of a line: the command, its properties and its message. `%25` is read last.
fn command_of(line: &str) -> (String, Vec<(String, String)>, String) {
    let data = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n");
    let property = |text: &str| data(text).replace("%3A", ":").replace("%2C", ",").replace("%25", "%");
    let (info, message) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
    let (command, properties) = info.split_once(' ').unwrap_or((info, ""));
    let properties = properties.split(',').filter_map(|pair| pair.split_once('='));
    let properties = properties.map(|(name, value)| (name.to_owned(), property(value))).collect();
    (command.to_owned(), properties, data(message).replace("%25", "%"))
}

#[test]
fn github() {
    let report = report(Format::Github, &inputs(), How::default());
    let mut findings = Vec::new();
    let mut lines: Vec<&str> = report.lines().collect();
    assert_eq!(command_of(lines.pop().unwrap()), ("notice".to_owned(), Vec::new(), "and 12,345 more".to_owned()));
    let failure = vec![("file".to_owned(), "not/there:1, 50%.json".to_owned())];
    assert_eq!(
        command_of(lines.pop().unwrap()),
        ("error".to_owned(), failure, "cannot be checked: no such file".to_owned())
    );
    for line in lines {
        let (severity, properties, message) = command_of(line);
        let property = |name: &str| properties.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
        let number = |name: &str| property(name).map(|value| value.parse().unwrap());
        let is_one_line = number("line") == number("endLine");
        assert_eq!((number("col").is_some(), number("endColumn").is_some()), (is_one_line, is_one_line), "{line}");
        findings.push(Finding {
            file: unhidden(&property("file").unwrap()),
            rule: property("title").unwrap(),
            severity,
            pointer: pointer_of(&message),
            line: number("line").unwrap(),
            column: number("col").unwrap_or_default(),
        });
    }
    let mut expected = of_jsonl();
    for (finding, expected) in findings.iter().zip(&mut expected) {
        if finding.column == 0 {
            expected.column = 0;
        }
    }
    assert_eq!(findings, expected);
    assert_eq!(findings.iter().filter(|finding| finding.column == 0).count(), 1, "a place over several lines");
}

#[test]
fn gitlab() {
    let mut issues: Vec<Value> = serde_json::from_str(&report(Format::Gitlab, &inputs(), How::default())).unwrap();
    assert_eq!(issues.pop().unwrap()["description"], "and 12,345 more");
    let mut fingerprints = BTreeSet::new();
    let findings = issues.iter().map(|issue| {
        assert!(fingerprints.insert(issue["fingerprint"].as_str().unwrap()), "twice: {issue}");
        Finding {
            file: issue["location"]["path"].as_str().unwrap().to_owned(),
            rule: issue["check_name"].as_str().unwrap().to_owned(),
            severity: if issue["severity"] == "major" { "error" } else { "warning" }.to_owned(),
            pointer: pointer_of(issue["description"].as_str().unwrap()),
            line: issue["location"]["lines"]["begin"].as_u64().unwrap(),
            column: 0,
        }
    });
    let expected: Vec<Finding> = of_jsonl().into_iter().map(|finding| Finding { column: 0, ..finding }).collect();
    assert_eq!(findings.collect::<Vec<_>>(), expected);
}

#[test]
fn a_fingerprint_stays_when_lines_move() {
    let spoilt = GOOD.replace("300", "3").replace("\"d1\"", "\"\",\"\"");
    let fingerprints = |body: &str| {
        let report = report(Format::Gitlab, &[Input::new("a.json", body)], How::default());
        let mut issues: Vec<Value> = serde_json::from_str(&report).unwrap();
        issues.pop();
        issues.into_iter().map(|issue| issue["fingerprint"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let before = fingerprints(&spoilt);
    assert_eq!(before.len(), 3);
    assert_eq!(fingerprints(&format!("\n\n  {}", spoilt.replace(',', ",\n"))), before);
    assert_ne!(fingerprints(&spoilt.replace("\"\",\"\"", "\"\",\"d1\",\"\"")), before);
}
