//! After a kill the old files are there, and the next run clears what was left lying.
#![cfg(unix)]

use std::{
    io::Write,
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::{Done, Place, bad, good};

fn temporary(place: &Place) -> Vec<String> {
    place.names().into_iter().filter(|name| name.starts_with(".batchtask-")).collect()
}

/// Starts a run that waits for more input, and waits until it has made its files.
fn start(place: &Place) -> Child {
    let before = temporary(place).len();
    let args = ["check", "-q", "--ndjson", "--accepted", "a", "--rejected", "r", "--output", "o"];
    let child = place.command(args).stdin(Stdio::piped()).spawn().unwrap();
    let begun = Instant::now();
    while temporary(place).len() < before + 3 {
        assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", place.names());
        thread::sleep(Duration::from_millis(5));
    }
    child
}

#[test]
fn a_killed_run_changes_nothing_and_the_next_one_clears_up() {
    let place = Place::new();
    place.write("a", "old").write("b.json", bad("n"));
    let mut child = start(&place);
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!((place.read("a").as_str(), temporary(&place).len()), ("old", 3));
    place.check(["b.json", "--output", "report"]).code(1);
    assert_eq!(place.names(), ["a", "b.json", "report"]);
    assert_eq!(place.read("a"), "old");
}

#[test]
fn the_files_of_a_live_run_and_of_others_stay() {
    let place = Place::new();
    place.write("b.json", bad("n")).write("elsewhere/x", "mine");
    place.write(".batchtask-notes", "mine").write(".batchtask-d.tmp/x", "mine");
    std::os::unix::fs::symlink("elsewhere/x", place.path(".batchtask-link.tmp")).unwrap();
    let mut expected = place.names();
    let mut child = start(&place);
    let live = temporary(&place);
    place.check(["b.json", "--output", "report"]).code(1);
    assert_eq!(temporary(&place), live);
    writeln!(child.stdin.take().unwrap(), "{}", good("n")).unwrap();
    Done::of(child.wait_with_output().unwrap()).code(0);
    assert_eq!(place.read("a"), format!("{}\n", good("n")));
    expected.extend(["a", "o", "r", "report"].map(str::to_owned));
    expected.sort();
    assert_eq!(place.names(), expected);
}
