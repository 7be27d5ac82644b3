//! Generators for what follows the create call: queries that are valid, and replies and pushes as a tolerant reader may
//! get them, with members missing and values that the documentation does not list.

use proptest::{option, prelude::*, sample::select};
use serde::de::DeserializeOwned;

use super::documents::typed;
use crate::{
    query_one_task::{QueryOneTaskInDto, QueryOneTaskOutDto},
    query_task_details::{DetailError, QueryTaskDetailsInDto, QueryTaskDetailsOutDto, TaskDetail},
    reply::ErrorDto,
    result_push::ResultPush,
    types::Open,
};

/// The parameters of the query of one task; valid.
pub fn query_one_task() -> impl Strategy<Value = QueryOneTaskInDto> {
    typed("QueryOneTaskInDTO", &[])
}

/// The parameters of the query of a task's details; valid.
pub fn query_task_details() -> impl Strategy<Value = QueryTaskDetailsInDto> {
    typed("QueryTaskDetailsInDTO", &[])
}

/// A reply to the query of one task.
pub fn task() -> impl Strategy<Value = QueryOneTaskOutDto> {
    typed("QueryOneTaskOutDTO", &[])
}

/// One page of a task's details. What it says of the pages need not be true.
pub fn task_details() -> impl Strategy<Value = QueryTaskDetailsOutDto> {
    typed("QueryTaskDetailsOutDTO", &[])
}

/// What became of a task on one device.
pub fn task_detail() -> impl Strategy<Value = TaskDetail> {
    let pages = task_details().prop_filter_map("no details", |page| page.task_details.into_iter().next());
    pages.boxed()
}

/// Why a task failed on a device: as a rule with a code, now and then any text.
pub fn detail_error() -> impl Strategy<Value = DetailError> {
    let body = (text(), option::of(text())).prop_map(|(error_code, error_desc)| ErrorDto { error_code, error_desc });
    let embedded = body.prop_map(|body| DetailError::new(serde_json::to_string(&body).unwrap_or_default()));
    prop_oneof![3 => embedded, 1 => text().prop_map(DetailError::new)]
}

/// A result as the platform pushes it.
pub fn result_push() -> impl Strategy<Value = ResultPush> {
    typed("NotifyNBCommandStatusChangedDTO", &[])
}

/// One of the values that the documentation lists or, now and then, any other text.
pub fn open<T>(listed: &'static [T]) -> impl Strategy<Value = Open<T>>
where
    T: Clone + std::fmt::Debug + DeserializeOwned + 'static,
{
    prop_oneof![4 => select(listed).prop_map(Open::Known), 1 => text().prop_map(Open::from)]
}

/// Plain, empty, with what has to be escaped in URLs and JSON, Chinese, outside of the basic plane, and whatever else.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![4 => "[ -~]{0,12}", 1 => "[任务名😀\u{0}\n\"\\\\/?&=#%+.]{0,6}", 1 => any::<String>()]
}
