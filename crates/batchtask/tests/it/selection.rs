//! Which files are checked, and what is said of those that are not.

use std::fs;

use super::{Place, bad, good};

#[test]
fn a_named_or_matched_file_is_checked_whatever_ignores_it() {
    let place = Place::repository();
    place.write(".gitignore", "timeout*.json\n.hidden/\n").write("out/timeout1.json", bad("n"));
    place.write("out/.dot.json", bad("m")).write("out/body.txt", bad("k"));
    for (arguments, findings) in [
        (&["out/timeout1.json"][..], 1),
        (&["out/time*.json"], 1),
        (&["out/*.txt"], 1),
        (&["out/.dot.json", "out/body.txt"], 2),
        (&["out/*"], 3),
        (&["**/*"], 3 + 1),
    ] {
        let done = place.check(arguments).code(1);
        assert!(done.findings().len() >= findings, "{arguments:?}: {done:?}");
    }
}

#[test]
fn what_a_directory_holds_and_is_not_checked_is_counted_with_its_reason() {
    let place = Place::repository();
    place.write(".gitignore", "timeout*.json\n").write("out/timeout1.json", bad("n")).write("out/a.json", good("m"));
    place.write("out/.dot.json", bad("k")).write("out/.dots/x.json", bad("l")).write("out/notes.md", "");
    let done = place.run(["check", "--lang", "en", "out"]).code(0);
    for part in ["1 ignored", "2 hidden", "1 with another extension"] {
        assert!(done.stdout.contains(part), "{}", done.stdout);
    }
    let report: serde_json::Value =
        serde_json::from_str(&place.run(["check", "--format", "json", "out"]).stdout).unwrap();
    assert!(report["summary"]["skipped"].to_string().contains("ignored"), "{}", report["summary"]);
    for (option, code, findings) in [("--no-ignore", 1, 1), ("--hidden", 1, 2)] {
        assert_eq!(place.check(["out", option]).code(code).findings().len(), findings, "{option}");
    }
}

#[test]
fn ignore_files_count_in_their_repository_only() {
    let place = Place::new();
    // Above a repository, and outside of any.
    place.write(".gitignore", "*.json\n").write(".ignore", "*.json\n").write("out/a.json", bad("n"));
    place.check(["out"]).code(1);
    place.check(["."]).code(1);
    place.write("repo/.git/HEAD", "").write("repo/a.json", bad("m"));
    place.check(["repo"]).code(1);
    // The user's own for all repositories.
    place.write("home/.config/git/ignore", "*.json\n");
    let mut command = place.command(["check", "repo"]);
    command.env("HOME", place.path("home")).env("XDG_CONFIG_HOME", place.path("home/.config"));
    super::Done::of(command.output().unwrap()).code(1);
    // Its own, also from a directory of it, and what Git keeps for this copy alone.
    place.write("repo/.gitignore", "a.json\n").write("repo/sub/a.json", bad("k")).write("repo/sub/b.json", good("k"));
    place.check(["repo/sub"]).code(0);
    place.write("repo/.git/info/exclude", "/sub/b.json\n");
    let done = place.check(["repo/sub"]).code(2);
    assert!(done.stderr.contains("nothing in this directory is checked: 2 ignored"), "{}", done.stderr);
    // A repository inside of it goes by its own files.
    place.write("repo/inner/.git/HEAD", "").write("repo/inner/a.json", bad("i"));
    assert_eq!(place.check(["repo"]).code(1).findings().len(), 1);
    // What is ignored can be taken back.
    place.write("repo/sub/.gitignore", "!a.json\n");
    assert_eq!(place.check(["repo/sub"]).code(1).findings().len(), 1);
}

#[test]
fn extensions_are_recognised_in_any_case() {
    let place = Place::new();
    place.write("d/A.JSON", bad("n")).write("d/B.NdJson", [bad("m"), bad("k")].join("\n"));
    assert_eq!(place.check(["d"]).code(1).findings().len(), 3);
}

#[test]
fn an_empty_selection_is_a_failure_with_a_true_reason() {
    let place = Place::repository();
    fs::create_dir(place.path("empty")).unwrap();
    place.write(".gitignore", "ignored/*\n").write("ignored/a.json", bad("n")).write("text/a.txt", "");
    for (name, reason) in [
        ("empty", "cannot check empty: there is no file in this directory"),
        ("ignored", "cannot check ignored: nothing in this directory is checked: 1 ignored"),
        ("text", "cannot check text: nothing in this directory is checked: 1 with another extension"),
        ("*.yaml", "cannot check *.yaml: no file matches this pattern"),
    ] {
        let done = place.check([name]).code(2);
        assert!(done.stderr.contains(reason), "{}", done.stderr);
        place.check([name, "--show-files"]).code(2);
    }
    // A directory whose only file was named before is not empty.
    place.write("one/a.json", good("n"));
    place.check(["one/a.json", "one"]).code(0);
}

#[test]
fn patterns_of_the_command_line_and_of_a_config_choose_files() {
    let place = Place::new();
    for name in ["bodies/a.json", "bodies/b.body", "old/c.json", "d.json"] {
        place.write(name, good(name));
    }
    let table: [(&str, &[&str], &[&str]); 8] = [
        ("", &[], &["bodies/a.json", "d.json", "old/c.json"]),
        ("", &["--include", "bodies/"], &["bodies/a.json", "bodies/b.body"]),
        ("", &["--include", "*.body", "--include", "/d.json"], &["bodies/b.body", "d.json"]),
        ("", &["--exclude", "old", "--exclude", "a.*"], &["d.json"]),
        ("include = ['bodies']", &[], &["bodies/a.json", "bodies/b.body"]),
        ("include = ['bodies']", &["--include", "d.json"], &["d.json"]),
        ("exclude = ['old/**']", &["--exclude", "d.json"], &["bodies/a.json"]),
        ("exclude = ['*.json']", &["d.json"], &["bodies/a.json", "d.json", "old/c.json"]),
    ];
    for (config, arguments, expected) in table {
        place.write("batchtask.toml", config);
        let named = arguments.first() == Some(&"d.json");
        let paths: &[&str] = if named { &["bodies/a.json", "old/*.json"] } else { &["."] };
        let done = place.run([&["check", "--show-files"], paths, arguments].concat()).code(0);
        let mut files: Vec<_> = done.stdout.lines().collect();
        files.sort_unstable();
        assert_eq!(files, expected, "{config} {arguments:?}");
    }
    place.write("batchtask.toml", "hidden = true\nno-ignore = true").write(".hidden/x.json", bad("x"));
    place.check(["."]).code(1);
    place.write("batchtask.toml", "");
    // What the command line itself excludes is excluded, whoever expands the patterns.
    for paths in [&["*.json", "bodies/*.json"][..], &["d.json", "bodies/a.json"]] {
        let done = place.run([&["check", "--show-files", "--exclude", "d.json"], paths].concat()).code(0);
        assert_eq!(done.stdout, "bodies/a.json\n", "{paths:?}");
        assert!(done.stderr.contains("1 excluded"), "{}", done.stderr);
    }
    for pattern in ["{b", "[", "a[b"] {
        let done = place.check([".", "--exclude", pattern]).code(2);
        assert!(done.stderr.contains(&format!("--exclude {pattern}: ")), "{}", done.stderr);
    }
}

#[test]
fn a_file_that_is_named_twice_is_checked_once() {
    let place = Place::new();
    place.write("d/a.json", bad("n"));
    let absolute = place.path("d/a.json");
    for arguments in [["d/a.json", "./d/../d/a.json"], ["d", "d/*.json"], ["d", absolute.to_str().unwrap()]] {
        assert_eq!(place.check(arguments).code(1).findings().len(), 1, "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn links_in_a_directory_lead_nowhere_else() {
    use std::os::unix::fs::symlink;
    let place = Place::new();
    place.write("d/a.json", good("n")).write("elsewhere/b.json", bad("m"));
    symlink("../elsewhere", place.path("d/out")).unwrap();
    symlink("gone", place.path("d/dangling.json")).unwrap();
    symlink("a.json", place.path("d/again.json")).unwrap();
    let done = place.run(["check", "--lang", "en", "d"]).code(0);
    assert!(done.stdout.starts_with("1 body checked"), "{}", done.stdout);
    for part in ["1 behind a link to a directory", "1 broken links"] {
        assert!(done.stdout.contains(part), "{}", done.stdout);
    }
    // A link to a file is a name of that file.
    symlink("../elsewhere/b.json", place.path("d/c.json")).unwrap();
    place.check(["d"]).code(1);
}

#[cfg(unix)]
#[test]
fn pipes_in_a_directory_are_passed_over_and_named_ones_are_read() {
    use std::process::Command;
    let place = Place::new();
    place.write("d/a.json", good("n"));
    assert!(Command::new("mkfifo").arg(place.path("d/x.json")).status().unwrap().success());
    for path in ["d", "d/*.json"] {
        let done = place.run(["check", "--lang", "en", path]).code(0);
        assert!(done.stdout.contains("1 pipes or devices"), "{path}: {}", done.stdout);
    }
    let child = place.command(["check", "--format", "jsonl", "d/x.json"]).spawn().unwrap();
    fs::write(place.path("d/x.json"), bad("m")).unwrap();
    assert_eq!(super::Done::of(child.wait_with_output().unwrap()).code(1).findings().len(), 1);
}
