//! The runner as a Rust pipeline uses it.

use std::{
    io::{self, Cursor, Read, Write},
    num::NonZero,
    sync::mpsc::{Receiver, Sender, channel},
    thread,
    time::Duration,
};

use batchtask_check::{
    Kind, Limits,
    report::{Base, Format, Options, Summary},
    run::{Baseline, Done, FailOn, Input, Report, Runner},
};
use serde_json::Value;

/// A body without findings whose task has this name.
fn good(name: &str) -> String {
    format!(
        r#"{{"appId":"a","taskName":"{name}","taskType":"DeviceCmd","timeout":300,"param":{{"type":"DeviceType","deviceType":"washer","manufacturerId":"Haier","command":{{"serviceId":"s","method":"m"}}}}}}"#
    )
}

/// A body with one error.
fn bad(name: &str) -> String {
    good(name).replace(":300,", ":3,")
}

/// A body with one warning.
fn odd(name: &str) -> String {
    good(name).replace(r#""appId":"a""#, r#""appId":"""#)
}

fn stream(records: impl IntoIterator<Item = String>) -> Input {
    let lines: String = records.into_iter().map(|record| record + "\n").collect();
    Input::new("s.ndjson", Cursor::new(lines)).ndjson(true)
}

fn run(input: Input, mut report: Report<'_>) -> Done {
    let runner = Runner::new(Kind::Create).threads(NonZero::new(2).unwrap());
    runner.run([input], &mut report).unwrap();
    report.end().unwrap()
}

/// The report on an input in a format.
fn reported(format: Format, options: Options, input: Input) -> (String, Summary) {
    let mut text = Vec::new();
    let done = run(input, Report::default().with_output_and_options(format, options, &mut text));
    (String::from_utf8(text).unwrap(), done.summary)
}

/// What a writer or reader of a test passes on at once.
struct Channel<E>(E);

impl Write for Channel<Sender<Vec<u8>>> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.send(bytes.to_vec()).map_err(io::Error::other)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Read for Channel<Receiver<Vec<u8>>> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let Ok(bytes) = self.0.recv() else { return Ok(0) };
        to[..bytes.len()].copy_from_slice(&bytes);
        Ok(bytes.len())
    }
}

#[test]
fn findings_of_a_slow_stream_come_when_their_line_has_been_read() {
    let ((lines, input), (output, text)) = (channel(), channel());
    let checking = thread::spawn(move || {
        let mut to = io::BufWriter::new(Channel(output));
        let input = Input::new("slow", Channel(input)).ndjson(true);
        run(input, Report::default().with_output(Format::Jsonl, &mut to)).summary
    });
    for number in 0..5 {
        // A line in two parts, and the start of the next one.
        let line = bad(&number.to_string());
        lines.send(line.as_bytes()[..50].to_vec()).unwrap();
        lines.send([&line.as_bytes()[50..], b"\n"].concat()).unwrap();
        let finding = text.recv_timeout(Duration::from_secs(20)).expect("nothing before the next line is read");
        let finding: Value = serde_json::from_slice(&finding).unwrap();
        assert_eq!((&finding["line"], &finding["rule"]), (&(number + 1).into(), &"out-of-range".into()));
    }
    drop(lines);
    assert_eq!(checking.join().unwrap().bodies, 5);
}

/// Many zeros that no memory could hold, in a line of their own.
#[test]
fn an_endless_line_is_one_finding_and_the_next_record_is_checked() {
    let limits = Limits::default().max_body_bytes(100_000);
    let front = Cursor::new(good("one") + "\n");
    let behind = Cursor::new(format!("\n{}\n{}", bad("two"), good("three")));
    let endless = front.chain(io::repeat(b'0').take(1 << 30)).chain(behind);
    let (mut text, mut rejected) = (Vec::new(), Vec::new());
    let mut report = Report::default().with_output(Format::Jsonl, &mut text).with_rejected(&mut rejected);
    Runner::new(Kind::Create).limits(limits).run([Input::new("s", endless).ndjson(true)], &mut report).unwrap();
    assert_eq!(report.end().unwrap().summary.bodies, 4);
    let findings: Vec<Value> =
        str::from_utf8(&text).unwrap().lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let places: Vec<_> = findings.iter().map(|finding| (finding["line"].as_u64(), finding["rule"].as_str())).collect();
    assert_eq!(places, [(Some(2), Some("too-large")), (Some(3), Some("out-of-range"))]);
    let rejected: Vec<Value> =
        str::from_utf8(&rejected).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((&rejected[0]["body"], &rejected[1]["body"]), (&Value::Null, &bad("two").into()), "no half of a body");
}

#[test]
fn warnings_take_no_room_from_errors() {
    let records = (0..300).map(|number| odd(&number.to_string())).chain([bad("e1"), bad("e2")]);
    let options = Options::default().max_findings(Some(200));
    for format in [Format::Jsonl, Format::Human, Format::Github] {
        let (text, summary) = reported(format, options.clone(), stream(records.clone()));
        assert_eq!((summary.count(oceanconnect_batchtask::Severity::Error), summary.bodies), (2, 302));
        assert_eq!(text.matches("out-of-range").count() - usize::from(format == Format::Human), 2, "{format}");
        assert_eq!(text.matches("empty-app-id").count() - usize::from(format == Format::Human), 200, "{format}");
    }
    let options = Options::default().max_findings(Some(1));
    let (text, _) = reported(Format::Jsonl, options, stream(["e1", "e2"].map(bad).into_iter().chain([odd("w")])));
    assert_eq!(text.lines().last(), Some(r#"{"withheld":2}"#), "an error takes room from warnings");
}

#[test]
fn every_format_says_that_findings_were_cut() {
    for format in Format::ALL {
        let (text, _) =
            reported(*format, Options::default().max_findings(Some(2)), stream(["a", "b", "c", "d", "e"].map(bad)));
        let said = if *format == Format::Jsonl { r#"{"withheld":3}"# } else { "and 3 more" };
        assert!(text.contains(if *format == Format::Json { r#""withheld":3"# } else { said }), "{format}: {text}");
        let (text, _) = reported(*format, Options::default(), stream([bad("a")]));
        assert!(!text.contains("more") && !text.contains(r#"{"withheld""#), "{format}: {text}");
    }
}

#[test]
fn junit_counts_every_record() {
    let records = [good("a"), bad("b"), odd("c"), bad("d"), good("e")];
    for most in [None, Some(1), Some(0)] {
        let (text, _) = reported(Format::Junit, Options::default().max_findings(most), stream(records.clone()));
        let report = quick_junit::Report::deserialize_from_str(&text).unwrap();
        assert_eq!((report.tests, report.failures, report.errors), (5, 2, 0), "{text}");
        assert_eq!(report.test_suites[0].test_cases.len(), 5);
    }
    // A known error fails nothing.
    let mut baseline = Vec::new();
    let recorded = run(stream(records.clone()), Report::default().with_baseline(Baseline::recording())).baseline;
    recorded.unwrap().write(&mut baseline).unwrap();
    let mut text = Vec::new();
    let report = Report::default().with_output(Format::Junit, &mut text);
    run(stream(records), report.with_baseline(Baseline::read(&baseline).unwrap()));
    let report = quick_junit::Report::deserialize_from_str(str::from_utf8(&text).unwrap()).unwrap();
    assert_eq!((report.tests, report.failures), (5, 0));
}

#[test]
fn several_reports_come_of_one_run() {
    let (mut human, mut jsonl, mut sarif) = (Vec::new(), Vec::new(), Vec::new());
    let few = Options::default().max_findings(Some(1));
    let report = Report::default()
        .with_output_and_options(Format::Human, few, &mut human)
        .with_output(Format::Jsonl, &mut jsonl)
        .with_output(Format::Sarif, &mut sarif);
    run(stream(["a", "b", "c"].map(bad)), report);
    let [human, jsonl, sarif] = [human, jsonl, sarif].map(|text| String::from_utf8(text).unwrap());
    assert_eq!((human.matches("error[").count(), jsonl.lines().count()), (1, 3));
    let sarif: Value = serde_json::from_str(&sarif).unwrap();
    assert_eq!(sarif["runs"][0]["results"].as_array().unwrap().len(), 3);
    assert_eq!(sarif["runs"][0]["invocations"][0]["properties"]["summary"]["kind"], "create");
}

#[test]
fn a_baseline_does_not_depend_on_how_a_path_is_typed_and_gets_tighter() {
    let base = |report: Report<'static>| report.with_base(Base::new("/work/x"));
    let named = |name: &str, records: &[String]| Input::new(name, Cursor::new(records.join("\n"))).ndjson(true);
    let before = [bad("1"), bad("2"), odd("3")];
    let done = run(named("in/s.ndjson", &before), base(Report::default()).with_baseline(Baseline::recording()));
    assert_eq!((done.summary.known, FailOn::Warning.fails(&done.summary)), (3, false));
    let mut text = Vec::new();
    done.baseline.unwrap().write(&mut text).unwrap();
    let read = || Baseline::read(&text).unwrap();
    for name in ["./in/s.ndjson", "in/s.ndjson", "/work/x/in/s.ndjson", "in/../in/s.ndjson"] {
        let done = run(named(name, &before), base(Report::default()).with_baseline(read()));
        assert_eq!((done.summary.known, done.summary.counts.len(), done.summary.stale), (3, 0, 0), "{name}");
    }
    // One is repaired: the next baseline does not hold it, nor what is new.
    let after = [bad("1"), good("2").replace("\"m\"", "\"\""), odd("3")];
    let done = run(named("in/s.ndjson", &after), base(Report::default()).with_baseline(read()));
    assert_eq!((done.summary.known, done.summary.stale, FailOn::Error.fails(&done.summary)), (2, 1, true));
    let mut tighter = Vec::new();
    done.baseline.unwrap().write(&mut tighter).unwrap();
    let tighter = Baseline::read(&tighter).unwrap();
    let done = run(named("in/s.ndjson", &before), base(Report::default()).with_baseline(tighter));
    assert_eq!((done.summary.known, done.summary.count(oceanconnect_batchtask::Severity::Error)), (2, 1));
    // What was not checked is not stale.
    let done = run(named("in/other.ndjson", &[good("1")]), base(Report::default()).with_baseline(read()));
    assert_eq!(done.summary.stale, 0);
}

#[test]
fn a_repeated_name_says_where_the_first_is() {
    let (text, _) = reported(Format::Json, Options::default(), stream([good("x"), good("one"), good("one")]));
    let report: Value = serde_json::from_str(&text).unwrap();
    let finding = &report["findings"][0];
    assert!(finding["message"].as_str().unwrap().ends_with("; the first is in s.ndjson:2 (record 2)"), "{finding}");
    assert_eq!((&finding["record"], &finding["related"]["record"]), (&3.into(), &2.into()));
    assert_eq!(
        finding["related"]["place"]["start"],
        serde_json::json!({"line": 2, "column": finding["place"]["start"]["column"]})
    );
}
