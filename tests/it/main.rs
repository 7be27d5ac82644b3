//! What the crate promises, seen from outside.
#![expect(unreachable_pub, reason = "nothing outside of a test binary reaches anything in it")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of a test fails as a test does")]

mod agreement;
mod codegen;
mod contract;
mod doors;
mod editor;
mod example_service;
mod generated_files;
mod holes;
mod judges;
mod kit;
mod life_cycle;
mod openapi;
mod reference;
mod rules;
mod schemas;
mod second_task_type;
mod target;
mod traps;
mod wire;
