//! The quick way of the check finds nothing exactly where the thorough one finds nothing.
//!
//! One more member, which an object must not have, makes the check take the thorough way; but for this member it then
//! finds the same, so much further behind.

use batchtask_check::{Checker, Kind};
use oceanconnect_batchtask::{Finding, Rule};

/// Too long to be taken for a misspelling.
const MEMBER: &str =
    concat!("\"a member that no request has, with a name too long to be taken for a misspelling of another\"", ":0");

/// Panics if they differ.
pub fn agrees_with_itself(bytes: &[u8]) {
    for kind in Kind::ALL {
        Checker::new(*kind).check(bytes);
    }
    Checker::guessing().check(bytes);

    let mut checker = Checker::new(Kind::Create);
    let findings = checker.check(bytes);
    let of_text = |finding: &Finding| {
        matches!(finding.rule, Rule::EmptyInput | Rule::NotUtf8 | Rule::NotJson | Rule::TooDeep | Rule::ByteOrderMark)
    };
    let Some(brace) = bytes.iter().position(|byte| !byte.is_ascii_whitespace()) else { return };
    if bytes[brace] != b'{' || findings.iter().any(of_text) {
        return;
    }
    let (before, behind) = bytes.split_at(brace + 1);
    let is_empty = behind.trim_ascii_start().starts_with(b"}");
    let member = if is_empty { MEMBER.to_owned() } else { format!("{MEMBER},") };
    let longer = [before, member.as_bytes(), behind].concat();
    let further = |offset: usize| if offset > brace { offset + member.len() } else { offset };
    let mut expected = findings;
    for finding in &mut expected {
        // An object's brace is one byte long.
        let is_brace = finding.span == (brace..brace + 1);
        finding.span = further(finding.span.start)..if is_brace { brace + 1 } else { further(finding.span.end) };
        if let Some(related) = &mut finding.related {
            related.span = further(related.span.start)..further(related.span.end);
        }
    }
    let mut thorough = checker.check(&longer);
    thorough.retain(|finding| finding.span.start != brace + 1);
    assert_eq!(thorough, expected);
}
