//! Builds the model from the types: what `schemars` says of them, and their texts in Chinese.
//!
//! Every keyword that comes is understood, or it is an error that names the place.

mod described;
mod keywords;
mod read;

use std::fmt;

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;

use self::read::Reader;
use super::{Call, Contract, Document, Role, Text};
use crate::{
    create_batch_task::{BatchTaskCreateInDto, CommandDto, DeviceCmd, TagDto2},
    query_one_task::{QueryOneTaskInDto, QueryOneTaskOutDto},
    query_task_details::{QueryTaskDetailsInDto, QueryTaskDetailsOutDto},
    reply::{BatchTaskCreateOutDto, ErrorDto, GatewayErrorDto},
    result_push::ResultPush,
};

/// Why the types are not understood.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BuildError {
    /// The document, object or member at fault.
    pub place: String,
    /// What is wrong with it.
    pub problem: String,
}

impl BuildError {
    pub(super) fn new(place: &str, problem: impl Into<String>) -> Self {
        Self { place: place.to_owned(), problem: problem.into() }
    }
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}

impl std::error::Error for BuildError {}

/// The model of the types as they are now. [`CONTRACT`](super::CONTRACT) is the same as constants.
///
/// # Errors
///
/// When something in the types is not understood, or has no description in one of the languages.
pub fn build() -> Result<Contract, BuildError> {
    let documents = [
        document::<BatchTaskCreateInDto>(Call::Create, Role::Request, "创建批量任务的请求"),
        document::<DeviceCmd>(Call::Create, Role::Request, "命令任务的参数"),
        document::<CommandDto>(Call::Create, Role::Request, "命令"),
        document::<TagDto2>(Call::Create, Role::Request, "标签"),
        document::<BatchTaskCreateOutDto>(Call::Create, Role::Reply, "创建批量任务的响应"),
        document::<ErrorDto>(Call::Create, Role::Reply, "错误响应"),
        document::<QueryOneTaskInDto>(Call::Query, Role::Request, "查询指定批量任务的请求"),
        document::<QueryOneTaskOutDto>(Call::Query, Role::Reply, "查询指定批量任务的响应"),
        document::<QueryTaskDetailsInDto>(Call::Details, Role::Request, "查询子任务的请求"),
        document::<QueryTaskDetailsOutDto>(Call::Details, Role::Reply, "查询子任务的响应"),
        document::<ResultPush>(Call::Push, Role::Reply, "命令状态变化通知"),
    ];
    let other_bodies = vec![document::<GatewayErrorDto>(Call::Create, Role::Reply, "网关的错误响应")?].into();
    Ok(Contract { documents: documents.into_iter().collect::<Result<_, _>>()?, other_bodies })
}

/// The document of a type; what it is in Chinese stands in its title, before its name.
fn document<T: JsonSchema>(call: Call, role: Role, zh: &str) -> Result<Document, BuildError> {
    let name = T::schema_name();
    let schema = SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<T>();
    read(&name, zh, Value::from(schema), call, role)
}

fn read(name: &str, zh: &str, schema: Value, call: Call, role: Role) -> Result<Document, BuildError> {
    let object = Reader::document(name, schema, call)?;
    if object.closed != (role == Role::Request) {
        return Err(BuildError::new(name, "requests are closed to unknown members, and replies are open"));
    }
    let title = Text { en: name.to_owned().into(), zh: format!("{zh} {name}").into() };
    Ok(Document { title, call, role, object: object.into() })
}

#[cfg(test)]
mod tests;
