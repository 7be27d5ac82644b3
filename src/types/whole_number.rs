//! Whole numbers as JSON Schema reads them: `100`, `100.0` and `1e2` are the same one.

use serde::{Deserialize, Deserializer, de::Error};
use serde_json::value::RawValue;

/// The whole number that a JSON number stands for, read as an IEEE double; none where it has a fraction or is so large
/// that doubles no longer tell neighbours apart.
pub(crate) fn of_double(double: f64) -> Option<i64> {
    const LARGEST: f64 = 9_007_199_254_740_991.0;
    #[expect(clippy::cast_possible_truncation, reason = "it has no fraction and is in the range of i64")]
    (has_no_fraction(double) && double.abs() <= LARGEST).then_some(double as i64)
}

/// Whether a JSON number, read as an IEEE double, is an integer.
pub(crate) fn has_no_fraction(double: f64) -> bool {
    double.fract() == 0.0
}

/// Reads a mandatory whole number.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    read(&*Box::<RawValue>::deserialize(deserializer)?)
}

/// Reads an optional whole number; `null` is absent.
pub(crate) fn deserialize_option<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    Option::<Box<RawValue>>::deserialize(deserializer)?.as_deref().map(read).transpose()
}

fn read<E: Error>(raw: &RawValue) -> Result<i64, E> {
    let text = raw.get();
    if !text.starts_with(|first: char| first == '-' || first.is_ascii_digit()) {
        return Err(E::custom("expected a whole number"));
    }
    let double = text.parse().map_err(|_| E::custom("expected a whole number"))?;
    of_double(double).ok_or_else(|| E::custom("expected a whole number without a fraction, within ±2^53"))
}
