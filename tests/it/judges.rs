//! All who say whether a body is valid, in one table.

use std::{collections::BTreeMap, sync::LazyLock};

use batchtask_check::{Checker, Kind};
use jsonschema::{Validator, error::ValidationErrorKind};
use oceanconnect_batchtask::{
    BatchTaskCreateInDto, BatchTaskCreateOutDto, CommandDto, DeviceCmd, ErrorDto, Severity, TagDto2,
    create_batch_task::REQUIRED_BY_TYPE, described::Described, violations,
};
use platform::{FaultKind, json::Json};
use serde::de::DeserializeOwned;
use serde_json::Value;
use validator::Validate;

use crate::contract::schema_texts;

/// What a judge says: nothing for a valid body, else the members at fault as sorted JSON pointers. The list is empty
/// when the judge refuses a body without naming a place.
pub type Errors = Option<Vec<String>>;

/// Somebody who says whether the body of a create request is valid.
pub struct Judge {
    pub name: &'static str,
    pub errors: Verdict,
    /// Whether it reads texts, and so sees what is lost in a value: a member that comes twice.
    pub reads_text: bool,
}

/// The judges. Another one is another row.
pub const JUDGES: &[Judge] = &[
    Judge { name: "types", errors: types::<BatchTaskCreateInDto>, reads_text: true },
    Judge { name: "schema", errors: |body| schema("BatchTaskCreateInDTO", body), reads_text: false },
    Judge { name: "check", errors: check, reads_text: true },
    Judge { name: "platform", errors: platform, reads_text: true },
];

/// What the types say of a document: they read it, then validate it.
pub fn types<T: DeserializeOwned + Validate + Described>(body: &[u8]) -> Errors {
    match serde_json::from_slice::<T>(body) {
        Ok(value) => errors(violations(&value).into_iter().map(|violation| violation.pointer)),
        Err(_) => Some(Vec::new()),
    }
}

/// The same of a reply, which has no rules beyond its shape.
pub fn reply<T: DeserializeOwned>(body: &[u8]) -> Errors {
    serde_json::from_slice::<T>(body).err().map(|_| Vec::new())
}

/// How a document is judged.
pub type Verdict = fn(&[u8]) -> Errors;

/// What the types say of each document that has a schema.
pub const TYPES: &[(&str, Verdict)] = &[
    ("BatchTaskCreateInDTO", types::<BatchTaskCreateInDto>),
    ("DeviceCmd", types::<DeviceCmd>),
    ("CommandDTO", types::<CommandDto>),
    ("TagDTO2", types::<TagDto2>),
    ("BatchTaskCreateOutDTO", reply::<BatchTaskCreateOutDto>),
    ("ErrorBody", reply::<ErrorDto>),
];

/// The exported schemas, ready to judge.
pub static VALIDATORS: LazyLock<BTreeMap<String, Validator>> = LazyLock::new(|| {
    let documents = schema_texts();
    documents
        .map(|(document, text)| {
            let schema: Value = serde_json::from_str(&text).unwrap();
            (document.name().to_owned(), jsonschema::validator_for(&schema).unwrap())
        })
        .collect()
});

/// What a document's exported schema says.
pub fn schema(document: &str, body: &[u8]) -> Errors {
    let Ok(json) = platform::json::parse(body) else { return Some(vec![String::new()]) };
    let value = value(&json);
    let found = VALIDATORS[document].iter_errors(&value);
    errors(found.flat_map(|error| {
        let place = error.instance_path().to_string();
        match error.kind() {
            ValidationErrorKind::Required { property } => vec![below(&place, property.as_str().unwrap())],
            ValidationErrorKind::AdditionalProperties { unexpected } => {
                unexpected.iter().map(|name| below(&place, name)).collect()
            }
            _ => vec![place],
        }
    }))
}

/// What the check says.
pub fn check(body: &[u8]) -> Errors {
    let findings = Checker::new(Kind::Create).check(body).into_iter();
    errors(findings.filter(|finding| finding.severity == Severity::Error).map(|finding| finding.pointer))
}

/// What the independent judge says.
pub fn platform(body: &[u8]) -> Errors {
    errors(platform::judge(body).into_iter().map(|fault| fault.pointer))
}

/// Whether something is wrong that a value no longer shows.
pub fn is_text_fault(body: &[u8]) -> bool {
    platform::judge(body).iter().any(|fault| matches!(fault.kind, FaultKind::Text | FaultKind::Duplicate))
}

/// All judges say the same; what they say.
#[track_caller]
pub fn agreed(body: &[u8]) -> Errors {
    let text_fault = is_text_fault(body);
    let mut agreed: Option<(&str, Errors)> = None;
    for judge in JUDGES.iter().filter(|judge| judge.reads_text || !text_fault) {
        let mut errors = (judge.errors)(body);
        if judge.name == "types" && errors.is_some() {
            let is_silent = errors.as_ref().is_some_and(Vec::is_empty);
            assert!(
                !is_silent || cannot_be_read(body),
                "the types name no place, though they can hold\n{}",
                String::from_utf8_lossy(body)
            );
            if text_fault {
                // A text that is too deep has no place to the others; the types name the carried object.
                errors = Some(Vec::new());
            }
        }
        match &mut agreed {
            None => agreed = Some((judge.name, errors)),
            Some((name, known)) => {
                let same_verdict = known.is_some() == errors.is_some();
                // Only the types are silent, and they are the first.
                let types_are_silent = known.as_ref().is_some_and(Vec::is_empty);
                assert!(
                    same_verdict && (types_are_silent || *known == errors),
                    "{name} says {known:?}, {} says {errors:?} of\n{}",
                    judge.name,
                    String::from_utf8_lossy(body)
                );
                if types_are_silent {
                    (*name, *known) = (judge.name, errors);
                }
            }
        }
    }
    agreed.unwrap().1
}

/// Whether a body has a fault that keeps it out of the types. They hold whatever only breaks a length, a range, or what
/// `type` makes mandatory, and then have to name the place as all others do.
fn cannot_be_read(body: &[u8]) -> bool {
    let number = |pointer: &str| value(&platform::json::parse(body).ok()?).pointer(pointer)?.as_f64();
    platform::judge(body).iter().any(|fault| match fault.kind {
        FaultKind::Empty | FaultKind::TooShort | FaultKind::TooLong => false,
        FaultKind::OutOfRange => number(&fault.pointer).is_none_or(|number| number.abs() > LARGEST_WHOLE),
        FaultKind::Missing => !REQUIRED_BY_TYPE.iter().any(|row| fault.pointer == format!("/param/{}", row.member)),
        _ => true,
    })
}

/// The largest whole number that is read: 2^53 - 1.
const LARGEST_WHOLE: f64 = 9_007_199_254_740_991.0;

fn errors(pointers: impl Iterator<Item = String>) -> Errors {
    let mut pointers: Vec<String> = pointers.collect();
    pointers.sort_unstable();
    pointers.dedup();
    (!pointers.is_empty()).then_some(pointers)
}

fn below(place: &str, name: &str) -> String {
    format!("{place}/{}", name.replace('~', "~0").replace('/', "~1"))
}

/// The value that most readers make of a text: numbers are doubles, and of members with one name the last counts.
pub fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(bool) => Value::Bool(*bool),
        Json::Number(text) => {
            let double: f64 = text.parse().unwrap();
            Value::from(double.clamp(f64::MIN, f64::MAX))
        }
        Json::String(text) => Value::from(text.as_str()),
        Json::Array(items) => items.iter().map(value).collect(),
        Json::Object(members) => members.iter().map(|(name, member)| (name.clone(), value(member))).collect(),
    }
}
