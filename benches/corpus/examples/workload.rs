//! Checks a part of the corpus, in a function of its own: what `cargo xtask instructions` counts.
//!
//! The one argument names the part. The exit code says whether it was known.

use std::{env, hint::black_box, process::ExitCode};

use batchtask_check::{Checker, Kind};

const SEED: u64 = 1;

fn main() -> ExitCode {
    let documents: Vec<String> = match env::args().nth(1).as_deref() {
        Some("valid") => corpus::valid(SEED, 2_000).collect(),
        Some("broken") => corpus::broken(SEED, 2_000).collect(),
        Some("devices") => vec![corpus::many_devices(SEED, 20_000)],
        Some("paras") => vec![corpus::many_paras(SEED, 1_000_000)],
        _ => return ExitCode::FAILURE,
    };
    let mut checker = Checker::new(Kind::Create);
    // What is made once for a whole run is not counted.
    checker.check(b"");
    counted_workload(&mut checker, &documents);
    ExitCode::SUCCESS
}

/// The name is what callgrind looks for.
#[inline(never)]
fn counted_workload(checker: &mut Checker, documents: &[String]) {
    for document in documents {
        // With lines and columns.
        black_box(checker.check(document.as_bytes()));
    }
}
