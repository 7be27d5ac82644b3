//! One set of findings in every format and language, read back by real readers, and held against what bodies try.

mod inputs;
mod masked;
mod read_back;
mod safe;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use batchtask_check::report::{BodyEnd, Entry, Format, Options, Origin, PolicyInForce, SkipReason, Summary, json::v1};
use batchtask_check::{Checker, Kind};
use oceanconnect_batchtask::{Language, Rule, Severity};

use inputs::{Input, few_inputs, inputs};

/// How a report is made.
#[derive(Clone, Copy, Debug, Default)]
struct How {
    language: Language,
    masked: bool,
    coloured: bool,
}

/// The entries of an input: of one body, or of one a line.
fn entries(input: &Input, how: How) -> Vec<Entry> {
    let mut checker = Checker::new(Kind::Create);
    let mut of_body = |bytes: &[u8], line: usize, record: Option<u64>| -> Vec<Entry> {
        let origin = Origin::new(Arc::from(input.file.as_str()), bytes);
        let origin = record.map_or(origin.clone(), |record| origin.record(record, line));
        let origin = origin.language(how.language).masked(how.masked).framed(true);
        origin.entries(&checker.check(bytes)).collect()
    };
    if !input.file.ends_with(".ndjson") {
        return of_body(&input.bytes, 1, None);
    }
    let lines = input.bytes.split(|byte| *byte == b'\n').enumerate().filter(|(_, line)| !line.is_empty());
    lines.zip(1..).flat_map(|((index, line), record)| of_body(line, index + 1, Some(record))).collect()
}

/// The report on inputs, and on one more that cannot be read.
fn report(format: Format, inputs: &[Input], how: How) -> String {
    let options = Options::default().language(how.language).coloured(how.coloured);
    let (mut renderer, mut to, mut summary) = (format.renderer(options), Vec::new(), Summary::default());
    renderer.begin(&mut to).unwrap();
    for input in inputs {
        let entries = entries(input, how);
        let records: BTreeSet<_> = entries.iter().map(|entry| entry.record).collect();
        for record in if records.is_empty() { BTreeSet::from([None]) } else { records } {
            let of_body = entries.iter().filter(|entry| entry.record == record);
            for entry in of_body.clone() {
                *summary.counts.entry((entry.severity, entry.rule)).or_default() += 1;
                renderer.entry(entry, &mut to).unwrap();
            }
            let failed = of_body.clone().any(|entry| entry.severity == Severity::Error);
            renderer.body(&BodyEnd::new(&input.file, record, failed), &mut to).unwrap();
        }
        renderer.input(&input.file, &mut to).unwrap();
        summary.files += 1;
        summary.bodies += 1;
        summary.invalid += u64::from(entries.iter().any(|entry| entry.severity == Severity::Error));
    }
    summary.withheld = 12_345;
    summary.kind = Some(Kind::Create);
    summary.stale = 2;
    summary.skipped.insert(SkipReason::Ignored, 3);
    let rules = BTreeMap::from([(Rule::RepeatedId, None), (Rule::EmptyId, Some(Severity::Error))]);
    summary.policies.push(PolicyInForce::new(Some("ours/batchtask.toml".into()), rules));
    summary.failures.push(("not/there:1, 50%.json".to_owned(), "no such file".to_owned()));
    renderer.end(&summary, &mut to).unwrap();
    String::from_utf8(to).unwrap()
}

#[test]
fn each_format_in_each_language() {
    for language in Language::ALL {
        for format in Format::ALL {
            let mut report = report(*format, &few_inputs(), How { language: *language, ..How::default() });
            if let Some(rules) = report.find("\"rules\":[") {
                let end = report[rules..].find("}]}}").unwrap();
                report.replace_range(rules + 9..=rules + end, "RULES");
            }
            let report = report.replace(env!("CARGO_PKG_VERSION"), "VERSION");
            insta::with_settings!({snapshot_path => "reports", prepend_module_to_snapshot => false, omit_expression => true}, {
                insta::assert_snapshot!(format!("{format}.{}", language.tag()), report);
            });
        }
    }
}

#[test]
fn colours_are_there_only_if_they_are_asked_for() {
    let coloured = report(Format::Human, &inputs(), How { coloured: true, ..How::default() });
    assert!(coloured.contains("\u{1b}["));
    let mut plain = String::new();
    let mut rest = coloured.as_str();
    while let Some((text, sequence)) = rest.split_once('\u{1b}') {
        plain.push_str(text);
        let (style, behind) = sequence.strip_prefix('[').unwrap().split_once('m').unwrap();
        assert!(style.bytes().all(|byte| byte.is_ascii_digit() || byte == b';'), "not a colour: {style:?}");
        rest = behind;
    }
    plain.push_str(rest);
    assert_eq!(plain, report(Format::Human, &inputs(), How::default()));
}

#[test]
fn a_quiet_report_has_no_summary() {
    let options = Options::default().quiet(true);
    let mut to = Vec::new();
    Format::Human.renderer(options).end(&Summary::default(), &mut to).unwrap();
    assert!(to.is_empty());
}

#[test]
fn the_schema_of_the_report_is_that_of_its_types() {
    let schema: serde_json::Value = serde_json::from_str(v1::SCHEMA).unwrap();
    let expected = serde_json::Value::from(schemars::schema_for!(v1::Document));
    assert!(schema == expected, "run `cargo xtask generate`");
}
