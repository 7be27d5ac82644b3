//! Placeholder, replaced below.
mod json;
#[cfg(feature = "explain")]
mod language;
#[cfg(feature = "preflight")]
pub mod preflight;
mod reading;
mod request_target;
pub mod rule;
mod valid;
mod violation;

pub mod create_batch_task;
pub mod query_one_task;
pub mod query_task_details;
pub mod reply;
#[cfg(feature = "report")]
pub mod report;
pub mod result_push;
pub mod schemas;
#[cfg(feature = "proptest1")]
pub mod strategies;
pub mod types;

pub use create_batch_task::{
    BatchTaskCreateInDto, CommandDto, DeviceCmd, Param, TagDto2, Target, TargetType, TaskType,
};
pub use json::{MAX_DEPTH, SyntaxErrorKind};
#[cfg(feature = "explain")]
pub use language::Language;
pub use query_one_task::{QueryOneTaskInDto, QueryOneTaskOutDto, TaskFrom, TaskStatus};
pub use query_task_details::{
    DetailStatus, QueryTaskDetailsInDto, QueryTaskDetailsOutDto, TaskDetail, failed_devices, pages,
};
pub use reply::{
    BatchTaskCreateOutDto, ErrorDto, ReplyError, read_create_reply, read_task_details_reply, read_task_reply,
};
pub use result_push::{CommandResult, ResultCode, ResultPush, read_result_push};
pub use rule::{Rule, Severity};
pub use types::{JsonObject, Minutes, NotAJsonObject, Open, PerMille, Seconds};
pub use valid::{Invalid, Valid};
pub use violation::{Because, Params, Report, Unit, Violation, violations};
