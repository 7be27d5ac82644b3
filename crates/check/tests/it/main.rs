//! What the check promises, seen from outside.
#![expect(unreachable_pub, reason = "nothing outside of a test binary reaches anything in it")]
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as a test does")]

mod hints;
mod messages;
mod reports;
mod run;
