//! What the crate promises, seen from outside.
#![expect(unreachable_pub, reason = "nothing outside of a test binary reaches anything in it")]

mod codegen;
mod editor;
mod kit;
#[path = "../../xtask/src/kit_files.rs"]
mod kit_files;
mod openapi;
mod platform;
mod reference;
#[path = "../../xtask/src/reference_pages.rs"]
mod reference_pages;
