//! The check before a document is sent: bytes in, findings out, no input and no output.
//!
//! ```
//! use batchtask_check::{Checker, Kind};
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
mod guess;
mod hint;
mod judge;
mod kind;
mod limits;
mod lookup;
mod path;
mod plan;
mod repair;

pub use batchtask_json::{Lines, Position};
pub use checker::{Checker, Verdict};
pub use kind::Kind;
pub use limits::Limits;
pub use oceanconnect_batchtask::JsonType;
pub use oceanconnect_batchtask::finding::{
    Detail, Finding, Findings, Hint, NumberUnit, Related, RelatedRole, Repair, RepairKind,
};

pub(crate) use batchtask_json::BYTE_ORDER_MARK;
