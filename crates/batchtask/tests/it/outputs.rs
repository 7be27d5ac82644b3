//! No output takes the place of anything else.

use super::{Place, bad, good};

#[test]
fn an_output_that_is_read_is_refused_before_anything_is_written() {
    let place = Place::new();
    place.write("b.json", bad("n")).write("s.ndjson", [good("n"), bad("m")].join("\n")).write("c.toml", "");
    place.write("sub/x", "");
    place.check(["b.json", "--write-baseline", "base"]).code(0);
    let table: [(&[&str], &str); 15] = [
        (&["--rejected", "b.json", "b.json"], "--rejected b.json would replace the input b.json"),
        (&["--output", "b.json", "b.json"], "--output b.json would replace the input b.json"),
        (&["--output", "./sub/../b.json", "b.json"], "would replace the input b.json"),
        (&["--output", "b.json", "."], "would replace the input b.json"),
        (&["--output", "b.json", "*.json"], "would replace the input b.json"),
        (&["--accepted", "s.ndjson", "s.ndjson"], "would replace the input s.ndjson"),
        (&["--write-baseline", "b.json", "b.json"], "would replace the input b.json"),
        (&["--report", "sarif=b.json", "b.json"], "--report sarif b.json would replace the input b.json"),
        (&["--baseline", "base", "--output", "base", "b.json"], "would replace the baseline"),
        (&["--baseline", "base", "--update-baseline", "b.json", "base"], "would replace the input base"),
        (&["--config", "c.toml", "--output", "c.toml", "b.json"], "would replace the config"),
        (&["--accepted", "a", "--rejected", "./sub/../a", "b.json"], "are the same file"),
        (&["--accepted", "a", "--output", "a", "b.json"], "are the same file"),
        (&["--report", "json=a", "--report", "sarif=a", "b.json"], "are the same file"),
        (&["--write-baseline", "sub/x", "--output", "sub/x", "b.json"], "are the same file"),
    ];
    let files = || place.names().into_iter().filter(|name| name != "sub").map(|name| (place.read(&name), name));
    let before: Vec<_> = files().collect();
    for (arguments, expected) in table {
        let done = place.run([&["check"], arguments].concat()).code(2);
        assert!(done.stderr.contains(expected) && done.stdout.is_empty(), "{arguments:?}: {done:?}");
        assert_eq!(files().collect::<Vec<_>>(), before, "{arguments:?}");
    }
    // A config that was found is read as well.
    place.write("d/batchtask.toml", "").write("d/b.json", bad("n"));
    place.check(["d", "--output", "d/batchtask.toml"]).code(2);
    assert_eq!(place.read("d/batchtask.toml"), "");
}

#[cfg(unix)]
#[test]
fn links_and_other_names_do_not_hide_what_an_output_is() {
    use std::{fs, os::unix::fs::symlink, process::Command, process::Stdio};
    let place = Place::new();
    place.write("b.json", bad("n"));
    symlink("b.json", place.path("link")).unwrap();
    fs::hard_link(place.path("b.json"), place.path("hard")).unwrap();
    symlink("gone", place.path("dangling")).unwrap();
    for output in ["link", "hard"] {
        let done = place.check(["b.json", "--output", output]).code(2);
        assert!(done.stderr.contains("would replace the input b.json"), "{output}: {}", done.stderr);
    }
    let done = place.check(["b.json", "--output", "dangling"]).code(2);
    assert!(done.stderr.contains("dangling is a link that leads nowhere"), "{}", done.stderr);
    assert!(place.path("dangling").is_symlink() && !place.path("gone").exists());
    assert!(Command::new("mkfifo").arg(place.path("pipe")).status().unwrap().success());
    let done = place.check(["b.json", "--accepted", "pipe", "--rejected", "./pipe"]).code(2);
    assert!(done.stderr.contains("are the same file"), "{}", done.stderr);
    // Standard input and output are files under another name.
    let open = || fs::File::open(place.path("b.json")).unwrap();
    let output = place.command(["check", "--accepted", "b.json"]).stdin(open()).output().unwrap();
    let done = super::Done::of(output).code(2);
    assert!(done.stderr.contains("would replace the input <stdin>"), "{}", done.stderr);
    let log = fs::File::create(place.path("log")).unwrap();
    let output = place.command(["check", "b.json", "--output", "log"]).stdout(Stdio::from(log)).output().unwrap();
    let done = super::Done::of(output).code(2);
    assert!(done.stderr.contains("--output log is the file that standard output goes to"), "{}", done.stderr);
    assert_eq!(place.read("b.json"), bad("n"));
    let report = fs::File::create(place.path("report.json")).unwrap();
    let output = place.command(["check", "."]).stdout(Stdio::from(report)).output().unwrap();
    let done = super::Done::of(output).code(2);
    assert!(done.stderr.contains("standard output would replace the input report.json"), "{}", done.stderr);
}

#[cfg(unix)]
#[test]
fn devices_can_be_written_to_as_often_as_they_are_named() {
    let place = Place::new();
    place.write("b.json", bad("n"));
    place.check(["b.json", "--output", "/dev/null", "--accepted", "/dev/null", "--rejected", "/dev/null"]).code(1);
}
