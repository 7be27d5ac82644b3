//! Whatever a body or a file name holds, a report is only read: by terminals, by runners, by people.

use batchtask_check::report::Format;
use oceanconnect_batchtask::Language;
use proptest::prelude::*;
use unicode_width::UnicodeWidthStr;

use super::{
    How, entries,
    inputs::{GOOD, Input, inputs},
    report,
};

/// Parts that texts are made of which would be orders, would hide, or would not fit.
const PARTS: &[&str] = &[
    "\u{1b}[31m",
    "\u{1b}]0;t\u{7}",
    "\u{9b}1m",
    "\u{7f}",
    "\u{85}",
    "\u{200d}",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\u{fffe}",
    "\u{e0041}",
    "\u{ad}",
    "\t",
    "\r",
    "\n",
    "::error::",
    "##[error]",
    "###",
    "#",
    "##vso[x]",
    "%0A",
    "%",
    "]]>",
    "<&>\"'",
    "a",
    "任务",
    "👩\u{200d}👩",
    "e\u{301}",
    "\u{301}\u{301}",
    "\u{2028}",
    "\\",
    "/",
    "~",
    ": ",
    ",",
];

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PARTS), 0..12).prop_map(|parts| parts.concat())
}

/// Whether nothing in a report is dangerous.
fn is_safe(format: Format, report: &str) -> Result<(), String> {
    let hidden = |char: char| {
        char.is_control() && char != '\n'
            || matches!(char, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
                | '\u{fffe}' | '\u{ffff}' | '\u{e0000}'..='\u{e0fff}')
    };
    if let Some(char) = report.chars().find(|char| hidden(*char)) {
        return Err(format!("{format}: {} in {report:?}", char.escape_unicode()));
    }
    if report.contains("##") {
        return Err(format!("{format}: an order in {report:?}"));
    }
    let is_command = |line: &str| line.trim_start().starts_with("::");
    match format {
        Format::Github if report.lines().all(is_command) => Ok(()),
        Format::Github => Err(format!("not only commands: {report:?}")),
        _ if report.lines().any(is_command) => Err(format!("{format}: a command in {report:?}")),
        _ => Ok(()),
    }
}

#[test]
fn the_hostile_input_does_no_harm() {
    for language in Language::ALL {
        for format in Format::ALL {
            let report = report(*format, &inputs(), How { language: *language, ..How::default() });
            assert_eq!(is_safe(*format, &report), Ok(()));
        }
    }
}

proptest! {
    #![proptest_config(properties::config(64))]

    #[test]
    fn nothing_in_an_input_does_harm(file in text(), name in text(), value in text(), raw in any::<bool>()) {
        let json = |text: &str| if raw { format!("\"{text}\"") } else { serde_json::to_string(text).unwrap() };
        let body = format!(
            r#"{{{}:1,"taskType":{},"timeout":{},"appId":[{}],"param":{{"type":"DeviceType"}}}}"#,
            json(&name), json(&value), json(&value), json(&value)
        );
        let inputs = [Input::new(&file, body)];
        for format in Format::ALL {
            prop_assert_eq!(is_safe(*format, &report(*format, &inputs, How::default())), Ok(()));
        }
    }

    #[test]
    fn frames_fit_and_mark_what_they_are_about(app_id in text(), device in text(), many in 0_usize..80, indented in any::<bool>()) {
        let json = |text: &str| serde_json::to_string(text).unwrap();
        let device = json(&device);
        let devices = vec![device.as_str(); many].join(if indented { ",\n\t\t" } else { ", " });
        let body = GOOD.replace("\"a1\"", &json(&format!("{app_id}://"))).replace(r#""d1","d2""#, &devices);
        let input = Input::new("a.json", body.as_str());
        for entry in entries(&input, How::default()) {
            let source = &body[entry.place.bytes.clone()];
            let marked = entry.frames.iter().filter_map(|frame| Some((frame, frame.primary.clone()?)));
            let marked: Vec<_> = marked.map(|(frame, span)| (frame.line, frame.text[span].to_owned())).collect();
            prop_assert_eq!(marked.len(), 1);
            prop_assert_eq!(marked[0].0, entry.place.start.line);
            let visible = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
            prop_assert!(visible(source).starts_with(&visible(&marked[0].1)), "{:?} of {source:?}", marked[0].1);
            prop_assert_eq!(entry.related.is_some(), entry.frames.iter().any(|frame| frame.related.is_some()));
        }
        for line in report(Format::Human, &[input], How::default()).lines() {
            let is_framed = line.split_once(" |").is_some_and(|(number, _)| number.trim().parse::<usize>().is_ok());
            prop_assert!(!is_framed || line.width() <= 120, "{} columns: {line}", line.width());
        }
    }
}

/// A caret stands under what it marks, in columns of a terminal.
#[test]
fn carets_stand_under_what_they_mark() {
    let body = GOOD.replace("\"a1\"", "\t\"任务 e\u{301} ://\"").replace("\"n1\"", "\"任务任务\" , \"x\": 1");
    let report = report(Format::Human, &[Input::new("a.json", body)], How::default());
    let lines: Vec<&str> = report.lines().collect();
    let mut seen = 0;
    for (line, carets) in lines.iter().zip(&lines[1..]).filter(|(_, carets)| carets.contains('^')) {
        let (before, marked) = (carets.find('^').unwrap(), carets.matches('^').count());
        let at = |columns: usize| {
            let end = line.char_indices().map(|(index, _)| index).find(|index| line[..*index].width() >= columns);
            end.unwrap_or(line.len())
        };
        let text = &line[at(before)..at(before + marked)];
        assert!(text.starts_with('"') && text.ends_with('"'), "{text:?} is marked in {line}");
        seen += 1;
    }
    assert_eq!(seen, 2);
}
