//! Standard output is written through, whatever it is called.

use super::{Place, bad, good};

/// Runs a command line in a shell.
#[cfg(unix)]
fn shell(place: &Place, script: &str) -> super::Done {
    let mut command = std::process::Command::new("sh");
    command.env_clear().env("BATCHTASK", env!("CARGO_BIN_EXE_batchtask")).current_dir(place.path(""));
    super::Done::of(command.args(["-c", script]).output().unwrap())
}

#[cfg(target_os = "linux")]
#[test]
fn what_others_write_to_it_stays() {
    let place = Place::new();
    place.write("b.json", bad("n")).write("g.json", good("m"));
    for name in ["-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"] {
        for arguments in
            ["--format jsonl --output NAME", "--accepted NAME --output r", "--report jsonl=NAME --output r"]
        {
            let arguments = arguments.replace("NAME", name);
            let script = format!("(echo HEADER; $BATCHTASK check -q {arguments} b.json g.json; echo TRAILER) > log");
            shell(&place, &script).code(0);
            let log = place.read("log");
            assert!(log.starts_with("HEADER\n") && log.ends_with("TRAILER\n"), "{arguments}: {log}");
            assert_eq!(log.lines().count(), 3, "{arguments}: {log}");
        }
    }
    assert_eq!(place.names(), ["b.json", "g.json", "log", "r"]);
}

#[test]
fn it_is_given_to_one_output_only() {
    let place = Place::new();
    place.write("b.json", bad("n"));
    for arguments in [&["--accepted", "-"][..], &["--output", "-", "--report", "json=/dev/stdout"]] {
        let done = place.check([&["b.json"], arguments].concat()).code(2);
        assert!(done.stderr.contains("both go to standard output"), "{arguments:?}: {}", done.stderr);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn standard_error_as_an_output_keeps_what_was_written_to_it() {
    let place = Place::new();
    place.write("b.json", bad("n"));
    shell(&place, "(echo HEADER >&2; $BATCHTASK check -q --format jsonl --output /dev/stderr b.json) 2> log").code(1);
    let log = place.read("log");
    assert!(log.starts_with("HEADER\n") && log.contains("out-of-range"), "{log}");
}
