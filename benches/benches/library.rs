//! Throughput of the library beside the bound, the typed way and the `jsonschema` crate, on the same bytes.

use bench::{Contender, Input};
use divan::{Bencher, counter::BytesCount};

fn main() {
    divan::main();
}

fn measure(bencher: Bencher<'_, '_>, input: Input, contender: Contender) {
    let bytes = input.bytes();
    bencher.counter(BytesCount::of_slice(&bytes)).bench(|| contender.read(divan::black_box(&bytes), input.is_lines()));
}

#[divan::bench(args = Contender::ALL, sample_count = 5, sample_size = 1)]
fn valid_ndjson(bencher: Bencher<'_, '_>, contender: Contender) {
    measure(bencher, Input::Valid, contender);
}

#[divan::bench(args = Contender::ALL, sample_count = 5, sample_size = 1)]
fn broken_ndjson(bencher: Bencher<'_, '_>, contender: Contender) {
    measure(bencher, Input::Broken, contender);
}

#[divan::bench(args = Contender::ALL, sample_count = 9, sample_size = 1)]
fn a_million_ids(bencher: Bencher<'_, '_>, contender: Contender) {
    measure(bencher, Input::Devices, contender);
}

#[divan::bench(args = Contender::ALL, sample_count = 3, sample_size = 1)]
fn paras_of_100_mb(bencher: Bencher<'_, '_>, contender: Contender) {
    measure(bencher, Input::Paras, contender);
}
