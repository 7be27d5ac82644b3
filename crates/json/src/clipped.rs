use std::borrow::Cow;

use super::excerpt::{is_hidden, push_escaped};

/// The longest text that is passed on as it is, in bytes.
const LONGEST_MESSAGE: usize = 400;

/// The text without control characters and those that are invisible or change the direction of writing, and without its middle when it is long.
pub fn clipped(text: &str) -> Cow<'_, str> {
    if text.len() <= LONGEST_MESSAGE && !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let half = LONGEST_MESSAGE / 2;
    let mut clipped = String::new();
    let mut push_all = |part: &str| part.chars().for_each(|char| push_escaped(&mut clipped, char));
    if text.len() <= LONGEST_MESSAGE {
        push_all(text);
    } else {
        push_all(&text[..char_boundary_before(text, half)]);
        push_all(" … ");
        push_all(&text[char_boundary_before(text, text.len() - half)..]);
    }
    Cow::Owned(clipped)
}

/// The last place that is no later than `at` and where the text can be cut.
fn char_boundary_before(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
