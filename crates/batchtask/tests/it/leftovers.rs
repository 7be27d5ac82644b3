//! After a kill the old files are there, and the next run clears what was left lying.
#![cfg(unix)]

use std::{
    fs,
    io::Write,
    process::{Child, Stdio},
    thread,
    time::{Duration, Instant},
};

use super::{Place, bad, good};

fn temporary(place: &Place) -> Vec<String> {
    place.names().into_iter().filter(|name| name.starts_with(".batchtask-")).collect()
}

/// A run that waits for more input and has made its files.
fn waiting(place: &Place) -> Child {
    let before = temporary(place).len();
    let args = ["check", "--ndjson", "--accepted", "a", "--rejected", "r", "--output", "o"];
    let mut child = place.command(args).stdin(Stdio::piped()).spawn().unwrap();
    writeln!(child.stdin.as_mut().unwrap(), "{}", good("n")).unwrap();
    let begun = Instant::now();
    while temporary(place).len() != before.max(3) + if before == 0 { 0 } else { 3 } {
        assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", place.names());
        thread::sleep(Duration::from_millis(5));
    }
    child
}

#[test]
fn a_killed_run_changes_nothing_and_the_next_one_clears_up() {
    let place = Place::new();
    place.write("a", "old").write("b.json", bad("n"));
    let mut child = waiting(&place);
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
    place.write("b.json", bad("n")).write(".batchtask-notes", "mine").write(".batchtask-d.tmp/x", "mine");
    fs::create_dir_all(place.path("elsewhere")).unwrap();
    place.write("elsewhere/x", "mine");
    std::os::unix::fs::symlink("elsewhere/x", place.path(".batchtask-link.tmp")).unwrap();
    let names = place.names();
    let before = temporary(&place).len();
    let args = ["check", "--ndjson", "--accepted", "a", "--rejected", "r", "--output", "o"];
    let mut child = place.command(args).stdin(Stdio::piped()).spawn().unwrap();
    let begun = Instant::now();
    while temporary(&place).len() < before + 3 {
        assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", place.names());
        thread::sleep(Duration::from_millis(5));
    }
    place.check(["b.json", "--output", "report"]).code(1);
    assert_eq!(temporary(&place).len(), before + 3);
    let mut stdin = child.stdin.take().unwrap();
    writeln!(stdin, "{}", good("n")).unwrap();
    drop(stdin);
    super::Done::of(child.wait_with_output().unwrap()).code(0);
    assert_eq!(place.read("a"), format!("{}\n", good("n")));
    let expected: Vec<_> = names.into_iter().chain(["a", "o", "r", "report"].map(str::to_owned)).collect();
    let mut expected = expected;
    expected.sort();
    assert_eq!(place.names(), expected);
}
