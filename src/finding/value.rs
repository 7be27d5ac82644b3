use batchtask_json::excerpt;

/// How much of a value is looked at, in bytes: more than what is shown of it can need.
const LOOKED_AT: usize = 4096;

/// The longest escape of a JSON string, in bytes.
const LONGEST_ESCAPE: usize = r"\uD83D\uDE00".len();

/// How many code points of a string are shown.
const SHOWN: usize = 59;

/// A value, given as JSON text, as a message shows it: on one line, without hidden characters, shortened. A string keeps
/// its quotes, and what was written with an escape is shown as what it means.
pub(super) fn shown(json: &str) -> String {
    let start = &json[..boundary_before(json, LOOKED_AT)];
    let string = json.strip_prefix('"').and_then(|_| start_of_string(start, start.len() < json.len()));
    match string {
        Some(string) => format!("\"{}\"", excerpt::printable(&string, SHOWN)),
        None => excerpt::quoted(start),
    }
}

/// What the start of a string says; the text may have been cut off inside of an escape.
fn start_of_string(json: &str, is_cut: bool) -> Option<String> {
    if !is_cut {
        return serde_json::from_str(json).ok();
    }
    let ends = (0..=LONGEST_ESCAPE).map(|less| &json[..boundary_before(json, json.len() - less)]);
    ends.into_iter().find_map(|start| serde_json::from_str(&format!("{start}\"")).ok())
}

/// The last place that is no later than `at` and where the text can be cut.
fn boundary_before(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn escapes_are_not_repeated() {
        assert_eq!(shown(r#""Device\u004cist""#), "\"DeviceList\"");
        assert_eq!(shown(r#""a\n\u001b\u202eb""#), r#""a\u{a}\u{1b}\u{202e}b""#);
        assert_eq!(shown("[\n  1,\n  \"\\u0041\"\n]"), r#"[ 1, "\u0041" ]"#);
        assert_eq!(shown("\"\\ud800\""), "\"\\ud800\"");
    }

    #[test]
    fn long_values_are_cut() {
        assert_eq!(shown(&format!("\"{}\"", "任".repeat(60))), format!("\"{}…\"", "任".repeat(59)));
        assert_eq!(shown(&format!("\"{}\"", "a".repeat(59))), format!("\"{}\"", "a".repeat(59)));
        for escape in ["\\\\", "\\u4efb", "\\ud83d\\ude00", "\\n"] {
            for shift in 0..13 {
                let text = format!("\"{}{}\"", "x".repeat(shift), escape.repeat(9999));
                let shown = shown(&text);
                assert!(shown.ends_with("…\"") && !shown.contains("\\u4") && shown.len() < 1000, "{shown}");
            }
        }
    }
}
