//! The check refuses exactly what the types refuse.

use batchtask_check::{Checker, Kind};
use oceanconnect_batchtask::BatchTaskCreateInDto;
use validator::Validate;

/// Panics if they differ.
pub fn agrees_with_the_types(bytes: &[u8]) {
    let verdict = Checker::new(Kind::Create).verdict(bytes);
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let typed = serde_json::from_slice::<BatchTaskCreateInDto>(text);
    let valid = typed.as_ref().is_ok_and(|body| body.validate().is_ok());
    assert_eq!(verdict.is_valid(), valid, "{:?} {typed:?}", verdict.findings);
}
