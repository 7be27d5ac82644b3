//! The form for code generators against the schema itself, both ways.

use generated::kit;
use jsonschema::Validator;
use oceanconnect_batchtask::{
    create_batch_task::{REQUIRED_BY_TYPE, TargetType, TaskType},
    model::{CONTRACT, Document},
    schemas::Form,
};
use proptest::{prelude::*, sample::select};
use serde_json::{Map, Value, json};

struct Both {
    schema: Validator,
    union: Validator,
}

impl Both {
    fn of(document: &Document) -> Option<Self> {
        let union: Value = serde_json::from_str(&Form::Codegen.of(document)?.text).unwrap();
        jsonschema::meta::validate(&union).unwrap_or_else(|error| panic!("{}: {error}", document.name()));
        let schema = crate::contract::schema(document.name());
        let compiled = |schema| jsonschema::validator_for(schema).unwrap();
        Some(Self { schema: compiled(&schema), union: compiled(&union) })
    }

    /// Whatever the union accepts the schema accepts; and the other way round, but for members of another `type`.
    fn agree_on(&self, value: &Value) -> bool {
        let (schema, union) = (self.schema.is_valid(value), self.union.is_valid(value));
        if union { schema } else { !schema || has_members_of_another_type(value) }
    }
}

fn has_members_of_another_type(value: &Value) -> bool {
    let command = match value.get("taskType") {
        Some(task_type) if *task_type == "DeviceCmd" => &value["param"],
        Some(_) => return false,
        None => value,
    };
    let mine = |member: &str| {
        REQUIRED_BY_TYPE.iter().any(|row| row.member == member && command["type"] == row.r#type.to_string())
    };
    REQUIRED_BY_TYPE.iter().any(|row| command.get(row.member).is_some() && !mine(row.member))
}

#[test]
fn documents_with_conditionals_have_a_union() {
    let names = |keep: fn(&Document) -> bool| -> Vec<&str> {
        CONTRACT.documents.iter().filter(|document| keep(document)).map(Document::name).collect()
    };
    let with = names(|document| Both::of(document).is_some());
    let conditional = names(|document| !document.object.conditions.is_empty());
    assert_eq!(with, conditional);
    assert!(with.contains(&"DeviceCmd"));
}

#[test]
fn the_kit_both_ways() {
    for document in CONTRACT.documents.iter() {
        let Some(both) = Both::of(document) else { continue };
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(kit::DIRECTORY);
        let text = std::fs::read_to_string(path.join(format!("{}.json", document.name()))).unwrap();
        for case in kit::groups(&text).unwrap().iter().flat_map(|group| &group.tests) {
            let data: Value = serde_json::from_str(case.data.get()).unwrap();
            assert!(both.agree_on(&data), "{}: {}: {data}", document.name(), case.description);
        }
    }
}

fn any_value() -> BoxedStrategy<Value> {
    let values = [
        json!(null),
        json!(true),
        json!(""),
        json!("x"),
        json!("x".repeat(65)),
        json!([]),
        json!([""]),
        json!(["d", null]),
        json!({}),
        json!({ "serviceId": "s" }),
        json!(1),
        json!(100.0),
        json!(2.5),
        json!(2881),
    ];
    select(values.to_vec()).boxed()
}

/// A member that is left out, good, or anything at all.
fn member(
    name: &'static str,
    must: bool,
    good: impl Strategy<Value = Value> + 'static,
) -> BoxedStrategy<Option<(String, Value)>> {
    let (absent, good_weight) = if must { (1, 30) } else { (20, 12) };
    prop_oneof![
        absent => Just(None),
        good_weight => good.prop_map(move |value| Some((name.to_owned(), value))),
        1 => any_value().prop_map(move |value| Some((name.to_owned(), value))),
    ]
    .boxed()
}

fn object(members: Vec<BoxedStrategy<Option<(String, Value)>>>) -> BoxedStrategy<Value> {
    let unknown = prop_oneof![30 => Just(None), 1 => any_value().prop_map(|value| Some(("x".to_owned(), value)))];
    (members, unknown)
        .prop_map(|(members, unknown)| {
            Value::Object(members.into_iter().flatten().chain(unknown).collect::<Map<String, Value>>())
        })
        .boxed()
}

fn text() -> BoxedStrategy<Value> {
    select(vec![json!("d"), json!("设备"), json!(""), json!(null)]).boxed()
}

fn command() -> BoxedStrategy<Value> {
    object(vec![
        member("serviceId", true, Just(json!("s"))),
        member("method", true, Just(json!("m"))),
        member("paras", false, select(vec![json!({ "a": 1.5 }), json!(null)])),
    ])
}

fn device_cmd() -> BoxedStrategy<Value> {
    let types = TargetType::ALL.map(|r#type| json!(r#type)).to_vec();
    let list = || select(vec![json!(["d"]), json!(["d", "e"]), json!([]), json!(null)]);
    // Mostly with what the type needs and nothing else, so that enough of them are valid.
    let chosen = select(types).prop_flat_map(move |r#type| {
        let row = REQUIRED_BY_TYPE.iter().find(|row| json!(row.r#type) == r#type).map(|row| row.member);
        let conditional = |name: &'static str, good: BoxedStrategy<Value>| member(name, row == Some(name), good);
        object(vec![
            member("type", true, Just(r#type)),
            conditional("deviceList", list().boxed()),
            conditional("deviceType", text()),
            conditional("deviceLocation", text()),
            conditional("groupList", list().boxed()),
            member("manufacturerId", false, text()),
            member("model", false, text()),
            member("callbackUrl", false, text()),
            member("groupTag", false, text()),
            member("maxRetransmit", false, select(vec![json!(0), json!(3.0), json!(null)])),
            member("command", true, command()),
        ])
    });
    chosen.boxed()
}

fn body() -> BoxedStrategy<Value> {
    let types = TaskType::ALL.map(|task_type| json!(task_type)).to_vec();
    let task_type = prop_oneof![3 => Just(json!(TaskType::DeviceCmd)), 1 => select(types)];
    object(vec![
        member("appId", true, text()),
        member("taskName", true, Just(json!("n"))),
        member("taskType", true, task_type),
        member("timeout", true, select(vec![json!(10), json!(100.0), json!(2880)])),
        member("param", true, device_cmd()),
        member("tags", false, select(vec![json!([]), json!([{ "tagName": "n", "tagValue": "v" }]), json!(null)])),
    ])
}

#[test]
fn generated_documents_both_ways() {
    for document in CONTRACT.documents.iter() {
        let Some(both) = Both::of(document) else { continue };
        let strategy = if document.name() == "DeviceCmd" { device_cmd() } else { body() };
        let counts = std::cell::Cell::new((0, 0));
        let mut runner = proptest::test_runner::TestRunner::new(properties::config(4_000));
        runner
            .run(&strategy, |value| {
                let (accepted, all) = counts.get();
                counts.set((accepted + u32::from(both.union.is_valid(&value)), all + 1));
                prop_assert!(both.agree_on(&value), "{value}");
                Ok(())
            })
            .unwrap();
        let (accepted, all) = counts.get();
        assert!(accepted * 20 > all, "only {accepted} of {all} are accepted: nothing is shown");
    }
}
