//! `--accepted` and `--rejected`.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::Value;

use super::{Place, bad, good, odd};

/// The bytes of the body in a line of the rejected file.
pub(super) fn body(rejection: &Value) -> Vec<u8> {
    match (&rejection["body"], &rejection["bodyBase64"]) {
        (Value::String(text), Value::Null) => text.clone().into_bytes(),
        (text, encoded) => {
            assert!(text.is_null(), "{rejection}");
            STANDARD.decode(encoded.as_str().unwrap()).unwrap()
        }
    }
}

#[test]
fn good_bodies_stay_byte_for_byte_and_bad_ones_come_with_their_findings() {
    let place = Place::new();
    let stream = format!("{}\r\n\n  {}\n{}\n\u{feff}{}\n{}", good("n1"), bad("n2"), "{\"\u{1b}", odd("n3"), good("n4"));
    place.write("s.ndjson", &stream).write("a", "old").write("r", "old");
    let done = place.check(["s.ndjson", "--accepted", "a", "--rejected", "r"]).code(1);
    assert_eq!(place.read("a"), format!("{}\r\n\u{feff}{}\n{}", good("n1"), odd("n3"), good("n4")));
    let rejected: Vec<Value> = place.read("r").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let findings: Vec<Value> = done.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rejected.len(), 2);
    assert_eq!(rejected[0]["file"], "s.ndjson");
    assert_eq!((&rejected[0]["record"], &rejected[0]["line"]), (&2.into(), &3.into()));
    assert_eq!(rejected[0]["body"], format!("  {}", bad("n2")));
    assert_eq!(rejected[0]["findings"], Value::from(vec![findings[0].clone()]), "as the report has them");
    assert_eq!(rejected[1]["body"], "{\"\u{1b}");
    assert_eq!(place.names(), ["a", "r", "s.ndjson"]);
}

#[test]
fn one_of_them_alone_will_do() {
    let place = Place::new();
    let stream = [good("n1"), bad("n2")].join("\n");
    place.with_stdin(["check", "--ndjson", "--accepted", "a"], &stream).code(1);
    place.with_stdin(["check", "--ndjson", "--rejected", "r"], &stream).code(1);
    assert_eq!(place.read("a"), format!("{}\n", good("n1")));
    assert_eq!(place.read("r").lines().count(), 1);
}

#[test]
fn bodies_of_several_inputs_do_not_run_into_each_other() {
    let place = Place::new();
    // The first stream lacks its last line end; the second input is one body over several lines, with a mark.
    place.write("1.ndjson", good("n1")).write("3.ndjson", good("n3"));
    place.write("2.json", format!("\u{feff}{}\r\n", good("n2").replace(',', ",\r\n ")));
    place.write("4.json", bad("n4").replace(',', ",\n"));
    place.check([".", "--accepted", "a", "--rejected", "r"]).code(1);
    let accepted = place.read("a");
    let lines: Vec<_> = accepted.lines().collect();
    assert_eq!((lines.len(), lines[0], lines[2]), (3, good("n1").as_str(), good("n3").as_str()));
    let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
    assert_eq!(read(lines[1]), read(&good("n2")));
    let rejected = read(&place.read("r"));
    assert_eq!((&rejected["record"], &rejected["line"]), (&Value::Null, &1.into()));
    assert_eq!(body(&rejected), bad("n4").replace(',', ",\n").into_bytes());
    // What was accepted is accepted again.
    assert_eq!(place.check(["--ndjson", "a"]).code(0).stdout.matches("\"error\"").count(), 0);
}

#[test]
fn bytes_that_are_no_text_are_kept() {
    let place = Place::new();
    place.write("s.ndjson", b"{\"\xff\xc3\x28\"}\n\n").check(["s.ndjson", "--rejected", "r"]).code(1);
    assert_eq!(body(&serde_json::from_str(&place.read("r")).unwrap()), b"{\"\xff\xc3\x28\"}");
}

#[test]
fn what_was_not_checked_to_the_end_is_not_put_in_place() {
    let place = Place::new();
    place.write("s.ndjson", [good("n1"), bad("n2")].join("\n")).write("a", "old");
    let done = place.check(["s.ndjson", "gone.ndjson", "--accepted", "a", "--rejected", "r"]).code(2);
    assert!(done.stderr.contains("gone.ndjson"), "{}", done.stderr);
    assert_eq!((place.read("a").as_str(), place.names()), ("old", vec!["a".to_owned(), "s.ndjson".to_owned()]));
}

#[cfg(unix)]
#[test]
fn an_interrupt_leaves_nothing_behind() {
    use std::{
        io::Write,
        process::{Command, Stdio},
        thread,
        time::{Duration, Instant},
    };
    for signal in ["-INT", "-TERM", "-HUP"] {
        let place = Place::new();
        place.write("a", "old");
        let mut command = place.command(["check", "--ndjson", "--accepted", "a", "--rejected", "r", "--output", "o"]);
        let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        for number in 0..5000 {
            writeln!(stdin, "{}", good(&number.to_string())).unwrap();
        }
        // It waits for more by now, and for nothing else, as soon as it has its files.
        let begun = Instant::now();
        while place.names().len() < 4 && begun.elapsed() < Duration::from_secs(20) {
            thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(place.names().len(), 4, "{:?}", place.names());
        assert!(Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap().success());
        super::Done::of(child.wait_with_output().unwrap()).code(130);
        assert_eq!((place.read("a").as_str(), place.names()), ("old", vec!["a".to_owned()]), "{signal}");
        drop(stdin);
    }
}
