//! What the program itself says, on standard error.

use std::io::{self, Write};

/// Says why something could not be done.
pub(crate) fn complain(what: &str) {
    // Where nobody listens nothing can be said.
    let _ = writeln!(io::stderr(), "batchtask: {what}");
}

/// A name on one line, without characters that a terminal would obey.
pub(crate) fn shown(name: &str) -> String {
    let mut shown = String::new();
    for char in name.chars() {
        if matches!(char, '\'' | '"' | '\\') {
            shown.push(char);
        } else {
            shown.extend(char.escape_debug());
        }
    }
    shown
}
