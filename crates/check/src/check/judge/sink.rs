use std::collections::BTreeMap;

use crate::{
    check::{Detail, Finding, Limits},
    json::SyntaxError,
    rules::{Rule, Severity},
};

/// Where findings go.
pub(in crate::check) trait Sink {
    /// Why reading ends before the end.
    type Stop: From<SyntaxError>;

    /// Whether everything is reported, so that the path to each value has to be known.
    const REPORTS: bool;

    /// Takes a finding, which is only made if it is kept. Its pointer has about `pointer_bytes`.
    fn report(&mut self, rule: Rule, pointer_bytes: usize, finding: impl FnOnce() -> Finding)
    -> Result<(), Self::Stop>;

    /// Ends the reading if there will be something to report and nothing is reported.
    fn bail(&self) -> Result<(), Self::Stop>;
}

/// Ends at the first finding.
pub(in crate::check) struct FastPass;

/// The fast pass found a problem; the slow pass will say which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) struct NeedsSlowPass;

impl From<SyntaxError> for NeedsSlowPass {
    fn from(_: SyntaxError) -> Self {
        Self
    }
}

impl Sink for FastPass {
    type Stop = NeedsSlowPass;

    const REPORTS: bool = false;

    #[inline]
    fn report(&mut self, _: Rule, _: usize, _: impl FnOnce() -> Finding) -> Result<(), NeedsSlowPass> {
        Err(NeedsSlowPass)
    }

    #[inline]
    fn bail(&self) -> Result<(), NeedsSlowPass> {
        Err(NeedsSlowPass)
    }
}

/// Counts all findings, and keeps as many as the limits allow.
#[derive(Debug)]
pub(in crate::check) struct SlowPass {
    limits: Limits,
    pub(in crate::check) findings: Vec<Finding>,
    /// How many findings there are of each rule.
    pub(in crate::check) counts: BTreeMap<Rule, u64>,
    /// What is kept of the warnings and of the errors, so that the ones never take the place of the others.
    kept: [Kept; 2],
}

#[derive(Clone, Copy, Debug, Default)]
struct Kept {
    findings: usize,
    bytes: usize,
}

impl SlowPass {
    pub(in crate::check) fn new(limits: Limits) -> Self {
        Self { limits, findings: Vec::new(), counts: BTreeMap::new(), kept: [Kept::default(); 2] }
    }

    /// Takes a finding about the text itself.
    pub(in crate::check) fn add(&mut self, finding: Finding) {
        // It never ends the reading.
        let _ = self.report(finding.rule, 0, || finding);
    }
}

impl Sink for SlowPass {
    type Stop = SyntaxError;

    const REPORTS: bool = true;

    fn report(
        &mut self,
        rule: Rule,
        pointer_bytes: usize,
        finding: impl FnOnce() -> Finding,
    ) -> Result<(), SyntaxError> {
        let count = self.counts.entry(rule).or_default();
        *count += 1;
        let kept = &mut self.kept[usize::from(rule.severity() == Severity::Error)];
        let has_room = kept.findings < self.limits.findings
            && kept.bytes.saturating_add(pointer_bytes) <= self.limits.finding_bytes;
        if *count == 1 || has_room {
            let finding = finding();
            kept.findings += 1;
            kept.bytes += bytes(&finding);
            self.findings.push(finding);
        }
        Ok(())
    }

    fn bail(&self) -> Result<(), SyntaxError> {
        Ok(())
    }
}

/// How many bytes the texts of a finding have that come from the body.
fn bytes(finding: &Finding) -> usize {
    let name = match &finding.detail {
        Detail::UnknownMember { name, .. } | Detail::Member(name) => name.len(),
        _ => 0,
    };
    let replacement = finding.repair.as_ref().and_then(|repair| repair.replacement.as_ref()).map_or(0, String::len);
    finding.pointer.len() + name + replacement
}
