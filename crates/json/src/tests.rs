//! The reader against `serde_json`: on texts of every kind that parsers are known to get wrong, and on generated texts,
//! whole and damaged.

mod cases;
mod generated;
mod oracle;

use super::{
    SyntaxErrorKind,
    duplicates::DuplicateFinder,
    scan::{Scanner, Text},
    syntax_error::SyntaxError,
    visit::{Visitor, visit},
};

/// Takes everything.
struct Anything;

impl Visitor for Anything {
    type Stop = SyntaxError;

    fn duplicate(&mut self, _first: Text, _again: Text) -> Result<(), SyntaxError> {
        Ok(())
    }
}

/// Reads a whole text, and says whether it is UTF-8, as far as it was read.
fn read(bytes: &[u8]) -> Result<bool, SyntaxError> {
    let mut scanner = Scanner::new(bytes);
    scanner.skip_whitespace();
    visit(&mut scanner, &mut DuplicateFinder::default(), &mut Anything)?;
    scanner.end()?;
    Ok(scanner.utf8)
}

/// Whether a text is JSON in UTF-8, as this crate reads it.
fn accepts(bytes: &[u8]) -> bool {
    read(bytes) == Ok(true)
}
