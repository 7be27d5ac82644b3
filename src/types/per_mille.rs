use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use super::whole_number;

/// A share in whole thousandths, rounded down: 1000 is all of it.
///
/// ```
/// use oceanconnect_batchtask::PerMille;
///
/// let progress = PerMille::new(425);
/// assert!((progress.as_fraction() - 0.425).abs() < f64::EPSILON);
/// assert_eq!(progress.to_string(), "42.5 %");
/// ```
///
/// It is kept as the platform sends it, also where that is less than nothing or more than all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct PerMille(i64);

impl PerMille {
    /// As many thousandths.
    #[must_use]
    pub const fn new(per_mille: i64) -> Self {
        Self(per_mille)
    }

    /// How many thousandths.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }

    /// The share as a fraction: 1.0 is all of it.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a fraction of anything meant as a share is as exact as can be")]
    pub fn as_fraction(self) -> f64 {
        self.0 as f64 / 1000.0
    }
}

/// As a percentage.
impl fmt::Display for PerMille {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, thousandths) = (if self.0 < 0 { "-" } else { "" }, self.0.unsigned_abs());
        write!(f, "{sign}{}.{} %", thousandths / 10, thousandths % 10)
    }
}

impl<'de> Deserialize<'de> for PerMille {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        whole_number::deserialize(deserializer).map(Self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for PerMille {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "PerMille".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        whole_number::AnyWholeNumber::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_json_both_ways() {
        assert_eq!(serde_json::to_string(&PerMille::new(1000)).unwrap(), "1000");
        assert_eq!(serde_json::from_str::<PerMille>("1e3").unwrap(), PerMille::new(1000));
        assert!(serde_json::from_str::<PerMille>("0.5").is_err());
    }

    #[test]
    fn as_a_person_reads_it() {
        for (per_mille, text) in [(0, "0.0 %"), (7, "0.7 %"), (1000, "100.0 %"), (-5, "-0.5 %")] {
            assert_eq!(PerMille::new(per_mille).to_string(), text);
        }
    }
}
