use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use validator::ValidationErrorsKind;

use super::{DeviceCmd, TaskType};
use crate::{
    reading::{Written, clipped},
    types::JsonObject,
    validating::Part,
};

/// What the task is to do, in the shape that its `taskType` asks for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
#[expect(clippy::large_enum_variant, reason = "nearly every one is a `DeviceCmd`, so that a box would save nothing")]
pub enum Param {
    /// The `param` of a task of type `DeviceCmd`.
    DeviceCmd(DeviceCmd),
    /// The `param` of a task of another type, which the platform does not document: any object.
    Undocumented(JsonObject),
}

/// A `param` as it stands in a body whose `taskType` is not known yet.
pub(super) struct UnreadParam {
    object: JsonObject,
    is_exact: bool,
}

impl<'de> Deserialize<'de> for UnreadParam {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Written::deserialize(deserializer)?;
        let object = written.text.parse().map_err(D::Error::custom)?;
        Ok(Self { object, is_exact: written.is_exact })
    }
}

impl UnreadParam {
    /// The shape that `task_type` asks for, read from the same text.
    pub(super) fn read(self, task_type: TaskType) -> Result<Param, String> {
        let Self { object, is_exact } = self;
        if task_type != TaskType::DeviceCmd {
            let object = if is_exact { Ok(object) } else { object.with_digits_kept() };
            return object.map(Param::Undocumented).map_err(|error| error.to_string());
        }
        let mut command: DeviceCmd = object.read_as().map_err(|error| clipped(&in_param(&error)).into_owned())?;
        if !is_exact && let Some(paras) = command.command.paras.take() {
            command.command.paras = Some(paras.with_digits_kept().map_err(|error| error.to_string())?);
        }
        Ok(Param::DeviceCmd(command))
    }

    /// The same of an object that is there.
    pub(super) fn new(object: JsonObject) -> Self {
        Self { object, is_exact: true }
    }
}

/// The message of an error in `param`. It does not end as `serde_json` ends its messages, with a line and a column, because
/// `serde_json` would take these for a place in the whole body.
fn in_param(error: &serde_json::Error) -> String {
    let (line, column) = (error.line(), error.column());
    let message = error.to_string();
    let message = message.strip_suffix(&format!(" at line {line} column {column}")).unwrap_or(&message);
    format!("in `param`, at byte {column} of it without white space: {message}")
}

impl Serialize for Param {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::DeviceCmd(command) => Serialize::serialize(command, serializer),
            Self::Undocumented(object) => object.serialize(serializer),
        }
    }
}

impl Part for Param {
    fn faults(&self, levels: usize) -> Option<ValidationErrorsKind> {
        match self {
            Self::DeviceCmd(command) => command.faults(levels),
            Self::Undocumented(object) => object.faults(levels),
        }
    }
}

#[cfg(feature = "schema")]
mod schema {
    use std::borrow::Cow;

    use schemars::{JsonSchema, Schema, SchemaGenerator};

    use super::{DeviceCmd, Param, TaskType};
    use crate::schemas::shape;

    impl JsonSchema for Param {
        fn inline_schema() -> bool {
            true
        }

        fn schema_name() -> Cow<'static, str> {
            "Param".into()
        }

        /// Any object. The command's schema is only made known here; `by_task_type` refers to it.
        fn json_schema(generator: &mut SchemaGenerator) -> Schema {
            generator.subschema_for::<DeviceCmd>();
            schemars::json_schema!({ "type": "object" })
        }
    }

    /// Adds to the request's schema that `param` is a `DeviceCmd` exactly when `taskType` says so.
    pub(in crate::create_batch_task) fn by_task_type(schema: &mut Schema) {
        let command = serde_json::json!({ "$ref": format!("#/$defs/{}", DeviceCmd::schema_name()) });
        let conditional = shape::when("taskType", TaskType::DeviceCmd.as_str(), "param", &command);
        schema.insert("allOf".to_owned(), [conditional].into_iter().collect());
    }
}
#[cfg(feature = "schema")]
pub(super) use schema::by_task_type;
