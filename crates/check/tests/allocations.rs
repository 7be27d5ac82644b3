//! A check of a valid body allocates nothing once it has seen some.

use batchtask_check::{Checker, Kind};

#[test]
fn valid_bodies_take_no_allocation_in_the_steady_state() {
    let bodies: Vec<String> = corpus::valid(3, 2_000).collect();
    let mut checker = Checker::new(Kind::Create);
    let mut check_all = || bodies.iter().map(|body| checker.check(body.as_bytes()).len()).sum::<usize>();
    assert_eq!(check_all(), 0);
    let counted = allocation_counter::measure(|| assert_eq!(check_all(), 0));
    assert_eq!(counted.count_total, 0);
}

#[test]
fn a_body_of_many_ids_takes_what_its_hashes_take_and_only_once() {
    const DEVICES: usize = 100_000;
    let body = corpus::many_devices(3, DEVICES);
    let mut checker = Checker::new(Kind::Create);
    let first = allocation_counter::measure(|| assert_eq!(checker.check(body.as_bytes()).len(), 0));
    let again = allocation_counter::measure(|| assert_eq!(checker.check(body.as_bytes()).len(), 0));
    // Eight bytes for each id, as a vector grows, and half of that for the sieve.
    assert!(first.bytes_max < 32 * DEVICES as u64, "{first:?}");
    assert_eq!(again.count_total, 0);
}

#[test]
fn what_is_counted_are_allocations() {
    let counted = allocation_counter::measure(|| {
        std::hint::black_box(Checker::new(Kind::Create).check(b"{}"));
    });
    assert!(counted.count_total > 0);
}
