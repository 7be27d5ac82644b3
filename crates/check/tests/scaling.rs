//! Time and memory grow with the input and no faster, whatever the input is.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as a test does")]

use std::fmt::Write as _;

use batchtask_check::{Checker, Kind, Limits};
use cpu_time::ThreadTime;

/// The smallest input of each shape, in bytes, and how much larger the largest is.
const SMALLEST: usize = 1_000;
const DECADES: u32 = 3;

/// How fast time may grow: with this power of the size.
const EXPONENT: f64 = 1.1;

/// How much memory a check may take: so many bytes for each byte of the input, and so many in any case.
const MEMORY: (usize, usize) = (16, 32 << 20);

/// Makes an input of about so many bytes.
type Shape = fn(usize) -> String;

fn until(size: usize, mut text: String, mut more: impl FnMut(&mut String, usize), end: &str) -> String {
    for number in 0.. {
        if text.len() >= size {
            break;
        }
        more(&mut text, number);
    }
    text + end
}

fn repeated_param_before_task_type(size: usize) -> String {
    until(size, "{".into(), |text, _| text.push_str("\"param\":{\"a\":1},"), "\"taskType\":\"DeviceDel\"}")
}

fn a_finding_every_few_bytes(size: usize) -> String {
    until(size, "{\"tags\":[{}".into(), |text, _| text.push_str(",{}"), "]}")
}

fn a_long_name_above_many_findings(size: usize) -> String {
    let start = format!("{{\"param\":{{\"{}\":{{\"a\":1", "L".repeat(size / 2));
    until(size, start, |text, _| text.push_str(",\"a\":1"), "}}}")
}

fn long_names_above_a_deep_list(size: usize) -> String {
    let levels = 100;
    let name = "L".repeat(size / 2 / levels);
    let start = format!("{{\"param\":{}[{{\"a\":1}}", format!("{{\"{name}\":").repeat(levels));
    until(size, start, |text, _| text.push_str(",{\"a\":1,\"a\":2}"), &("]".to_owned() + &"}".repeat(levels) + "}"))
}

fn many_ids(size: usize) -> String {
    let start = "{\"taskType\":\"DeviceCmd\",\"param\":{\"type\":\"DeviceList\",\"deviceList\":[\"\"".to_owned();
    until(size, start, |text, number| write!(text, ",\"{number}\"").unwrap(), "]}}")
}

fn many_ids_twice(size: usize) -> String {
    let start = "{\"taskType\":\"DeviceCmd\",\"param\":{\"type\":\"DeviceList\",\"deviceList\":[\"\"".to_owned();
    until(size, start, |text, number| write!(text, ",\"{0}\",\"{0}\"", number + 1_000_000).unwrap(), "]}}")
}

fn many_names(size: usize) -> String {
    let start = "{\"param\":{\"command\":{\"paras\":{\"\":0".to_owned();
    until(size, start, |text, number| write!(text, ",\"{number}\":0").unwrap(), "}}}}")
}

fn one_name_again_and_again(size: usize) -> String {
    until(size, "{\"appId\":1".into(), |text, _| text.push_str(",\"appId\":1"), "}")
}

fn near_miss_names(size: usize) -> String {
    until(size, "{\"taskNames\":0".into(), |text, number| write!(text, ",\"taskNam{}\":0", number % 10).unwrap(), "}")
}

fn near_miss_values(size: usize) -> String {
    until(size, "{\"taskType\":0".into(), |text, _| text.push_str(",\"taskType\":\"DeviceCommand\""), "}")
}

fn one_long_string(size: usize) -> String {
    until(size, "{\"appId\":\"".into(), |text, _| text.push_str("\\u00e9\u{1f680}"), "\"}")
}

fn open_brackets(size: usize) -> String {
    until(size, "[".into(), |text, _| text.push_str("[\"a\","), "")
}

fn a_fault_at_the_end(size: usize) -> String {
    until(size, "{\"param\":[{}".into(), |text, _| text.push_str(",{\"a\":1}"), "]")
}

const SHAPES: &[(&str, Shape)] = &[
    ("repeated param before taskType", repeated_param_before_task_type),
    ("a finding every few bytes", a_finding_every_few_bytes),
    ("a long name above many findings", a_long_name_above_many_findings),
    ("long names above a deep list", long_names_above_a_deep_list),
    ("many ids", many_ids),
    ("many ids twice", many_ids_twice),
    ("many names", many_names),
    ("one name again and again", one_name_again_and_again),
    ("near-miss names", near_miss_names),
    ("near-miss values", near_miss_values),
    ("one long string", one_long_string),
    ("open brackets", open_brackets),
    ("a fault at the end", a_fault_at_the_end),
];

/// The least time of some checks, in seconds of this thread.
fn time(checker: &mut Checker, text: &str, rounds: usize) -> f64 {
    let once = |_| {
        let start = ThreadTime::now();
        std::hint::black_box(checker.verdict(text.as_bytes()));
        start.elapsed().as_secs_f64()
    };
    (0..rounds).map(once).fold(f64::INFINITY, f64::min)
}

#[test]
fn time_grows_with_the_size_of_every_shape() {
    // So few findings are kept that the smallest input has more: what is kept costs more than what is counted.
    let limits = Limits::default().max_findings_per_body(10);
    for (name, shape) in SHAPES {
        let mut checker = Checker::guessing().with_limits(limits);
        let times = [(0, 20), (1, 10), (2, 3), (DECADES, 2)].map(|(decade, rounds)| {
            let text = shape(SMALLEST * 10_usize.pow(decade));
            time(&mut checker, &text, rounds)
        });
        let exponent = (times[3] / times[0]).log10() / f64::from(DECADES);
        println!("{name}: {exponent:.2} {times:?}");
        assert!(exponent <= EXPONENT, "{name}: {exponent:.2}, seconds a decade: {times:?}");
    }
}

#[test]
fn memory_is_bounded_for_every_shape() {
    for (name, shape) in SHAPES {
        let text = shape(4_000_000);
        let mut checker = Checker::new(Kind::Create);
        let taken = allocation_counter::measure(|| drop(checker.verdict(text.as_bytes()))).bytes_max;
        let (each, in_any_case) = MEMORY;
        println!("{name}: {} bytes, {taken} taken", text.len());
        assert!(taken <= (text.len() * each + in_any_case) as u64, "{name}: {} bytes take {taken}", text.len());
    }
}
