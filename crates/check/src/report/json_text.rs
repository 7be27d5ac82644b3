//! How JSON is written: one item a line, and nothing in it that a terminal or a runner would act on.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::Formatter;

use batchtask_json::excerpt;

/// Writes a value as JSON. What would not be seen is escaped, which changes nothing for a reader of JSON.
pub(super) fn write(value: &impl Serialize, to: &mut dyn Write) -> io::Result<()> {
    value.serialize(&mut serde_json::Serializer::with_formatter(to, Escaping)).map_err(Into::into)
}

/// An object that is written in parts: some members, an array that is written item by item, so that only one item is
/// held, and the other members.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct StreamedObject {
    array: StreamedArray,
}

impl StreamedObject {
    /// Writes the members of `front`, and the start of the array with this name.
    pub(super) fn begin(front: &impl Serialize, array: &str, to: &mut dyn Write) -> io::Result<()> {
        let mut text = Vec::new();
        write(front, &mut text)?;
        to.write_all(text.strip_suffix(b"}").unwrap_or(&text))?;
        write!(to, ",\"{array}\":")?;
        StreamedArray::begin(to)
    }

    /// Writes an item of the array.
    pub(super) fn item(&mut self, item: &impl Serialize, to: &mut dyn Write) -> io::Result<()> {
        self.array.item(item, to)
    }

    /// Writes the end of the array, and the members of `back`.
    pub(super) fn end(back: &impl Serialize, to: &mut dyn Write) -> io::Result<()> {
        StreamedArray::end(to)?;
        let mut text = Vec::new();
        write(back, &mut text)?;
        to.write_all(b",")?;
        to.write_all(text.strip_prefix(b"{").unwrap_or(&text))
    }
}

/// An array that is written item by item, one a line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct StreamedArray {
    has_items: bool,
}

impl StreamedArray {
    pub(super) fn begin(to: &mut dyn Write) -> io::Result<()> {
        to.write_all(b"[")
    }

    pub(super) fn item(&mut self, item: &impl Serialize, to: &mut dyn Write) -> io::Result<()> {
        to.write_all(if self.has_items { b",\n" } else { b"\n" })?;
        self.has_items = true;
        write(item, to)
    }

    pub(super) fn end(to: &mut dyn Write) -> io::Result<()> {
        to.write_all(b"\n]")
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
