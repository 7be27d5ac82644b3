//! Builds the model from the types: what `schemars` says of them, and their texts in Chinese.
//!
//! Every keyword that comes is understood, or it is an error that names the place.

mod keywords;
mod read;
mod words;

use std::fmt;

use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;

use self::read::Reader;
use super::{Call, Contract, Document, Role};
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
        document::<BatchTaskCreateInDto>(Call::Create, Role::Request),
        document::<DeviceCmd>(Call::Create, Role::Request),
        document::<CommandDto>(Call::Create, Role::Request),
        document::<TagDto2>(Call::Create, Role::Request),
        document::<BatchTaskCreateOutDto>(Call::Create, Role::Reply),
        document::<ErrorDto>(Call::Create, Role::Reply),
        document::<QueryOneTaskInDto>(Call::Query, Role::Request),
        document::<QueryOneTaskOutDto>(Call::Query, Role::Reply),
        document::<QueryTaskDetailsInDto>(Call::Details, Role::Request),
        document::<QueryTaskDetailsOutDto>(Call::Details, Role::Reply),
        document::<ResultPush>(Call::Push, Role::Reply),
    ];
    let other_bodies = vec![document::<GatewayErrorDto>(Call::Create, Role::Reply)?].into();
    Ok(Contract { documents: documents.into_iter().collect::<Result<_, _>>()?, other_bodies })
}

fn document<T: JsonSchema>(call: Call, role: Role) -> Result<Document, BuildError> {
    let name = T::schema_name();
    let schema = SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<T>();
    read(&name, Value::from(schema), call, role)
}

fn read(name: &str, schema: Value, call: Call, role: Role) -> Result<Document, BuildError> {
    let (object, title) = Reader::document(name, schema, call)?;
    if object.closed != (role == Role::Request) {
        return Err(BuildError::new(name, "requests are closed to unknown members, and replies are open"));
    }
    Ok(Document { title, call, role, object: object.into() })
}
