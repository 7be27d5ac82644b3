//! The check of batch tasks before they are sent: bytes in, findings out, no input and no output.

pub mod check;
mod read;
#[cfg(feature = "report")]
pub mod report;
#[cfg(feature = "run")]
pub mod run;

pub use batchtask_json::{Lines, Position};
pub use check::{Checker, Kind, Limits, Verdict};
pub use read::{Document, read};

use batchtask_json as json;
use oceanconnect_batchtask::rules;
#[cfg(feature = "report")]
mod language {
    pub(crate) use oceanconnect_batchtask::Language;
}
