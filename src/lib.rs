//! Types, JSON Schemas and a pre-flight check for the batch tasks of Huawei's `OceanConnect` platform: one request that
//! acts on thousands of devices.
//!
//! ```
//! use oceanconnect_batchtask::{
//!     AppId, BatchTaskCreateInDto, CommandDto, DeviceCmd, MethodName, Minutes, ServiceId, TaskName, Valid, read_create_reply,
//! };
//!
//! let param = DeviceCmd::for_device_list(["a5c7f6c9-5e81-4693-9c56-070123fc186a"], CommandDto::new(ServiceId::new("Lamp"), MethodName::new("ON")));
//! let task = BatchTaskCreateInDto::device_cmd(AppId::new("appId"), TaskName::new("lamps-20261123"), Minutes::new(300), param);
//! let body = serde_json::to_string(&Valid::new(task)?)?;
//!
//! let reply = read_create_reply(200, br#"{"taskID": "5bf7a2a1c39e"}"#)?;
//! assert_eq!(reply.task_id, "5bf7a2a1c39e");
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```
//!
//! | module | call or job |
//! | --- | --- |
//! | [`create_batch_task`] | create a task: the request's types and rules |
//! | [`http`] | method, path and headers of the calls |
//! | [`reply`] | read what comes back, errors included |
//! | [`query_one_task`], [`query_task_details`] | follow a task |
//! | [`result_push`] | receive results at `callbackUrl` |
//! | [`rules`], [`violations`], [`Valid`] | what is wrong with a value, and the proof that nothing is |
//! | [`schemas`] | the exported JSON Schemas |
//!
//! What the contract leaves open is read like this: `null` is absent, and never written; lengths count Unicode code
//! points; `100.0` and `1e2` are the integer 100; unknown members are an error in requests and ignored in replies; a
//! number inside `paras` is carried as it was written.
//!
//! The default features are the types with `serde` and `validator`. `schema`, `embedded`, `proptest1` and
//! `jiff02` add to them; the README has a table. The check is the package `batchtask-check`.

#![cfg_attr(docsrs, feature(doc_cfg))]

/// README's examples are compiled and run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub mod described;
pub mod finding;
mod language;
pub mod model;
mod reading;
mod request_target;
pub mod rules;
mod valid;
mod validating;

pub mod create_batch_task;
pub mod http;
pub mod query_one_task;
pub mod query_task_details;
pub mod reply;
pub mod result_push;
#[cfg(any(feature = "schema", feature = "embedded"))]
pub mod schemas;
#[cfg(feature = "proptest1")]
pub mod strategies;
pub mod types;

pub use batchtask_json::{MAX_DEPTH, SyntaxErrorKind};
pub use create_batch_task::{
    BatchTaskCreateInDto, CommandDto, DeviceCmd, Param, TagDto2, Target, TargetType, TaskType,
};
pub use finding::{Finding, Findings, JsonType, violations};
pub use http::AccessToken;
pub use language::{Bilingual, Language};
pub use query_one_task::{QueryOneTaskInDto, QueryOneTaskOutDto, TaskFrom, TaskStatus};
pub use query_task_details::{
    DetailStatus, QueryTaskDetailsInDto, QueryTaskDetailsOutDto, TaskDetail, failed_devices, pages,
};
pub use reply::{
    BatchTaskCreateOutDto, ErrorDto, ReplyError, read_create_reply, read_task_details_reply, read_task_reply,
};
pub use result_push::{CommandResult, ResultCode, ResultPush, read_result_push};
pub use rules::{Rule, Severity};
pub use types::{
    AppId, CallbackUrl, JsonObject, JsonValue, MethodName, Minutes, NotAJsonObject, NotAJsonValue, Open, PerMille,
    Seconds, ServiceId, TaskName, UnknownValue,
};
/// The validator crate in the version whose `Validate` the documents implement.
pub use validator;

pub use valid::{Invalid, Valid};
