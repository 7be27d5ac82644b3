//! Ratios between the contenders, which take turns on one small part of the input after the other, so that a busy
//! machine slows all of them down alike. Of each part and contender the best time counts.
#![expect(clippy::print_stdout, reason = "a program speaks to whoever runs it")]

use std::{hint::black_box, time::Instant};

use bench::{Contender, Input};

/// How long a part of many lines is, at least.
const PART: usize = 2_000_000;

/// How often each part is read.
const ROUNDS: usize = 5;

fn main() {
    println!("| input | MB | {} |", Contender::ALL.map(Contender::title).join(" | "));
    println!("|---|--:|{}", "--:|".repeat(Contender::ALL.len()));
    let times = Input::ALL.map(|input| {
        let bytes = input.bytes();
        let times = Contender::ALL.map(|_| 0.0);
        let times = parts(&bytes, input).into_iter().fold(times, |sum, part| {
            let best = best_times(part, input.is_lines());
            std::array::from_fn(|index| sum[index] + best[index])
        });
        #[expect(clippy::cast_precision_loss, reason = "a length in MB")]
        let megabytes = bytes.len() as f64 / 1e6;
        let row = times.map(|time| format!("{:.0} MB/s ({:.2})", megabytes / time, times[0] / time));
        println!("| {} | {megabytes:.0} | {} |", input.title(), row.join(" | "));
        times
    });
    let [valid, broken, devices, _] = times;
    let [bound, ours, _, schema] = valid;
    println!();
    println!("| what | must reach | is |");
    println!("|---|--:|--:|");
    println!("| valid NDJSON, of the bound | at least 0.65 | {:.2} |", bound / ours);
    println!("| valid NDJSON, of the jsonschema macro | at least 3.5 | {:.1} |", schema / ours);
    println!("| time for 5 % broken, of the time for valid | at most 1.3 | {:.2} |", broken[1] / ours);
    println!("| a million ids, of the bound | at least 0.5 | {:.2} |", devices[0] / devices[1]);
}

fn parts(bytes: &[u8], input: Input) -> Vec<&[u8]> {
    if !input.is_lines() {
        return vec![bytes];
    }
    let mut parts = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() {
        let least = rest.len().min(PART);
        let end = rest[least..].iter().position(|byte| *byte == b'\n').map_or(rest.len(), |at| least + at + 1);
        let (part, behind) = rest.split_at(end);
        parts.push(part);
        rest = behind;
    }
    parts
}

/// The best time of each contender, in seconds.
fn best_times(part: &[u8], lines: bool) -> [f64; Contender::ALL.len()] {
    let mut best = Contender::ALL.map(|_| f64::INFINITY);
    for _ in 0..ROUNDS {
        for (contender, best) in Contender::ALL.into_iter().zip(&mut best) {
            let start = Instant::now();
            black_box(contender.read(black_box(part), lines));
            *best = best.min(start.elapsed().as_secs_f64());
        }
    }
    best
}
