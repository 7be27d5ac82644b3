//! Valid documents, as typed values.

use std::fmt::Debug;

use proptest::{option, prelude::*, sample::select};
use serde::de::DeserializeOwned;

use super::{
    shape::document,
    spelling::Spelling,
    valid::{self, Fixed},
    values::{object, text},
};
use crate::{
    BatchTaskCreateInDto, BatchTaskCreateOutDto, CommandDto, DeviceCmd, ErrorDto, JsonObject, TagDto2, TargetType,
    TaskType, reply::DocumentedError,
};

/// Valid documents with this name, read into their type.
pub(super) fn typed<T: DeserializeOwned + Debug + 'static>(name: &str, fixed: Fixed<'_>) -> BoxedStrategy<T> {
    let document = document(name);
    let valid = document.object().map(|object| valid::object(object, fixed));
    let valid = valid.unwrap_or_else(|| unreachable!("a document is an object"));
    let read = |text: &str| {
        serde_json::from_str(text).unwrap_or_else(|error| unreachable!("a valid document can be read: {error}\n{text}"))
    };
    valid.prop_map(move |node| read(&Spelling::plain(&node))).boxed()
}

/// Valid bodies of a create request: mostly of type `DeviceCmd`, to every kind of target, and some of each other type.
pub fn batch_task() -> impl Strategy<Value = BatchTaskCreateInDto> {
    typed("BatchTaskCreateInDTO", &[])
}

/// Valid bodies whose command goes to targets of this kind.
pub fn batch_task_to(target: TargetType) -> impl Strategy<Value = BatchTaskCreateInDto> {
    let task_type = TaskType::DeviceCmd.as_str();
    typed(
        "BatchTaskCreateInDTO",
        &[("BatchTaskCreateInDTO", "taskType", task_type), ("DeviceCmd", "type", target.as_str())],
    )
}

/// Valid commands to targets of every kind.
pub fn device_cmd() -> impl Strategy<Value = DeviceCmd> {
    typed("DeviceCmd", &[])
}

/// Valid commands to targets of this kind. Members of other kinds stand in some of them too, which is allowed.
pub fn device_cmd_to(target: TargetType) -> impl Strategy<Value = DeviceCmd> {
    typed("DeviceCmd", &[("DeviceCmd", "type", target.as_str())])
}

/// Valid commands of a device's profile.
pub fn command() -> impl Strategy<Value = CommandDto> {
    typed("CommandDTO", &[])
}

/// Parameters of a command: any JSON object, with numbers of every size and form, and now and then a very deep one.
pub fn paras() -> impl Strategy<Value = JsonObject> {
    object().prop_map(|text| {
        text.parse()
            .unwrap_or_else(|_| unreachable!("an object with distinct names that is not too deep can be carried"))
    })
}

/// Valid tags.
pub fn tag() -> impl Strategy<Value = TagDto2> {
    typed("TagDTO2", &[])
}

/// Replies to a created task.
pub fn batch_task_create_out() -> impl Strategy<Value = BatchTaskCreateOutDto> {
    typed("BatchTaskCreateOutDTO", &[])
}

/// Error bodies: the documented ones, and codes that nobody has heard of.
pub fn error_body() -> impl Strategy<Value = ErrorDto> {
    let documented = select(DocumentedError::all().collect::<Vec<_>>())
        .prop_map(|error| ErrorDto::new(error.code).with_desc(error.desc));
    let unknown = (text(0, Some(10)), option::weighted(0.4, text(0, None))).prop_map(|(code, desc)| {
        let mut body = ErrorDto::new(code);
        body.error_desc = desc;
        body
    });
    prop_oneof![1 => documented, 1 => unknown]
}
