//! The words of a report that are not a message of a finding.

use crate::{
    report::{Language, Summary},
    rule::Severity,
};

pub(in crate::report) fn severity(severity: Severity, language: Language) -> &'static str {
    match (severity, language) {
        (severity, Language::English) => severity.as_str(),
        (Severity::Error, Language::Chinese) => "错误",
        (Severity::Warning, Language::Chinese) => "警告",
    }
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

/// The last lines of a report: the findings by rule if there are many kinds, and the totals.
pub(in crate::report) fn summary(summary: &Summary, language: Language) -> String {
    let mut text = String::new();
    if summary.withheld > 0 {
        let withheld = grouped(summary.withheld);
        text.push_str(&match language {
            Language::English => format!("and {withheld} more\n\n"),
            Language::Chinese => format!("另有 {withheld} 处未列出\n\n"),
        });
    }
    if summary.counts.len() > 1 {
        for ((weight, rule), count) in summary.counts.iter().rev() {
            text.push_str(&format!("{:>9}  {} [{rule}]\n", grouped(*count), severity(*weight, language)));
        }
        text.push('\n');
    }
    let bodies = grouped(summary.bodies);
    let [valid, errors, warnings] =
        [summary.bodies - summary.invalid, summary.count(Severity::Error), summary.count(Severity::Warning)]
            .map(grouped);
    text.push_str(&match language {
        Language::English => {
            let s = |count: u64| if count == 1 { "" } else { "s" };
            let (e, w) = (s(summary.count(Severity::Error)), s(summary.count(Severity::Warning)));
            let body = if summary.bodies == 1 { "body" } else { "bodies" };
            format!("{bodies} {body} checked: {valid} valid, {errors} error{e}, {warnings} warning{w}\n")
        }
        Language::Chinese => {
            format!("共检查 {bodies} 个请求体：{valid} 个有效，{errors} 个错误，{warnings} 个警告\n")
        }
    });
    if summary.known > 0 {
        let known = grouped(summary.known);
        text.push_str(&match language {
            Language::English => format!("{known} known before and not counted (baseline)\n"),
            Language::Chinese => format!("另有 {known} 处此前已知，未计入（基线）\n"),
        });
    }
    text
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
