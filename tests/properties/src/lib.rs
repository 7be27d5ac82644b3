//! What all property tests share: how many cases, from which seed, and what a failure prints.
//!
//! `JUDGED_CASES` sets how many cases [`for_all`] tries. `BATCHTASK_SEED` sets the seed; without it each run has another
//! one. A failure prints the command that runs the test again with its seed.
#![expect(clippy::print_stderr, clippy::panic, reason = "a helper of a test fails as a test does")]

use std::{
    env,
    hash::{BuildHasher, RandomState},
    panic::Location,
    path::Path,
    sync::OnceLock,
    thread,
};

use proptest::{
    strategy::Strategy,
    test_runner::{Config, RngAlgorithm, RngSeed, TestRunner},
};

/// How many cases [`for_all`] tries, unless `JUDGED_CASES` says so.
const CASES: u32 = 400;

/// How many bytes of a failure are printed: a case may hold megabytes.
const SHOWN_BYTES: usize = 20_000;

/// Tries the property with generated cases.
///
/// # Panics
///
/// If the property does not hold. The smallest case found is printed; it belongs into a test of its own with a name,
/// and no file remembers it.
#[track_caller]
pub fn for_all<S: Strategy>(cases: S, property: impl Fn(S::Value)) {
    for_so_many(judged_cases(CASES), cases, property);
}

/// The same, always with as many cases.
///
/// # Panics
///
/// If the property does not hold.
#[track_caller]
pub fn for_so_many<S: Strategy>(number: u32, cases: S, property: impl Fn(S::Value)) {
    let result = TestRunner::new(silent_config(number)).run(&cases, |case| {
        property(case);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{}\nin {}\n{}", clipped(&error.to_string()), Location::caller(), again());
    }
}

/// The configuration of a `proptest!` block. A failed test prints what was written here: how to run it again.
#[must_use]
pub fn config(cases: u32) -> Config {
    eprintln!("{}", again());
    silent_config(cases)
}

/// `JUDGED_CASES`, or else the number given.
///
/// # Panics
///
/// If `JUDGED_CASES` is not a number.
#[must_use]
pub fn judged_cases(number: u32) -> u32 {
    variable("JUDGED_CASES").unwrap_or(number)
}

fn silent_config(cases: u32) -> Config {
    Config {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(seed()),
        // Most of the time of an unoptimized test would go into the default algorithm.
        rng_algorithm: RngAlgorithm::XorShift,
        ..Config::default()
    }
}

/// The seed of this run.
fn seed() -> u64 {
    static SEED: OnceLock<u64> = OnceLock::new();
    *SEED.get_or_init(|| variable("BATCHTASK_SEED").unwrap_or_else(|| RandomState::new().hash_one(())))
}

fn variable<T: std::str::FromStr>(name: &str) -> Option<T> {
    let value = env::var(name).ok()?;
    Some(value.parse().unwrap_or_else(|_| panic!("{name} is not a number: {value}")))
}

/// The command that runs the test of this thread again with the same cases.
fn again() -> String {
    let cases = env::var("JUDGED_CASES").map_or_else(|_| String::new(), |cases| format!("JUDGED_CASES={cases} "));
    let package = env::var("CARGO_PKG_NAME").unwrap_or_default();
    let program = env::args().next().unwrap_or_default();
    let program = Path::new(&program).file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let target = match program.rsplit_once('-').map_or(&*program, |(target, _hash)| target) {
        target if target == package.replace('-', "_") => "--lib".to_owned(),
        target => format!("--test {target}"),
    };
    let thread = thread::current();
    let test = thread.name().unwrap_or_default();
    format!("run it again with: {cases}BATCHTASK_SEED={} cargo test -p {package} {target} -- --exact {test}", seed())
}

/// The beginning and the end of a long text.
fn clipped(text: &str) -> String {
    if text.len() <= SHOWN_BYTES {
        return text.to_owned();
    }
    let boundary = |at: &usize| text.is_char_boundary(*at);
    let head = (0..=SHOWN_BYTES / 2).rev().find(boundary).unwrap_or_default();
    let tail = (text.len() - SHOWN_BYTES / 2..=text.len()).find(boundary).unwrap_or_default();
    format!("{}\n… {} bytes are not shown …\n{}", &text[..head], tail - head, &text[tail..])
}

#[cfg(test)]
mod tests {
    use std::panic;

    use super::*;

    #[test]
    fn a_failure_is_printed_once_with_its_smallest_case_and_its_command() {
        let failure =
            panic::catch_unwind(|| for_all(0_u32..10_000, |number| assert!(number < 77, "{number} is large")));
        let failure = failure.unwrap_err().downcast::<String>().unwrap();
        assert!(failure.contains("77 is large") && failure.contains("minimal failing input: 77"), "{failure}");
        let command = format!("BATCHTASK_SEED={} cargo test -p properties --lib -- --exact tests::a_failure", seed());
        assert!(failure.contains(&command), "{failure}");
        assert!(failure.len() < 1000, "{failure}");
    }

    #[test]
    fn the_same_seed_gives_the_same_cases() {
        let cases = || {
            let seen = std::cell::RefCell::new(Vec::new());
            for_so_many(20, 0_u64..=u64::MAX, |number| seen.borrow_mut().push(number));
            seen.into_inner()
        };
        assert_eq!(cases(), cases());
    }

    #[test]
    fn a_long_case_is_clipped() {
        let text = clipped(&"路".repeat(10_000_000));
        assert!(text.len() < SHOWN_BYTES + 100 && text.contains("bytes are not shown"));
    }
}
