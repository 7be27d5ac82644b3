//! What gives exit code 1.

use super::{Place, bad, good, odd};

#[test]
fn the_exit_code_is_as_asked_and_failures_stay_failures() {
    let place = Place::new();
    place.write("good.json", good("n")).write("odd.json", odd("m")).write("bad.json", bad("k"));
    let table: [(&[&str], [i32; 4]); 5] = [
        (&[], [0, 0, 1, 2]),
        (&["--fail-on", "error"], [0, 0, 1, 2]),
        (&["--fail-on", "warning"], [0, 1, 1, 2]),
        (&["--fail-on", "never"], [0, 0, 0, 2]),
        (&["--exit-zero"], [0, 0, 0, 2]),
    ];
    for (arguments, codes) in table {
        for (name, code) in ["good.json", "odd.json", "bad.json", "gone.json"].into_iter().zip(codes) {
            let done = place.check([&[name], arguments].concat());
            assert_eq!(done.code, Some(code), "{name} {arguments:?}");
        }
    }
    place.check(["good.json", "--exit-zero", "--fail-on", "never"]).code(2);
    // What is rejected does not depend on it.
    place.check(["bad.json", "--exit-zero", "--accepted", "a", "--rejected", "r"]).code(0);
    assert_eq!((place.read("a").len(), place.read("r").lines().count()), (0, 1));
}
