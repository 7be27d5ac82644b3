use super::{CONTRACT, build};

/// What runs is what the types say.
#[test]
fn the_constants_are_what_is_built() {
    let built = build().unwrap_or_else(|error| panic!("{error}"));
    assert!(built == CONTRACT, "run `cargo xtask generate`");
}
