use std::ops::Range;

use crate::reading::char_boundary_before;

/// How much of a value a message quotes, in code points.
const QUOTED: usize = 60;

/// How much of a long line is shown on either side of a place, in bytes.
const AROUND: usize = 80;

/// A value as a message quotes it: on one line, without control characters, and shortened.
pub(super) fn quoted(text: &str) -> String {
    printable(text, QUOTED)
}

/// A text on one line, without control characters, and shortened to so many code points.
pub(super) fn printable(text: &str, longest: usize) -> String {
    let mut printable = String::new();
    let mut chars = text.chars();
    for char in chars.by_ref().take(longest) {
        if char.is_control() || is_invisible(char) {
            printable.extend(char.escape_unicode());
        } else {
            printable.push(char);
        }
    }
    if chars.next().is_some() {
        printable.push('…');
    }
    printable
}

/// Characters that change the direction of writing or take no room: they could make a report show what is not there.
fn is_invisible(char: char) -> bool {
    matches!(char, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The part of a line around a place that is worth showing.
pub(super) fn window(text: &str, line: Range<usize>, place: &Range<usize>) -> Range<usize> {
    let start = char_boundary_before(text, place.start.saturating_sub(AROUND).max(line.start));
    let end = char_boundary_before(text, place.end.min(place.start + AROUND).saturating_add(AROUND).min(line.end));
    start..end.max(start)
}
