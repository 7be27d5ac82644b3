//! The check before a document is sent: bytes in, findings out, no input and no output.
//!
//! ```
//! use oceanconnect_batchtask::preflight::{Checker, Kind};
//!
//! let body = br#"{"appId":"a","taskName":"n","taskType":"DeviceCmd","timeout":300,
//!   "param":{"type":"DeviceType","deviceType":"washer","manufactureId":"Haier","command":{"serviceId":"s","method":"m"}}}"#;
//! let findings = Checker::new(Kind::Create).check(body);
//! assert_eq!(findings.len(), 1);
//! assert_eq!(findings[0].rule.id(), "unknown-member");
//! assert_eq!(findings[0].pointer, "/param/manufactureId");
//! ```

mod advice;
mod checker;
mod finding;
mod judge;
mod kind;
mod lines;
mod lookup;
mod path;
mod plan;
mod repair;

pub use checker::{Checker, Verdict};
pub use finding::{Detail, Finding, NumberUnit, Related, RelatedRole, Repair, RepairKind};
pub use kind::Kind;
pub use lines::{Lines, Position};
pub use plan::JsonType;

/// The UTF-8 byte-order mark.
pub(crate) const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
