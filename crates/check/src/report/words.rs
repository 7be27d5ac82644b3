//! The words of a report that are not a message of a finding.

use crate::{
    language::Language,
    report::Summary,
    rules::{Rule, Severity},
};

pub(in crate::report) fn severity(severity: Severity, language: Language) -> &'static str {
    severity.name(language)
}

pub(in crate::report) fn help(language: Language) -> &'static str {
    match language {
        Language::English => "help",
        Language::Chinese => "建议",
    }
}

pub(in crate::report) fn record(record: u64, language: Language) -> String {
    match language {
        Language::English => format!(" (record {record})"),
        Language::Chinese => format!("（第 {record} 条）"),
    }
}

/// A record's own name.
pub(in crate::report) fn record_name(record: u64, language: Language) -> String {
    match language {
        Language::English => format!("record {record}"),
        Language::Chinese => format!("第 {record} 条"),
    }
}

/// What a document does that breaks a rule, in one sentence.
pub(in crate::report) fn title(rule: Rule, language: Language) -> &'static str {
    rule.definition().title.get(language)
}

/// Why an input was not checked, or not to its end.
pub(in crate::report) fn not_checked(why: &str, language: Language) -> String {
    match language {
        Language::English => format!("cannot be checked: {why}"),
        Language::Chinese => format!("无法检查：{why}"),
    }
}

/// What relative names of inputs are relative to.
pub(in crate::report) fn working_directory(language: Language) -> &'static str {
    match language {
        Language::English => "The directory that the check was started in.",
        Language::Chinese => "启动检查时所在的目录。",
    }
}

/// How many findings are not in the report.
pub(in crate::report) fn withheld(withheld: u64, language: Language) -> String {
    let withheld = grouped(withheld);
    match language {
        Language::English => format!("and {withheld} more"),
        Language::Chinese => format!("另有 {withheld} 处未列出"),
    }
}

/// The last lines of a report: the findings by rule if there are several, and the totals.
pub(in crate::report) fn summary(summary: &Summary, language: Language) -> String {
    let mut text = String::new();
    if summary.withheld > 0 {
        text.push_str(&format!("{}\n\n", withheld(summary.withheld, language)));
    }
    if summary.counts.len() > 1 {
        for ((weight, rule), count) in summary.counts.iter().rev() {
            let title = title(*rule, language).trim_end_matches(['.', '。']);
            text.push_str(&format!("{:>9}  {}[{rule}]: {title}\n", grouped(*count), severity(*weight, language)));
        }
        text.push('\n');
    }
    let [errors, warnings] = [Severity::Error, Severity::Warning].map(|severity| summary.count(severity));
    text.push_str(&match language {
        Language::English => format!(
            "{} checked: {} valid, {}, {}\n",
            counted(summary.bodies, "body", "bodies"),
            grouped(summary.valid()),
            counted(errors, "error", "errors"),
            counted(warnings, "warning", "warnings")
        ),
        Language::Chinese => format!(
            "共检查 {} 个请求体：{} 个有效，{} 个错误，{} 个警告\n",
            grouped(summary.bodies),
            grouped(summary.valid()),
            grouped(errors),
            grouped(warnings)
        ),
    });
    for (kind, bodies) in &summary.guessed {
        let bodies = grouped(*bodies);
        text.push_str(&match language {
            Language::English => format!("{bodies} checked as {} (--kind {kind}), by their members\n", kind.title()),
            Language::Chinese => format!("其中 {bodies} 个按成员推断为 --kind {kind} 检查\n"),
        });
    }
    if summary.known > 0 {
        let known = grouped(summary.known);
        text.push_str(&match language {
            Language::English => format!("{known} known before and not counted (baseline)\n"),
            Language::Chinese => format!("另有 {known} 处此前已知，未计入（基线）\n"),
        });
    }
    text
}

/// A number and what it counts, in English.
fn counted(number: u64, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// A number with a comma between groups of three digits.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}
