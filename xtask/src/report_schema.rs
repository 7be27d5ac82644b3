//! The schema of the JSON report, from its types.

use generated::{File, Job, Problem};
use xtask::cargo;

pub(crate) const JOB: Job = Job { name: "report-schema", owns: None, files: |_| print() };

fn print() -> Result<Vec<File>, Problem> {
    let output = cargo()
        .args(["run", "--quiet", "--package", "batchtask-check", "--features", "schema", "--example", "report_schema"])
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(vec![File::new("crates/check/src/report/json/v1.schema.json", String::from_utf8(output.stdout)?)])
}
