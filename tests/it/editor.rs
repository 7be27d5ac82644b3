//! The form for editors judges as the schema does, and what it offers is valid.

use oceanconnect_batchtask::{
    BatchTaskCreateInDto, DeviceCmd, Valid,
    create_batch_task::{TargetType, TaskType},
    schemas::Form,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

fn form(name: &str) -> Value {
    crate::contract::schema_in(Form::Editor, name)
}

fn all_valid<T: DeserializeOwned>(snippets: &Value) -> usize {
    let snippets = snippets.as_array().unwrap();
    for snippet in snippets {
        let read = serde_json::from_value::<T>(snippet["body"].clone());
        assert!(read.is_ok(), "{}: {:?}", snippet["label"], read.err());
        assert!(!snippet["body"].to_string().contains(['$', '\\']), "{} would stand for something", snippet["label"]);
    }
    snippets.len()
}

#[test]
fn every_snippet_is_valid() {
    let schema = form("BatchTaskCreateInDTO");
    let expected = TaskType::ALL.len() - 1 + TargetType::ALL.len();
    assert_eq!(all_valid::<Valid<BatchTaskCreateInDto>>(&schema["defaultSnippets"]), expected);
    let command = &schema["definitions"]["DeviceCmd"]["defaultSnippets"];
    assert_eq!(all_valid::<Valid<DeviceCmd>>(command), TargetType::ALL.len());
    assert_eq!(all_valid::<Valid<DeviceCmd>>(&form("DeviceCmd")["defaultSnippets"]), TargetType::ALL.len());
}

#[test]
fn every_value_of_an_enum_is_described() {
    let schema = form("BatchTaskCreateInDTO");
    for name in ["TaskType", "TargetType"] {
        let definition = &schema["definitions"][name];
        let described = definition["enumDescriptions"].as_array().unwrap();
        assert_eq!(described.len(), definition["enum"].as_array().unwrap().len());
        for sentence in described {
            let sentence = sentence.as_str().unwrap();
            assert!(sentence.ends_with('.') && !sentence.contains("`: "), "{sentence}");
        }
    }
}
