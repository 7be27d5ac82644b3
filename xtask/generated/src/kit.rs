//! The conformance kit: for each document, cases with their verdict, in the layout of the JSON Schema Test Suite.

mod cases;
mod json;
mod read;
mod schema;

use oceanconnect_batchtask::schemas::{Call, Document, documents};
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
/// If a schema has something of which the kit does not know how to make cases.
pub fn files() -> Result<Vec<File>, Problem> {
    documents().iter().filter(|document| covers(document)).map(file).collect()
}

/// Whether the kit has cases for the document: it covers the contract of the create call.
#[must_use]
pub fn covers(document: &Document) -> bool {
    document.call == Call::Create
}

fn file(document: &Document) -> Result<File, Problem> {
    let schema: Value = serde_json::from_str(&document.text)?;
    let cases = cases::of_document(&schema).map_err(|error| format!("{}: {error}", document.name))?;
    let schema = document.text.trim_end().replace('\n', "\n    ");
    let mut text = format!(
        "[\n  {{\n    \"description\": {},\n    \"schema\": {schema},\n    \"tests\": [",
        Value::from(document.name.as_str())
    );
    for (index, case) in cases.iter().enumerate() {
        text.push_str(if index == 0 { "\n" } else { ",\n" });
        text.push_str(&test(case));
    }
    text.push_str("\n    ]\n  }\n]\n");
    Ok(File::new(format!("{DIRECTORY}/{}.json", document.name), text))
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
