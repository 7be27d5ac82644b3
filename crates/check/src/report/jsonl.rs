use std::io::{self, Write};

use serde::Serialize;

use super::{entry::Entry, format::Render, json_text, summary::Summary};

/// One JSON object a finding, one finding a line; the members stay what they are. If findings were left out, a last line
/// says how many: `{"withheld":3}`.
#[derive(Clone, Copy, Debug)]
pub(super) struct JsonLines;

#[derive(Serialize)]
struct Row<'e> {
    file: &'e str,
    record: Option<u64>,
    line: usize,
    column: usize,
    pointer: &'e str,
    rule: &'e str,
    severity: &'e str,
    message: &'e str,
}

/// The last line, if findings were left out.
#[derive(Serialize)]
struct Cut {
    withheld: u64,
}

impl Render for JsonLines {
    fn entry(&mut self, entry: &Entry, to: &mut dyn Write) -> io::Result<()> {
        let row = Row {
            file: &entry.file,
            record: entry.record,
            line: entry.place.start.line,
            column: entry.place.start.column,
            pointer: &entry.pointer,
            rule: entry.rule.id(),
            severity: entry.severity.as_str(),
            message: &entry.message,
        };
        json_text::write(&row, to)?;
        to.write_all(b"\n")
    }

    fn end(&mut self, summary: &Summary, to: &mut dyn Write) -> io::Result<()> {
        if summary.withheld > 0 {
            json_text::write(&Cut { withheld: summary.withheld }, to)?;
            to.write_all(b"\n")?;
        }
        Ok(())
    }
}
