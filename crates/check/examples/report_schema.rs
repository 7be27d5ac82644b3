//! Prints the schema of the JSON report: `cargo xtask generate` writes it to src/report/json/v1.schema.json.
#![expect(clippy::print_stdout, reason = "a program prints")]

use batchtask_check::report::json::v1::Document;

fn main() {
    println!("{:#}", serde_json::Value::from(schemars::schema_for!(Document)));
}
