//! How JSON is written: one item a line, and nothing in it that a terminal or a runner would act on.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::Formatter;

use batchtask_json::excerpt;

/// Writes a value as JSON. What would not be seen is escaped, which changes nothing for a reader of JSON.
pub(super) fn write(value: &impl Serialize, to: &mut dyn Write) -> io::Result<()> {
    value.serialize(&mut serde_json::Serializer::with_formatter(to, Escaping)).map_err(Into::into)
}

/// A document with one array that is written item by item, so that only one item is held.
#[derive(Clone, Copy, Debug)]
pub(super) struct Streamed {
    /// The array's name and value in the document while it is empty.
    empty_array: &'static str,
    begun: bool,
}

impl Streamed {
    /// A document whose empty array reads like this, and nothing in front of it does.
    pub(super) fn new(empty_array: &'static str) -> Self {
        Self { empty_array, begun: false }
    }

    /// Writes what stands in front of the items.
    pub(super) fn begin(&self, document: &impl Serialize, to: &mut dyn Write) -> io::Result<()> {
        let (front, _) = self.halves(document)?;
        to.write_all(front.as_bytes())?;
        to.write_all(self.empty_array.trim_end_matches(']').as_bytes())
    }

    /// Writes an item.
    pub(super) fn item(&mut self, item: &impl Serialize, to: &mut dyn Write) -> io::Result<()> {
        to.write_all(if self.begun { b",\n" } else { b"\n" })?;
        self.begun = true;
        write(item, to)
    }

    /// Writes what stands behind the items. The front of the document has been written, whatever it is by now.
    pub(super) fn end(&self, document: &impl Serialize, to: &mut dyn Write) -> io::Result<()> {
        let (_, back) = self.halves(document)?;
        to.write_all(b"\n]")?;
        to.write_all(back.as_bytes())?;
        to.write_all(b"\n")
    }

    fn halves(&self, document: &impl Serialize) -> io::Result<(String, String)> {
        let mut text = Vec::new();
        write(document, &mut text)?;
        let text = String::from_utf8(text).map_err(io::Error::other)?;
        let halves =
            text.split_once(self.empty_array).ok_or_else(|| io::Error::other("there is no place for items"))?;
        Ok((halves.0.to_owned(), halves.1.to_owned()))
    }
}

struct Escaping;

impl Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, to: &mut W, fragment: &str) -> io::Result<()> {
        let mut written = 0;
        let mut at = 0;
        for (char, dangerous) in excerpt::with_danger(fragment.chars()) {
            let behind = at + char.len_utf8();
            if dangerous {
                to.write_all(&fragment.as_bytes()[written..at])?;
                for unit in char.encode_utf16(&mut [0; 2]) {
                    write!(to, "\\u{unit:04x}")?;
                }
                written = behind;
            }
            at = behind;
        }
        to.write_all(&fragment.as_bytes()[written..])
    }
}
