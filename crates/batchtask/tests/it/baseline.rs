//! Known findings.

use super::{Place, bad, good, odd};

#[test]
fn only_what_is_new_counts() {
    let place = Place::new();
    let known = [bad("n1"), good("n2"), odd("n3"), "{".to_owned()];
    place.write("b.ndjson", known.join("\n"));
    let done = place.run(["check", "b.ndjson", "--write-baseline", "base.json"]).code(0);
    assert_eq!(
        done.stdout,
        "4 bodies checked: 2 valid, 0 errors, 0 warnings\n3 known before and not counted (baseline)\n"
    );
    let done = place.run(["check", "b.ndjson", "--baseline", "base.json"]).code(0);
    assert!(done.stdout.ends_with("3 known before and not counted (baseline)\n"), "{}", done.stdout);

    // The file is the same however often it is written.
    let before = place.read("base.json");
    place.check(["b.ndjson", "--write-baseline", "base.json"]).code(0);
    assert_eq!(place.read("base.json"), before);
    assert!(!before.contains("n1"), "it holds no values: {before}");

    let table: [(&str, Vec<String>, &[&str]); 6] = [
        ("moved", vec![String::new(), good("m"), "{".into(), odd("n3"), bad("n1")], &[]),
        ("fixed", vec![good("n1")], &[]),
        ("another of the same kind", vec![bad("n1"), bad("n2")], &["b.ndjson:2 out-of-range error"]),
        // A value may be a secret that a hash of it would give away, so none is compared.
        ("another value", vec![bad("n1").replace(":3,", ":4,")], &[]),
        (
            "another place",
            vec![odd("n").replace(r#"["x-1","#, r#"["x-0","x-1","#)],
            &["b.ndjson:1 repeated-id warning"],
        ),
        ("another rule", vec![good("n").replace("Haier", "")], &[]),
    ];
    for (name, records, new) in table {
        place.write("b.ndjson", records.join("\n"));
        let done = place.check(["b.ndjson", "--baseline", "base.json"]);
        let expected = i32::from(new.iter().any(|finding| finding.ends_with("error")));
        assert_eq!(
            (done.code, done.findings()),
            (Some(expected), new.iter().map(ToString::to_string).collect()),
            "{name}"
        );
    }
    // Another file is another place.
    place.write("c.ndjson", bad("n1"));
    place.check(["c.ndjson", "--baseline", "base.json"]).code(1);
}

#[test]
fn a_known_error_does_not_make_a_body_acceptable() {
    let place = Place::new();
    place.write("b.ndjson", bad("n1")).check(["b.ndjson", "--write-baseline", "base.json"]).code(0);
    place.check(["b.ndjson", "--baseline", "base.json", "--accepted", "a", "--rejected", "r"]).code(0);
    assert_eq!((place.read("a").lines().count(), place.read("r").lines().count()), (0, 1));
}

#[test]
fn a_file_that_is_not_a_baseline_is_not_replaced() {
    let place = Place::new();
    place.write("bodies/1.json", bad("n")).write("bodies/2.json", bad("m"));
    // The name of the baseline was forgotten, and the shell filled in the bodies.
    let done = place.check(["--write-baseline", "bodies/1.json", "bodies/2.json"]).code(2);
    assert!(done.stderr.contains("bodies/1.json, which is not a baseline"), "{}", done.stderr);
    assert_eq!(place.read("bodies/1.json"), bad("n"));
    // A baseline and an empty file are replaced.
    place.write("base.json", "").check(["--write-baseline", "base.json", "bodies/2.json"]).code(0);
    place.check(["--write-baseline", "base.json", "bodies/2.json"]).code(0);
}

#[test]
fn a_baseline_serves_from_anywhere_in_its_repository() {
    let place = Place::repository();
    place.write("sub/x.json", bad("n"));
    place.check(["sub/x.json", "--write-baseline", "base.json"]).code(0);
    for path in ["sub/x.json", "./sub/x.json", "sub/../sub/x.json"] {
        place.check([path, "--baseline", "base.json"]).code(0);
    }
    let absolute = place.path("sub/x.json");
    place.check([absolute.to_str().unwrap(), "--baseline", "base.json"]).code(0);
    let mut command = place.command(["check", "x.json", "--baseline", "../base.json"]);
    let output = command.current_dir(place.path("sub")).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{output:?}");
}

#[cfg(unix)]
#[test]
fn a_pipe_as_baseline_is_an_error_at_once() {
    let place = Place::new();
    place.write("b.json", bad("n"));
    assert!(std::process::Command::new("mkfifo").arg(place.path("f")).status().unwrap().success());
    let done = place.check(["b.json", "--baseline", "f"]).code(2);
    assert!(done.stderr.contains("not a file"), "{}", done.stderr);
}

#[test]
fn a_wrong_baseline_is_said() {
    let place = Place::new();
    place.write("b.json", bad("n"));
    let table = [
        ("{", "is not a baseline"),
        ("[]", "is not a baseline"),
        (r#"{"version":1,"findings":[],"more":1}"#, "unknown field `more`"),
        (r#"{"version":2,"findings":[]}"#, "version 2"),
        ("\u{1b}[2J", "is not a baseline"),
    ];
    for (text, expected) in table {
        let done = place.write("base.json", text).check(["b.json", "--baseline", "base.json"]).code(2);
        assert!(done.stderr.contains(expected) && !done.stderr.contains('\u{1b}'), "{}", done.stderr);
    }
    let done = place.check(["b.json", "--baseline", "gone"]).code(2);
    assert!(done.stderr.contains("cannot read the baseline gone") && done.stderr.contains("--write-baseline"));
    // What could not be checked is not known.
    place.check(["b.json", "gone.json", "--write-baseline", "new.json"]).code(2);
    assert_eq!(place.names(), ["b.json", "base.json"]);
}
