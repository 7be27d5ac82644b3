use batchtask_json::MAX_DEPTH;

/// What one check may cost, whatever it is given.
///
/// ```
/// use batchtask_check::Limits;
///
/// let limits = Limits::default().max_body_bytes(16 * 1024 * 1024).max_findings_per_body(100);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    pub(crate) body_bytes: usize,
    pub(super) depth: usize,
    pub(super) findings: usize,
    pub(super) finding_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { body_bytes: 1 << 30, depth: MAX_DEPTH, findings: 10_000, finding_bytes: 8 << 20 }
    }
}

impl Limits {
    /// How many bytes a body may have: 1 GiB by default. A longer one is not read.
    #[must_use]
    pub fn max_body_bytes(mut self, bytes: usize) -> Self {
        self.body_bytes = bytes;
        self
    }

    /// How many arrays and objects may stand inside each other: 127 by default and at most, which is what `serde_json`
    /// reads.
    #[must_use]
    pub fn max_depth(mut self, depth: usize) -> Self {
        self.depth = depth.min(MAX_DEPTH);
        self
    }

    /// How many errors, and how many warnings, are kept of one body: 10,000 by default. The others are only counted.
    ///
    /// The first finding of each rule is kept in any case.
    #[must_use]
    pub fn max_findings_per_body(mut self, findings: usize) -> Self {
        self.findings = findings;
        self
    }

    /// How many bytes the pointers, names and repairs of the errors, and those of the warnings, of one body take
    /// together: 8 MiB by default. Findings for which there is no room are only counted.
    ///
    /// The first finding of each rule is kept in any case.
    #[must_use]
    pub fn max_finding_bytes(mut self, bytes: usize) -> Self {
        self.finding_bytes = bytes;
        self
    }
}
