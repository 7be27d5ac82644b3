//! A pattern reads only where it can match.

use super::{Place, bad, good};

#[test]
fn what_a_pattern_stands_for() {
    let place = Place::new();
    for name in ["a.json", "b/a.json", "b/c/a.json", "b/c/x.ndjson", "d/[x].json", ".git/refs/a.json"] {
        place.write(name, good(name));
    }
    let table: [(&str, &[&str]); 11] = [
        ("*.json", &["a.json"]),
        ("./*.json", &["a.json"]),
        ("*/*.json", &["b/a.json", "d/[x].json"]),
        ("**/a.json", &["a.json", "b/a.json", "b/c/a.json"]),
        ("b/**", &["b/a.json", "b/c/a.json", "b/c/x.ndjson"]),
        ("b/**/*.{json,ndjson}", &["b/a.json", "b/c/a.json", "b/c/x.ndjson"]),
        ("{b,b/c}/a.json", &["b/a.json", "b/c/a.json"]),
        ("b/?/x.*", &["b/c/x.ndjson"]),
        ("d/[[]x].json", &["d/[x].json"]),
        ("d/[x].json", &["d/[x].json"]),
        ("b/../*.json", &["b/../a.json"]),
    ];
    for (pattern, expected) in table {
        let done = place.run(["check", "--show-files", pattern]).code(0);
        assert_eq!(done.stdout.lines().collect::<Vec<_>>(), expected, "{pattern}");
    }
    let absolute = place.path("*.json");
    let done = place.run(["check".as_ref(), "--show-files".as_ref(), absolute.as_os_str()]).code(0);
    assert_eq!(done.stdout.lines().count(), 1);
    let done = place.run(["check", "b/[.json"]).code(2);
    assert!(done.stderr.starts_with("batchtask: cannot check b/[.json: unclosed"), "{}", done.stderr);
}

#[cfg(unix)]
#[test]
fn links_out_are_not_followed_and_faults_elsewhere_do_not_count() {
    use std::os::unix::fs::symlink;
    let place = Place::new();
    place.write("d/a.json", good("n")).write("elsewhere/b.json", bad("m")).write("d/sub/c.json", good("k"));
    symlink("../elsewhere", place.path("d/u")).unwrap();
    symlink("/usr", place.path("d/usr")).unwrap();
    symlink("gone", place.path("d/dangling")).unwrap();
    symlink("loop", place.path("d/loop")).unwrap();
    for pattern in ["d/*.json", "d/**/*.json", "d/*/*.json"] {
        let done = place.run(["check", "--lang", "en", pattern]).code(0);
        assert_eq!(done.stderr, "", "{pattern}");
    }
    let done = place.run(["check", "--lang", "en", "d/*/*.json"]).code(0);
    assert!(done.stdout.contains("2 behind a link to a directory"), "{}", done.stdout);
    // One that the pattern itself names is meant.
    place.check(["d/u/*.json"]).code(1);
    // One that stays inside is another name.
    symlink("sub", place.path("d/inside")).unwrap();
    let done = place.run(["check", "--show-files", "d/i*/*.json"]).code(0);
    assert_eq!(done.stdout, "d/inside/c.json\n");
}
