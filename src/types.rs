//! Value types that the documents share.

mod json_object;
mod minutes;
mod open;
mod per_mille;
mod seconds;
mod unknown_value;
pub(crate) mod whole_number;

pub use json_object::{JsonObject, NotAJsonObject};
pub use minutes::Minutes;
pub use open::Open;
pub use per_mille::PerMille;
pub use seconds::Seconds;
pub use unknown_value::UnknownValue;
