//! The call as an `OpenAPI` 3.1 document.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    examples,
    standard::parsed,
    style::{Dialect, Members, Style},
    union,
};
use crate::{
    create_batch_task::{PATH, TaskType},
    model::{Call, Contract, Document},
    reply::DocumentedError,
};

const UNION: Style = Style { lone_references: true, open_objects: true, ..Style::plain(Dialect::OpenApi) };
/// Generators understand what stands beside a reference in the documents without unions.
const PLAIN: Style = Style { open_objects: true, ..Style::plain(Dialect::OpenApi) };

/// The document. The request is the union of the codegen form, since generators are what reads such a document.
pub(super) fn document(contract: &Contract) -> Value {
    let mut schemas = Members::new();
    for document in contract.documents.iter().chain(contract.other_bodies.iter()) {
        add(document, &mut schemas);
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "OceanConnect: create batch task",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "The northbound call of Huawei's OceanConnect IoT platform that creates a task which acts on many \
                devices at once. Source: the platform's page «创建批量任务»."
        },
        "servers": [{
            "url": "https://{host}:{port}",
            "description": "The platform's northbound address, as its operator gives it out.",
            "variables": { "host": { "default": "oceanconnect.example.com" }, "port": { "default": "8743" } }
        }],
        "security": [{ "accessToken": [] }],
        "paths": { PATH: { "post": {
            "operationId": "createBatchTask",
            "summary": "Creates a batch task",
            "description": "The status alone never tells success from failure: some errors come with 200. Read a top-level \
                error_code first, then a top-level resultcode, then the status, then taskID.",
            "parameters": [{
                "name": "app_key",
                "in": "header",
                "required": true,
                "description": "The id of the application that makes the call.",
                "schema": { "type": "string" }
            }],
            "requestBody": {
                "required": true,
                "content": { "application/json": {
                    "schema": reference("BatchTaskCreateInDTO"),
                    "examples": request_examples(contract)
                }}
            },
            "responses": responses(contract)
        }}},
        "components": {
            "securitySchemes": { "accessToken": {
                "type": "http",
                "scheme": "bearer",
                "description": "The accessToken that the platform's login call gives out."
            }},
            "schemas": schemas
        }
    })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// Adds a document under its name, and each definition and each branch of a union under its own.
fn add(document: &Document, to: &mut Members) {
    let schema = if let Some(union) = UNION.union(&document.object) {
        for one in union::needed(&document.object) {
            insert(one.name(), UNION.definition(one), to);
        }
        union
    } else {
        for one in document.definitions() {
            insert(one.name(), PLAIN.definition(one), to);
        }
        let mut schema = PLAIN.object(&document.object);
        schema.insert("title".to_owned(), document.name().into());
        schema
    };
    insert(document.name(), schema, to);
}

fn insert(name: &str, schema: Members, to: &mut Members) {
    let mut schema = Value::from(schema);
    branches(&mut schema, to);
    to.insert(name.to_owned(), schema);
}

/// Adds each branch of a union under its own title, the innermost first, since a discriminator only sees references.
fn branches(value: &mut Value, to: &mut Members) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| branches(item, to)),
        Value::Object(members) => {
            members.values_mut().for_each(|member| branches(member, to));
            let Some(decider) = members.get("discriminator").and_then(|union| union.get("propertyName")).cloned()
            else {
                return;
            };
            let mut mapping = Members::new();
            for branch in members.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten() {
                let path = format!("/properties/{}/enum/0", decider.as_str().unwrap_or_default());
                let title = branch.get("title").and_then(Value::as_str).map(ToOwned::to_owned);
                let value = branch.pointer(&path).and_then(Value::as_str).map(ToOwned::to_owned);
                if let (Some(title), Some(value)) = (title, value) {
                    let reference = reference(&title);
                    mapping.insert(value, reference.get("$ref").cloned().unwrap_or_default());
                    to.insert(title, std::mem::replace(branch, reference));
                }
            }
            members.insert("discriminator".to_owned(), json!({ "propertyName": decider, "mapping": mapping }));
        }
        _ => {}
    }
}

/// A request for each kind of target of the command that the platform carries out.
fn request_examples(contract: &Contract) -> Value {
    let Some(request) = contract.checked(Call::Create) else { return Value::Null };
    let Some((decider, _)) = request.object.decider() else { return Value::Null };
    let carried_out = TaskType::CARRIED_OUT.to_string();
    let mut examples = Members::new();
    for condition in request.object.conditions.iter().filter(|condition| condition.equals == carried_out) {
        for (name, param) in condition.shape().map(examples::of_branches).into_iter().flatten() {
            let mut body = examples::of_branch(&request.object, decider, &condition.equals);
            body.insert(condition.member.to_string(), param.into());
            examples.insert(name.to_owned(), json!({ "value": body }));
        }
    }
    examples.into()
}

/// The replies by their status, with the documented errors as examples.
fn responses(contract: &Contract) -> Value {
    let mut by_status: BTreeMap<u16, Vec<&DocumentedError>> = BTreeMap::from([(200, Vec::new())]);
    for error in DocumentedError::all() {
        by_status.entry(error.status).or_default().push(error);
    }
    let created = contract.document("BatchTaskCreateOutDTO");
    let mut responses: Members = by_status
        .into_iter()
        .map(|(status, errors)| (status.to_string(), response(status, &errors, created)))
        .collect();
    responses.insert("default".to_owned(), json!({
        "description": "An answer that the platform's page does not list: of the API gateway, or of a proxy, whose body \
            may not be JSON.",
        "content": { "application/json": { "schema": { "anyOf": [reference("ErrorBody"), reference("GatewayErrorBody")] } } }
    }));
    Value::from(responses)
}

fn response(status: u16, errors: &[&DocumentedError], created: Option<&Document>) -> Value {
    let mut schemas = vec![reference("ErrorBody"), reference("GatewayErrorBody")];
    let mut examples = Members::new();
    let mut description = String::new();
    if status == 200 {
        schemas.insert(0, reference("BatchTaskCreateOutDTO"));
        description.push_str("The task was created if the body has no error_code and no resultcode.");
        let member = created.and_then(|document| document.object.member("taskID")?.examples.first());
        examples.insert("created".to_owned(), json!({ "value": { "taskID": member.map(|example| parsed(example)) } }));
    }
    for DocumentedError { code, desc, meaning, action, .. } in errors {
        if !description.is_empty() {
            description.push(' ');
        }
        description.push_str(&format!("{code}: {meaning}; {action}."));
        let value = json!({ "error_code": code, "error_desc": desc });
        examples.insert((*code).to_owned(), json!({ "summary": meaning.en, "value": value }));
    }
    json!({
        "description": description,
        "content": { "application/json": { "schema": { "anyOf": schemas }, "examples": examples } }
    })
}
