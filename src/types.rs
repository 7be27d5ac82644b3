//! Value types that the documents share.

mod json_object;
mod json_value;
mod minutes;
mod open;
mod per_mille;
mod seconds;
mod text;
mod unknown_value;
pub(crate) mod whole_number;

pub use json_object::{JsonObject, NotAJsonObject};
pub use json_value::{JsonValue, NotAJsonValue};
pub use minutes::{Minutes, NotWholeMinutes};
pub use open::Open;
pub use per_mille::PerMille;
pub use seconds::Seconds;
pub use text::{AppId, CallbackUrl, MethodName, ServiceId, TaskName};
pub use unknown_value::UnknownValue;
