//! `batchtask rules` and `batchtask explain`.

use std::{
    fmt::Write as _,
    io::{self, Write},
};

use oceanconnect_batchtask::{Language, Rule, Severity, rules::Definition};
use serde::Serialize;

use crate::args::{Explain, ListFormat, Rules};

/// A rule as the list has it.
#[derive(Serialize)]
struct About {
    id: &'static str,
    severity: Severity,
    title: &'static str,
    protects_from: &'static str,
    repair: &'static str,
    source: &'static str,
}

fn about(rule: Rule, language: Language) -> About {
    let Definition { id, severity, title, reason, remedy, source, .. } = *rule.definition();
    let [title, protects_from, repair, source] = [title, reason, remedy, source].map(|text| text.get(language));
    About { id, severity, title, protects_from, repair, source }
}

pub(crate) fn explain(args: &Explain, to: &mut dyn Write) -> io::Result<()> {
    let language = args.language.get();
    let About { id, severity, title, protects_from, repair, source } = about(args.rule, language);
    let [why, how, from, broken, kept] = match language {
        Language::Chinese => ["防止什么", "如何修改", "依据", "错误示例", "正确示例"],
        Language::English => ["What it protects from", "How to keep it", "Source", "Broken", "Kept"],
    };
    writeln!(to, "{id} ({severity})\n\n{title}")?;
    for (head, text) in [(why, protects_from), (how, repair), (from, source)] {
        writeln!(to, "\n{head}:\n  {text}")?;
    }
    let Definition { bad, good, .. } = *args.rule.definition();
    for (head, example) in [(broken, bad), (kept, good)] {
        writeln!(to, "\n{head} ({}):", example.file_name)?;
        for line in String::from_utf8_lossy(example.bytes).lines() {
            writeln!(to, "  {line}")?;
        }
    }
    Ok(())
}

pub(crate) fn rules(args: &Rules, to: &mut dyn Write) -> io::Result<()> {
    let language = args.language.get();
    let all = Rule::ALL.iter().map(|&rule| about(rule, language));
    match args.format {
        ListFormat::Human => {
            let width = Rule::ALL.iter().map(|rule| rule.id().len()).max().unwrap_or_default();
            let mut list = String::new();
            for About { id, severity, title, .. } in all {
                // Nothing fails to be added to a string.
                let _ = writeln!(list, "{id:width$}  {severity:7}  {title}");
            }
            to.write_all(list.as_bytes())
        }
        ListFormat::Json => {
            serde_json::to_writer_pretty(&mut *to, &all.collect::<Vec<_>>())?;
            to.write_all(b"\n")
        }
    }
}
