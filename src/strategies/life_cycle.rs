//! Generators for what follows the create call: queries that are valid, and replies and pushes as a tolerant reader may
//! get them, with members missing and values that the documentation does not list.

use proptest::{collection::vec, option, prelude::*, sample::select};
use serde::de::DeserializeOwned;

use crate::{
    query_one_task::{QueryOneTaskInDto, QueryOneTaskOutDto, Select, TaskFrom, TaskStatus, TaskTag},
    query_task_details::{
        DetailError, DetailParam, DetailStatus, MAX_PAGE_SIZE, QueryTaskDetailsInDto, QueryTaskDetailsOutDto,
        TaskDetail,
    },
    reply::ErrorDto,
    request_target::DOT_SEGMENTS,
    result_push::{CommandResult, ResultCode, ResultPush},
    types::{AppId, JsonObject, Open, PerMille, Seconds, TaskName, whole_number::LARGEST},
};

/// The parameters of the query of one task; valid.
pub fn query_one_task() -> impl Strategy<Value = QueryOneTaskInDto> {
    let task_id = task_id().prop_filter("leads elsewhere", |id| !DOT_SEGMENTS.contains(&&**id));
    (task_id, option::of(text().prop_map(AppId::from)), option::of(select(&Select::ALL)))
        .prop_map(|(task_id, app_id, select)| QueryOneTaskInDto { task_id, app_id, select })
}

/// The parameters of the query of a task's details; valid.
pub fn query_task_details() -> impl Strategy<Value = QueryTaskDetailsInDto> {
    let app_id = option::of(text().prop_map(AppId::from));
    let whom = (app_id, option::of(number()), option::of(text()), option::of(text()), option::of(text()));
    let page = (option::of(prop_oneof![0..=10_i64, Just(LARGEST)]), option::of(1..=MAX_PAGE_SIZE));
    (task_id(), option::of(select(&DetailStatus::ALL)), whom, page).prop_map(
        |(task_id, status, (app_id, index, node_id, device_id, command_id), (page_no, page_size))| {
            QueryTaskDetailsInDto { task_id, app_id, status, index, node_id, device_id, command_id, page_no, page_size }
        },
    )
}

/// A reply to the query of one task.
pub fn task() -> impl Strategy<Value = QueryOneTaskOutDto> {
    let texts = (option::of(text()), option::of(text()), option::of(text()), option::of(text()), option::of(text()));
    let enums = (
        option::of(open(&TaskFrom::ALL)),
        option::of(open(&crate::create_batch_task::TaskType::ALL)),
        option::of(open(&TaskStatus::ALL)),
    );
    let counts = proptest::array::uniform6(option::of(number()));
    let shares = (option::of(number()), option::of(number()), option::of(number()));
    let rest = (option::of(json_object()), option::of(vec(tag(), 0..3)));
    (texts, enums, counts, shares, rest).prop_map(
        |(
            (task_id, task_name, app_id, operator, start_time),
            (task_from, task_type, status),
            [total_cnt, success_cnt, fail_cnt, timeout_cnt, expired_cnt, complete_cnt],
            (timeout, progress, success_rate),
            (param, tags),
        )| QueryOneTaskOutDto {
            task_id,
            task_name: task_name.map(TaskName::from),
            app_id: app_id.map(AppId::from),
            operator,
            task_from,
            task_type,
            status,
            start_time,
            timeout: timeout.map(Seconds::new),
            progress: progress.map(PerMille::new),
            total_cnt,
            success_cnt,
            fail_cnt,
            timeout_cnt,
            expired_cnt,
            complete_cnt,
            success_rate: success_rate.map(PerMille::new),
            param,
            tags,
        },
    )
}

/// One page of a task's details. What it says of the pages need not be true.
pub fn task_details() -> impl Strategy<Value = QueryTaskDetailsOutDto> {
    (option::of(number()), option::of(number()), option::of(number()), vec(task_detail(), 0..4)).prop_map(
        |(page_no, page_size, total_count, task_details)| QueryTaskDetailsOutDto {
            page_no,
            page_size,
            total_count,
            task_details,
        },
    )
}

/// What became of a task on one device.
pub fn task_detail() -> impl Strategy<Value = TaskDetail> {
    let param = (option::of(text()), option::of(text()), option::of(number()), option::of(text()))
        .prop_map(|(device_id, command_id, index, node_id)| DetailParam { device_id, command_id, index, node_id });
    (option::of(open(&DetailStatus::ALL)), option::of(text()), option::of(detail_error()), option::of(param))
        .prop_map(|(status, output, error, param)| TaskDetail { status, output, error, param })
}

/// Why a task failed on a device: as a rule with a code, now and then any text.
pub fn detail_error() -> impl Strategy<Value = DetailError> {
    let body = (text(), option::of(text())).prop_map(|(error_code, error_desc)| ErrorDto { error_code, error_desc });
    let embedded = body.prop_map(|body| DetailError::new(serde_json::to_string(&body).unwrap_or_default()));
    prop_oneof![3 => embedded, 1 => text().prop_map(DetailError::new)]
}

/// A result as the platform pushes it.
pub fn result_push() -> impl Strategy<Value = ResultPush> {
    let result = (option::of(open(&ResultCode::ALL)), option::of(json_object()))
        .prop_map(|(result_code, result_detail)| CommandResult { result_code, result_detail });
    (text(), text(), option::of(result)).prop_map(|(device_id, command_id, result)| ResultPush {
        device_id,
        command_id,
        result,
    })
}

/// One of the values that the documentation lists or, now and then, any other text.
pub fn open<T>(listed: &'static [T]) -> impl Strategy<Value = Open<T>>
where
    T: Clone + std::fmt::Debug + DeserializeOwned + 'static,
{
    prop_oneof![4 => select(listed).prop_map(Open::Known), 1 => text().prop_map(Open::from)]
}

fn tag() -> impl Strategy<Value = TaskTag> {
    (option::of(text()), option::of(text())).prop_map(|(tag_name, tag_value)| TaskTag { tag_name, tag_value })
}

fn task_id() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[0-9a-f]{24}", 1 => text()].prop_filter("mandatory", |id| !id.is_empty())
}

/// Plain, empty, with what has to be escaped in URLs and JSON, Chinese, outside of the basic plane, and whatever else.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[ -~]{0,12}", 1 => "[任务名😀\u{0}\n\"\\\\/?&=#%+.]{0,6}", 1 => any::<String>()]
}

/// A whole number that is read: as a rule a small one, the limits now and then.
fn number() -> impl Strategy<Value = i64> {
    prop_oneof![6 => 0..=1000_i64, 1 => select(&[-LARGEST, -1, LARGEST][..]), 1 => -LARGEST..=LARGEST]
}

/// An object whose numbers have forms that a careless reader changes.
fn json_object() -> impl Strategy<Value = JsonObject> {
    let value =
        select(&["1.10", "1e2", "-0", "18446744073709551616", "1e400", "null", "[{}]", "\"任\"", "{\"a\":[]}"][..]);
    vec(value, 0..4).prop_map(|values| {
        let members: Vec<String> =
            values.iter().enumerate().map(|(index, value)| format!("\"m{index}\":{value}")).collect();
        format!("{{{}}}", members.join(",")).parse().unwrap_or_default()
    })
}
