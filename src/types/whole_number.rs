//! Whole numbers as JSON Schema reads them: `100`, `100.0` and `1e2` are the same one.

use serde::{Deserialize, Deserializer, de::Error};
use serde_json::value::RawValue;

/// The largest whole number that is read, and with the sign turned the smallest.
pub(crate) const LARGEST: i64 = 9_007_199_254_740_991;

/// The whole number that a JSON number stands for, read as an IEEE double; none where it has a fraction or is so large
/// that doubles no longer tell neighbours apart.
pub(crate) fn of_double(double: f64) -> Option<i64> {
    #[expect(clippy::cast_possible_truncation, reason = "it has no fraction and is in the range of i64")]
    #[expect(clippy::cast_precision_loss, reason = "doubles hold whole numbers up to this one exactly")]
    (has_no_fraction(double) && double.abs() <= LARGEST as f64).then_some(double as i64)
}

/// Whether a JSON number, read as an IEEE double, is an integer.
pub(crate) fn has_no_fraction(double: f64) -> bool {
    double.fract() == 0.0
}

/// Reads a mandatory whole number.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    read(&Box::<RawValue>::deserialize(deserializer)?)
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

/// Stands for the schema of every whole number that is read, where no rule of the platform bounds it further.
#[cfg(feature = "schema")]
pub(crate) struct AnyWholeNumber;

#[cfg(feature = "schema")]
impl schemars::JsonSchema for AnyWholeNumber {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "AnyWholeNumber".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer", "minimum": -LARGEST, "maximum": LARGEST })
    }
}
