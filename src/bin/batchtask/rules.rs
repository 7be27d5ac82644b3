//! `batchtask rules` and `batchtask explain`.

use std::{
    fmt::Write as _,
    io::{self, Write},
};

use oceanconnect_batchtask::{Rule, Severity, report::Language};
use serde::Serialize;

use crate::args::{Explain, ListFormat, Rules};

/// What the registry says of a rule: the one place that knows what of it is shown.
#[derive(Serialize)]
struct About {
    id: &'static str,
    severity: Severity,
    title: &'static str,
}

fn about(rule: Rule, _language: Language) -> About {
    About { id: rule.id(), severity: rule.severity(), title: rule.title() }
}

pub(crate) fn explain(args: &Explain, to: &mut dyn Write) -> io::Result<()> {
    let About { id, severity, title } = about(args.rule, args.language.get());
    writeln!(to, "{id} ({severity})\n\n{title}")
}

pub(crate) fn rules(args: &Rules, to: &mut dyn Write) -> io::Result<()> {
    let language = args.language.get();
    let all = Rule::ALL.iter().map(|&rule| about(rule, language));
    match args.format {
        ListFormat::Human => {
            let width = Rule::ALL.iter().map(|rule| rule.id().len()).max().unwrap_or_default();
            let mut list = String::new();
            for About { id, severity, title } in all {
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
