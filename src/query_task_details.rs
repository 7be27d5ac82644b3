//! `GET /iocm/app/batchtask/v1.1.0/taskDetails`: what became of a batch task on each device, page by page.
//!
//! Headers: `app_key: {appId}`, `Authorization: Bearer {accessToken}`. There is no body.
//!
//! | parameter of the query string | meaning |
//! |---|---|
//! | `taskId` | mandatory: the task whose details are asked for |
//! | `appId` | the application that the task belongs to, if it is an authorized one and not the caller's own |
//! | `status` | only details with this status |
//! | `index`, `nodeId` | only the details of this device of a registration task |
//! | `deviceId`, `commandId` | only the details of this device or command of a command task |
//! | `pageNo` | the page, counted from 0, which is the default |
//! | `pageSize` | how many details a page has: 1 to 250, 25 by default |
//!
//! [`pages`] goes through all pages. Which HTTP client fetches them is up to the caller:
//!
//! ```
//! use oceanconnect_batchtask::{QueryTaskDetailsInDto, ReplyError, Valid, failed_devices, pages, read_task_details_reply};
//!
//! # fn get(target: &str) -> (u16, Vec<u8>) {
//! #     assert_eq!(target, "/iocm/app/batchtask/v1.1.0/taskDetails?taskId=5bf7a2a1c39e&pageSize=250");
//! #     let error = r#"{\"error_code\":\"100418\",\"error_desc\":\"The deviceData is not existed.\"}"#;
//! #     let detail = format!(r#"{{"status":"Fail","error":"{error}","param":{{"deviceId":"a5c7f6c9"}}}}"#);
//! #     (200, format!(r#"{{"pageNo":0,"pageSize":250,"totalCount":1,"taskDetails":[{detail}]}}"#).into_bytes())
//! # }
//! let query = Valid::new(QueryTaskDetailsInDto::new("5bf7a2a1c39e").with_page_size(250))?;
//! for page in pages(&query, |query| {
//!     let (status, body) = get(&query.request_target());
//!     read_task_details_reply(status, &body)
//! }) {
//!     for failed in failed_devices(&page?.task_details) {
//!         println!("{failed}");
//! #       assert_eq!(failed.to_string(), "a5c7f6c9: Fail: 100418: The deviceData is not existed.");
//!     }
//! }
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```
//!
//! Source: the platform's page "查询批量任务的子任务信息" (`BatchProcess.queryTaskDetails`), and its SDKs'
//! `QueryTaskDetailsInDTO`, `QueryTaskDetailsOutDTO` and `QueryTaskDetailDTOCloud2NA`.

mod detail_error;
mod detail_param;
mod detail_status;
mod failed_device;
mod pages;
mod query_task_details_in_dto;
mod query_task_details_out_dto;
mod task_detail;

pub use detail_error::DetailError;
pub use detail_param::DetailParam;
pub use detail_status::DetailStatus;
pub use failed_device::{FailedDevice, failed_devices};
pub use pages::{Pages, pages};
pub use query_task_details_in_dto::{DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE, PATH, QueryTaskDetailsInDto};
pub use query_task_details_out_dto::QueryTaskDetailsOutDto;
pub use task_detail::TaskDetail;
