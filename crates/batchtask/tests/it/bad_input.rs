//! Input as it should not be.

use std::{
    fs::{self, OpenOptions},
    io::{BufRead, BufReader, Write},
    process::Stdio,
};

use flate2::{Compression, write::GzEncoder};
use ruzstd::encoding::{CompressionLevel, compress_to_vec};

use super::{Done, Place, bad, feed, good, is_there};

fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}

fn zstd(text: &str) -> Vec<u8> {
    compress_to_vec(text.as_bytes(), CompressionLevel::Fastest)
}

#[test]
fn a_record_that_is_not_json_stands_alone() {
    let place = Place::new();
    place.write("s.ndjson", [good("1"), "not json".into(), "{\"a\":".into(), good("2"), bad("3")].join("\n"));
    let expected = ["s.ndjson:2 not-json error", "s.ndjson:3 not-json error", "s.ndjson:5 out-of-range error"];
    assert_eq!(place.check(["s.ndjson"]).code(1).findings(), expected);
}

#[test]
fn lines_end_as_they_like() {
    let place = Place::new();
    for stream in [
        format!("{}\r\n{}\r\n", good("1"), bad("2")),
        format!("{}\n{}", good("1"), bad("2")),
        format!("{}\r\n{}\r", good("1"), bad("2")),
    ] {
        assert_eq!(
            place.write("s.ndjson", &stream).check(["s.ndjson"]).code(1).findings(),
            ["s.ndjson:2 out-of-range error"]
        );
    }
    let stream = format!("\n\r\n{}\n \t\n\n{}\n\n", good("1"), bad("2"));
    let done = place.write("s.ndjson", stream).check(["s.ndjson"]).code(1);
    assert_eq!(done.findings(), ["s.ndjson:6 out-of-range error"]);
    assert!(done.stdout.contains("\"record\":2"), "blank lines are no records: {}", done.stdout);
}

#[test]
fn nothing_at_all() {
    let place = Place::new();
    for name in ["e.json", "e.ndjson"] {
        let done = place.write(name, "").check([name]).code(1);
        assert_eq!(done.findings(), [format!("{name}:1 empty-input error")]);
    }
    assert_eq!(place.write("e.ndjson", "\n\n \n").check(["e.ndjson"]).code(1).stdout.lines().count(), 1);
    place.with_stdin(["check"], "").code(1);
    fs::create_dir(place.path("empty")).unwrap();
    let done = place.check(["empty"]).code(2);
    assert!(done.stderr.contains("cannot check empty: there is no file in this directory"), "{}", done.stderr);
    let done = place.check(["*.yaml"]).code(2);
    assert!(done.stderr.contains("no file matches this pattern"), "{}", done.stderr);
}

#[test]
fn a_missing_file_does_not_hide_the_others() {
    let place = Place::new();
    place.write("b.json", bad("n"));
    let done = place.check(["gone.json", "b.json", "gone.ndjson"]).code(2);
    assert_eq!(done.findings(), ["b.json:1 out-of-range error"]);
    assert_eq!(done.stderr.matches("cannot check").count(), 2, "{}", done.stderr);
    assert!(done.stderr.starts_with("batchtask: cannot check gone.json: no such file\n"), "{}", done.stderr);
}

#[cfg(unix)]
#[test]
fn links_and_permissions() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let place = Place::new();
    place.write("d/b.json", good("n")).write("d/closed/c.json", good("m"));
    symlink("nowhere.json", place.path("d/broken.json")).unwrap();
    let done = place.check(["d/broken.json"]).code(2);
    assert!(done.stderr.contains("cannot check d/broken.json: this link leads nowhere"), "{}", done.stderr);
    symlink("..", place.path("d/round")).unwrap();
    // Neither of them keeps the rest from being checked.
    place.check(["d"]).code(0);

    let closed = place.path("d/closed");
    fs::set_permissions(&closed, PermissionsExt::from_mode(0o000)).unwrap();
    let done = place.run(["check", "d", "--lang", "en"]);
    // Nothing is closed to an administrator, who then sees all of it checked.
    if fs::read_dir(&closed).is_ok() {
        assert!(done.code(0).stdout.starts_with("2 bodies checked"));
    } else {
        let done = done.code(2);
        assert!(done.stderr.contains("closed") && done.stderr.contains("denied"), "{}", done.stderr);
        assert!(done.stdout.starts_with("1 body checked"), "{}", done.stdout);
    }
    fs::set_permissions(&closed, PermissionsExt::from_mode(0o700)).unwrap();
}

#[test]
fn compressed_inputs() {
    let place = Place::new();
    let (one, two) = (format!("{}\n", good("1")), format!("{}\n", bad("2")));
    // A second frame or member, also after one that is to be skipped.
    let skipped = [&[0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0][..], b"xyz"].concat();
    place.write("g.ndjson.gz", [gzip(&one), gzip(&two)].concat());
    place.write("z.ndjson.zst", [zstd(&one), skipped, zstd(&two)].concat());
    for name in ["g.ndjson.gz", "z.ndjson.zst"] {
        assert_eq!(place.check([name]).code(1).findings(), [format!("{name}:2 out-of-range error")]);
        // Standard input has no name to go by.
        let input = fs::read(place.path(name)).unwrap();
        let done = place.with_stdin(["check", "--ndjson", "--format", "jsonl"], input).code(1);
        assert_eq!(done.findings(), ["<stdin>:2 out-of-range error"]);
    }
}

#[test]
fn damaged_compressed_inputs() {
    let place = Place::new();
    let text: String = (0..3000).map(|number| bad(&number.to_string()) + "\n").collect();
    let (gz, zst) = (gzip(&text), zstd(&text));
    let mut flipped = [gz.clone(), zst.clone()];
    for bytes in &mut flipped {
        // The last bytes are a checksum of what was compressed, or its length.
        let last = bytes.len() - 1;
        bytes[last] ^= 0x40;
    }
    let table = [
        ("cut.ndjson.gz", gz[..gz.len() / 2].to_vec()),
        ("end.ndjson.gz", gz[..gz.len() - 1].to_vec()),
        ("start.ndjson.gz", gz[..5].to_vec()),
        ("sum.ndjson.gz", flipped[0].clone()),
        ("tail.ndjson.gz", [gz.as_slice(), b"xyz"].concat()),
        ("cut.ndjson.zst", zst[..zst.len() / 2].to_vec()),
        ("end.ndjson.zst", zst[..zst.len() - 1].to_vec()),
        ("start.ndjson.zst", zst[..5].to_vec()),
        ("sum.ndjson.zst", flipped[1].clone()),
        ("tail.ndjson.zst", [zst.as_slice(), b"xyz"].concat()),
    ];
    for (name, bytes) in table {
        let done = place.write(name, bytes).check([name]).code(2);
        assert!(done.stderr.contains(&format!("cannot check {name}: ")), "{}", done.stderr);
        // What came before the damage was checked; a record that was cut off is no finding.
        assert!(done.findings().iter().all(|finding| finding.contains("out-of-range")), "{name}");
        place.check([name, "--accepted", "a"]).code(2);
        assert!(!is_there(&place.path("a")));
    }
}

#[test]
fn bytes_flipped_anywhere_do_no_harm() {
    let place = Place::new();
    let text: String = (0..20).map(|number| bad(&number.to_string()) + "\n").collect();
    for (kind, bytes) in [("gz", gzip(&text)), ("zst", zstd(&text))] {
        for at in (2..bytes.len()).step_by(bytes.len() / 40 + 1) {
            let mut bytes = bytes.clone();
            bytes[at] ^= 0xff;
            let name = format!("{at}.ndjson.{kind}");
            let done = place.write(&name, bytes).check([&name]);
            assert!(matches!(done.code, Some(1 | 2)), "{name}: {done:?}");
        }
    }
}

/// Runs a check over a generated stream, and returns the most memory that it took, in MiB.
#[cfg(target_os = "linux")]
fn check_with_memory(place: &Place, parts: impl Iterator<Item = Vec<u8>> + Send + 'static) -> (Done, u64) {
    let args = ["check", "--ndjson", "--lang", "en", "--max-findings", "9"];
    // Few findings fit into the pipe, which nobody empties meanwhile.
    let mut child = place.command(args).stdin(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    std::thread::spawn(move || parts.into_iter().try_for_each(|part| stdin.write_all(&part)).unwrap());
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    while child.try_wait().unwrap().is_none() {
        let status = fs::read_to_string(&status).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let kib = line.and_then(|line| line.trim().strip_suffix(" kB")).map_or(0, |kib| kib.trim().parse().unwrap());
        most = most.max(kib / 1024);
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
    (Done::of(child.wait_with_output().unwrap()), most)
}

#[cfg(target_os = "linux")]
#[test]
fn a_very_long_line() {
    let place = Place::new();
    let (before, behind) = (format!("{}\n{{\"appId\":\"a\",\"x\":\"", good("1")), format!("\"}}\n{}\n", bad("2")));
    let parts = std::iter::once(before.into_bytes())
        .chain(std::iter::repeat_n(vec![b'x'; 1024 * 1024], 200))
        .chain(std::iter::once(behind.into_bytes()));
    let (done, memory) = check_with_memory(&place, parts);
    let done = done.code(1);
    assert!(done.stdout.contains("error[unknown-member]: /x:"), "{}", done.stdout);
    assert!(done.stdout.contains("(record 3)"), "{}", done.stdout);
    assert!(done.stdout.len() < 10_000, "the report does not repeat the line");
    assert!((200..300).contains(&memory), "{memory} MiB for a line of 200");
}

#[cfg(target_os = "linux")]
#[test]
fn a_very_long_stream() {
    let place = Place::new();
    let part: String = (0..2000).map(|number| bad(&number.to_string()) + "\n").collect();
    let (done, memory) = check_with_memory(&place, std::iter::repeat_n(part.into_bytes(), 60));
    assert!(done.code(1).stdout.contains("120,000 errors, 118,000 warnings"));
    assert!((1..64).contains(&memory), "{memory} MiB");
}

#[test]
fn a_reader_that_goes_ends_the_run_quietly() {
    let place = Place::new();
    let stream: String = (0..20_000).map(|number| bad(&number.to_string()) + "\n").collect();
    for end_of_input in [true, false] {
        let mut command = place.command(["check", "--ndjson", "--format", "jsonl"]);
        let mut child = command.stdin(Stdio::piped()).spawn().unwrap();
        // Someone who never closes the input does not keep the program from ending.
        let stdin = if end_of_input {
            feed(&mut child, stream.clone().into_bytes());
            None
        } else {
            let mut stdin = child.stdin.take().unwrap();
            let bytes = stream.clone().into_bytes();
            Some(std::thread::spawn(move || {
                let _ = stdin.write_all(&bytes);
                stdin
            }))
        };
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(line.contains("out-of-range"), "{line}");
        let done = Done::of(child.wait_with_output().unwrap()).code(2);
        assert_eq!(done.stderr, "");
        drop(stdin.map(std::thread::JoinHandle::join));
    }
}

#[test]
fn standard_input_is_read_once() {
    let place = Place::new();
    let done = place.with_stdin(["check", "-", "-", "--lang", "en"], good("n")).code(0);
    assert_eq!(done.stdout, "1 body checked: 1 valid, 0 errors, 0 warnings\n");
}

#[test]
fn several_bodies_in_a_file_for_one() {
    let place = Place::new();
    place.write("b.json", [good("1"), good("2")].join("\n")).write("c.json", format!("{} x", good("1")));
    for (args, expected) in [(["b.json", "--lang", "en"], "use --ndjson"), (["b.json", "--lang", "zh"], "--ndjson")] {
        let done = place.run(["check"].into_iter().chain(args)).code(1);
        assert!(done.stdout.contains("[not-json]") && done.stdout.contains(expected), "{}", done.stdout);
    }
    assert!(!place.run(["check", "c.json"]).code(1).stdout.contains("--ndjson"));
    place.check(["b.json", "--ndjson"]).code(0);
    // And one body over several lines, read a body a line.
    let done = place.write("d.json", good("1").replace(',', ",\n")).check(["d.json", "--ndjson"]).code(1);
    assert!(done.findings().iter().all(|finding| finding.contains("not-json")));
}

#[cfg(unix)]
#[test]
fn names_that_a_terminal_would_obey() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt};
    let place = Place::new();
    let name = "a\n\u{1b}[31m\u{202e}b.json";
    place.write(name, bad("n"));
    let done = place.run(["check", name, "c\n\u{1b}[2J\u{202e}"]).code(2);
    for text in [&done.stdout, &done.stderr] {
        assert!(!text.contains(['\u{1b}', '\u{202e}']) && !text.contains("a\n") && !text.contains("c\n"), "{text:?}");
    }
    assert_eq!(place.check(["."]).code(1).findings(), [format!("{name}:1 out-of-range error")]);
    // A name that is not UTF-8.
    let name: &OsStr = OsStrExt::from_bytes(b"\xff.json");
    fs::write(place.0.path().join(name), bad("n")).unwrap();
    assert_eq!(place.check([name]).code(1).findings(), ["\u{fffd}.json:1 out-of-range error"]);
}

#[test]
fn a_file_that_grows_is_read_to_the_end_that_it_has_then() {
    let place = Place::new();
    let record = format!("{}\n", good("n"));
    place.write("s.ndjson", record.repeat(20_000));
    let args = ["check", "s.ndjson", "--lang", "en", "--allow", "repeated-task-name"];
    let mut child = place.command(args).spawn().unwrap();
    let mut file = OpenOptions::new().append(true).open(place.path("s.ndjson")).unwrap();
    let mut written = 20_000;
    while child.try_wait().unwrap().is_none() && written < 40_000 {
        file.write_all(record.as_bytes()).unwrap();
        written += 1;
    }
    let done = Done::of(child.wait_with_output().unwrap()).code(0);
    let bodies: u64 = done.stdout.split(' ').next().unwrap().replace(',', "").parse().unwrap();
    assert!((20_000..=written).contains(&bodies), "{bodies} of {written}");
}
