//! All judges say the same of every body, and what we write is what the platform reads.
//!
//! The environment variable `JUDGED_CASES` sets how many cases each of the twenty runs here has; with 6000, they are
//! over 100,000.

use std::cell::Cell;

use oceanconnect_batchtask::{
    BatchTaskCreateInDto, BatchTaskCreateOutDto, CommandDto, DeviceCmd, ErrorDto, JsonObject, Param, Rule, TagDto2,
    TargetType, read_create_reply,
    strategies::{self, Broken, Written},
    violations,
};
use platform::{FaultKind, json::Json};
use properties::{for_all, for_so_many, judged_cases};
use serde::{Serialize, de::DeserializeOwned};

use crate::judges::{self, Errors, TYPES, agreed, is_text_fault};

/// The platform's word for a broken rule.
fn kind(rule: Rule) -> FaultKind {
    match rule {
        rule if rule.stops_the_check() => FaultKind::Text,
        Rule::DuplicateMember => FaultKind::Duplicate,
        Rule::MissingMember | Rule::MissingForType => FaultKind::Missing,
        Rule::EmptyForType => FaultKind::Empty,
        Rule::UnknownMember => FaultKind::Unknown,
        Rule::WrongType => FaultKind::WrongType,
        Rule::UnknownValue => FaultKind::NotInEnum,
        Rule::TooShort => FaultKind::TooShort,
        Rule::TooLong => FaultKind::TooLong,
        Rule::OutOfRange => FaultKind::OutOfRange,
        other => panic!("{other} makes no body invalid"),
    }
}

#[test]
fn valid_bodies_are_valid_to_all_and_mean_what_was_written() {
    for_all(strategies::batch_task_json(), |Written { value, text, .. }| {
        assert_eq!(agreed(text.as_bytes()), None, "{text}");
        assert_eq!(serde_json::from_str::<BatchTaskCreateInDto>(&text).unwrap(), value);
    });
}

#[test]
fn bodies_to_every_kind_of_target_are_valid_to_all() {
    for target in TargetType::ALL {
        for_all(strategies::batch_task_json_to(target), |Written { value, text, .. }| {
            assert_eq!(agreed(text.as_bytes()), None, "{text}");
            let Param::DeviceCmd(command) = value.param() else { panic!("not a command") };
            assert_eq!(command.r#type, target);
        });
    }
}

#[test]
fn bodies_with_one_fault_have_that_fault_and_no_other() {
    for_all(strategies::broken_batch_task(), |Broken { text, rule, pointer, .. }| {
        let body = text.as_bytes();
        let faults: Vec<_> = platform::judge(body).into_iter().map(|fault| (fault.pointer, fault.kind)).collect();
        assert_eq!(faults, [(pointer.clone(), kind(rule))], "{text}");
        assert_eq!(agreed(body), Some(vec![pointer.clone()]), "{text}");
        if let Ok(task) = serde_json::from_slice::<BatchTaskCreateInDto>(body) {
            let violations: Vec<_> = violations(&task).into_iter().map(|one| (one.rule, one.pointer)).collect();
            assert_eq!(violations, [(rule, pointer)], "{text}");
        }
    });
}

#[test]
fn every_rule_of_a_value_gets_broken() {
    let expected = Rule::ALL.iter().filter(|rule| rule.severity() == oceanconnect_batchtask::Severity::Error);
    let expected: Vec<Rule> = expected.copied().filter(|rule| kind(*rule) != FaultKind::Text).collect();
    let broken = Cell::new(0_u64);
    for_so_many(1_000, strategies::broken_batch_task(), |one| broken.set(broken.get() | 1 << (one.rule as u64)));
    for rule in expected {
        assert!(broken.get() & 1 << (rule as u64) != 0, "{rule} was never broken");
    }
}

/// What types and schema say of a document with one fault.
fn one_fault(document: &str, Broken { text, pointer, .. }: &Broken) {
    let (_, types) = TYPES.iter().find(|(name, _)| *name == document).unwrap();
    let refused = types(text.as_bytes());
    assert!(refused == Some(Vec::new()) || refused == Some(vec![pointer.clone()]), "{refused:?} of {text}");
    if !is_text_fault(text.as_bytes()) {
        assert_eq!(judges::schema(document, text.as_bytes()), Some(vec![pointer.clone()]), "{text}");
    }
}

#[test]
fn parts_of_a_body_with_one_fault_have_that_fault_and_no_other() {
    for_all(strategies::broken_device_cmd(), |broken| one_fault("DeviceCmd", &broken));
    for_all(strategies::broken_command(), |broken| one_fault("CommandDTO", &broken));
    for_all(strategies::broken_tag(), |broken| one_fault("TagDTO2", &broken));
}

fn valid_part<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(
    document: &str,
    Written { value, text, .. }: &Written<T>,
) {
    let (_, types) = TYPES.iter().find(|(name, _)| *name == document).unwrap();
    assert_eq!((types(text.as_bytes()), judges::schema(document, text.as_bytes())), (None, None), "{text}");
    assert_eq!(serde_json::from_str::<T>(text).unwrap(), *value);
    let ours = serde_json::to_string(value).unwrap();
    assert_eq!(judges::schema(document, ours.as_bytes()), None, "{ours}");
    assert_eq!(serde_json::from_str::<T>(&ours).unwrap(), *value);
}

#[test]
fn valid_parts_of_a_body_are_valid_to_types_and_schema() {
    for_all(strategies::device_cmd_json(), |one| valid_part::<DeviceCmd>("DeviceCmd", &one));
    for_all(strategies::command_json(), |one| valid_part::<CommandDto>("CommandDTO", &one));
    for_all(strategies::tag_json(), |one| valid_part::<TagDto2>("TagDTO2", &one));
}

#[test]
fn whatever_comes_all_say_the_same() {
    let (valid, several) = (Cell::new(0_u32), Cell::new(0_u32));
    // Fewer might hold no valid body.
    for_so_many(judged_cases(400).max(400), strategies::near_the_shape(), |text| match agreed(text.as_bytes()) {
        None => valid.set(valid.get() + 1),
        Some(pointers) => several.set(several.get() + u32::from(pointers.len() > 1)),
    });
    assert!(valid.get() > 0 && several.get() > 0, "{} valid, {} with several faults", valid.get(), several.get());
}

#[test]
fn texts_that_are_no_json_are_refused_by_all_who_read_texts() {
    for_all(strategies::broken_text(), |Broken { text, rule, pointer, .. }| {
        assert_eq!((kind(rule), pointer.as_str()), (FaultKind::Text, ""));
        assert_eq!(agreed(text.as_bytes()), Some(vec![String::new()]), "{text}");
    });
}

#[test]
fn what_we_write_the_platform_takes_member_by_member() {
    for_all(strategies::batch_task(), |task| {
        let text = serde_json::to_string(&task).unwrap();
        assert_eq!(agreed(text.as_bytes()), None, "{text}");
        let written = platform::json::parse(text.as_bytes()).unwrap();
        assert_eq!(written, body(&task), "{text}");
        assert_eq!(serde_json::from_str::<BatchTaskCreateInDto>(&text).unwrap(), task);
    });
}

/// What the platform should find in a body, in the order of the contract's tables. Nothing that is absent is in it.
fn body(task: &BatchTaskCreateInDto) -> Json {
    let param = match task.param() {
        Param::DeviceCmd(command) => object([
            ("type", Some(text(command.r#type.as_str()))),
            ("deviceList", command.device_list.as_ref().map(|ids| list(ids))),
            ("deviceType", command.device_type.as_deref().map(text)),
            ("manufacturerId", command.manufacturer_id.as_deref().map(text)),
            ("model", command.model.as_deref().map(text)),
            ("deviceLocation", command.device_location.as_deref().map(text)),
            ("groupList", command.group_list.as_ref().map(|groups| list(groups))),
            (
                "command",
                Some(object([
                    ("serviceId", Some(text(&command.command.service_id))),
                    ("method", Some(text(&command.command.method))),
                    ("paras", command.command.paras.as_ref().map(carried)),
                ])),
            ),
            ("callbackUrl", command.callback_url.as_deref().map(text)),
            ("maxRetransmit", command.max_retransmit.map(number)),
            ("groupTag", command.group_tag.as_deref().map(text)),
        ]),
        Param::Undocumented(object) => carried(object),
        other => panic!("{other:?}"),
    };
    let tag =
        |tag: &TagDto2| object([("tagName", Some(text(&tag.tag_name))), ("tagValue", Some(text(&tag.tag_value)))]);
    object([
        ("appId", Some(text(&task.app_id))),
        ("param", Some(param)),
        ("taskName", Some(text(&task.task_name))),
        ("taskType", Some(text(task.task_type().as_str()))),
        ("timeout", Some(number(task.timeout.get()))),
        ("tags", task.tags.as_ref().map(|tags| Json::Array(tags.iter().map(tag).collect()))),
    ])
}

fn object<const N: usize>(members: [(&str, Option<Json>); N]) -> Json {
    Json::Object(members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect())
}

fn text(text: &str) -> Json {
    Json::String(text.to_owned())
}

fn number(number: i64) -> Json {
    Json::Number(number.to_string())
}

fn list(texts: &[String]) -> Json {
    Json::Array(texts.iter().map(|one| text(one)).collect())
}

fn carried(object: &JsonObject) -> Json {
    platform::json::parse(object.as_str().as_bytes()).unwrap()
}

#[test]
fn replies_are_read_as_they_were_written() {
    let judged = |document: &str, text: &str| -> Errors { judges::schema(document, text.as_bytes()) };
    for_all(strategies::batch_task_create_out(), |reply| {
        let text = serde_json::to_string(&reply).unwrap();
        assert_eq!(judged("BatchTaskCreateOutDTO", &text), None, "{text}");
        assert_eq!(serde_json::from_str::<BatchTaskCreateOutDto>(&text).unwrap(), reply);
    });
    for_all(strategies::error_body(), |error| {
        let text = serde_json::to_string(&error).unwrap();
        assert_eq!(judged("ErrorBody", &text), None, "{text}");
        assert_eq!(serde_json::from_str::<ErrorDto>(&text).unwrap(), error);
        assert!(read_create_reply(200, text.as_bytes()).is_err(), "{text}");
    });
}
