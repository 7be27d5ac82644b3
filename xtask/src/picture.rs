//! What the program prints of an example, as a picture for the first screen of README.

use anstyle_svg::Term;
use generated::{File, Job, Problem};
use xtask::batchtask;

pub(crate) const JOB: Job = Job { name: "picture", owns: None, files: |_| draw() };

/// What README's first command checks.
const EXAMPLE: &str = "examples/rules/unknown-member.bad.json";

fn draw() -> Result<Vec<File>, Problem> {
    let output = batchtask().args(["check", "--lang=en", "--color=always", EXAMPLE]).output()?;
    if output.status.code() != Some(1) {
        return Err(format!("the check of the example: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    let text = format!("$ batchtask check {EXAMPLE}\n{}", String::from_utf8(output.stdout)?);
    Ok(vec![File::new("docs/finding.svg", Term::new().render_svg(&text))])
}
