//! The quick way of the check finds nothing exactly where the thorough one finds nothing.
//!
//! One more member, which an object must not have, makes the check take the thorough way; but for this member it then
//! finds the same, so much further behind.

use std::ops::Range;

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
    let moved = |bytes: Range<usize>| {
        // An object's brace is one byte long.
        let is_brace = bytes == (brace..brace + 1);
        further(bytes.start)..if is_brace { brace + 1 } else { further(bytes.end) }
    };
    let expected: Vec<Finding> = findings
        .into_iter()
        .map(|mut finding| {
            finding.span = Some(moved(finding.bytes()).into());
            if let Some(related) = &mut finding.related {
                related.span = moved(related.span.bytes.clone()).into();
            }
            finding
        })
        .collect();
    let thorough = checker.check(&longer).into_iter().filter(|finding| finding.bytes().start != brace + 1);
    let thorough: Vec<Finding> = thorough
        .map(|mut finding| {
            // Lines and columns differ as the member is longer or shorter.
            finding.span = Some(finding.bytes().into());
            if let Some(related) = &mut finding.related {
                related.span = related.span.bytes.clone().into();
            }
            finding
        })
        .collect();
    assert_eq!(thorough, expected);
}
