//! Placeholder, replaced below.
mod json;
mod reading;
mod rule;
mod valid;
mod violation;

pub mod create_batch_task;
pub mod reply;
pub mod schemas;
#[cfg(feature = "proptest1")]
pub mod strategies;
pub mod types;

pub use create_batch_task::{
    BatchTaskCreateInDto, CommandDto, DeviceCmd, Param, TagDto2, Target, TargetType, TaskType,
};
pub use json::{MAX_DEPTH, SyntaxErrorKind};
pub use reply::{BatchTaskCreateOutDto, ErrorDto, ReplyError, read_create_reply};
pub use rule::{Rule, Severity};
pub use types::{JsonObject, Minutes, NotAJsonObject};
pub use valid::{Invalid, Valid};
pub use violation::{Because, Params, Report, Unit, Violation, report};
