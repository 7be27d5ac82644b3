use std::{fmt, time::Duration};

use serde::{Deserialize, Deserializer, Serialize};
use validator::ValidateRange;

use super::{Seconds, whole_number};

/// A time in whole minutes, the unit of the create request's `timeout`.
///
/// The platform's query calls give the same time in *seconds*; a type for each keeps the two apart: see [`Seconds`].
///
/// ```
/// use oceanconnect_batchtask::Minutes;
///
/// assert_eq!(Minutes::from_hours(2), Minutes::new(120));
/// assert_eq!(serde_json::from_str::<Minutes>("1.2e2")?, Minutes::new(120));
/// # Ok::<_, serde_json::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Minutes(i64);

impl Minutes {
    /// As many minutes.
    #[must_use]
    pub const fn new(minutes: i64) -> Self {
        Self(minutes)
    }

    /// As many hours, in minutes.
    #[must_use]
    pub const fn from_hours(hours: i64) -> Self {
        Self(hours.saturating_mul(60))
    }

    /// The duration in minutes, rounded up so that nothing times out early.
    ///
    /// [`TryFrom<Duration>`] does not round.
    #[must_use]
    pub const fn from_duration_rounded_up(duration: Duration) -> Self {
        let seconds = duration.as_secs().saturating_add((duration.subsec_nanos() > 0) as u64);
        // A sixtieth of any u64 is an i64.
        Self(seconds.div_ceil(60).cast_signed())
    }

    /// The same time in seconds, the unit of the query's `timeout`.
    #[must_use]
    pub const fn to_seconds(self) -> Seconds {
        Seconds::new(self.0.saturating_mul(60))
    }

    /// How many minutes.
    #[must_use]
    pub const fn get(self) -> i64 {
        self.0
    }
}

impl From<u32> for Minutes {
    fn from(minutes: u32) -> Self {
        Self(minutes.into())
    }
}

/// Not rounded: see [`Minutes::from_duration_rounded_up`].
impl TryFrom<Duration> for Minutes {
    type Error = NotWholeMinutes;

    fn try_from(duration: Duration) -> Result<Self, NotWholeMinutes> {
        let minutes = Self::from_duration_rounded_up(duration);
        let exact = minutes.0.checked_mul(60).and_then(|seconds| seconds.try_into().ok()).map(Duration::from_secs);
        if exact == Some(duration) { Ok(minutes) } else { Err(NotWholeMinutes) }
    }
}

/// A duration that is not a whole number of minutes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NotWholeMinutes;

impl fmt::Display for NotWholeMinutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the duration is not a whole number of minutes")
    }
}

impl std::error::Error for NotWholeMinutes {}

impl fmt::Display for Minutes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} min", self.0)
    }
}

impl<'de> Deserialize<'de> for Minutes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        whole_number::deserialize(deserializer).map(Self)
    }
}

impl ValidateRange<i64> for Minutes {
    fn greater_than(&self, max: i64) -> Option<bool> {
        Some(self.0 > max)
    }

    fn less_than(&self, min: i64) -> Option<bool> {
        Some(self.0 < min)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Minutes {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Minutes".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "integer" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_without_a_fraction_are_whole() {
        for text in ["100", "100.0", "1e2", "10000e-2", "1.00E+2", "100.0000000000000000001"] {
            assert_eq!(serde_json::from_str::<Minutes>(text).unwrap(), Minutes::new(100), "{text}");
        }
        for text in ["10.5", "\"100\"", "true", "null", "[100]", "{}", "1e400", "1e-1", "\"\""] {
            assert!(serde_json::from_str::<Minutes>(text).is_err(), "{text}");
        }
        assert_eq!(serde_json::from_str::<Minutes>("1e-400").unwrap(), Minutes::new(0));
        assert_eq!(serde_json::to_string(&Minutes::new(100)).unwrap(), "100");
    }

    #[test]
    fn durations_are_rounded_up() {
        assert_eq!(Minutes::from_duration_rounded_up(Duration::from_secs(600)), Minutes::new(10));
        assert_eq!(Minutes::from_duration_rounded_up(Duration::from_millis(600_001)), Minutes::new(11));
        let longest = i64::try_from(u64::MAX.div_ceil(60)).unwrap();
        assert_eq!(Minutes::from_duration_rounded_up(Duration::MAX), Minutes::new(longest));
        assert_eq!(Minutes::from_hours(i64::MAX), Minutes::new(i64::MAX));
    }

    #[test]
    fn durations_of_whole_minutes_are_converted() {
        assert_eq!(Minutes::try_from(Duration::from_secs(600)), Ok(Minutes::new(10)));
        for duration in [Duration::from_secs(601), Duration::from_nanos(1), Duration::MAX] {
            assert_eq!(Minutes::try_from(duration), Err(NotWholeMinutes));
        }
    }
}
