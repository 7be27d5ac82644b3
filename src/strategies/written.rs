//! Valid documents, as JSON text of any spelling.

use std::fmt::Debug;

use proptest::prelude::*;
use serde::Serialize;

use super::{documents, node::Node, shape, spelling::spelling};
use crate::{BatchTaskCreateInDto, CommandDto, DeviceCmd, TagDto2, TargetType};

/// A valid document: its value, and a text that means the same.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Written<T> {
    /// The value.
    pub value: T,
    /// One of its many texts: members in any order, white space anywhere, an explicit null for a member that is not
    /// there, characters as `\u` escapes, whole numbers as `100.0` or `1e2`. Where a document takes any object, as in
    /// `paras`, the object's text is the value's own.
    pub text: String,
}

/// Valid bodies of a create request, with a text.
pub fn batch_task_json() -> impl Strategy<Value = Written<BatchTaskCreateInDto>> {
    written(documents::batch_task(), "BatchTaskCreateInDTO")
}

/// Valid bodies whose command goes to targets of this kind, with a text.
pub fn batch_task_json_to(target: TargetType) -> impl Strategy<Value = Written<BatchTaskCreateInDto>> {
    written(documents::batch_task_to(target), "BatchTaskCreateInDTO")
}

/// Valid commands to targets of every kind, with a text.
pub fn device_cmd_json() -> impl Strategy<Value = Written<DeviceCmd>> {
    written(documents::device_cmd(), "DeviceCmd")
}

/// Valid commands, with a text.
pub fn command_json() -> impl Strategy<Value = Written<CommandDto>> {
    written(documents::command(), "CommandDTO")
}

/// Valid tags, with a text.
pub fn tag_json() -> impl Strategy<Value = Written<TagDto2>> {
    written(documents::tag(), "TagDTO2")
}

fn written<T: Debug + Serialize + 'static>(
    value: impl Strategy<Value = T> + 'static,
    name: &str,
) -> impl Strategy<Value = Written<T>> {
    let shape = shape::document(name);
    (value.boxed(), spelling()).prop_map(move |(value, spelling)| {
        let node = Node::of_shape(&serde_json::to_string(&value).unwrap_or_default(), &shape);
        Written { text: spelling.text(&node, Some(&shape)), value }
    })
}
