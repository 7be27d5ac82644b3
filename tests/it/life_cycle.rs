//! What follows the create call: replies as they were recorded and as they might be, the types against their schemas, and
//! the way through the pages.
#![expect(clippy::unwrap_used, reason = "clippy only knows the functions with #[test] as tests")]

mod agreement;
mod pages;
mod readers;
mod round_trip;
