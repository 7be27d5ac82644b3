//! Sanitises untrusted text for display.

/// How much of a value a message quotes, in code points.
const QUOTED: usize = 60;

/// A value as a message quotes it: on one line, without hidden characters, and shortened. A string keeps its quotes.
#[must_use]
pub fn quoted(text: &str) -> String {
    let mut on_one_line = String::new();
    let mut words = text.split(['\n', '\r', '\t']).map(str::trim_ascii).filter(|word| !word.is_empty());
    on_one_line.extend(words.next());
    for word in words.take(QUOTED) {
        on_one_line.push(' ');
        on_one_line.push_str(word);
    }
    let mut quoted = printable(&on_one_line, QUOTED);
    if quoted.ends_with('…') && text.starts_with('"') {
        quoted.push('"');
    }
    quoted
}

/// A text on one line, without hidden characters, and shortened to so many code points.
#[must_use]
pub fn printable(text: &str, longest: usize) -> String {
    let mut printable = String::new();
    let mut chars = with_danger(text.chars());
    for (char, dangerous) in chars.by_ref().take(longest) {
        if dangerous {
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

/// Each character, and whether it must not be written as it is: it would not be seen, or a reader of the output would
/// take it for an order. GitHub's and Azure's runners take orders from `##[` and `##vso[` anywhere in a line.
pub fn with_danger(chars: impl Iterator<Item = char>) -> impl Iterator<Item = (char, bool)> {
    let mut before = ' ';
    chars.map(move |char| {
        let is_order = char == '#' && before == '#';
        before = char;
        (char, is_order || is_hidden(char))
    })
}

/// Adds a character to a text, escaped if it would not be seen where it stands, or would change what is seen.
pub fn push_escaped(to: &mut String, char: char) {
    match char {
        '\0' | '\t' | '\n' | '\r' => to.extend(char.escape_debug()),
        _ if is_hidden(char) => to.extend(char.escape_unicode()),
        _ => to.push(char),
    }
}

/// Whether a character controls a terminal, changes the direction of writing, takes no room though it is no mark on
/// another, or is none that XML can hold: each could make a report show what is not there.
pub(crate) fn is_hidden(char: char) -> bool {
    char.is_control()
        || matches!(char,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// What stands for a dangerous character in a line that is shown, where each character keeps its place.
#[must_use]
pub fn stand_in(char: char) -> char {
    match char {
        '\t' => '\t',
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(char)).unwrap_or(char::REPLACEMENT_CHARACTER),
        '\u{7f}' => '␡',
        _ => char::REPLACEMENT_CHARACTER,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_quoted_is_on_one_line_and_closed() {
        assert_eq!(quoted("[\n\t1,\r\n  2\n]"), "[ 1, 2 ]");
        assert_eq!(quoted("\"a\u{1b}[31m\u{9b}\u{202e}b\""), "\"a\\u{1b}[31m\\u{9b}\\u{202e}b\"");
        let long = quoted(&format!("\"{}\"", "任".repeat(99)));
        assert_eq!(long, format!("\"{}…\"", "任".repeat(59)));
        assert_eq!(quoted(&"1".repeat(61)), format!("{}…", "1".repeat(60)));
    }

    #[test]
    fn each_dangerous_character_has_one_that_is_shown() {
        for char in ('\0'..=char::MAX).filter(|char| *char != '\t') {
            assert!(!is_hidden(char) || !is_hidden(stand_in(char)), "{}", char.escape_unicode());
        }
        assert_eq!(printable("##[error] ###vso[x]", 99), "#\\u{23}[error] #\\u{23}\\u{23}vso[x]");
    }
}
