//! Value types that the documents share.

mod json_object;
mod minutes;
pub(crate) mod whole_number;

pub use json_object::{JsonObject, NotAJsonObject};
pub use minutes::Minutes;
