use std::{fmt, time::Duration};

use serde::{Deserialize, Deserializer, Serialize};

use super::{Minutes, whole_number};

/// A time in whole seconds, the unit of the `timeout` that a query gives back.
///
/// The create request counts the same time in *minutes*. Going from one to the other is spelled out:
///
/// ```
/// use oceanconnect_batchtask::{Minutes, Seconds};
///
/// assert_eq!(Minutes::new(300).to_seconds(), Seconds::new(18_000));
/// assert_eq!(Seconds::new(18_000).to_minutes_rounded_up(), Minutes::new(300));
/// ```
///
/// and nothing else compiles, neither one in the place of the other:
///
/// ```compile_fail,E0308
/// use oceanconnect_batchtask::{Minutes, Seconds};
///
/// let timeout: Minutes = Seconds::new(18_000);
/// ```
///
/// nor one compared with the other:
///
/// ```compile_fail,E0308
/// use oceanconnect_batchtask::{Minutes, Seconds};
///
/// assert!(Seconds::new(18_000) > Minutes::new(300));
/// ```
///
/// nor a conversion that nobody sees:
///
/// ```compile_fail,E0277
/// use oceanconnect_batchtask::{Minutes, Seconds};
///
/// let timeout: Minutes = Seconds::new(18_000).into();
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Seconds(i64);

impl Seconds {
    /// As many seconds.
    #[must_use]
    pub const fn new(seconds: i64) -> Self {
        Self(seconds)
    }

    /// The same time in minutes, the unit of the create request, rounded up so that nothing times out early.
    #[must_use]
    pub const fn to_minutes_rounded_up(self) -> Minutes {
        Minutes::new(self.0.div_euclid(60) + (self.0.rem_euclid(60) > 0) as i64)
    }

    /// The same time as a duration; none if it is negative.
    #[must_use]
    pub fn to_duration(self) -> Option<Duration> {
        self.0.try_into().ok().map(Duration::from_secs)
    }

    /// How many seconds.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Seconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} s", self.0)
    }
}

impl<'de> Deserialize<'de> for Seconds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        whole_number::deserialize(deserializer).map(Self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Seconds {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Seconds".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        whole_number::AnyWholeNumber::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conversions() {
        for (seconds, minutes) in
            [(0, 0), (1, 1), (59, 1), (60, 1), (61, 2), (18_000, 300), (-1, 0), (-60, -1), (-61, -1)]
        {
            assert_eq!(Seconds::new(seconds).to_minutes_rounded_up(), Minutes::new(minutes), "{seconds}");
        }
        assert_eq!(Seconds::new(i64::MAX).to_minutes_rounded_up().get(), i64::MAX / 60 + 1);
        assert_eq!(Minutes::new(i64::MAX).to_seconds().get(), i64::MAX);
        assert_eq!(Seconds::new(90).to_duration(), Some(Duration::from_secs(90)));
        assert_eq!(Seconds::new(-1).to_duration(), None);
    }

    #[test]
    fn literal_json_both_ways() {
        assert_eq!(serde_json::to_string(&Seconds::new(18_000)).unwrap(), "18000");
        for json in ["18000", "18000.0", "1.8e4"] {
            assert_eq!(serde_json::from_str::<Seconds>(json).unwrap(), Seconds::new(18_000), "{json}");
        }
        assert!(serde_json::from_str::<Seconds>("\"18000\"").is_err());
    }
}
