use std::ops::Range;

use crate::{check::Finding, json::SyntaxError};

/// Whether findings are wanted.
pub(in crate::check) trait Mode {
    /// Why reading ends before the end.
    type Stop: From<SyntaxError>;

    /// Whether the path to each value is kept and all is said.
    const SAYS_ALL: bool;

    /// Hears of a finding, which is only made if it is wanted.
    fn hear(&mut self, finding: impl FnOnce() -> Finding) -> Result<(), Self::Stop>;

    /// Hears that there will be something to find.
    fn suspect(&self) -> Result<(), Self::Stop>;

    /// How many findings have been heard.
    fn heard(&self) -> usize;

    /// Forgets some of them.
    fn forget(&mut self, findings: Range<usize>);
}

/// Stops at the first finding.
pub(in crate::check) struct Clean;

/// There is something to find, and nobody wants to know what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check) struct Unclean;

impl From<SyntaxError> for Unclean {
    fn from(_: SyntaxError) -> Self {
        Self
    }
}

impl Mode for Clean {
    type Stop = Unclean;

    const SAYS_ALL: bool = false;

    #[inline]
    fn hear(&mut self, _finding: impl FnOnce() -> Finding) -> Result<(), Unclean> {
        Err(Unclean)
    }

    #[inline]
    fn suspect(&self) -> Result<(), Unclean> {
        Err(Unclean)
    }

    #[inline]
    fn heard(&self) -> usize {
        0
    }

    #[inline]
    fn forget(&mut self, _findings: Range<usize>) {}
}

/// Keeps all findings.
pub(in crate::check) struct Findings(pub(in crate::check) Vec<Finding>);

impl Mode for Findings {
    type Stop = SyntaxError;

    const SAYS_ALL: bool = true;

    fn hear(&mut self, finding: impl FnOnce() -> Finding) -> Result<(), SyntaxError> {
        self.0.push(finding());
        Ok(())
    }

    fn suspect(&self) -> Result<(), SyntaxError> {
        Ok(())
    }

    fn heard(&self) -> usize {
        self.0.len()
    }

    fn forget(&mut self, findings: Range<usize>) {
        self.0.drain(findings);
    }
}
