//! The judges agree: the reader with the type's own `Deserialize`, and each type with its schema.

use crate::reply::{BatchTaskCreateOutDto, read_create_reply};

/// Values of every kind, to stand alone and as a member.
const VALUES: [&str; 22] = [
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1",
    "-1",
    "100203",
    "1.5",
    "100.0",
    "1e2",
    "18446744073709551616",
    "1e300",
    r#""""#,
    r#""a""#,
    r#""105001""#,
    r#""\u0000""#,
    r#""任务""#,
    "[]",
    r#"["a"]"#,
    "{}",
    r#"{"a":null}"#,
];

/// The values alone, and as each of the named members beside the others.
fn documents(template: &[&str]) -> Vec<String> {
    let mut documents: Vec<String> = VALUES.iter().map(ToString::to_string).collect();
    documents.push(r#"["a","b"]"#.to_owned());
    documents.push(r#"[{"taskID":"a","error_code":"1"}]"#.to_owned());
    for value in VALUES {
        documents.extend(template.iter().map(|text| text.replace('$', value)));
    }
    documents
}

#[test]
fn the_reader_and_the_type_agree_on_the_reply() {
    let mut accepted = 0;
    for json in
        documents(&[r#"{"taskID":$}"#, r#"{"taskID":"a","more":$}"#, r#"{"taskID":$,"more":1}"#, r#"{"taskId":$}"#])
    {
        let typed = serde_json::from_str::<BatchTaskCreateOutDto>(&json).ok();
        // The reader alone asks for an id that is not empty.
        let expected = typed.filter(|reply| !reply.task_id.is_empty());
        accepted += usize::from(expected.is_some());
        assert_eq!(read_create_reply(200, json.as_bytes()).ok(), expected, "{json}");
    }
    assert!(accepted > 20, "{accepted}");
}

#[cfg(feature = "schema")]
mod schema {
    use schemars::{JsonSchema, schema_for};
    use serde::Serialize;
    use serde::de::DeserializeOwned;
    use serde_json::Value;

    use super::documents;
    use crate::reply::{BatchTaskCreateOutDto, ErrorDto};

    /// The verdicts of schema and `Deserialize` on every document, and on what is written back.
    fn agree<T: JsonSchema + DeserializeOwned + Serialize>(template: &[&str], accepted: usize) {
        let schema = Value::from(schema_for!(T));
        jsonschema::meta::validate(&schema).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        let documents = documents(template);
        let mut valid = 0;
        for json in &documents {
            let value: Value = serde_json::from_str(json).unwrap();
            let from_text = serde_json::from_str::<T>(json);
            assert_eq!(validator.is_valid(&value), from_text.is_ok(), "{json}");
            assert_eq!(serde_json::from_value::<T>(value).is_ok(), from_text.is_ok(), "{json}");
            if let Ok(typed) = from_text {
                valid += 1;
                assert!(validator.is_valid(&serde_json::to_value(&typed).unwrap()), "{json}");
            }
        }
        assert!(documents.len() >= 40);
        assert_eq!(valid, accepted);
    }

    #[test]
    fn the_reply() {
        agree::<BatchTaskCreateOutDto>(&[r#"{"taskID":$}"#, r#"{"taskID":"a","more":$}"#, r#"{"taskId":$}"#], 5 + 22);
    }

    #[test]
    fn the_error_body() {
        agree::<ErrorDto>(
            &[
                r#"{"error_code":$}"#,
                r#"{"error_code":"1","error_desc":$}"#,
                r#"{"error_code":1,"more":$}"#,
                r#"{"error_desc":$}"#,
            ],
            (5 + 10) + (5 + 1) + 22,
        );
    }

    #[test]
    fn the_schemas_themselves() {
        insta::assert_snapshot!(serde_json::to_string_pretty(&schema_for!(BatchTaskCreateOutDto)).unwrap(), @r#"
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "BatchTaskCreateOutDTO",
          "description": "The reply to a batch task that was created: `{\"taskID\": \"…\"}`.\n\nMembers other than `taskID` are ignored.\n\nSource: the page «创建批量任务», `BatchTaskCreateOutDTO`.",
          "type": "object",
          "properties": {
            "taskID": {
              "description": "The id that the platform gave to the task. It is `taskID` here, `taskId` in the calls that query a task.",
              "type": "string",
              "examples": [
                "5bf7a2a1c39e4f0ab7a0b1d2c3e4f506"
              ]
            }
          },
          "required": [
            "taskID"
          ]
        }
        "#);
        insta::assert_snapshot!(serde_json::to_string_pretty(&schema_for!(ErrorDto)).unwrap(), @r#"
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "ErrorBody",
          "description": "The platform's error body: `{\"error_code\": \"105001\", \"error_desc\": \"…\"}`.\n\nIt comes with HTTP 200 as well as with an error status. Other members are ignored.\n\nSource: the page «创建批量任务», section Errors.",
          "type": "object",
          "properties": {
            "error_code": {
              "description": "The code of the error: a string in every reply seen; a number is read too, with its digits kept.",
              "type": [
                "string",
                "number"
              ],
              "examples": [
                "105001",
                105001
              ]
            },
            "error_desc": {
              "description": "The platform's own words for the error, in English. It may be missing or null.",
              "type": [
                "string",
                "null"
              ],
              "examples": [
                "The batchTask count has reached the limit."
              ]
            }
          },
          "required": [
            "error_code"
          ]
        }
        "#);
    }

    #[test]
    fn every_description_is_a_sentence_and_every_example_is_valid() {
        for schema in [Value::from(schema_for!(BatchTaskCreateOutDto)), Value::from(schema_for!(ErrorDto))] {
            let properties = schema["properties"].as_object().unwrap();
            for part in properties.values().chain([&schema]) {
                let description = part["description"].as_str().unwrap();
                // A line break in the comment would be one in the schema: a paragraph of these stays on one line.
                assert!(!description.replace("\n\n", "").contains('\n'), "{description}");
                assert!(description.ends_with('.') && description.starts_with(char::is_uppercase));
            }
            for property in properties.values() {
                for example in property["examples"].as_array().unwrap() {
                    assert!(jsonschema::is_valid(property, example), "{example}");
                }
            }
        }
    }
}
