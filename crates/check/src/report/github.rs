use std::io::{self, Write};

use batchtask_json::excerpt;

use super::{
    entry::{Entry, Place},
    format::{Options, Render},
    summary::Summary,
    words,
};
use crate::{language::Language, rules::Severity};

/// GitHub's workflow commands, which put annotations beside the lines of a change.
#[derive(Clone, Copy, Debug)]
pub(super) struct Github {
    language: Language,
}

impl Github {
    pub(super) fn new(options: &Options) -> Self {
        Self { language: options.language }
    }
}

impl Render for Github {
    fn entry(&mut self, entry: &Entry, to: &mut dyn Write) -> io::Result<()> {
        let command = match entry.severity {
            Severity::Error => "error",
            _ => "warning",
        };
        let message = match &entry.help {
            Some(help) => format!("{}\n{}: {help}", entry.pointer_and_message(), words::help(self.language)),
            None => entry.pointer_and_message(),
        };
        let file = escape_property(&excerpt::printable(&entry.file, usize::MAX));
        let (rule, place, message) = (entry.rule, range(&entry.place), escape_data(&message));
        writeln!(to, "::{command} title={rule},file={file},{place}::{message}")
    }

    fn end(&mut self, summary: &Summary, to: &mut dyn Write) -> io::Result<()> {
        for (file, why) in &summary.failures {
            let [file, why] = [file, why].map(|text| excerpt::printable(text, usize::MAX));
            let why = escape_data(&words::not_checked(&why, self.language));
            writeln!(to, "::error file={}::{why}", escape_property(&file))?;
        }
        if summary.withheld > 0 {
            writeln!(to, "::notice::{}", escape_data(&words::withheld(summary.withheld, self.language)))?;
        }
        Ok(())
    }
}

/// The properties of a place. GitHub takes columns only where the lines are the same.
fn range(Place { start, end, .. }: &Place) -> String {
    let lines = format!("line={},endLine={}", start.line, end.line);
    if start.line == end.line { format!("{lines},col={},endColumn={}", start.column, end.column) } else { lines }
}

/// Escapes the text of a command, as the runner reads it back.
fn escape_data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes the value of a property, as the runner reads it back.
fn escape_property(value: &str) -> String {
    escape_data(value).replace(':', "%3A").replace(',', "%2C")
}
