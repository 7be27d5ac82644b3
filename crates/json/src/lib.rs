//! The one reader of JSON text: grammar, offsets, duplicate members and depth.
//!
//! Everything in these packages that has to know what a text says *exactly* goes through here: the objects that are
//! carried as they were written, and the check, on its fast path and its slow one. It is shared by
//! `oceanconnect-batchtask` and `batchtask-check`, and its API is made for these two.

#![expect(
    clippy::missing_errors_doc,
    clippy::must_use_candidate,
    reason = "a reader's error is where and why it stops, and every method of it is used for what it returns"
)]

mod clipped;
mod compact;
mod duplicates;
pub mod excerpt;
mod known;
mod lines;
mod scan;
mod seeded_hash;
mod string;
mod syntax_error;
#[cfg(test)]
mod tests;
mod visit;
pub mod whole_number;

pub use clipped::clipped;
pub use compact::{NotAnObject, compact_object, compact_value};
pub use duplicates::{DuplicateFinder, Mark};
pub use known::{Items, Members, items, members};
pub use lines::{Lines, Position};
pub use scan::{Number, Scanner, Text};
pub use seeded_hash::SeededHash;
pub use syntax_error::{SyntaxError, SyntaxErrorKind};
pub use visit::{Visitor, visit};

/// How many arrays and objects may stand inside each other: the deepest text that `serde_json` reads.
pub const MAX_DEPTH: usize = 127;

/// The UTF-8 byte-order mark.
pub const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
