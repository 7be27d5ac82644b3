//! Each type and its exported schema give the same verdict on every JSON value.

use std::sync::LazyLock;

use oceanconnect_batchtask::{
    QueryOneTaskInDto, QueryOneTaskOutDto, QueryTaskDetailsInDto, QueryTaskDetailsOutDto, ResultPush, Valid,
};
use proptest::{collection::vec, prelude::*, sample::select};
use serde_json::Value;

/// A document, its schema, and what its type says of a text: whether it is valid and, if so, what it writes.
struct Judged {
    name: &'static str,
    schema: Value,
    validator: jsonschema::Validator,
    read: fn(&str) -> Option<String>,
}

fn judged(name: &'static str, read: fn(&str) -> Option<String>) -> Judged {
    let schema = crate::contract::schema(name);
    let validator = jsonschema::validator_for(&schema).unwrap();
    Judged { name, schema, validator, read }
}

macro_rules! written_again {
    ($type:ty) => {
        |text| serde_json::from_str::<$type>(text).ok().map(|value| serde_json::to_string(&value).unwrap())
    };
}

static JUDGED: LazyLock<Vec<Judged>> = LazyLock::new(|| {
    vec![
        judged("QueryOneTaskInDTO", written_again!(Valid<QueryOneTaskInDto>)),
        judged("QueryOneTaskOutDTO", written_again!(QueryOneTaskOutDto)),
        judged("QueryTaskDetailsInDTO", written_again!(Valid<QueryTaskDetailsInDto>)),
        judged("QueryTaskDetailsOutDTO", written_again!(QueryTaskDetailsOutDto)),
        judged("NotifyNBCommandStatusChangedDTO", written_again!(ResultPush)),
    ]
});

/// Whether both say that it is valid; fails when they differ.
fn agree(judged: &Judged, text: &str) -> bool {
    let value: Value = serde_json::from_str(text).unwrap();
    let (by_schema, by_type) = (judged.validator.is_valid(&value), (judged.read)(text));
    assert_eq!(by_schema, by_type.is_some(), "{}: {text}", judged.name);
    if let Some(written) = &by_type {
        assert!(judged.validator.is_valid(&serde_json::from_str(written).unwrap()), "{}: {written}", judged.name);
    }
    by_schema
}

/// The names of all members that a schema knows, at any depth.
fn names(schema: &Value, to: &mut Vec<String>) {
    match schema {
        Value::Object(members) => {
            to.extend(
                members.get("properties").and_then(Value::as_object).into_iter().flat_map(|all| all.keys().cloned()),
            );
            members.values().for_each(|member| names(member, to));
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, to)),
        _ => {}
    }
}

const SCALARS: [&str; 32] = [
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-1",
    "25",
    "250",
    "251",
    "100.0",
    "1e2",
    "2.5",
    "9007199254740991",
    "9007199254740992",
    "-9007199254740991",
    "-9007199254740993",
    "1e300",
    "-1E19",
    r#""""#,
    r#"".""#,
    r#""..""#,
    r#""...""#,
    r#""Success""#,
    r#""Pending""#,
    r#""tag""#,
    r#""SENT""#,
    r#""FOREIGN""#,
    r#""任\u0000""#,
    "[]",
    "{}",
    r#""{\"error_code\":\"1\"}""#,
];

#[test]
fn every_member_with_every_scalar() {
    for judged in JUDGED.iter() {
        let mut known = vec!["unknown".to_owned()];
        names(&judged.schema, &mut known);
        let (mut valid, mut invalid) = (0, 0);
        for name in &known {
            for scalar in SCALARS {
                for text in [
                    scalar.to_owned(),
                    format!("[{scalar}]"),
                    format!(r#"{{"{name}":{scalar}}}"#),
                    format!(r#"{{"taskId":"t","{name}":{scalar}}}"#).replace(r#""taskId":"t","taskId""#, r#""taskId""#),
                    format!(r#"{{"deviceId":"d","commandId":"c","result":{{"{name}":{scalar}}}}}"#),
                    format!(r#"{{"taskDetails":[{{"{name}":{scalar}}},{scalar}],"tags":[{{"{name}":{scalar}}}]}}"#),
                    format!(r#"{{"taskDetails":[{{"param":{{"{name}":{scalar}}}}}]}}"#),
                ] {
                    if agree(judged, &text) { valid += 1 } else { invalid += 1 }
                }
            }
        }
        assert!(valid > 20 && invalid > 300, "{}: {valid} {invalid}", judged.name);
    }
}

/// A JSON text of the names and scalars that the documents have, nested as they are and otherwise.
fn near(known: Vec<String>) -> impl Strategy<Value = String> {
    let scalar = select(&SCALARS[..]).prop_map(str::to_owned);
    scalar.prop_recursive(4, 32, 6, move |inner| {
        let name = prop_oneof![6 => select(known.clone()), 1 => "[a-z]{1,3}"];
        let object = proptest::collection::btree_map(name, inner.clone(), 0..6).prop_map(|members| {
            let members: Vec<String> =
                members.into_iter().map(|(name, value)| format!(r#""{name}":{value}"#)).collect();
            format!("{{{}}}", members.join(","))
        });
        prop_oneof![4 => object, 1 => vec(inner, 0..4).prop_map(|items| format!("[{}]", items.join(",")))]
    })
}

proptest! {
    #![proptest_config(properties::config(1024))]

    #[test]
    fn json_near_the_shape(
        (index, text) in (0..5_usize).prop_flat_map(|index| {
            let mut known = Vec::new();
            names(&JUDGED[index].schema, &mut known);
            (Just(index), near(known))
        })
    ) {
        agree(&JUDGED[index], &text);
    }
}
