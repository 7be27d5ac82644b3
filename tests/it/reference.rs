//! The pages on the documents say what the schemas say now.

use std::{collections::BTreeMap, fs, path::Path};

use crate::reference_pages::{COMMAND, DIRECTORY, expected};

#[test]
fn the_pages_are_up_to_date() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join(DIRECTORY);
    let found: BTreeMap<String, String> = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap()))
        .map(|(name, text)| (name, text.replace("\r\n", "\n")))
        .collect();
    let expected: BTreeMap<String, String> = expected().unwrap().into_iter().collect();
    let stale: Vec<&String> =
        expected.keys().chain(found.keys()).filter(|name| expected.get(*name) != found.get(*name)).collect();
    assert!(stale.is_empty(), "{stale:?} in {DIRECTORY}: run `{COMMAND}`");
}

/// Each cell of each row has something in it, but for examples.
#[test]
fn the_pages_are_complete() {
    for (name, text) in expected().unwrap() {
        for row in text.lines().filter(|line| line.starts_with("| `")) {
            let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
            assert!(cells.len() == 5 && cells[..4].iter().all(|cell| !cell.is_empty()), "{name}: {row}");
        }
    }
}
