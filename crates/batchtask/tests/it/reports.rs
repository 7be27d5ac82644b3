//! Several reports of one run, and the summary beside them.

use super::{Place, bad, good};

#[test]
fn one_run_writes_many_reports() {
    let place = Place::new();
    place.write("b.json", bad("n")).write("g.json", good("m"));
    let alone = |format| place.run(["check", "--format", format, "b.json", "g.json"]).code(1).stdout;
    let done =
        place.run(["check", "--report", "sarif=x.sarif", "--report", "jsonl=x.jsonl", "b.json", "g.json"]).code(1);
    assert_eq!(done.stdout, alone("human"));
    assert_eq!(place.read("x.jsonl"), alone("jsonl"));
    assert_eq!(place.read("x.sarif"), alone("sarif"));
    for (report, expected) in [("sarf=x", "unknown format"), ("sarif", "FORMAT=FILE"), ("sarif=", "FORMAT=FILE")] {
        let done = place.run(["check", "--report", report, "b.json"]).code(2);
        assert!(done.stderr.contains(expected), "{}", done.stderr);
    }
}

#[test]
fn a_log_holds_the_summary_wherever_the_report_goes() {
    let place = Place::new();
    place.write("b.json", bad("n"));
    let summary = "1 body checked: 0 valid, 1 error, 0 warnings\n";
    for arguments in [&["--format", "json"][..], &["--format", "json", "--output", "r"], &["--output", "r"]] {
        let done = place.run([&["check", "--lang", "en", "b.json"], arguments].concat()).code(1);
        assert!(done.stderr.ends_with(summary), "{arguments:?}: {}", done.stderr);
        let done = place.run([&["check", "-q", "b.json"], arguments].concat()).code(1);
        assert_eq!(done.stderr, "", "{arguments:?}");
    }
    let done = place.run(["check", "--lang", "en", "b.json"]).code(1);
    assert!(done.stdout.ends_with(summary) && done.stderr.is_empty(), "{done:?}");
}

#[test]
fn warnings_do_not_hide_the_error_that_fails_the_run() {
    let place = Place::new();
    let lines: Vec<_> = (0..300).map(|number| super::odd(&format!("n{number}"))).chain([bad("x")]).collect();
    place.write("s.ndjson", lines.join("\n"));
    for arguments in [&[][..], &["--max-findings", "1"]] {
        let done = place.run([&["check", "--lang", "en", "s.ndjson"], arguments].concat()).code(1);
        assert!(done.stdout.contains("error[out-of-range]"), "{}", done.stdout);
    }
}
