//! The words of a report that are not a message of a finding.

use super::{
    TOOL,
    summary::{PolicyInForce, Summary},
};
use crate::{
    language::Language,
    rules::{Rule, Severity},
};

/// How many rules of a policy are named.
const NAMED: usize = 8;

pub(in crate::report) fn severity(severity: Severity, language: Language) -> &'static str {
    severity.name(language)
}

pub(in crate::report) fn help(language: Language) -> &'static str {
    language.choose("help", "建议")
}

pub(in crate::report) fn record(record: u64, language: Language) -> String {
    language.choose(format!(" (record {record})"), format!("（第 {record} 条）"))
}

/// A record's own name.
pub(in crate::report) fn record_name(record: u64, language: Language) -> String {
    language.choose(format!("record {record}"), format!("第 {record} 条"))
}

/// Where the first of two values stands that must not be the same, as a part of a message.
#[cfg(feature = "run")]
pub(in crate::report) fn first_in(file: &str, line: usize, number: Option<u64>, language: Language) -> String {
    let record = number.map(|number| record(number, language)).unwrap_or_default();
    language.choose(format!("; the first is in {file}:{line}{record}"), format!("；首次出现在 {file}:{line}{record}"))
}

/// What the place is that [`first_in`] names.
#[cfg(feature = "run")]
pub(in crate::report) fn first(language: Language) -> &'static str {
    language.choose("the first", "首次出现")
}

/// What a document does that breaks a rule, in one sentence.
pub(in crate::report) fn title(rule: Rule, language: Language) -> &'static str {
    rule.definition().title.get(language)
}

/// Why an input was not checked, or not to its end.
pub(in crate::report) fn not_checked(why: &str, language: Language) -> String {
    language.choose(format!("cannot be checked: {why}"), format!("无法检查：{why}"))
}

/// What relative names of inputs are relative to.
pub(in crate::report) fn working_directory(language: Language) -> &'static str {
    language.choose(
        "The root of the repository, or else the directory that the check was started in.",
        "代码仓的根目录；不在代码仓中时，为启动检查时所在的目录。",
    )
}

/// That there are more findings in a body than are shown of it.
pub(in crate::report) fn not_shown(language: Language) -> &'static str {
    language.choose("has errors that are not shown", "有未列出的错误")
}

/// How many findings are not in the report.
pub(in crate::report) fn withheld(withheld: u64, language: Language) -> String {
    let withheld = grouped(withheld);
    language.choose(format!("and {withheld} more"), format!("另有 {withheld} 处未列出"))
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
    text.push_str(&language.choose(
        format!(
            "{} checked: {} valid, {}, {}\n",
            counted(summary.bodies, "body", "bodies"),
            grouped(summary.valid()),
            counted(errors, "error", "errors"),
            counted(warnings, "warning", "warnings")
        ),
        format!(
            "共检查 {} 个请求体：{} 个有效，{} 个错误，{} 个警告\n",
            grouped(summary.bodies),
            grouped(summary.valid()),
            grouped(errors),
            grouped(warnings)
        ),
    ));
    for line in notes(summary, language) {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

/// What else there is to know of a run, a line each.
pub(in crate::report) fn notes(summary: &Summary, language: Language) -> Vec<String> {
    let mut notes = Vec::new();
    for (kind, bodies) in &summary.guessed {
        let bodies = grouped(*bodies);
        notes.push(language.choose(
            format!("{bodies} checked as {} (--kind {kind}), by their members", kind.title()),
            format!("其中 {bodies} 个按成员推断为 --kind {kind} 检查"),
        ));
    }
    if summary.known > 0 {
        let known = grouped(summary.known);
        notes.push(language.choose(
            format!("{known} known before and not counted (baseline)"),
            format!("另有 {known} 处此前已知，未计入（基线）"),
        ));
    }
    if summary.stale > 0 {
        let stale = grouped(summary.stale);
        notes.push(language.choose(
            format!("{stale} in the baseline that are no more (--update-baseline removes them)"),
            format!("基线中有 {stale} 处已不存在（--update-baseline 可移除）"),
        ));
    }
    if summary.forgotten_names > 0 {
        let names = grouped(summary.forgotten_names);
        notes.push(language.choose(
            format!("{names} task names were not remembered: repeats of these are not found (repeated-task-name)"),
            format!("有 {names} 个任务名未被记住：无法发现它们的重复（repeated-task-name）"),
        ));
    }
    if !summary.skipped.is_empty() {
        let reasons: Vec<_> = summary
            .skipped
            .iter()
            .map(|(reason, count)| format!("{} {}", grouped(*count), reason.in_words(language)))
            .collect();
        let skipped = summary.all_skipped();
        notes.push(language.choose(
            format!("{} not checked: {}", counted(skipped, "file", "files"), reasons.join(", ")),
            format!("{} 个文件未检查：{}", grouped(skipped), reasons.join("，")),
        ));
    }
    notes.extend(summary.policies.iter().filter_map(|policy| policy_note(policy, language)));
    notes
}

/// The policy in one line, if it is not that of the library.
fn policy_note(policy: &PolicyInForce, language: Language) -> Option<String> {
    if policy.config.is_none() && policy.rules.is_empty() {
        return None;
    }
    let level = |severity: &Option<Severity>| match severity {
        None => "allow",
        Some(Severity::Error) => "deny",
        Some(_) => "warn",
    };
    let rules = policy.rules.iter().take(NAMED).map(|(rule, severity)| format!("{} {rule}", level(severity)));
    let mut rules: Vec<_> = rules.collect();
    if policy.rules.len() > NAMED {
        rules.push(withheld((policy.rules.len() - NAMED) as u64, language));
    }
    if rules.is_empty() {
        rules.push(language.choose("the default levels", "默认级别").to_owned());
    }
    let from = match &policy.config {
        Some(file) => batchtask_json::excerpt::printable(file, usize::MAX),
        None => language.choose("the command line", "命令行").to_owned(),
    };
    let comma = language.choose(", ", "，");
    let rules = rules.join(comma);
    Some(language.choose(format!("policy of {from}: {rules}"), format!("策略（{from}）：{rules}")))
}

/// Facts on a run as names and values, for formats that have room for such.
pub(in crate::report) fn properties(summary: &Summary) -> Vec<(String, String)> {
    let mut properties = vec![
        (format!("{TOOL}.files"), summary.files.to_string()),
        (format!("{TOOL}.bodies"), summary.bodies.to_string()),
        (format!("{TOOL}.withheld"), summary.withheld.to_string()),
        (format!("{TOOL}.kind"), summary.kind.map_or("auto", |kind| kind.as_str()).to_owned()),
    ];
    for (reason, count) in &summary.skipped {
        properties.push((format!("{TOOL}.skipped.{}", reason.as_str()), count.to_string()));
    }
    for policy in &summary.policies {
        let config = policy.config.as_deref().unwrap_or_default();
        properties.push((format!("{TOOL}.policy"), batchtask_json::excerpt::printable(config, usize::MAX)));
    }
    properties
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
