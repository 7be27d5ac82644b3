use std::borrow::Cow::Borrowed;

use super::Contract;

/// The contract.
pub static CONTRACT: Contract = Contract { documents: Borrowed(&[]), other_bodies: Borrowed(&[]) };
