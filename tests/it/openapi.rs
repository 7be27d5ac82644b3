//! The `OpenAPI` document says what the types and the table of errors say.

use oceanconnect_batchtask::{
    BatchTaskCreateInDto, Valid, model::CONTRACT, read_create_reply, reply::DocumentedError, schemas::files,
};
use serde_json::Value;

fn document() -> Value {
    let file = files(&CONTRACT).into_iter().find(|file| file.file_name == "openapi.json").unwrap();
    serde_json::from_str(&file.text).unwrap()
}

fn operation(document: &Value) -> &Value {
    &document["paths"]["/iocm/app/batchtask/v1.1.0/tasks"]["post"]
}

#[test]
fn the_examples_of_the_request_are_valid() {
    let document = document();
    let examples = operation(&document)["requestBody"]["content"]["application/json"]["examples"].as_object().unwrap();
    assert_eq!(examples.len(), 6, "one for each type of target");
    for (name, example) in examples {
        let task: Result<Valid<BatchTaskCreateInDto>, _> = serde_json::from_value(example["value"].clone());
        assert!(task.is_ok(), "{name}: {task:?}");
    }
}

#[test]
fn each_documented_error_is_an_example_under_its_status() {
    let document = document();
    let responses = &operation(&document)["responses"];
    let examples = |status: u16| &responses[status.to_string()]["content"]["application/json"]["examples"];
    for error in DocumentedError::all() {
        let body = &examples(error.status)[error.code]["value"];
        assert_eq!((&body["error_code"], &body["error_desc"]), (&error.code.into(), &error.desc.into()));
        let reply = read_create_reply(error.status, body.to_string().as_bytes());
        assert!(reply.is_err_and(|reply| reply.to_string().contains(error.code)), "{}", error.code);
    }
    let created = &examples(200)["created"]["value"];
    assert!(read_create_reply(200, created.to_string().as_bytes()).is_ok());
}

#[test]
fn every_reference_leads_somewhere() {
    fn check(value: &Value, document: &Value, count: &mut usize) {
        match value {
            Value::Object(members) => {
                if let Some(Value::String(reference)) = members.get("$ref") {
                    *count += 1;
                    assert!(document.pointer(reference.trim_start_matches('#')).is_some(), "{reference}");
                }
                members.values().for_each(|member| check(member, document, count));
            }
            Value::Array(items) => items.iter().for_each(|item| check(item, document, count)),
            _ => {}
        }
    }
    let document = document();
    let mut count = 0;
    check(&document, &document, &mut count);
    assert!(count > 20);
}
