//! A file that is cut or rewritten while it is read is not taken for whole.

use std::{
    fs::{self, OpenOptions},
    io::{Read, Write},
    process::Stdio,
    thread,
    time::Duration,
};

use super::{Done, Place, good};

/// Starts a check that has read some of a file, does something to the file, and lets the check go on.
fn meanwhile(place: &Place, change: impl FnOnce()) -> Done {
    let args = ["check", "-q", "s.ndjson", "--threads", "1", "--format", "jsonl", "--accepted", "a"];
    let mut child = place.command(args).stdout(Stdio::piped()).spawn().unwrap();
    // Nobody empties the pipe, so that the program has to wait in the middle of the file.
    thread::sleep(Duration::from_millis(400));
    change();
    let mut stdout = String::new();
    child.stdout.take().unwrap().read_to_string(&mut stdout).unwrap();
    let done = Done::of(child.wait_with_output().unwrap());
    Done { stdout, ..done }
}

fn stream(place: &Place) -> u64 {
    let warning = super::odd("n");
    let stream: String = (0..60_000).map(|_| warning.clone() + "\n").collect();
    place.write("s.ndjson", &stream);
    stream.len() as u64
}

#[test]
fn a_file_that_is_cut_is_not_routed() {
    let place = Place::new();
    let length = stream(&place);
    let done = meanwhile(&place, || {
        OpenOptions::new().write(true).open(place.path("s.ndjson")).unwrap().set_len(length * 3 / 4).unwrap();
    });
    let done = done.code(2);
    assert!(done.stderr.contains("cannot check s.ndjson: the file was changed while it was read"), "{}", done.stderr);
    assert!(!place.path("a").exists());
}

#[test]
fn a_file_that_is_rewritten_is_not_routed() {
    let place = Place::new();
    stream(&place);
    let done = meanwhile(&place, || {
        let mut file = OpenOptions::new().write(true).open(place.path("s.ndjson")).unwrap();
        file.write_all(good("x").as_bytes()).unwrap();
    });
    assert!(done.code(2).stderr.contains("the file was changed while it was read"));
    assert!(!place.path("a").exists());
}

#[test]
fn a_file_that_is_replaced_is_read_as_it_was() {
    let place = Place::new();
    stream(&place);
    let done = meanwhile(&place, || {
        place.write("new", "");
        fs::rename(place.path("new"), place.path("s.ndjson")).unwrap();
    });
    done.code(0);
    assert_eq!(place.read("a").lines().count(), 60_000);
}
