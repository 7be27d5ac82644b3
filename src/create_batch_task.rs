//! `POST /iocm/app/batchtask/v1.1.0/tasks`: create a task that acts on many devices at once.
//!
//! Headers: `app_key: {appId}`, `Authorization: Bearer {accessToken}`, `Content-Type: application/json`. The body is a
//! [`BatchTaskCreateInDto`].
//!
//! Source of every rule: the platform's page "创建批量任务" (Python SDK reference, `BatchProcess.createBatchTask`).

mod batch_task_create_in_dto;
mod command_dto;
mod device_cmd;
mod param;
mod required_by_type;
mod tag_dto2;
mod target;
mod task_type;

/// The path of the call.
pub const PATH: &str = "/iocm/app/batchtask/v1.1.0/tasks";

pub use batch_task_create_in_dto::BatchTaskCreateInDto;
pub use command_dto::CommandDto;
pub use device_cmd::DeviceCmd;
pub use param::Param;
pub use required_by_type::{MEANT_FOR_TYPE, REQUIRED_BY_TYPE, RequiredByType, belongs_to_other_type};
pub use tag_dto2::TagDto2;
pub use target::{Target, TargetType};
pub use task_type::TaskType;
