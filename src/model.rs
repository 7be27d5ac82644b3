//! The contract as data: every document with its members, bounds, conditions and descriptions.
//!
//! [`CONTRACT`] is what the check, the strategies, the schemas and the pages are made from. It is generated from the types
//! (`cargo xtask generate`); [`build()`] makes the same from the types as they are now.
//!
//! ```
//! use oceanconnect_batchtask::model::{CONTRACT, Value};
//!
//! let request = CONTRACT.document("BatchTaskCreateInDTO").unwrap();
//! let timeout = request.object.member("timeout").unwrap();
//! assert!(matches!(timeout.value, Value::Integer { minimum: 10, maximum: 2880 }));
//! assert_eq!(timeout.description.zh, "任务的超时时间，单位为分钟。");
//! ```

#[cfg(feature = "schema")]
mod build;
mod call;
#[rustfmt::skip]
mod constants;
mod definition;
mod document;
mod object;
mod shared;
#[cfg(feature = "schema")]
mod source_code;
mod text;
mod value;

#[cfg(feature = "schema")]
pub use build::{BuildError, build};
pub use call::{Call, UnknownCall};
pub use constants::CONTRACT;
pub use definition::Definition;
pub use document::{Contract, Document, Role};
pub use object::{Condition, Member, Need, Object, Then};
pub use shared::Shared;
#[cfg(feature = "schema")]
pub use source_code::source_code;
pub use text::{Text, Words};
pub use value::{Enum, EnumValue, Value};

#[cfg(all(test, feature = "schema"))]
mod tests;
