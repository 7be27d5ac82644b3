//! Valid documents, as typed values.

use proptest::{collection::vec, option, prelude::*, sample::select};

use super::{
    shape,
    values::{integer_of, object, text, text_of},
};
use crate::{
    BatchTaskCreateInDto, BatchTaskCreateOutDto, CallbackUrl, CommandDto, DeviceCmd, ErrorDto, JsonObject, Minutes,
    TagDto2, TargetType, TaskType, reply::DocumentedError,
};

/// Valid bodies of a create request: mostly of type `DeviceCmd`, to every kind of target, and some of each other type.
pub fn batch_task() -> impl Strategy<Value = BatchTaskCreateInDto> {
    prop_oneof![6 => body(device_cmd().prop_map(Ok).boxed()), 1 => body((other_type(), paras()).prop_map(Err).boxed())]
}

/// Valid bodies whose command goes to targets of this kind.
pub fn batch_task_to(target: TargetType) -> impl Strategy<Value = BatchTaskCreateInDto> {
    body(device_cmd_to(target).prop_map(Ok).boxed())
}

fn body(
    param: BoxedStrategy<Result<DeviceCmd, (TaskType, JsonObject)>>,
) -> impl Strategy<Value = BatchTaskCreateInDto> {
    let shape = &*shape::BATCH_TASK;
    let tags = option::weighted(0.4, prop_oneof![8 => vec(tag(), 0..4), 1 => vec(tag(), 11..13)]).boxed();
    let timeout = integer_of(shape, "timeout").prop_map(Minutes::new);
    (text_of(shape, "appId"), text_of(shape, "taskName"), timeout, param, tags).prop_map(
        |(app_id, task_name, timeout, param, tags)| {
            let mut task = match param {
                Ok(command) => BatchTaskCreateInDto::device_cmd(app_id.into(), task_name.into(), timeout, command),
                Err((task_type, param)) => {
                    BatchTaskCreateInDto::with_object(app_id.into(), task_name.into(), timeout, task_type, param)
                        .unwrap_or_else(|_| unreachable!("any object will do for a type without documentation"))
                }
            };
            task.tags = tags;
            task
        },
    )
}

fn other_type() -> impl Strategy<Value = TaskType> {
    select(TaskType::ALL.into_iter().filter(|task_type| *task_type != TaskType::DeviceCmd).collect::<Vec<_>>())
}

/// Valid commands to targets of every kind.
pub fn device_cmd() -> impl Strategy<Value = DeviceCmd> {
    select(TargetType::ALL.to_vec()).prop_flat_map(device_cmd_to)
}

/// Valid commands to targets of this kind. Members of other kinds stand in some of them too, which is allowed.
pub fn device_cmd_to(target: TargetType) -> impl Strategy<Value = DeviceCmd> {
    let needed = (vec(id(), 1..5), text(1, None));
    let of_other_types = option::weighted(
        0.2,
        (maybe(vec(id(), 0..3)), maybe(text(0, None)), maybe(text(0, None)), maybe(vec(id(), 0..3))),
    );
    let more = (
        maybe(text(0, None)),
        maybe(text(0, None)),
        maybe(callback_url().prop_map(CallbackUrl::from)),
        maybe(integer_of(&shape::DEVICE_CMD, "maxRetransmit")),
        maybe(text(0, None)),
    );
    (needed, command().boxed(), of_other_types.boxed(), more).prop_map(
        move |((list, text), command, of_other_types, more)| {
            let mut command = match target {
                TargetType::DeviceList => DeviceCmd::for_device_list(list, command),
                TargetType::DeviceType => DeviceCmd::for_device_type(text, command),
                TargetType::DeviceArea => DeviceCmd::for_area(text, command),
                TargetType::GroupList => DeviceCmd::for_groups(list, command),
                TargetType::Broadcast => DeviceCmd::broadcast(command),
                TargetType::GroupIdList => DeviceCmd::for_group_ids(list, command),
            };
            if let Some((device_list, device_type, device_location, group_list)) = of_other_types {
                command.device_list = command.device_list.or(device_list);
                command.device_type = command.device_type.or(device_type);
                command.device_location = command.device_location.or(device_location);
                command.group_list = command.group_list.or(group_list);
            }
            (command.manufacturer_id, command.model, command.callback_url, command.max_retransmit, command.group_tag) =
                more;
            command
        },
    )
}

fn maybe<S: Strategy + 'static>(value: S) -> BoxedStrategy<Option<S::Value>> {
    option::weighted(0.4, value).boxed()
}

/// An id as the platform gives them out, or any other string.
fn id() -> impl Strategy<Value = String> {
    let uuid = any::<u128>().prop_map(|bits| {
        let digits = format!("{bits:032x}");
        [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-")
    });
    prop_oneof![2 => uuid, 1 => text(0, None)]
}

fn callback_url() -> impl Strategy<Value = String> {
    let good =
        (any::<bool>(), any::<[u8; 4]>(), 1_u16.., text(0, Some(12))).prop_map(|(secure, [a, b, c, d], port, path)| {
            format!("http{}://{a}.{b}.{c}.{d}:{port}/{path}", if secure { "s" } else { "" })
        });
    prop_oneof![2 => good, 1 => text(0, None)]
}

/// Valid commands of a device's profile.
pub fn command() -> impl Strategy<Value = CommandDto> {
    let shape = &*shape::COMMAND;
    (text_of(shape, "serviceId"), text_of(shape, "method"), option::weighted(0.7, paras())).prop_map(
        |(service_id, method, paras)| {
            let mut command = CommandDto::new(service_id.into(), method.into());
            command.paras = paras;
            command
        },
    )
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
    let shape = &*shape::TAG;
    (text_of(shape, "tagName"), text_of(shape, "tagValue")).prop_map(|(name, value)| TagDto2::new(name, value))
}

/// Replies to a created task.
pub fn batch_task_create_out() -> impl Strategy<Value = BatchTaskCreateOutDto> {
    text(0, None).prop_map(BatchTaskCreateOutDto::new)
}

/// Error bodies: the documented ones, and codes that nobody has heard of.
pub fn error_body() -> impl Strategy<Value = ErrorDto> {
    let documented = select(DocumentedError::all().collect::<Vec<_>>())
        .prop_map(|error| ErrorDto::new(error.code).with_desc(error.desc));
    let unknown = (text(0, Some(10)), maybe(text(0, None))).prop_map(|(code, desc)| {
        let mut body = ErrorDto::new(code);
        body.error_desc = desc;
        body
    });
    prop_oneof![1 => documented, 1 => unknown]
}
