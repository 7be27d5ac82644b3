//! `POST {callbackUrl}`: the platform pushes what became of a command on a device.
//!
//! The platform is the client here. It calls the address that `callbackUrl` of the create request names, with
//! `Content-Type: application/json` and a [`ResultPush`] as the body, at each step of the command; the receiver answers 200.
//!
//! There is no task id in a push. It belongs to the detail of a task that has the same `deviceId` and `commandId`:
//!
//! ```
//! use oceanconnect_batchtask::{QueryTaskDetailsOutDto, read_result_push};
//!
//! let details = r#"{"taskDetails": [{"status": "WaitResult", "param": {"deviceId": "92d3f8da", "commandId": "108a9c71"}}]}"#;
//! let details: QueryTaskDetailsOutDto = serde_json::from_str(details)?;
//!
//! let body = br#"{"deviceId": "92d3f8da", "commandId": "108a9c71", "result": {"resultCode": "SENT", "resultDetail": null}}"#;
//! let push = read_result_push(body)?;
//! assert!(!push.is_final());
//! assert_eq!(push.find_in(&details.task_details), details.task_details.first());
//! # Ok::<_, Box<dyn std::error::Error>>(())
//! ```
//!
//! Source: the platform's page "命令状态变化通知", and its SDKs' `NotifyNBCommandStatusChangedDTO` and `NBCommandResult`.

mod command_result;
mod push;
mod read;
mod result_code;

pub use command_result::CommandResult;
pub use push::ResultPush;
pub use read::{UnreadablePush, read_result_push};
pub use result_code::ResultCode;
