//! What is written is read as it was, and what is sent arrives as it was meant.

use std::fmt::Debug;

use oceanconnect_batchtask::{Valid, strategies::life_cycle};
use proptest::prelude::*;
use serde::{Serialize, de::DeserializeOwned};

use platform::json::{self, Json};

/// No null is written but in an object that is carried as it was written: in the members of that name.
fn reads_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, carried: Option<&str>) {
    let text = serde_json::to_string(value).unwrap();
    assert!(!has_null(&json::parse(text.as_bytes()).unwrap(), carried), "a null was written: {text}");
    assert_eq!(&serde_json::from_str::<T>(&text).unwrap(), value, "{text}");
}

fn has_null(value: &Json, carried: Option<&str>) -> bool {
    match value {
        Json::Null => true,
        Json::Array(items) => items.iter().any(|item| has_null(item, carried)),
        Json::Object(members) => {
            members.iter().any(|(name, member)| Some(name.as_str()) != carried && has_null(member, carried))
        }
        _ => false,
    }
}

#[test]
fn nulls_are_seen_whatever_else_is_there() {
    for (text, null) in [(r#"{"model":"m","a":null}"#, true), (r#"{"param":{"a":null}}"#, false), ("[{}]", false)] {
        assert_eq!(has_null(&json::parse(text.as_bytes()).unwrap(), Some("param")), null, "{text}");
    }
}

/// The parameters as a server decodes them; `+` is no space to it in a path.
fn decoded(query: &str) -> Vec<(String, String)> {
    let decode = |text: &str| percent_encoding::percent_decode_str(text).decode_utf8().unwrap().into_owned();
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs.map(|pair| pair.split_once('=').unwrap()).map(|(name, value)| (decode(name), decode(value))).collect()
}

proptest! {
    #![proptest_config(properties::config(256))]

    #[test]
    fn tasks(task in life_cycle::task()) {
        reads_back(&task, Some("param"));
    }

    #[test]
    fn pages(page in life_cycle::task_details()) {
        reads_back(&page, None);
    }

    #[test]
    fn pushes(push in life_cycle::result_push()) {
        reads_back(&push, Some("resultDetail"));
    }

    #[test]
    fn queries_of_one_task(query in life_cycle::query_one_task()) {
        reads_back(&query, None);
        let valid = Valid::new(query.clone()).unwrap();
        let (path, pairs) = (valid.path(), decoded(&valid.query_string()));
        let segment = path.strip_prefix("/iocm/app/batchtask/v1.1.0/tasks/").unwrap();
        prop_assert!(!segment.contains(['/', '?', '#', '&', ' ', '+']), "{}", segment);
        prop_assert_eq!(percent_encoding::percent_decode_str(segment).decode_utf8().unwrap(), &*query.task_id);
        let expected: Vec<(String, String)> = [
            query.app_id.map(|id| ("appId".to_owned(), id.into_string())),
            query.select.map(|select| ("select".to_owned(), select.to_string())),
        ].into_iter().flatten().collect();
        prop_assert_eq!(&pairs, &expected);
        prop_assert_eq!(valid.request_target().contains('?'), !expected.is_empty());
    }

    #[test]
    fn queries_of_details(query in life_cycle::query_task_details()) {
        reads_back(&query, None);
        let valid = Valid::new(query.clone()).unwrap();
        let text = |name: &str, value: Option<String>| value.map(|value| (name.to_owned(), value));
        let number = |name: &str, value: Option<i64>| text(name, value.map(|number| number.to_string()));
        let expected: Vec<(String, String)> = [
            text("taskId", Some(query.task_id)),
            text("appId", query.app_id.map(Into::into)),
            text("status", query.status.map(|status| status.to_string())),
            number("index", query.index),
            text("nodeId", query.node_id),
            text("deviceId", query.device_id),
            text("commandId", query.command_id),
            number("pageNo", query.page_no),
            number("pageSize", query.page_size),
        ].into_iter().flatten().collect();
        prop_assert_eq!(decoded(&valid.query_string()), expected);
        let target = valid.request_target();
        prop_assert!(target.starts_with("/iocm/app/batchtask/v1.1.0/taskDetails?taskId="), "{}", target);
        prop_assert!(target.bytes().all(|byte| byte.is_ascii_graphic()), "{}", target);
    }
}
