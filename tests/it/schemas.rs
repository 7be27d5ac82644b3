//! The exported schemas: their files, what they say to a reader, and that they bound what the types bound.

use oceanconnect_batchtask::{Rule, model::CONTRACT, schemas};
use serde_json::{Map, Value, json};

use crate::contract::{schema, schema_texts};
use crate::judges::{self, TYPES, VALIDATORS};

const REQUESTS: [&str; 6] =
    ["BatchTaskCreateInDTO", "DeviceCmd", "CommandDTO", "TagDTO2", "QueryOneTaskInDTO", "QueryTaskDetailsInDTO"];

/// Each document's name and schema.
fn all() -> impl Iterator<Item = (String, Value)> {
    schema_texts().map(|(document, text)| (document.name().to_owned(), serde_json::from_str(&text).unwrap()))
}

/// The objects of a schema that have members, each with the name it has in the contract.
fn objects(name: &str, schema: &Value) -> Vec<(String, Value)> {
    let definitions = schema["$defs"].as_object().cloned().unwrap_or_default();
    let objects = definitions.into_iter().filter(|(_, definition)| definition["type"] == "object");
    objects.chain([(name.to_owned(), schema.clone())]).collect()
}

/// Each property of each object of each document: document, object, member, its schema.
fn properties() -> Vec<(String, String, String, Value)> {
    let mut found = Vec::new();
    for (document, schema) in all() {
        for (object, schema) in objects(&document, &schema) {
            for (member, property) in schema["properties"].as_object().unwrap() {
                found.push((document.clone(), object.clone(), member.clone(), property.clone()));
            }
        }
    }
    assert!(found.len() > 20);
    found
}

#[test]
fn the_embedded_texts_are_the_files() {
    let embedded = [
        schemas::BATCH_TASK_CREATE_IN,
        schemas::DEVICE_CMD,
        schemas::COMMAND,
        schemas::TAG,
        schemas::BATCH_TASK_CREATE_OUT,
        schemas::ERROR_BODY,
        schemas::QUERY_ONE_TASK_IN,
        schemas::QUERY_ONE_TASK_OUT,
        schemas::QUERY_TASK_DETAILS_IN,
        schemas::QUERY_TASK_DETAILS_OUT,
        schemas::RESULT_PUSH,
    ];
    assert_eq!(schema_texts().map(|(_, text)| text).collect::<Vec<_>>(), embedded);
}

#[test]
fn each_one_is_a_schema_of_draft_2020_12_with_a_name_that_stays() {
    let names: Vec<String> = all()
        .map(|(_, schema)| {
            assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
            jsonschema::meta::validate(&schema).map_err(|error| error.to_string()).unwrap();
            format!("{} {}", schema["title"].as_str().unwrap(), schema["$id"].as_str().unwrap())
        })
        .collect();
    insta::assert_snapshot!(names.join("\n"), @r"
    BatchTaskCreateInDTO https://oceanconnect-batchtask.example/schemas/BatchTaskCreateInDTO.schema.json
    DeviceCmd https://oceanconnect-batchtask.example/schemas/DeviceCmd.schema.json
    CommandDTO https://oceanconnect-batchtask.example/schemas/CommandDTO.schema.json
    TagDTO2 https://oceanconnect-batchtask.example/schemas/TagDTO2.schema.json
    BatchTaskCreateOutDTO https://oceanconnect-batchtask.example/schemas/BatchTaskCreateOutDTO.schema.json
    ErrorBody https://oceanconnect-batchtask.example/schemas/ErrorBody.schema.json
    QueryOneTaskInDTO https://oceanconnect-batchtask.example/schemas/QueryOneTaskInDTO.schema.json
    QueryOneTaskOutDTO https://oceanconnect-batchtask.example/schemas/QueryOneTaskOutDTO.schema.json
    QueryTaskDetailsInDTO https://oceanconnect-batchtask.example/schemas/QueryTaskDetailsInDTO.schema.json
    QueryTaskDetailsOutDTO https://oceanconnect-batchtask.example/schemas/QueryTaskDetailsOutDTO.schema.json
    NotifyNBCommandStatusChangedDTO https://oceanconnect-batchtask.example/schemas/NotifyNBCommandStatusChangedDTO.schema.json
    ");
}

#[test]
fn requests_are_closed_and_replies_are_open() {
    for (document, schema) in all() {
        for (object, schema) in objects(&document, &schema) {
            let expected = if REQUESTS.contains(&document.as_str()) { json!(false) } else { Value::Null };
            assert_eq!(schema["additionalProperties"], expected, "{object} in {document}");
        }
    }
}

#[test]
fn descriptions_are_sentences() {
    let is_sentence = |text: &str| {
        text.starts_with(|first: char| first.is_ascii_uppercase())
            && text.ends_with('.')
            && !text.contains("  ")
            && !text.contains(char::is_control)
            && text.trim() == text
    };
    for (document, object, member, property) in properties() {
        let description = property["description"].as_str().unwrap_or_default();
        assert!(is_sentence(description), "{object}.{member} in {document}: {description:?}");
    }
    for (document, schema) in all() {
        for (object, schema) in objects(&document, &schema) {
            let description = schema["description"].as_str().unwrap_or_default();
            assert!(is_sentence(description), "{object} in {document}: {description:?}");
        }
    }
}

#[test]
fn rules_have_the_ids_of_the_registry() {
    let schema = schema("DeviceCmd");
    let comment = |pointer: &str| schema.pointer(pointer).unwrap()["$comment"].as_str().unwrap_or_default().to_owned();
    insta::assert_snapshot!(
        ["/properties/command", "/properties/maxRetransmit", "/$defs/TargetType", "/$defs/CommandDTO", "/allOf/0/then"]
            .map(comment)
            .join("\n"),
        @r#"
    Source: "创建批量任务", DeviceCmd.command. Rules: missing-member
    Source: "创建批量任务", DeviceCmd.maxRetransmit. Rules: wrong-type, out-of-range
    Rules: wrong-type, unknown-value
    Rules: unknown-member, wrong-type
    Rules: missing-for-type, empty-for-type
    "#
    );
    for (document, object, member, property) in properties() {
        let comment = property["$comment"].as_str().unwrap_or_default();
        for id in comment.split(". Rules: ").nth(1).into_iter().flat_map(|ids| ids.split(", ")) {
            assert!(Rule::from_id(id).is_some(), "{id} of {object}.{member} in {document}");
        }
    }
}

#[test]
fn each_property_names_its_source() {
    for (document, object, member, property) in properties() {
        let comment = property["$comment"].as_str().unwrap_or_default();
        let page = CONTRACT.document(&document).unwrap().call.page();
        let source = comment.split(". Rules: ").next().unwrap();
        assert_eq!(source, format!("Source: \"{page}\", {object}.{member}"), "{document}");
    }
}

/// Where the schema of a property says where its examples are: in the schema it refers to.
fn refers(root: &Value, member: &str, property: &Value) -> bool {
    let conditionals = root["allOf"].as_array().into_iter().flatten();
    let mut refined = conditionals.map(|conditional| &conditional["then"]["properties"][member]);
    property["$ref"].is_string()
        || property["anyOf"][0]["$ref"].is_string()
        || property["items"]["$ref"].is_string()
        || refined.any(|then| then["$ref"].is_string())
}

#[test]
fn properties_have_examples_that_are_valid() {
    for (document, object, member, property) in properties() {
        let root = schema(&document);
        if refers(&root, &member, &property) {
            continue;
        }
        let examples = property["examples"].as_array().map(Vec::as_slice).unwrap_or_default();
        assert!(!examples.is_empty(), "{object}.{member} in {document} has no example");
        let mut alone = property.clone();
        alone["$defs"] = root.get("$defs").cloned().unwrap_or_else(|| json!({}));
        let validator = jsonschema::validator_for(&alone).unwrap();
        for example in examples {
            assert!(validator.is_valid(example), "{object}.{member} in {document}: {example}");
        }
    }
    for (document, schema) in all() {
        for (name, definition) in schema["$defs"].as_object().into_iter().flatten() {
            if definition["type"] != "object" {
                let examples = definition["examples"].as_array().unwrap();
                let validator = jsonschema::validator_for(definition).unwrap();
                assert!(
                    !examples.is_empty() && examples.iter().all(|one| validator.is_valid(one)),
                    "{name} in {document}"
                );
            }
        }
    }
}

#[test]
fn nothing_in_them_is_of_rust() {
    fn look(schema: &Value, place: &str) {
        match schema {
            Value::Object(members) => {
                assert!(!members.contains_key("format"), "a format at {place}");
                assert!(members.get("default").is_none_or(|default| !default.is_null()), "a null default at {place}");
                members.iter().for_each(|(name, member)| look(member, &format!("{place}/{name}")));
            }
            Value::Array(items) => items.iter().for_each(|item| look(item, place)),
            _ => {}
        }
    }
    for (document, schema) in all() {
        look(&schema, &document);
        let text = schema.to_string();
        for word in
            ["::", "Dto", "Option<", "Vec<", "r#", "i64", "u16", "JsonObject", "Minutes", "_type", "_list", "`None`"]
        {
            assert!(!text.contains(word), "{word} in {document}");
        }
    }
}

/// A value with every member that the schema knows, made of its examples.
fn full(root: &Value, schema: &Value) -> Value {
    if let Some(reference) = schema["$ref"].as_str() {
        return full(root, root.pointer(reference.strip_prefix('#').unwrap()).unwrap());
    }
    if schema["items"]["$ref"].is_string() {
        return json!([full(root, &schema["items"])]);
    }
    let Some(properties) = schema["properties"].as_object() else { return schema["examples"][0].clone() };
    let mut members: Map<String, Value> =
        properties.iter().map(|(name, property)| (name.clone(), full(root, property))).collect();
    // What a condition refines is made as the condition wants it, and so is what it depends on.
    let conditionals = schema["allOf"].as_array().into_iter().flatten();
    for conditional in conditionals.filter(|conditional| conditional.to_string().contains("$ref")) {
        for (name, value) in conditional["if"]["properties"].as_object().unwrap() {
            members.insert(name.clone(), value["const"].clone());
        }
        for (name, then) in conditional["then"]["properties"].as_object().unwrap() {
            members.insert(name.clone(), full(root, then));
        }
    }
    Value::Object(members)
}

/// The places of all strings and numbers in a value, those inside of `paras` too.
fn scalars(value: &Value, place: &str, to: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, member)| scalars(member, &format!("{place}/{name}"), to));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| scalars(item, &format!("{place}/{index}"), to));
        }
        Value::String(_) | Value::Number(_) => to.push(place.to_owned()),
        Value::Null | Value::Bool(_) => {}
    }
}

/// All bounds that stand anywhere in the schemas, and their neighbours.
fn around_every_bound(keywords: [&str; 2]) -> Vec<i64> {
    fn collect(schema: &Value, keywords: [&str; 2], to: &mut Vec<i64>) {
        if let Value::Object(members) = schema {
            for keyword in keywords {
                to.extend(
                    members.get(keyword).and_then(Value::as_i64).into_iter().flat_map(|bound| bound - 1..=bound + 1),
                );
            }
            members.values().for_each(|member| collect(member, keywords, to));
        }
    }
    let mut bounds = Vec::new();
    all().for_each(|(_, schema)| collect(&schema, keywords, &mut bounds));
    bounds.sort_unstable();
    bounds.dedup();
    bounds
}

/// Each string and number of each document is tried at every bound that any schema has, and far beyond: a bound that
/// only the types or only the schema know would show.
#[test]
fn types_and_schemas_have_the_same_bounds() {
    let lengths: Vec<usize> = around_every_bound(["minLength", "maxLength"])
        .into_iter()
        .filter_map(|length| length.try_into().ok())
        .collect();
    let numbers = around_every_bound(["minimum", "maximum"]);
    assert!(lengths.len() > 10 && numbers.len() > 8);
    for (document, types) in TYPES {
        let root = schema(document);
        let full = full(&root, &root);
        assert!(VALIDATORS[*document].is_valid(&full), "{full}");
        let mut places = Vec::new();
        scalars(&full, "", &mut places);
        let mut refused = 0;
        for place in places {
            let strings =
                lengths.iter().chain(&[10_000]).flat_map(|length| ["a", "任", "😀"].map(|char| char.repeat(*length)));
            let numbers = numbers.iter().chain(&[-1_000_000, 1_000_000]).copied();
            for value in strings.map(Value::from).chain(numbers.map(Value::from)) {
                let mut body = full.clone();
                *body.pointer_mut(&place).unwrap() = value.clone();
                let text = body.to_string();
                let says = types(text.as_bytes());
                let schema_says = judges::schema(document, text.as_bytes());
                assert_eq!(says.is_some(), schema_says.is_some(), "{document}{place} = {value:.40}");
                if says.as_ref().is_some_and(|pointers| !pointers.is_empty()) {
                    assert_eq!(says, schema_says, "{document}{place} = {value:.40}");
                }
                refused += usize::from(says.is_some());
            }
        }
        assert!(refused > 0, "nothing was out of bounds in {document}");
    }
}

/// Each `type` with each of the members in each state that makes a difference.
#[test]
fn types_and_schemas_need_the_same_members() {
    for (document, types) in TYPES {
        let root = schema(document);
        let full = full(&root, &root);
        let deciders = ["type", "taskType"].into_iter().filter(|decider| full.get(decider).is_some());
        let bodies = deciders.flat_map(|decider| {
            let definition = &root["$defs"][if decider == "type" { "TargetType" } else { "TaskType" }];
            let values = definition["enum"].as_array().unwrap().clone();
            let full = full.clone();
            values.into_iter().map(move |value| {
                let mut body = full.clone();
                body[decider] = value;
                body
            })
        });
        let bodies: Vec<Value> = bodies.chain([full.clone()]).collect();
        for body in bodies {
            for name in body.as_object().unwrap().keys() {
                for state in
                    [None, Some(json!(null)), Some(json!("")), Some(json!("a")), Some(json!([])), Some(json!({}))]
                {
                    let mut body = body.clone();
                    match state {
                        None => drop(body.as_object_mut().unwrap().remove(name)),
                        Some(value) => body[name] = value,
                    }
                    let text = body.to_string();
                    let says = types(text.as_bytes());
                    let schema_says = judges::schema(document, text.as_bytes());
                    assert_eq!(says.is_some(), schema_says.is_some(), "{document} {text}");
                }
            }
        }
    }
}
