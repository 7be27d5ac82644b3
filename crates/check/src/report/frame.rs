use std::ops::Range;

use unicode_width::UnicodeWidthChar;

use batchtask_json::excerpt;

/// How much of a line is shown, in columns of a terminal. With the line's number in front and an ellipsis at each end it
/// stays within 120.
const ROOM: usize = 96;

/// How much is shown on either side of a place, in columns.
const AROUND: usize = 40;

/// How much of it is left at least where one frame shows two places.
const AROUND_TWO: usize = 4;

/// How many bytes a character has at most.
const LONGEST_CHAR: usize = 4;

/// A part of a line, with what is marked in it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Frame {
    /// The line's number.
    pub line: usize,
    /// The part of the line. Another character stands for each that would not be seen; a tab is a tab.
    pub text: String,
    /// Whether something stands before the part, or behind it.
    pub cut: [bool; 2],
    /// What is marked in it for the entry itself, in bytes.
    pub primary: Option<Range<usize>>,
    /// What is marked in it for the second place.
    pub related: Option<Range<usize>>,
}

/// A place, and the number of the line that it begins in.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    pub(super) line: usize,
    pub(super) span: Range<usize>,
}

/// The lines around a place, and around a second one: one frame if both fit into it, else one each, in their order.
///
/// However long a line is, only what is shown of it is looked at.
pub(super) fn frames(bytes: &[u8], primary: &Mark, related: Option<&Mark>) -> Vec<Frame> {
    let Some(related) = related else { return vec![alone(bytes, primary).into_primary()] };
    let first = if related.span.start < primary.span.start { related } else { primary };
    let end = primary.span.end.max(related.span.end);
    if primary.line == related.line
        && let Some(columns) = columns(bytes, first.span.start..end, ROOM - 2 * AROUND_TWO)
    {
        let around = ((ROOM - columns) / 2).min(AROUND);
        let Window { frame, marked: [primary, related] } =
            window(bytes, first, end, around, [&primary.span, &related.span]);
        return vec![Frame { primary: Some(primary), related: Some(related), ..frame }];
    }
    let mut frames = vec![alone(bytes, primary).into_primary(), alone(bytes, related).into_related()];
    if first.span == related.span {
        frames.reverse();
    }
    frames
}

/// A part of a line, and the marks in it.
struct Window<const MARKS: usize> {
    frame: Frame,
    marked: [Range<usize>; MARKS],
}

impl Window<1> {
    fn into_primary(self) -> Frame {
        let [marked] = self.marked;
        Frame { primary: Some(marked), ..self.frame }
    }

    fn into_related(self) -> Frame {
        let [marked] = self.marked;
        Frame { related: Some(marked), ..self.frame }
    }
}

fn alone(bytes: &[u8], mark: &Mark) -> Window<1> {
    window(bytes, mark, mark.span.end, AROUND, [&mark.span])
}

/// The part of a line from `around` columns before a place to as many behind `end`, as far as there is room.
fn window<const MARKS: usize>(
    bytes: &[u8],
    first: &Mark,
    end: usize,
    around: usize,
    marks: [&Range<usize>; MARKS],
) -> Window<MARKS> {
    let start = start_before(bytes, first.span.start, around);
    let cut_before = start > 0 && bytes[start - 1] != b'\n';
    let mut marked = marks.map(|_| None);
    let (mut text, mut used, mut behind, mut cut_behind) = (String::new(), 0, 0, false);
    for cell in cells(bytes, start..bytes.len()) {
        behind += if cell.at >= end { cell.columns } else { 0 };
        used += cell.columns;
        if used > ROOM || behind > around {
            cut_behind = true;
            break;
        }
        let before = text.len();
        text.push(cell.char);
        for (mark, marked) in marks.iter().zip(&mut marked) {
            let is_in = cell.at + cell.length > mark.start && cell.at < mark.end.max(mark.start + 1);
            if is_in {
                let marked = marked.get_or_insert(before..before);
                marked.end = text.len();
            }
        }
    }
    let marked = marked.map(|marked| marked.unwrap_or(text.len()..text.len()));
    let frame = Frame { line: first.line, text, cut: [cut_before, cut_behind], primary: None, related: None };
    Window { frame, marked }
}

/// A character of a line, or a byte of it that is none.
struct Cell {
    at: usize,
    length: usize,
    char: char,
    columns: usize,
}

/// What a range holds, to the end of the line or a little further than there is room for.
fn cells(bytes: &[u8], range: Range<usize>) -> impl Iterator<Item = Cell> {
    let end = range.end.min(range.start + (ROOM + 1) * LONGEST_CHAR);
    let part = bytes.get(range.start..end).unwrap_or_default();
    let line = memchr::memchr(b'\n', part).map_or(part, |newline| &part[..newline]);
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let mut at = range.start;
    let chars = line.utf8_chunks().flat_map(|chunk| {
        let valid = chunk.valid().chars().map(|char| (char, char.len_utf8()));
        valid.chain(chunk.invalid().iter().map(|_| (char::REPLACEMENT_CHARACTER, 1)))
    });
    let lengths = chars.clone().map(|(_, length)| length);
    excerpt::with_danger(chars.map(|(char, _)| char)).zip(lengths).map(move |((char, dangerous), length)| {
        let char = if dangerous { excerpt::stand_in(char) } else { char };
        // A mark on another character takes no room, and is counted all the same: there is no end to how many there are.
        let columns = if char == '\t' { 4 } else { char.width().unwrap_or(1).max(1) };
        at += length;
        Cell { at: at - length, length, char, columns }
    })
}

/// Where the part of a line begins that ends at `at` and takes so many columns, or the line if it begins later.
fn start_before(bytes: &[u8], at: usize, columns: usize) -> usize {
    let earliest = at.saturating_sub(columns * LONGEST_CHAR);
    let part = bytes.get(earliest..at).unwrap_or_default();
    let start = match memchr::memrchr(b'\n', part) {
        Some(newline) => earliest + newline + 1,
        None if earliest == 0 => 0,
        None => earliest + part.iter().take(LONGEST_CHAR - 1).take_while(|byte| *byte & 0xC0 == 0x80).count(),
    };
    let mut too_many = cells(bytes, start..at).map(|cell| cell.columns).sum::<usize>().saturating_sub(columns);
    cells(bytes, start..at)
        .find(|cell| {
            let fits = too_many == 0;
            too_many = too_many.saturating_sub(cell.columns);
            fits
        })
        .map_or(at, |cell| cell.at)
}

/// How many columns a part of one line takes, if that is no more than `most`.
fn columns(bytes: &[u8], range: Range<usize>, most: usize) -> Option<usize> {
    if range.len() > most * LONGEST_CHAR {
        return None;
    }
    let columns = cells(bytes, range).map(|cell| cell.columns).sum();
    (columns <= most).then_some(columns)
}
