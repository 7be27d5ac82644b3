//! The conformance kit: for each document, cases with their verdict, in the layout of the JSON Schema Test Suite. The
//! tests take this file in too.

#[path = "kit_files/cases.rs"]
mod cases;
#[path = "kit_files/json.rs"]
mod json;
#[path = "kit_files/read.rs"]
mod read;
#[path = "kit_files/schema.rs"]
mod schema;

use oceanconnect_batchtask::schemas::{Call, Document, documents};
use serde_json::{Value, json};

use cases::Case;
pub(crate) use read::{Group, groups};

/// The command that brings the kit up to date.
pub(crate) const COMMAND: &str = "cargo xtask kit";

/// Where the kit stands in the repository.
pub(crate) const DIRECTORY: &str = "tests/kit";

/// One file of the kit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct KitFile {
    pub(crate) file_name: String,
    pub(crate) text: String,
}

/// All files of the kit, as the schemas say it now.
pub(crate) fn files() -> Result<Vec<KitFile>, String> {
    documents().iter().filter(|document| covers(document)).map(file).collect()
}

/// Whether the kit has cases for the document: it covers the contract of the create call.
pub(crate) fn covers(document: &Document) -> bool {
    document.call == Call::Create
}

fn file(document: &Document) -> Result<KitFile, String> {
    let schema: Value = serde_json::from_str(&document.text).map_err(|error| error.to_string())?;
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
    Ok(KitFile { file_name: format!("{}.json", document.name), text })
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
