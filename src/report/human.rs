use std::io::{self, Write};

use annotate_snippets::{
    AnnotationKind, Element, Group, Level, Message, Origin, Renderer, Snippet, renderer::DecorStyle,
};

use super::{
    entry::{Entry, Frame},
    excerpt,
    format::{Options, Render, Summary},
    message::words,
};
use crate::rule::Severity;

/// How much of a pointer is shown, in code points.
const POINTER: usize = 200;

/// For people: each finding with the line that it is about, and a summary.
#[derive(Debug)]
pub(super) struct Human {
    renderer: Renderer,
    options: Options,
}

impl Human {
    pub(super) fn new(options: Options) -> Self {
        let renderer = if options.coloured { Renderer::styled() } else { Renderer::plain() };
        Self { renderer: renderer.decor_style(DecorStyle::Ascii).term_width(200), options }
    }
}

impl Render for Human {
    fn entry(&mut self, entry: &Entry, to: &mut dyn Write) -> io::Result<()> {
        let language = self.options.language;
        let level = match entry.severity {
            Severity::Error => Level::ERROR.with_name(words::severity(Severity::Error, language)),
            Severity::Warning => Level::WARNING.with_name(words::severity(Severity::Warning, language)),
        };
        let pointer = if entry.pointer.is_empty() {
            String::new()
        } else {
            format!("{}: ", excerpt::printable(&entry.pointer, POINTER))
        };
        let title = level.primary_title(format!("{pointer}{}", entry.message)).id(entry.rule.id());
        let mut path = excerpt::printable(&entry.file, usize::MAX);
        if let Some(record) = entry.record {
            path.push_str(&words::record(record, language));
        }
        let mut group =
            title.element(Origin::path(path).line(entry.place.start.line).char_column(entry.place.start.column));
        for frame in &entry.frames {
            group = group.element(snippet(frame, entry));
        }
        if let Some(help) = &entry.help {
            let message: Message<'_> = Level::HELP.with_name(words::help(language)).message(help.as_str());
            group = group.element(Element::from(message));
        }
        let groups: [Group<'_>; 1] = [group];
        writeln!(to, "{}\n", self.renderer.render(&groups))
    }

    fn end(&mut self, summary: &Summary, to: &mut dyn Write) -> io::Result<()> {
        if self.options.quiet {
            Ok(())
        } else {
            to.write_all(words::summary(summary, self.options.language).as_bytes())
        }
    }
}

fn snippet<'e>(frame: &'e Frame, entry: &'e Entry) -> Snippet<'e, annotate_snippets::Annotation<'e>> {
    let [before, behind] = frame.cut.map(|cut| if cut { "…" } else { "" });
    let text = format!("{before}{}{behind}", frame.text);
    let shifted = |span: &std::ops::Range<usize>| span.start + before.len()..span.end + before.len();
    let mut snippet = Snippet::source(text).line_start(frame.line).fold(false);
    if let Some(span) = &frame.primary {
        snippet = snippet.annotation(AnnotationKind::Primary.span(shifted(span)));
    }
    if let (Some(span), Some(related)) = (&frame.related, &entry.related) {
        snippet = snippet.annotation(AnnotationKind::Context.span(shifted(span)).label(related.message.as_str()));
    }
    snippet
}
