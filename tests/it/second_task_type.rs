//! A second documented `taskType` is a row of the model: every form of the schemas and the kit understand it.

use oceanconnect_batchtask::{
    model::{CONTRACT, Condition, Document, Shared, Then},
    schemas::Form,
};
use serde_json::{Value, json};

/// The request with an invented `param` for `DeviceDel`: a tag.
fn request() -> Document {
    let mut document = CONTRACT.document("BatchTaskCreateInDTO").unwrap().clone();
    let mut object = (*document.object).clone();
    object.conditions.to_mut().push(Condition {
        decides: "taskType".into(),
        equals: "DeviceDel".into(),
        member: "param".into(),
        then: Then::Shape(CONTRACT.document("TagDTO2").unwrap().object.clone()),
    });
    document.object = Shared::from(object);
    document
}

#[test]
fn every_form_knows_both() {
    let command = json!({ "type": "Broadcast", "command": { "serviceId": "s", "method": "m" } });
    let tag = json!({ "tagName": "n", "tagValue": "v" });
    let valid = [("DeviceCmd", &command, true), ("DeviceCmd", &tag, false), ("DeviceDel", &tag, true)];
    let valid = valid.into_iter().chain([("DeviceDel", &command, false), ("DeviceReg", &tag, true)]);
    for (task_type, param, is_valid) in valid {
        let body = json!({ "appId": "", "taskName": "", "taskType": task_type, "timeout": 10, "param": param });
        for form in Form::ALL {
            let schema: Value = serde_json::from_str(&form.of(&request()).unwrap().text).unwrap();
            let validator = jsonschema::validator_for(&schema).unwrap();
            assert_eq!(validator.is_valid(&body), is_valid, "{form:?}: {body}");
        }
    }
}

#[test]
fn the_kit_has_cases_for_both() {
    let document = request();
    let file = generated::kit::file(&document).unwrap();
    let schema: Value = serde_json::from_str(&Form::Standard.of(&document).unwrap().text).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let mut deleted = 0;
    for case in generated::kit::groups(&file.text).unwrap().iter().flat_map(|group| &group.tests) {
        let data: Value = serde_json::from_str(case.data.get()).unwrap();
        assert_eq!(validator.is_valid(&data), case.valid, "{}", case.description);
        deleted += usize::from(data["taskType"] == "DeviceDel" && data["param"]["tagName"].is_string());
    }
    assert!(deleted > 50, "{deleted}");
}
