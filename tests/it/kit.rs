//! Every judge of this repository gives the verdicts of the conformance kit.

use std::{collections::BTreeSet, fs, path::Path};

use generated::kit::{self, DIRECTORY, groups};
use jsonschema::Validator;
use oceanconnect_batchtask::{
    BatchTaskCreateInDto, BatchTaskCreateOutDto, CommandDto, DeviceCmd, ErrorDto, Rule, TagDto2, Valid,
    model::{CONTRACT, Document},
    rules::Decides,
    schemas::Form,
};
use platform::FaultKind;
use serde::Deserialize;
use serde_json::{Value, value::RawValue};

fn directory() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(DIRECTORY)
}

/// Each group of the checked-in kit with its document.
fn kit() -> impl Iterator<Item = (&'static Document, kit::Group)> {
    CONTRACT.documents.iter().filter(|document| kit::covers(document)).flat_map(|document| {
        let text = fs::read_to_string(directory().join(format!("{}.json", document.name()))).unwrap();
        groups(&text).unwrap().into_iter().map(move |group| (document, group))
    })
}

#[test]
fn each_case_is_told_apart_and_has_a_reason() {
    for (document, group) in kit() {
        assert_eq!(group.description, document.name());
        let mut seen = BTreeSet::new();
        for case in &group.tests {
            assert!(seen.insert(&case.description), "{}: {} twice", document.name(), case.description);
            assert_eq!(case.valid, case.faults.is_empty(), "{}: {}", document.name(), case.description);
            for rule in case.rules() {
                assert!(Rule::from_id(rule).is_some(), "{rule}");
            }
        }
    }
}

#[test]
fn every_form_of_the_schemas_gives_the_kits_verdicts() {
    for (document, group) in kit() {
        let mut forms = vec![("2020-12".to_owned(), group.schema)];
        forms.extend(
            [Form::Draft07, Form::Draft04, Form::Chinese, Form::Editor]
                .iter()
                .filter_map(|form| form.of(document))
                .map(|file| {
                    let schema = serde_json::from_str(&file.text).unwrap();
                    (file.file_name, schema)
                }),
        );
        for (form, schema) in forms {
            jsonschema::meta::validate(&schema).unwrap_or_else(|error| panic!("{form}: {error}"));
            let validator = jsonschema::validator_for(&schema).unwrap();
            for case in &group.tests {
                let verdict = says(&validator, &case.data);
                let (name, expected) = (document.name(), case.expected());
                assert_eq!(
                    verdict.is_ok(),
                    case.valid,
                    "{name}, {form}: {}: {expected}: {verdict:?}",
                    case.description
                );
            }
        }
    }
}

fn says(validator: &Validator, data: &RawValue) -> Result<(), String> {
    let data: Value = serde_json::from_str(data.get()).unwrap();
    validator.validate(&data).map_err(|error| error.to_string())
}

#[test]
fn the_types_give_the_kits_verdicts() {
    for (document, group) in kit() {
        for case in &group.tests {
            let data = case.data.get();
            let verdict = match document.name() {
                "BatchTaskCreateInDTO" => read::<Valid<BatchTaskCreateInDto>>(data),
                "DeviceCmd" => read::<Valid<DeviceCmd>>(data),
                "CommandDTO" => read::<Valid<CommandDto>>(data),
                "TagDTO2" => read::<Valid<TagDto2>>(data),
                "BatchTaskCreateOutDTO" => read::<BatchTaskCreateOutDto>(data),
                "ErrorBody" => read::<ErrorDto>(data),
                other => panic!("no type is known for {other}"),
            };
            assert_eq!(verdict.is_ok(), case.valid, "{}: {}: {verdict:?}", document.name(), case.description);
        }
    }
}

fn read<'de, T: Deserialize<'de>>(data: &'de str) -> Result<(), String> {
    serde_json::from_str::<T>(data).map(drop).map_err(|error| error.to_string())
}

/// The platform's judge shares no code with the crate; that it finds the kit's faults shows that they are the contract's.
#[test]
fn the_platform_finds_the_kits_faults() {
    for (document, group) in kit() {
        let (before, after, prefix) = match document.name() {
            "BatchTaskCreateInDTO" => ("", "", ""),
            "DeviceCmd" => (r#"{"appId":"","taskName":"","taskType":"DeviceCmd","timeout":10,"param":"#, "}", "/param"),
            "TagDTO2" => (
                r#"{"appId":"","taskName":"","taskType":"DeviceReg","timeout":10,"param":{},"tags":["#,
                "]}",
                "/tags/0",
            ),
            "CommandDTO" => (
                r#"{"appId":"","taskName":"","taskType":"DeviceCmd","timeout":10,"param":{"type":"Broadcast","command":"#,
                "}}",
                "/param/command",
            ),
            _ => continue,
        };
        for case in &group.tests {
            // A whole document that is null would be a member that is absent.
            if case.data.get() == "null" && !prefix.is_empty() && prefix != "/tags/0" {
                continue;
            }
            let found = platform::judge(format!("{before}{}{after}", case.data.get()).as_bytes());
            let found: BTreeSet<_> = found.into_iter().map(|fault| (fault.pointer, fault.kind)).collect();
            let expected: BTreeSet<_> =
                case.faults.iter().map(|fault| (format!("{prefix}{}", fault.pointer), kind(&fault.rule))).collect();
            assert_eq!(found, expected, "{}: {}", document.name(), case.description);
        }
    }
}

fn kind(rule: &str) -> FaultKind {
    match Rule::from_id(rule).unwrap() {
        Rule::MissingMember | Rule::MissingForType => FaultKind::Missing,
        Rule::EmptyForType => FaultKind::Empty,
        Rule::UnknownMember => FaultKind::Unknown,
        Rule::WrongType => FaultKind::WrongType,
        Rule::UnknownValue => FaultKind::NotInEnum,
        Rule::TooShort => FaultKind::TooShort,
        Rule::TooLong => FaultKind::TooLong,
        Rule::OutOfRange => FaultKind::OutOfRange,
        other => panic!("the kit has no cases for {other}"),
    }
}

/// Of every rule about a value there is at least one case.
#[test]
fn the_kit_covers_every_rule_about_values() {
    let seen: BTreeSet<String> =
        kit().flat_map(|(_, group)| group.tests).flat_map(|case| case.faults).map(|fault| fault.rule).collect();
    let expected = Rule::ALL
        .iter()
        .filter(|rule| matches!(rule.definition().decides, Decides::Contract))
        .map(|rule| rule.id().to_owned());
    assert_eq!(seen, expected.collect());
}
