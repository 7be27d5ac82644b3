//! What the crate promises, seen from outside.
#![expect(unreachable_pub, reason = "nothing outside of a test binary reaches anything in it")]
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as a test does")]

mod example_service;
mod judges;
mod kit;
#[path = "../../xtask/src/kit_files.rs"]
mod kit_files;
mod life_cycle;
mod platform;
mod rules;
mod schemas;
