//! The call as an `OpenAPI` 3.1 document.

use std::collections::BTreeMap;

use schemars::{
    JsonSchema, Schema,
    generate::SchemaSettings,
    transform::{RecursiveTransform, Transform},
};
use serde_json::{Map, Value, json};

use super::{
    codegen, examples,
    generated::{Document, documents},
    shape,
};
use crate::reply::{DocumentedError, GatewayErrorDto};

const PATH: &str = "/iocm/app/batchtask/v1.1.0/tasks";

type Members = Map<String, Value>;

/// The document's text. The request is the union of the codegen form, since generators are what reads such a document.
pub(super) fn text() -> String {
    let documents = documents();
    let mut schemas = Members::new();
    for document in &documents {
        let schema = Schema::try_from(document.schema.clone()).ok();
        let union = schema.as_ref().and_then(codegen::from_2020_12);
        if let Some(schema) = union.or(schema) {
            add(&document.name, schema, &mut schemas);
        }
    }
    add(&GatewayErrorDto::schema_name(), of_type::<GatewayErrorDto>(), &mut schemas);
    shape::text(&json!({
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
                    "examples": request_examples(&schemas)
                }}
            },
            "responses": responses(&documents)
        }}},
        "components": {
            "securitySchemes": { "accessToken": {
                "type": "http",
                "scheme": "bearer",
                "description": "The accessToken that the platform's login call gives out."
            }},
            "schemas": schemas
        }
    }))
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn of_type<T: JsonSchema>() -> Schema {
    let mut schema = SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<T>();
    RecursiveTransform(shape::without_rust).transform(&mut schema);
    schema
}

/// Adds a schema under its name, and each definition and each branch of a union under its own.
fn add(name: &str, mut schema: Schema, to: &mut Members) {
    for keyword in ["$schema", "$id"] {
        schema.remove(keyword);
    }
    if let Some(Value::Object(definitions)) = schema.remove("$defs") {
        for (name, definition) in definitions {
            if let Ok(definition) = Schema::try_from(definition) {
                add(&name, definition, to);
            }
        }
    }
    RecursiveTransform(|schema: &mut Schema| {
        if let Some(Value::String(reference)) = schema.get_mut("$ref") {
            *reference = reference.replacen("#/$defs/", "#/components/schemas/", 1);
        }
    })
    .transform(&mut schema);
    RecursiveTransform(codegen::open_objects).transform(&mut schema);
    let mut schema = Value::from(schema);
    branches(&mut schema, to);
    to.insert(name.to_owned(), schema);
}

/// Makes a component of each branch of a union, the innermost first, since a discriminator only sees references.
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

/// A request for each branch of the command that the platform carries out.
fn request_examples(schemas: &Members) -> Value {
    let find = |name: &str| schemas.get(name);
    let Some((task, command)) = find("DeviceCmdTask").zip(find("DeviceCmd")) else { return Value::Null };
    let examples: Members = examples::of_branches(command, &find)
        .into_iter()
        .map(|(name, param)| {
            let mut body = examples::smallest(task, &find);
            body.insert("param".to_owned(), param.into());
            (name.to_owned(), json!({ "value": body }))
        })
        .collect();
    Value::from(examples)
}

/// The replies by their status, with the documented errors as examples.
fn responses(documents: &[Document]) -> Value {
    let mut by_status: BTreeMap<u16, Vec<&DocumentedError>> = BTreeMap::from([(200, Vec::new())]);
    for error in DocumentedError::all() {
        by_status.entry(error.status).or_default().push(error);
    }
    let created = documents.iter().find(|document| document.name == "BatchTaskCreateOutDTO");
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
        let member = created.and_then(|document| document.schema.pointer("/properties/taskID/examples/0"));
        examples.insert("created".to_owned(), json!({ "value": { "taskID": member } }));
    }
    for DocumentedError { code, desc, meaning, action, .. } in errors {
        if !description.is_empty() {
            description.push(' ');
        }
        description.push_str(&format!("{code}: {meaning}; {action}."));
        let value = json!({ "error_code": code, "error_desc": desc });
        examples.insert((*code).to_owned(), json!({ "summary": meaning, "value": value }));
    }
    json!({
        "description": description,
        "content": { "application/json": { "schema": { "anyOf": schemas }, "examples": examples } }
    })
}
