//! Which devices a task failed on, and why.

use std::fmt;

use super::{DetailError, DetailStatus, TaskDetail};
use crate::{reply::Excerpt, types::Open};

/// How many bytes of a device's id, and of its output, a message shows.
const SHOWN_BYTES: usize = 100;

/// A device on which a task ended without success.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct FailedDevice<'a> {
    /// The device's id, if the platform names it.
    pub device_id: Option<&'a str>,
    /// How it ended.
    pub status: DetailStatus,
    /// Why, if the platform says so.
    pub error: Option<&'a DetailError>,
    /// All that the platform says about it.
    pub detail: &'a TaskDetail,
}

/// The devices on which the task ended without success, of these details.
pub fn failed_devices<'a>(details: impl IntoIterator<Item = &'a TaskDetail>) -> impl Iterator<Item = FailedDevice<'a>> {
    details.into_iter().filter(|detail| detail.has_failed()).filter_map(|detail| {
        let status = *detail.status.as_ref().and_then(Open::known)?;
        Some(FailedDevice { device_id: detail.device_id(), status, error: detail.error.as_ref(), detail })
    })
}

/// One line for a person, of bounded length and without control characters.
impl fmt::Display for FailedDevice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |text: &str| Excerpt::new(text.as_bytes(), SHOWN_BYTES);
        write!(f, "{}: {}", shown(self.device_id.unwrap_or("(device not named)")), self.status)?;
        match (self.error, self.detail.output.as_deref()) {
            (Some(error), _) if !error.text().is_empty() => write!(f, ": {error}"),
            (_, Some(output)) if !output.is_empty() => write!(f, ": {}", shown(output)),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_and_why() {
        let details: Vec<TaskDetail> = serde_json::from_str(
            r#"[
                {"status": "Success", "param": {"deviceId": "ok"}},
                {"status": "Fail", "error": "{\"error_code\":\"100418\",\"error_desc\":\"offline\"}", "param": {"deviceId": "a"}},
                {"status": "Fail", "error": "", "output": "no reply", "param": {"deviceId": "b"}},
                {"status": "Timeout", "param": {"deviceId": "c\n"}},
                {"status": "Paused", "param": {"deviceId": "d"}},
                {"status": "Timeout"}
            ]"#,
        )
        .unwrap();
        let lines: Vec<String> = failed_devices(&details).map(|failed| failed.to_string()).collect();
        assert_eq!(
            lines,
            ["a: Fail: 100418: offline", "b: Fail: no reply", "c\\n: Timeout", "(device not named): Timeout"]
        );
    }
}
