//! Properties over generated cases.

use std::env;

use proptest::{
    strategy::Strategy,
    test_runner::{Config, RngAlgorithm, TestRunner},
};

/// How many cases each property is tried with, unless the environment variable `JUDGED_CASES` says so.
const CASES: u32 = 400;

/// Tries the property with generated cases. A case that fails is shrunk and shown; it belongs into a test of its own
/// with a name, and no file remembers it.
#[track_caller]
pub fn for_all<S: Strategy>(cases: S, property: impl Fn(S::Value)) {
    let number = env::var("JUDGED_CASES").ok().map_or(CASES, |number| number.parse().unwrap());
    for_so_many(number, cases, property);
}

/// The same, always with as many cases.
#[track_caller]
pub fn for_so_many<S: Strategy>(number: u32, cases: S, property: impl Fn(S::Value)) {
    // Most of the time of an unoptimized test would go into the default algorithm.
    let rng_algorithm = RngAlgorithm::XorShift;
    let config = Config { cases: number, failure_persistence: None, rng_algorithm, ..Config::default() };
    let result = TestRunner::new(config).run(&cases, |case| {
        property(case);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
}
