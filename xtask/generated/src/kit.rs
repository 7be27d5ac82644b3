//! The conformance kit: for each document, cases with their verdict, in the layout of the JSON Schema Test Suite.

mod cases;
mod example;
mod json;
mod read;

use oceanconnect_batchtask::{
    model::{Call, Contract, Document},
    schemas::Form,
};
use serde_json::{Value, json};

use cases::Case;
pub use read::{Group, Test, TestFault, groups};

use crate::{File, Problem};

/// Where the kit stands in the repository.
pub const DIRECTORY: &str = "tests/kit";

/// All files of the kit.
///
/// # Errors
///
/// If a document has something of which the kit does not know how to make cases.
pub fn files(contract: &Contract) -> Result<Vec<File>, Problem> {
    contract.documents.iter().filter(|document| covers(document)).map(file).collect()
}

/// Whether the kit has cases for the document: it covers the contract of the create call.
#[must_use]
pub fn covers(document: &Document) -> bool {
    document.call == Call::Create
}

/// The kit's file of one document.
///
/// # Errors
///
/// If it has something of which the kit does not know how to make cases.
pub fn file(document: &Document) -> Result<File, Problem> {
    let name = document.name();
    let cases = cases::of_document(document).map_err(|error| format!("{name}: {error}"))?;
    let schema = Form::Standard.of(document).ok_or_else(|| format!("{name} has no schema"))?.text;
    let schema = schema.trim_end().replace('\n', "\n    ");
    let mut text =
        format!("[\n  {{\n    \"description\": {},\n    \"schema\": {schema},\n    \"tests\": [", Value::from(name));
    for (index, case) in cases.iter().enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        text.push_str(&test(case));
    }
    text.push_str("\n    ]\n  }\n]\n");
    Ok(File::new(format!("{DIRECTORY}/{name}.json"), text))
}

fn test(case: &Case) -> String {
    let faults: Vec<Value> =
        case.faults.iter().map(|fault| json!({ "pointer": fault.pointer, "rule": fault.rule })).collect();
    format!(
        "      {{ \"description\": {}, \"data\": {}, \"valid\": {}, \"faults\": {} }}",
        Value::from(case.description.as_str()),
        case.data,
        faults.is_empty(),
        Value::from(faults)
    )
}
