//! Nothing that is read or found is without a limit.

use std::io::Write;

use flate2::{Compression, write::GzEncoder};

use super::{Place, bad, good};

fn gzip(parts: impl IntoIterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    for part in parts {
        encoder.write_all(&part).unwrap();
    }
    encoder.finish().unwrap()
}

#[test]
fn what_becomes_too_large_is_a_failure_and_the_next_input_is_checked() {
    let place = Place::new();
    let zeros = gzip(std::iter::repeat_n(vec![0; 1024 * 1024], 200));
    assert!(zeros.len() < 2 * 1024 * 1024);
    let line = good("n") + "\n";
    let lines = gzip([line.repeat(1000).into_bytes()]);
    place.write("zeros.ndjson.gz", &zeros).write("zeros.json.gz", &zeros).write("lines.ndjson.gz", lines);
    place.write("z.json", bad("m"));
    let table: [(&str, &[&str], &str); 4] = [
        (
            "zeros.ndjson.gz",
            &["--max-ratio", "100"],
            "more than 100 times as large when it is decompressed (--max-ratio)",
        ),
        ("zeros.json.gz", &["--max-ratio", "100"], "more than 100 times as large"),
        ("zeros.json.gz", &["--max-decompressed-size", "64M"], "more than 67108864 bytes when it is decompressed"),
        ("lines.ndjson.gz", &["--max-decompressed-size", "100K"], "(--max-decompressed-size)"),
    ];
    for (name, arguments, expected) in table {
        let done = place.check([&[name, "z.json", "--allow", "repeated-task-name"], arguments].concat()).code(2);
        assert!(done.stderr.contains(&format!("cannot check {name}: ")), "{name}: {}", done.stderr);
        assert!(done.stderr.contains(expected), "{name}: {}", done.stderr);
        assert_eq!(done.findings().last().map(String::as_str), Some("z.json:1 out-of-range error"), "{name}");
    }
    // What is only well compressed is no bomb.
    place.check(["lines.ndjson.gz", "--allow", "repeated-task-name"]).code(0);
}

#[test]
fn a_body_beyond_a_limit_is_a_finding_and_the_next_record_is_checked() {
    let place = Place::new();
    let large = good("n").replace("washer", &"w".repeat(100_000));
    let many = good("m").replacen(
        '{',
        &format!("{{{}", (0..500).map(|n| format!("\"x{n}\":1,")).collect::<Vec<_>>().concat()),
        1,
    );
    let deep = good("d")
        .replace(r#""method":"m""#, &format!(r#""method":"m","paras":{{"a":{}{}}}"#, "[".repeat(20), "]".repeat(20)));
    place.write("s.ndjson", [large, many, deep, bad("z")].join("\n"));
    let last = "s.ndjson:4 out-of-range error".to_owned();
    let found = |arguments: &[&str], code| place.check([&["s.ndjson"], arguments].concat()).code(code).findings();
    let lines = |findings: &[String], line| {
        findings.iter().filter(|finding| finding.starts_with(&format!("s.ndjson:{line} "))).count()
    };
    let all = found(&[], 1);
    assert_eq!((lines(&all, 1), lines(&all, 2), lines(&all, 3)), (0, 500, 0));
    let few = found(&["--max-body-size", "50K", "--max-findings-per-body", "10", "--max-depth", "10"], 1);
    assert_eq!((lines(&few, 1), lines(&few, 3)), (1, 1), "{few:?}");
    assert!((10..=12).contains(&lines(&few, 2)), "{few:?}");
    assert_eq!((all.last(), few.last()), (Some(&last), Some(&last)));
    // What was cut off is counted.
    let done = place.run(["check", "--lang", "en", "s.ndjson", "--max-findings-per-body", "10"]).code(1);
    assert!(done.stdout.contains("501 errors"), "{}", done.stdout);
}
