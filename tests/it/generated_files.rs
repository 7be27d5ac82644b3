//! The checked-in generated files are what the types and the rules say now.

use std::path::Path;

#[test]
fn they_are_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let differences = generated::JOBS.iter().flat_map(|job| job.differences(root).unwrap());
    let lines: Vec<String> = differences.map(|difference| difference.to_string()).collect();
    assert!(lines.is_empty(), "{}\nrun `{}`", lines.join("\n"), generated::COMMAND);
}
