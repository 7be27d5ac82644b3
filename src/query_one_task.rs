//! `GET /iocm/app/batchtask/v1.1.0/tasks/{taskId}?appId=&select=tag`: how far a batch task has come.
//!
//! Headers: `app_key: {appId}`, `Authorization: Bearer {accessToken}`. There is no body.
//!
//! | parameter | where | meaning |
//! |---|---|---|
//! | `taskId` | path, mandatory | the id from the reply to the create call |
//! | `appId` | query | the application that the task belongs to, if it is an authorized one and not the caller's own |
//! | `select` | query | `tag` has the reply carry the task's tags |
//!
//! Units in the reply: `timeout` is in **seconds** ([`Seconds`](crate::Seconds)), where the create request counts minutes;
//! `progress` and `successRate` are per mille, rounded down ([`PerMille`](crate::PerMille)); `startTime` is UTC.
//!
//! ```
//! use oceanconnect_batchtask::{QueryOneTaskInDto, TaskStatus, Valid, read_task_reply};
//!
//! let query = Valid::new(QueryOneTaskInDto::new("5bf7a2a1c39e").with_tags())?;
//! assert_eq!(query.request_target(), "/iocm/app/batchtask/v1.1.0/tasks/5bf7a2a1c39e?select=tag");
//!
//! let body = br#"{"taskId": "5bf7a2a1c39e", "status": "Running", "progress": 500, "timeout": 18000}"#;
//! let task = read_task_reply(200, body)?;
//! assert!(!task.is_finished());
//! assert_eq!(task.progress.map(|progress| progress.as_fraction()), Some(0.5));
//! assert_eq!(task.timeout.map(|timeout| timeout.to_minutes_rounded_up().get()), Some(300));
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```
//!
//! Source: the platform's page "查询指定批量任务信息" (`BatchProcess.queryOneTask`), and its SDKs' `QueryOneTaskOutDTO`.

mod query_one_task_in_dto;
mod query_one_task_out_dto;
mod select;
mod task_from;
mod task_status;
mod task_tag;

pub use query_one_task_in_dto::QueryOneTaskInDto;
pub use query_one_task_out_dto::QueryOneTaskOutDto;
pub use select::Select;
pub use task_from::TaskFrom;
pub use task_status::TaskStatus;
pub use task_tag::TaskTag;
