use std::{cmp::Ordering, fmt, ops::Deref};

use batchtask_json::Lines;
use serde::{Deserialize, Serialize};

use super::Finding;
use crate::rules::Severity;

/// All findings of one document, in order: by their places in a text, or by their pointers if there is no text.
///
/// They are written and read in the form [`v1`](super::v1), and displayed one a line.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Findings(Vec<Finding>);

impl Findings {
    /// Whether there is no error. There may be warnings.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.0.iter().all(|finding| finding.severity < Severity::Error)
    }

    /// Keeps the findings for which this is true.
    pub fn retain(&mut self, is_kept: impl FnMut(&Finding) -> bool) {
        self.0.retain(is_kept);
    }

    /// Looks up what only the text can tell: lines and columns, and the values that messages quote.
    pub fn locate(&mut self, text: &[u8]) {
        let mut lines = Lines::new(text);
        for finding in &mut self.0 {
            finding.locate(text, &mut lines);
        }
    }

    /// The same without what comes from the values of the document.
    #[must_use]
    pub fn masked(self) -> Self {
        self.0.into_iter().map(Finding::masked).collect()
    }
}

impl From<Vec<Finding>> for Findings {
    fn from(mut findings: Vec<Finding>) -> Self {
        findings.sort_by(order);
        Self(findings)
    }
}

impl FromIterator<Finding> for Findings {
    fn from_iter<I: IntoIterator<Item = Finding>>(findings: I) -> Self {
        Vec::from_iter(findings).into()
    }
}

impl Deref for Findings {
    type Target = [Finding];

    fn deref(&self) -> &[Finding] {
        &self.0
    }
}

impl IntoIterator for Findings {
    type Item = Finding;
    type IntoIter = std::vec::IntoIter<Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'f> IntoIterator for &'f Findings {
    type Item = &'f Finding;
    type IntoIter = std::slice::Iter<'f, Finding>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl fmt::Display for Findings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, finding) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            finding.fmt(f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Findings {}

fn order(a: &Finding, b: &Finding) -> Ordering {
    let by_place = match (&a.span, &b.span) {
        (Some(a), Some(b)) => (a.bytes.start, a.bytes.end).cmp(&(b.bytes.start, b.bytes.end)),
        (None, None) => compare_pointers(&a.pointer, &b.pointer),
        (a, b) => a.is_some().cmp(&b.is_some()),
    };
    by_place.then(a.rule.cmp(&b.rule))
}

/// Orders pointers part by part, indices by their number.
fn compare_pointers(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a.split('/'), b.split('/'));
    loop {
        let order = match (a.next(), b.next()) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(a), Some(b)) => match (a.parse::<u64>(), b.parse::<u64>()) {
                (Ok(a), Ok(b)) => a.cmp(&b),
                _ => a.cmp(b),
            },
        };
        if order.is_ne() {
            return order;
        }
    }
}
