//! The language servers of editors, driven by tests/foreign/editor/editor.mjs.

use std::process::Command;

use super::Places;

/// Each check with its name, and with what went wrong in it.
pub(super) fn run(places: &Places) -> Result<Vec<(String, Result<(), String>)>, String> {
    let output = Command::new("node").arg("editor/editor.mjs").current_dir(&places.foreign).output();
    let output = output.map_err(|error| format!("node: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let checks: Vec<_> = text
        .lines()
        .filter_map(|line| match line.split_once(' ')? {
            ("ok", name) => Some((name.to_owned(), Ok(()))),
            ("FAILED", name) => Some((name.to_owned(), Err("the language server does not do it".to_owned()))),
            _ => None,
        })
        .collect();
    let all_good = checks.iter().all(|(_, result)| result.is_ok());
    if checks.is_empty() || output.status.success() != all_good {
        return Err(format!("{}: {}", output.status, String::from_utf8_lossy(&output.stderr)));
    }
    Ok(checks)
}
