//! The registry of rules: what it says is complete, and its examples are what they claim to be.

use std::{fs, path::Path};

use batchtask_check::{Checker, Kind, Limits};
use oceanconnect_batchtask::{Language, Rule};

/// The largest body that the examples are checked with, in bytes.
const LIMIT: usize = 2_000;

/// The rules that a check of one body finds.
fn found(bytes: &[u8]) -> Vec<Rule> {
    // The limit that the source of `too-large` names.
    let limits = Limits::default().max_body_bytes(LIMIT);
    Checker::new(Kind::Create).with_limits(limits).check(bytes).into_iter().map(|finding| finding.rule).collect()
}

#[test]
fn the_ids_stay_what_they_are() {
    let rules: Vec<String> = Rule::ALL.iter().map(|rule| format!("{} {rule}", rule.severity())).collect();
    insta::assert_snapshot!(rules.join("\n"), @r"
    error empty-input
    error not-utf8
    error not-json
    error too-deep
    error too-large
    error duplicate-member
    error missing-member
    error missing-for-type
    error empty-for-type
    error unknown-member
    error wrong-type
    error unknown-value
    error too-short
    error too-long
    error out-of-range
    warning task-type-not-carried-out
    warning empty-app-id
    warning app-id-looks-like-url
    warning empty-task-name
    warning repeated-task-name
    warning member-of-other-type
    warning model-without-manufacturer
    warning repeated-id
    warning empty-id
    warning device-id-looks-like-imei
    warning callback-not-http
    warning callback-without-port
    warning callback-without-path
    warning callback-too-long
    warning gson-wrapper
    warning utf16-length
    warning byte-order-mark
    ");
}

#[test]
fn a_bad_example_breaks_its_rule_and_no_other() {
    for &rule in Rule::ALL {
        let bytes = rule.definition().bad.bytes;
        if rule == Rule::RepeatedTaskName {
            // Two bodies, each of which is right by itself; the program's tests check them together.
            assert_eq!(bytes.split(|byte| *byte == b'\n').filter(|line| found(line).is_empty()).count(), 2);
            continue;
        }
        assert_eq!(found(bytes), [rule], "{rule}");
    }
}

#[test]
fn a_good_example_breaks_no_rule() {
    for &rule in Rule::ALL {
        let good = rule.definition().good;
        for body in
            good.bytes.split_inclusive(|byte| *byte == if good.file_name.ends_with("ndjson") { b'\n' } else { 0 })
        {
            assert_eq!(found(body), [], "{rule}");
        }
    }
}

#[test]
fn each_rule_is_explained_in_each_language() {
    for &rule in Rule::ALL {
        for &language in Language::ALL {
            let definition = rule.definition();
            let [title, reason, remedy] =
                [definition.title, definition.reason, definition.remedy].map(|text| text.get(language));
            let is_chinese = |text: &str| text.contains(|char| matches!(char, '\u{4e00}'..='\u{9fff}'));
            for text in [title, reason, remedy, definition.basis.sentence(language)] {
                assert!(text.ends_with(['.', '。']), "{rule}: {text}");
                assert_eq!(is_chinese(text), language == Language::Chinese, "{rule}: {text}");
            }
            assert!(!definition.source.get(language).ends_with(['.', '。']), "{rule}");
        }
    }
}

#[test]
fn every_example_file_belongs_to_a_rule() {
    let known: Vec<&str> = Rule::ALL
        .iter()
        .flat_map(|rule| [rule.definition().bad, rule.definition().good].map(|example| example.file_name))
        .collect();
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/rules")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(known.contains(&name.as_str()), "{name} belongs to no rule");
    }
}
