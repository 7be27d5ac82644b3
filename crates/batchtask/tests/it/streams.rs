//! A stream that does not end.

use std::{
    io::{BufRead, BufReader, Write},
    process::Stdio,
    sync::mpsc::channel,
    thread,
    time::Duration,
};

use super::{Done, Place, bad};

#[test]
fn a_finding_appears_when_its_line_has_been_read() {
    let place = Place::new();
    for arguments in [&["--format", "jsonl"][..], &["--report", "jsonl=-", "--output", "r"]] {
        let mut command = place.command([&["check", "-q", "--ndjson"], arguments].concat());
        let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
        let stdout = BufReader::new(child.stdout.take().unwrap());
        let (send, lines) = channel();
        thread::spawn(move || stdout.lines().map_while(Result::ok).try_for_each(|line| send.send(line)));
        let mut stdin = child.stdin.take().unwrap();
        for number in 1..=3 {
            writeln!(stdin, "{}", bad(&number.to_string())).unwrap();
            // It is there long before the input goes on. The first second is for the start of the program.
            let line = lines.recv_timeout(Duration::from_secs(5)).unwrap();
            assert!(line.contains(&format!("\"record\":{number}")), "{line}");
        }
        drop(stdin);
        Done::of(child.wait_with_output().unwrap()).code(1);
    }
}
