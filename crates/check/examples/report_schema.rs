//! Prints the schema of the JSON report: `cargo xtask generate` writes it to src/report/json/v1.schema.json.
#![expect(clippy::print_stdout, reason = "a program prints")]

use batchtask_check::report::json::v1::Document;

fn main() -> serde_json::Result<()> {
    println!("{}", serde_json::to_string_pretty(&schemars::schema_for!(Document))?);
    Ok(())
}
