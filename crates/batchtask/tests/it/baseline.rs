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
