//! The one reader of JSON text: grammar, offsets, duplicate members and depth.
//!
//! Everything in this crate that has to know what a text says *exactly* goes through here: the objects that are carried
//! as they were written ([`JsonObject`](crate::JsonObject)) and the pre-flight check, on its fast path and its slow one.

mod compact;
mod distinct;
mod scan;
mod string;
mod syntax_error;
#[cfg(test)]
mod tests;
mod walk;

pub(crate) use compact::{NotAnObject, compact_object};
pub(crate) use scan::Scanner;
#[cfg(any(feature = "preflight", feature = "proptest1"))]
pub(crate) use syntax_error::SyntaxError;
pub use syntax_error::SyntaxErrorKind;
#[cfg(feature = "preflight")]
pub(crate) use {
    distinct::{Distinct, Mark},
    scan::Text,
    walk::{Watch, walk},
};

/// How many arrays and objects may stand inside each other: the deepest text that `serde_json` reads.
pub const MAX_DEPTH: usize = 127;
