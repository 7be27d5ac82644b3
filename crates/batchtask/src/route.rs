//! Splits the bodies of a run: those without errors into one file, those with errors and what is said of them into
//! another.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use base64::{display::Base64Display, engine::general_purpose::STANDARD};
use batchtask_check::report::{Entry, Format, Options, Render};
use serde::Serialize;
use serde_json::value::RawValue;

use crate::{
    output::Output,
    run::{Body, Part, Trouble},
};

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Where bodies go.
pub(crate) struct Routes {
    accepted: Option<Accepted>,
    rejected: Option<Rejected>,
}

impl Routes {
    pub(crate) fn new(accepted: Option<&Path>, rejected: Option<&Path>) -> Result<Self, Trouble> {
        let open = |path: &Path| Output::new(path, io::stdout()).map_err(|error| Trouble::File(path.to_owned(), error));
        Ok(Self {
            accepted: accepted.map(open).transpose()?.map(|to| Accepted { to, open_line: false }),
            rejected: rejected.map(open).transpose()?.map(Rejected::new),
        })
    }

    /// Whether bodies go anywhere.
    pub(crate) fn are_wanted(&self) -> bool {
        self.accepted.is_some() || self.rejected.is_some()
    }

    /// The files.
    pub(crate) fn outputs(&self) -> impl Iterator<Item = &Output> {
        self.accepted.iter().map(|accepted| &accepted.to).chain(self.rejected.iter().map(|rejected| &rejected.to))
    }

    /// Sends a body where it belongs.
    pub(crate) fn body(&mut self, part: &Part, body: &Body, entries: &[Entry]) -> Result<(), Trouble> {
        if body.invalid {
            self.rejected
                .as_mut()
                .map_or(Ok(()), |to| to.body(part, body, entries).map_err(|error| trouble(&to.to, error)))
        } else {
            self.accepted.as_mut().map_or(Ok(()), |to| to.body(part, body).map_err(|error| trouble(&to.to, error)))
        }
    }

    /// Puts both files in place.
    pub(crate) fn finish(self) -> Result<(), Trouble> {
        let mut outputs: Vec<_> = self
            .accepted
            .map(|accepted| accepted.to)
            .into_iter()
            .chain(self.rejected.map(|rejected| rejected.to))
            .collect();
        // Whatever can go wrong goes wrong before the first of them is in place.
        for output in &mut outputs {
            output.complete().map_err(|error| trouble(output, error))?;
        }
        for output in outputs {
            let path = output.path().to_owned();
            output.finish().map_err(|error| Trouble::File(path, error))?;
        }
        Ok(())
    }
}

fn trouble(output: &Output, error: io::Error) -> Trouble {
    Trouble::File(PathBuf::from(output.path()), error)
}

struct Accepted {
    to: Output,
    /// Whether the last line has no end yet.
    open_line: bool,
}

impl Accepted {
    fn body(&mut self, part: &Part, body: &Body) -> io::Result<()> {
        if self.open_line {
            self.to.write_all(b"\n")?;
        }
        let text = part.text(body);
        if body.record.is_some() {
            let line_end = part.line_end(body);
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

struct Rejected {
    to: Output,
    /// Says of a finding what the report says of it.
    renderer: Box<dyn Render>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rejection<'p> {
    file: &'p str,
    record: Option<u64>,
    line: usize,
    findings: Vec<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<&'p str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    body_base64: Option<String>,
}

impl Rejected {
    fn new(to: Output) -> Self {
        Self { to, renderer: Format::Jsonl.renderer(Options::default()) }
    }

    fn body(&mut self, part: &Part, body: &Body, entries: &[Entry]) -> io::Result<()> {
        let mut findings = Vec::new();
        for entry in entries {
            let mut finding = Vec::new();
            self.renderer.entry(entry, &mut finding)?;
            findings.push(serde_json::from_slice(&finding)?);
        }
        let bytes = part.text(body);
        let text = str::from_utf8(bytes).ok();
        let line = Rejection {
            file: &part.file,
            record: body.record,
            line: body.line,
            findings,
            body: text,
            body_base64: text.is_none().then(|| Base64Display::new(bytes, &STANDARD).to_string()),
        };
        serde_json::to_writer(&mut self.to, &line)?;
        self.to.write_all(b"\n")
    }
}
