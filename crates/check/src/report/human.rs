use std::{
    io::{self, Write},
    ops::Range,
};

use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Level, Message, Origin, Padding, Renderer, Snippet,
    renderer::DecorStyle,
};

use batchtask_json::excerpt;

use super::{
    entry::Entry,
    format::{Options, Render},
    frame::Frame,
    summary::Summary,
    words,
};
use crate::{check::Position, language::Language, rules::Severity};

/// How wide a frame is at most, in columns.
const WIDTH: usize = 120;

/// For people: each finding with the line that it is about, and a summary.
#[derive(Debug)]
pub(super) struct Human {
    renderer: Renderer,
    options: Options,
}

impl Human {
    pub(super) fn new(options: Options) -> Self {
        let renderer = if options.coloured { Renderer::styled() } else { Renderer::plain() };
        Self { renderer: renderer.decor_style(DecorStyle::Ascii).term_width(WIDTH), options }
    }
}

impl Render for Human {
    fn entry(&mut self, entry: &Entry, to: &mut dyn Write) -> io::Result<()> {
        let language = self.options.language;
        let level = match entry.severity {
            Severity::Error => Level::ERROR,
            _ => Level::WARNING,
        };
        let level = level.with_name(words::severity(entry.severity, language));
        let title = level.clone().primary_title(entry.pointer_and_message()).id(entry.rule.id());
        // The line and column are those of the input, which the library cannot know of a part of a line.
        let place = Origin::path(place(entry, language));
        // A group is framed by itself, so each place has one of its own. The empty one in front takes the line that the
        // library puts behind the first group only.
        let mut groups = vec![Group::with_level(level.clone()), title.element(place)];
        groups.extend(entry.frames.iter().map(|frame| Group::with_level(level.clone()).element(snippet(frame, entry))));
        let help = entry.help.iter().flat_map(|help| {
            let message: Message<'_> = Level::HELP.with_name(words::help(language)).message(help.as_str());
            [Element::from(Padding), message.into()]
        });
        let last = groups.pop().map(|last| last.elements(help));
        groups.extend(last);
        writeln!(to, "{}\n", self.renderer.render(&groups).trim_start_matches('\n'))
    }

    fn end(&mut self, summary: &Summary, to: &mut dyn Write) -> io::Result<()> {
        if self.options.quiet {
            Ok(())
        } else {
            to.write_all(words::summary(summary, self.options.language).as_bytes())
        }
    }
}

/// Where a finding is, in the form that terminals and editors make a link of.
fn place(entry: &Entry, language: Language) -> String {
    let Position { line, column, .. } = entry.place.start;
    let mut place = format!("{}:{line}:{column}", excerpt::printable(&entry.file, usize::MAX));
    if let Some(record) = entry.record {
        place.push_str(&words::record(record, language));
    }
    place
}

fn snippet<'e>(frame: &'e Frame, entry: &'e Entry) -> Snippet<'e, Annotation<'e>> {
    let [before, behind] = frame.cut.map(|cut| if cut { "…" } else { "" });
    let text = format!("{before}{}{behind}", frame.text);
    let shifted = |span: &Range<usize>| span.start + before.len()..span.end + before.len();
    let mut snippet = Snippet::source(text).line_start(frame.line);
    if let Some(span) = &frame.primary {
        snippet = snippet.annotation(AnnotationKind::Primary.span(shifted(span)));
    }
    if let (Some(span), Some(related)) = (&frame.related, &entry.related) {
        snippet = snippet.annotation(AnnotationKind::Context.span(shifted(span)).label(related.message.as_str()));
    }
    snippet
}
