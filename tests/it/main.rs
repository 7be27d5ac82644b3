//! What the crate promises, seen from outside.
#![expect(unreachable_pub, reason = "nothing outside of a test binary reaches anything in it")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails as a test does")]

mod agreement;
mod codegen;
mod editor;
mod example_service;
mod for_all;
#[path = "../../xtask/src/generated_files.rs"]
mod generated_files;
mod judges;
mod kit;
#[path = "../../xtask/src/kit_files.rs"]
mod kit_files;
mod life_cycle;
mod openapi;
mod platform;
mod reference;
#[path = "../../xtask/src/reference_pages.rs"]
mod reference_pages;
mod rules;
mod schemas;
mod target;
mod traps;
mod wire;
