use std::borrow::Cow;

/// The longest text that is passed on as it is, in bytes.
const LONGEST_MESSAGE: usize = 400;

/// The text without control characters and those that are invisible or change the direction of writing, and without its middle when it is long.
pub fn clipped(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST_MESSAGE && !text.contains(is_unprintable) {
        return Cow::Borrowed(text);
    }
    let half = LONGEST_MESSAGE / 2;
    let mut clipped = String::new();
    if text.len() <= LONGEST_MESSAGE {
        escape_controls(text, &mut clipped);
    } else {
        escape_controls(&text[..char_boundary_before(text, half)], &mut clipped);
        clipped.push_str(" … ");
        escape_controls(&text[char_boundary_before(text, text.len() - half)..], &mut clipped);
    }
    Cow::Owned(clipped)
}

fn is_unprintable(char: char) -> bool {
    // Of what `escape_debug` escapes, quotes and the backslash can be read as they are.
    char.is_control() || char.escape_debug().nth(1) == Some('u')
}

/// The last place that is no later than `at` and where the text can be cut.
fn char_boundary_before(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn escape_controls(text: &str, to: &mut String) {
    for char in text.chars() {
        if is_unprintable(char) { to.extend(char.escape_unicode()) } else { to.push(char) }
    }
}
