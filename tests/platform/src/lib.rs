//! An independent judge of the request body: the platform, as its documentation describes it.
//!
//! It shares no code with the crate it is compared with. Its tables are written from the contract
//! alone, so that two judges that agree have read the same rules twice.

mod contract;
pub mod json;
mod pointer;
#[cfg(test)]
mod tests;
mod verdict;

/// One broken rule: where, and of which kind.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fault {
    /// The JSON pointer (RFC 6901) of the member or item at fault, in wire names.
    pub pointer: String,
    /// What is wrong there.
    pub kind: FaultKind,
}

/// The ways in which a body can break the contract.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaultKind {
    /// The body is not one JSON text in UTF-8, or it is nested too deeply to be read.
    Text,
    /// An object has this member more than once.
    Duplicate,
    /// A mandatory member is not there, or is null.
    Missing,
    /// The contract knows no such member here.
    Unknown,
    /// The value has a JSON type that the contract does not allow here.
    WrongType,
    /// The string is none of the values that the contract lists.
    NotInEnum,
    /// A member that another member makes mandatory is `""` or `[]`.
    Empty,
    /// The string has fewer code points than the contract asks for.
    TooShort,
    /// The string has more code points than the contract allows.
    TooLong,
    /// The integer is below the smallest or above the largest one allowed.
    OutOfRange,
}

/// Finds every fault of a body; none means that the body is valid.
///
/// The faults are sorted by pointer and then by kind, and each is named once.
#[must_use]
pub fn judge(body: &[u8]) -> Vec<Fault> {
    match json::parse(body) {
        Ok(value) => verdict::of(&value),
        Err(_) => vec![Fault { pointer: String::new(), kind: FaultKind::Text }],
    }
}
