use serde_json::{Value, json};

use super::*;

/// The request's schema with this value at a place.
fn changed(pointer: &str, value: Value) -> Result<Document, BuildError> {
    let name = BatchTaskCreateInDto::schema_name();
    let generator = SchemaSettings::draft2020_12().for_deserialize().into_generator();
    let mut schema = Value::from(generator.into_root_schema_for::<BatchTaskCreateInDto>());
    let (parent, last) = pointer.rsplit_once('/').unwrap();
    let parent = schema.pointer_mut(parent).unwrap();
    match parent {
        Value::Array(items) => items.push(value),
        parent => parent[last] = value,
    }
    read(&name, "请求", schema, Call::Create, Role::Request)
}

/// Nothing in the types is passed over in silence.
#[test]
fn what_is_not_understood_is_an_error_with_its_place() {
    let condition = |decides: &str, value: &str, member: &str, then: Value| {
        json!({
            "if": { "properties": { decides: { "const": value } }, "required": [decides] },
            "then": { "properties": { member: then }, "required": [member] },
        })
    };
    let tag = json!({ "$ref": "#/$defs/TagDTO2" });
    let cases = [
        (
            "/properties/appId/pattern",
            json!("^a"),
            "BatchTaskCreateInDTO.appId: the model does not know the keyword `pattern`",
        ),
        ("/properties/appId/description", json!(""), "BatchTaskCreateInDTO.appId: it has no description"),
        (
            "/properties/appId/type",
            json!(["string", "null"]),
            "BatchTaskCreateInDTO.appId: a member is optional exactly",
        ),
        ("/properties/area", json!({ "type": "string", "description": "An area." }), "its type has no member `area`"),
        ("/properties/timeout/maximum", Value::Null, "BatchTaskCreateInDTO.timeout: `maximum` is null"),
        ("/$defs/TagDTO2/properties/tagName/type", json!("text"), "TagDTO2.tagName: the model does not know the type"),
        ("/$defs/TaskType/enum", json!(["DeviceCmd"]), "TaskType: each value of a list of strings needs a description"),
        ("/$defs/Other", json!({ "type": "object" }), "Other: nothing refers to it"),
        ("/allOf/-", condition("taskType", "DeviceNew", "param", tag.clone()), "`taskType` is never `DeviceNew`"),
        ("/allOf/-", condition("appId", "a", "param", tag.clone()), "`appId` is never `a`"),
        ("/allOf/-", condition("taskType", "DeviceDel", "area", tag), "there is no `area`"),
        (
            "/allOf/-",
            condition("taskType", "DeviceDel", "tags", json!({ "type": "array", "minItems": 2 })),
            "does not know what is asked",
        ),
        ("/allOf/-", json!({ "not": {} }), "null is not a schema"),
        ("/additionalProperties", json!(true), "`additionalProperties` is true"),
    ];
    for (pointer, value, expected) in cases {
        match changed(pointer, value) {
            Ok(_) => panic!("{pointer} is passed over"),
            Err(error) => assert!(error.to_string().contains(expected), "{pointer}: {error}"),
        }
    }
}

/// A second documented `taskType` is a row of the types as well.
#[test]
fn a_second_conditional_is_read() {
    let then = json!({ "properties": { "param": { "$ref": "#/$defs/TagDTO2" } }, "required": ["param"] });
    let condition = json!({ "properties": { "taskType": { "const": "DeviceDel" } }, "required": ["taskType"] });
    let document = changed("/allOf/-", json!({ "if": condition, "then": then })).unwrap();
    let rows: Vec<_> =
        document.object.conditions.iter().map(|row| (&*row.equals, row.shape().unwrap().name.as_ref())).collect();
    assert_eq!(rows, [("DeviceCmd", "DeviceCmd"), ("DeviceDel", "TagDTO2")]);
}
