//! Tests that go through the whole reader.

mod agreement;
mod fuzz;
mod order;
mod table;
mod texts;
