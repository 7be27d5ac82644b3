//! What the check says of the text itself is what `serde_json` says of it.

use batchtask_check::{Checker, Kind};
use oceanconnect_batchtask::Rule;
use serde_json::Value;

/// Panics if they differ.
pub fn agrees_with_serde_json(bytes: &[u8]) {
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let expected = match serde_json::from_slice::<Value>(text) {
        Ok(_) => true,
        // JSON nevertheless, but what follows has not been read.
        Err(error) if error.to_string().starts_with("number out of range") => return,
        Err(_) => false,
    };
    let of_text = [Rule::EmptyInput, Rule::NotUtf8, Rule::NotJson, Rule::TooDeep];
    let findings = Checker::new(Kind::Create).check(bytes);
    let refused = findings.iter().any(|finding| of_text.contains(&finding.rule));
    assert_eq!(!refused, expected, "{findings:?}");
    for finding in findings {
        assert!(finding.bytes().start <= finding.bytes().end && finding.bytes().end <= bytes.len(), "{finding:?}");
    }
}
