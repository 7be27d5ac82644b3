//! Generators of test data for [proptest](https://docs.rs/proptest): valid documents, documents with one known fault,
//! and JSON that is almost a document.
//!
//! They are for the tests of crates that send or read batch tasks. What is valid, they know from the model of the contract.
//! The limits come up often, rare branches often enough, and strings hold ASCII, Chinese, and characters outside of the
//! basic plane.
//!
//! ```
//! use oceanconnect_batchtask::{BatchTaskCreateInDto, Valid, strategies};
//! use proptest::prelude::*;
//!
//! /// The code under test: it takes what a colleague wrote by hand, and sends it in its own form.
//! fn forward(body: &str) -> serde_json::Result<String> {
//!     let task: Valid<BatchTaskCreateInDto> = serde_json::from_str(body)?;
//!     serde_json::to_string(&task)
//! }
//!
//! proptest! {
//!     # #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(16) })]
//!     # /*
//!     #[test]
//!     # */
//!     fn what_is_valid_is_forwarded(written in strategies::batch_task_json()) {
//!         let sent = forward(&written.text).unwrap();
//!         prop_assert_eq!(serde_json::from_str::<BatchTaskCreateInDto>(&sent).unwrap(), written.value);
//!     }
//!
//!     # /*
//!     #[test]
//!     # */
//!     fn what_is_broken_is_not(broken in strategies::broken_batch_task()) {
//!         prop_assert!(forward(&broken.text).is_err(), "{} at {}", broken.rule, broken.pointer);
//!     }
//! }
//! # what_is_valid_is_forwarded();
//! # what_is_broken_is_not();
//! ```
//!
//! The feature is named after proptest's major version, because its types are part of this module's functions.

mod broken;
mod documents;
pub mod life_cycle;
mod near;
mod node;
mod shape;
mod spelling;
mod valid;
mod values;
mod written;

pub use broken::{Broken, broken_batch_task, broken_command, broken_device_cmd, broken_tag, broken_text};
pub use documents::{
    batch_task, batch_task_create_out, batch_task_to, command, device_cmd, device_cmd_to, error_body, paras, tag,
};
pub use near::near_the_shape;
pub use written::{Written, batch_task_json, batch_task_json_to, command_json, device_cmd_json, tag_json};
