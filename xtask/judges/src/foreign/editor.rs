//! The language servers of editors, driven by tests/foreign/editor/editor.mjs.

use std::process::Command;

use super::Places;

/// A check's name, and what went wrong in it.
pub(super) type Check = (String, Result<(), String>);

/// Every check of the script.
pub(super) fn run(places: &Places) -> Result<Vec<Check>, String> {
    let output = Command::new("node").arg("editor/editor.mjs").current_dir(&places.foreign).output();
    let output = output.map_err(|error| format!("node: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let checks: Vec<Check> = text
        .lines()
        .filter_map(|line| match line.split_once(' ')? {
            ("ok", name) => Some((name.to_owned(), Ok(()))),
            ("FAILED", rest) => {
                let (name, words) = rest.split_once(" | ").unwrap_or((rest, ""));
                Some((name.to_owned(), Err(words.to_owned())))
            }
            _ => None,
        })
        .collect();
    let all_good = checks.iter().all(|(_, result)| result.is_ok());
    if checks.is_empty() || output.status.success() != all_good {
        return Err(format!("{}: {}", output.status, String::from_utf8_lossy(&output.stderr)));
    }
    Ok(checks)
}
