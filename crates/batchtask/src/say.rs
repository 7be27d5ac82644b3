//! What the program itself says, on standard error.

use std::io::{self, Write};

use batchtask_json::excerpt::push_escaped;

/// Says why something could not be done.
pub(crate) fn complain(what: &str) {
    // stderr is closed: nothing left to report to.
    let _ = writeln!(io::stderr(), "batchtask: {what}");
}

/// Why something failed, without the number that the system gives it.
pub(crate) fn why(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "no such file".to_owned(),
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::IsADirectory => "this is a directory".to_owned(),
        _ => error.to_string(),
    }
}

/// A name on one line, without characters that a terminal would obey.
pub(crate) fn shown(name: &str) -> String {
    let mut shown = String::new();
    name.chars().for_each(|char| push_escaped(&mut shown, char));
    shown
}
