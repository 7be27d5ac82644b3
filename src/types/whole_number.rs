//! Whole numbers as JSON Schema reads them: `100`, `100.0` and `1e2` are the same one.

use serde::{Deserialize, Deserializer, de::Error};

use crate::reading::Written;

#[cfg(feature = "schema")]
use batchtask_json::whole_number::LARGEST;
use batchtask_json::whole_number::of_double;

/// Reads a mandatory whole number.
pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    read(&Written::deserialize(deserializer)?)
}

/// Reads an optional whole number; `null` is absent.
pub(crate) fn deserialize_option<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<i64>, D::Error> {
    Option::<Written>::deserialize(deserializer)?.as_ref().map(read).transpose()
}

/// The text is read as a correctly rounded double, which `serde_json` does not do by itself.
fn read<E: Error>(number: &Written) -> Result<i64, E> {
    let text = &*number.text;
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
