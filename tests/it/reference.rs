//! The pages on the documents say something of every member.

/// Each cell of each row has something in it, but for examples.
#[test]
fn the_pages_are_complete() {
    for generated::File { path, text } in generated::reference::pages(&oceanconnect_batchtask::model::CONTRACT) {
        for row in text.lines().filter(|line| line.starts_with("| `")) {
            let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
            assert!(cells.len() == 5 && cells[..4].iter().all(|cell| !cell.is_empty()), "{path}: {row}");
        }
    }
}
