//! Whole numbers as JSON Schema reads them: `100`, `100.0` and `1e2` are the same one.

/// The largest whole number that is read, and with the sign turned the smallest: beyond it doubles no longer tell
/// neighbours apart.
pub const LARGEST: i64 = 9_007_199_254_740_991;

/// The whole number that a JSON number stands for, read as an IEEE double; none where it has a fraction or lies beyond
/// ±[`LARGEST`].
#[must_use]
pub fn of_double(double: f64) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "it has no fraction and is in the range of i64")]
    #[expect(clippy::cast_precision_loss, reason = "doubles hold whole numbers up to this one exactly")]
    (has_no_fraction(double) && double.abs() <= LARGEST as f64).then_some(double as i64)
}

/// Whether a JSON number, read as an IEEE double, is an integer.
#[must_use]
pub fn has_no_fraction(double: f64) -> bool {
    double.fract() == 0.0
}
