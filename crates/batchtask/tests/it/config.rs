//! Policy: options and config files.

use super::{Place, bad, good, odd};

#[test]
fn levels_decide_what_is_reported_and_the_exit_code() {
    let place = Place::new();
    place.write("odd.json", odd("n")).write("bad.json", bad("n"));
    let table: [(&[&str], i32, &[&str]); 11] = [
        (&["odd.json"], 0, &["odd.json:1 repeated-id warning"]),
        (&["odd.json", "--deny", "repeated-id"], 1, &["odd.json:1 repeated-id error"]),
        (&["odd.json", "--deny", "empty-id,repeated-id"], 1, &["odd.json:1 repeated-id error"]),
        (&["odd.json", "--deny-warnings"], 1, &["odd.json:1 repeated-id error"]),
        (&["odd.json", "--deny", "warnings"], 1, &["odd.json:1 repeated-id error"]),
        (&["odd.json", "--allow", "repeated-id", "--deny-warnings"], 0, &[]),
        (&["odd.json", "--allow", "warnings"], 0, &[]),
        (&["bad.json"], 1, &["bad.json:1 out-of-range error"]),
        (&["bad.json", "--warn", "out-of-range"], 0, &["bad.json:1 out-of-range warning"]),
        (&["bad.json", "--allow", "all"], 0, &[]),
        (&["bad.json", "--allow", "all", "--warn", "out-of-range"], 0, &["bad.json:1 out-of-range warning"]),
    ];
    for (args, code, findings) in table {
        assert_eq!(place.check(args).code(code).findings(), findings, "{args:?}");
    }
    let done = place.run(["check", "--warn", "out-of-range", "bad.json"]).code(0);
    assert!(done.stdout.contains("1 body checked: 1 valid, 0 errors, 1 warning"), "{}", done.stdout);
}

#[test]
fn a_text_that_cannot_be_read_is_an_error_whatever_is_allowed() {
    let place = Place::new();
    place.write("text.json", "{").write("empty.json", "").write("bytes.json", b"\xff");
    place.write("deep.json", "[".repeat(200));
    let done = place.check(["--allow", "all", "."]).code(1);
    assert_eq!(done.stdout.lines().count(), 4, "{}", done.stdout);
}

#[test]
fn the_next_file_upwards_of_each_input_counts() {
    let place = Place::repository();
    for directory in ["", "a/", "a/b/", "a/b/c/"] {
        place.write(&format!("{directory}odd.json"), odd(&format!("n{directory}")));
    }
    place
        .write("a/batchtask.toml", "deny = ['repeated-id']\n")
        .write("a/b/c/batchtask.toml", "allow = ['repeated-id']");
    let expected =
        ["a/b/odd.json:1 repeated-id error", "a/odd.json:1 repeated-id error", "odd.json:1 repeated-id warning"];
    assert_eq!(place.check(["."]).code(1).findings(), expected);
    assert_eq!(place.check(["a/b/c/odd.json", "a/b/c/../odd.json"]).code(1).findings().len(), 1);
    // The command line wins.
    assert_eq!(place.check([".", "--allow", "all"]).code(0).findings().len(), 0);
    assert_eq!(place.check([".", "--warn", "repeated-id"]).code(0).findings().len(), 4);
    // One file for all of them.
    assert_eq!(place.check([".", "--config", "a/batchtask.toml"]).code(1).findings().len(), 4);
    // Standard input stands in the working directory.
    let mut command = place.command(["check", "--format", "jsonl"]);
    let child = command.current_dir(place.path("a")).stdin(std::process::Stdio::piped()).spawn();
    let mut child = child.unwrap();
    super::feed(&mut child, odd("n").into_bytes());
    super::Done::of(child.wait_with_output().unwrap()).code(1);
}

#[test]
fn deny_warnings_can_be_taken_back() {
    let place = Place::new();
    place.write("odd.json", odd("n")).write("batchtask.toml", "deny-warnings = true");
    place.check(["odd.json"]).code(1);
    place.check(["odd.json", "--deny-warnings=false"]).code(0);
    place.check(["odd.json", "--warn", "repeated-id"]).code(0);
}

#[test]
fn a_wrong_config_is_named_with_its_line() {
    let place = Place::new();
    place.write("a/good.json", good("n"));
    let table = [
        ("x = 1", "batchtask: a/batchtask.toml:1:1: unknown key `x`"),
        ("\n\ndenny = []", "batchtask.toml:3:1: unknown key `denny`; did you mean `deny`?"),
        ("deny = [\n 'empty-id',\n 'repeated-ids']", "batchtask.toml:3:2: unknown rule `repeated-ids`; did you mean"),
        ("allow = ['not-json']", "not-json cannot be set to allow"),
        ("allow = ['empty-id']\nwarn = ['empty-id']", "empty-id is set to both allow and warn"),
        ("deny = ", "batchtask.toml:1:"),
    ];
    for (config, expected) in table {
        place.write("a/batchtask.toml", config);
        let done = place.check(["a"]).code(2);
        assert!(
            done.stderr.contains(expected) && done.stdout.is_empty(),
            "{config:?} should say {expected:?}: {done:?}"
        );
    }
    place.write("a/batchtask.toml", b"\xff");
    assert!(place.check(["a"]).code(2).stderr.contains("cannot read the config"));
    let done = place.check(["a", "--config", "gone.toml"]).code(2);
    assert!(done.stderr.contains("cannot read the config gone.toml"), "{}", done.stderr);
}
