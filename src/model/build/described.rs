use super::BuildError;
use crate::{
    create_batch_task::{BatchTaskCreateInDto, CommandDto, DeviceCmd, TagDto2, TargetType, TaskType},
    described::{Described, Description},
    query_one_task::{QueryOneTaskInDto, QueryOneTaskOutDto, Select, TaskFrom, TaskStatus, TaskTag},
    query_task_details::{DetailParam, DetailStatus, QueryTaskDetailsInDto, QueryTaskDetailsOutDto, TaskDetail},
    reply::{BatchTaskCreateOutDto, ErrorDto, GatewayErrorDto},
    result_push::{CommandResult, ResultCode, ResultPush},
};

/// What our derives say of each type in the contract.
const DESCRIPTIONS: &[Description] = &[
    BatchTaskCreateInDto::DESCRIPTION,
    BatchTaskCreateOutDto::DESCRIPTION,
    CommandDto::DESCRIPTION,
    CommandResult::DESCRIPTION,
    DetailParam::DESCRIPTION,
    DetailStatus::DESCRIPTION,
    DeviceCmd::DESCRIPTION,
    ErrorDto::DESCRIPTION,
    GatewayErrorDto::DESCRIPTION,
    QueryOneTaskInDto::DESCRIPTION,
    QueryOneTaskOutDto::DESCRIPTION,
    QueryTaskDetailsInDto::DESCRIPTION,
    QueryTaskDetailsOutDto::DESCRIPTION,
    ResultCode::DESCRIPTION,
    ResultPush::DESCRIPTION,
    Select::DESCRIPTION,
    TagDto2::DESCRIPTION,
    TargetType::DESCRIPTION,
    TaskDetail::DESCRIPTION,
    TaskFrom::DESCRIPTION,
    TaskStatus::DESCRIPTION,
    TaskTag::DESCRIPTION,
    TaskType::DESCRIPTION,
];

/// What is said of the type with this name on the platform.
pub(super) fn described(name: &str) -> Result<&'static Description, BuildError> {
    let found = DESCRIPTIONS.iter().find(|description| description.name == name);
    found.ok_or_else(|| BuildError::new(name, "add its type to the list in src/model/build/described.rs"))
}
