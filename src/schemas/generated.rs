use schemars::{
    JsonSchema,
    generate::SchemaSettings,
    transform::{RecursiveTransform, Transform},
};
use serde_json::Value;

use super::{rules, shape};
use crate::{
    create_batch_task::{BatchTaskCreateInDto, CommandDto, DeviceCmd, TagDto2},
    query_one_task::{QueryOneTaskInDto, QueryOneTaskOutDto},
    query_task_details::{QueryTaskDetailsInDto, QueryTaskDetailsOutDto},
    reply::{BatchTaskCreateOutDto, ErrorDto},
    result_push::ResultPush,
};

/// Where the schemas' `$id`s begin. It names them and is no address to fetch them from.
pub(super) const ID_BASE: &str = "https://oceanconnect-batchtask.example/schemas/";

/// A document whose schema is exported.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Document {
    /// The document's name on the platform.
    pub name: String,
    /// The name of its file under `schemas/`.
    pub file_name: String,
    /// The file's text.
    pub text: String,
    /// The call that the document belongs to.
    pub call: Call,
    pub(super) schema: Value,
}

/// A call of the platform, or of the one who is called back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Call {
    /// Creating a batch task.
    Create,
    /// Querying one task.
    QueryOneTask,
    /// Querying a task's details.
    QueryTaskDetails,
    /// The push of a command's result.
    ResultPush,
}

impl Call {
    /// The title of the platform's page on it.
    #[must_use]
    pub const fn page(self) -> &'static str {
        match self {
            Self::Create => "创建批量任务",
            Self::QueryOneTask => "查询指定批量任务信息",
            Self::QueryTaskDetails => "查询批量任务的子任务信息",
            Self::ResultPush => "命令状态变化通知",
        }
    }
}

/// All documents whose schemas are exported, each with its schema as the types say it now.
#[must_use]
pub fn documents() -> Vec<Document> {
    vec![
        document::<BatchTaskCreateInDto>(Call::Create),
        document::<DeviceCmd>(Call::Create),
        document::<CommandDto>(Call::Create),
        document::<TagDto2>(Call::Create),
        document::<BatchTaskCreateOutDto>(Call::Create),
        document::<ErrorDto>(Call::Create),
        document::<QueryOneTaskInDto>(Call::QueryOneTask),
        document::<QueryOneTaskOutDto>(Call::QueryOneTask),
        document::<QueryTaskDetailsInDto>(Call::QueryTaskDetails),
        document::<QueryTaskDetailsOutDto>(Call::QueryTaskDetails),
        document::<ResultPush>(Call::ResultPush),
    ]
}

fn document<T: JsonSchema>(call: Call) -> Document {
    let page = call.page();
    let name = T::schema_name().into_owned();
    let file_name = format!("{name}.schema.json");
    let mut schema = SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<T>();
    RecursiveTransform(shape::without_rust).transform(&mut schema);
    RecursiveTransform(shape::bounds_in_words).transform(&mut schema);
    schema.insert("$id".to_owned(), format!("{ID_BASE}{file_name}").into());
    let mut schema = Value::from(schema);
    shape::source_of_members(&mut schema, page, &name);
    let definitions = schema.get_mut("$defs").and_then(Value::as_object_mut);
    for (name, definition) in definitions.into_iter().flatten() {
        shape::source_of_members(definition, page, name);
    }
    rules::annotate(&mut schema);
    Document { name, file_name, text: shape::text(&schema), call, schema }
}
