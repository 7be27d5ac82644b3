//! Splits the bodies of a run: those without errors into one file, those with errors and what is said of them into
//! another.

use std::io::{self, Write};

use base64::{display::Base64Display, engine::general_purpose::STANDARD};
use serde::Serialize;
use serde_json::value::RawValue;

use super::{Body, ChunkResults, RunError};
use crate::{
    json::BYTE_ORDER_MARK,
    report::{Entry, Format, Options, Render},
};

/// Where bodies go.
#[derive(Default)]
pub(super) struct Routes<'w> {
    pub(super) accepted: Option<Accepted<'w>>,
    pub(super) rejected: Option<Rejected<'w>>,
}

impl Routes<'_> {
    /// Whether bodies go anywhere.
    pub(super) const fn are_wanted(&self) -> bool {
        self.accepted.is_some() || self.rejected.is_some()
    }

    pub(super) fn flush(&mut self) -> Result<(), RunError> {
        if let Some(Accepted { to, .. }) = &mut self.accepted {
            to.flush().map_err(RunError::Accepted)?;
        }
        if let Some(Rejected { to, .. }) = &mut self.rejected {
            to.flush().map_err(RunError::Rejected)?;
        }
        Ok(())
    }

    /// Sends a body where it belongs.
    pub(super) fn body(&mut self, results: &ChunkResults, body: &Body, entries: &[Entry]) -> Result<(), RunError> {
        match (body.invalid, &mut self.accepted, &mut self.rejected) {
            (true, _, Some(to)) => to.body(results, body, entries).map_err(RunError::Rejected),
            (false, Some(to), _) => to.body(results, body).map_err(RunError::Accepted),
            _ => Ok(()),
        }
    }
}

pub(super) struct Accepted<'w> {
    to: &'w mut dyn Write,
    /// Whether the last line has no end yet.
    open_line: bool,
}

impl<'w> Accepted<'w> {
    pub(super) fn new(to: &'w mut dyn Write) -> Self {
        Self { to, open_line: false }
    }

    fn body(&mut self, results: &ChunkResults, body: &Body) -> io::Result<()> {
        if self.open_line {
            self.to.write_all(b"\n")?;
        }
        let text = results.text(body);
        if body.record.is_some() {
            let line_end = results.line_end(body);
            self.to.write_all(text)?;
            self.to.write_all(line_end)?;
            self.open_line = line_end.is_empty();
        } else {
            // A line break in a JSON text stands between two tokens, where a space does as well.
            let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text).trim_ascii();
            for (index, line) in text.split(|byte| matches!(byte, b'\n' | b'\r')).enumerate() {
                if index > 0 {
                    self.to.write_all(b" ")?;
                }
                self.to.write_all(line)?;
            }
            self.to.write_all(b"\n")?;
            self.open_line = false;
        }
        Ok(())
    }
}

pub(super) struct Rejected<'w> {
    to: &'w mut dyn Write,
    /// Says of a finding what the report says of it.
    renderer: Box<dyn Render>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rejection<'r> {
    file: &'r str,
    record: Option<u64>,
    line: usize,
    findings: Vec<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<&'r str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body_base64: Option<String>,
}

impl<'w> Rejected<'w> {
    pub(super) fn new(to: &'w mut dyn Write) -> Self {
        Self { to, renderer: Format::Jsonl.renderer(Options::default()) }
    }

    fn body(&mut self, results: &ChunkResults, body: &Body, entries: &[Entry]) -> io::Result<()> {
        let mut findings = Vec::new();
        for entry in entries {
            let mut finding = Vec::new();
            self.renderer.entry(entry, &mut finding)?;
            findings.push(serde_json::from_slice(&finding)?);
        }
        let bytes = results.text(body);
        let whole = !body.too_large;
        let text = str::from_utf8(bytes).ok();
        let line = Rejection {
            file: &results.file,
            record: body.record,
            line: body.line,
            findings,
            body: text.filter(|_| whole),
            body_base64: (whole && text.is_none()).then(|| Base64Display::new(bytes, &STANDARD).to_string()),
        };
        serde_json::to_writer(&mut *self.to, &line)?;
        self.to.write_all(b"\n")
    }
}
