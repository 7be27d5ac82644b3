//! A masked report shows no value of a body. Names of members are structure: they stay, as the pointers made of them do.

use batchtask_check::report::Format;
use oceanconnect_batchtask::Language;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

use super::{How, inputs::Input, report};

/// What stands in every value: no report has it from anywhere else.
const MARKS: [&str; 2] = ["qzSecret", "91736455"];

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        3 => "[a-z:/\u{7f}任]{0,6}".prop_map(|text| json!(format!("http://{}{text}", MARKS[0]))),
        2 => Just(json!("917364550000001")),
        2 => Just(json!(91_736_455)),
        1 => Just(json!(-91_736_455.5)),
        1 => Just(json!("{\"a\":\"qzSecret\"}")),
        1 => Just(json!(" 91736455 ")),
        1 => "[任x]{0,300}".prop_map(|text| json!(MARKS[0].to_owned() + &text)),
        1 => Just(json!([])),
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(|it| json!(it)),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::Array),
            inner.clone().prop_map(|value| json!([value, value])),
            inner.prop_map(|value| json!({"nameValuePairs": value, "name": value})),
        ]
    })
}

/// An object with some of the members, whose values are anything; a few have values that let the check look further.
fn object(names: &'static [&'static str], known: Vec<(&'static str, Value)>) -> BoxedStrategy<Value> {
    let member = (prop::sample::select(names), value());
    (prop::collection::vec(member, 0..6), prop::collection::vec(any::<bool>(), known.len()))
        .prop_map(move |(members, kept)| {
            let mut object: Map<String, Value> =
                members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
            let known = known.iter().zip(kept).filter(|(_, kept)| *kept);
            object.extend(known.map(|((name, value), _)| ((*name).to_owned(), value.clone())));
            Value::Object(object)
        })
        .boxed()
}

fn body() -> impl Strategy<Value = String> {
    let command = object(&["serviceId", "method", "paras", "Method"], vec![("paras", json!(r#"{"a":"qzSecret"}"#))]);
    let param = object(
        &["type", "deviceList", "deviceType", "model", "groupList", "callbackUrl", "maxRetransmit", "other"],
        vec![("type", json!("DeviceList")), ("type", json!("GroupList")), ("groupList", json!("qzSecret"))],
    );
    let root = object(
        &["appId", "taskName", "timeout", "tags", "tasktype", "taskType", "other"],
        vec![("taskType", json!("DeviceCmd")), ("taskType", json!("DeviceReg")), ("timeout", json!(" 91736455 "))],
    );
    (root, param, command, any::<prop::sample::Index>(), any::<bool>()).prop_map(
        |(mut root, mut param, command, cut, is_cut)| {
            param["command"] = command;
            root["param"] = param;
            let mut text = root.to_string().replacen("\"name\"", "\"nameValuePairs\"", 1);
            if is_cut {
                text = text.chars().take(cut.index(text.len())).collect();
            }
            text
        },
    )
}

proptest! {
    #![proptest_config(properties::config(64))]

    #[test]
    fn no_value_is_shown(body in body()) {
        let input = [Input::new("a.json", body.as_str()), Input::new("b.ndjson", body.as_str())];
        for language in Language::ALL {
            for format in Format::ALL {
                let report = report(*format, &input, How { language: *language, masked: true, ..How::default() });
                for mark in MARKS {
                    prop_assert!(!report.contains(mark), "{format}: {report}");
                }
            }
        }
    }
}

/// The same marks are seen where nothing is masked, so the test above can fail.
#[test]
fn values_are_shown_unless_they_are_masked() {
    let body = r#"{"appId":"http://qzSecret","timeout":91736455,"taskType":"qzSecret"}"#;
    let reports = |masked| {
        let how = How { masked, ..How::default() };
        Format::ALL.iter().map(move |format| report(*format, &[Input::new("a.json", body)], how))
    };
    assert!(reports(false).all(|report| MARKS.iter().all(|mark| report.contains(mark))));
    assert!(reports(true).all(|report| report.contains("timeout")));
}
