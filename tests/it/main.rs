//! What the crate promises, seen from outside.
#![expect(unreachable_pub, reason = "nothing outside of a test binary reaches anything in it")]

mod platform;
mod program;
