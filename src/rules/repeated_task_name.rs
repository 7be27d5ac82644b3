use batchtask_json::excerpt;

use super::prelude::*;

/// How much of a file's name is shown, in code points.
const FILE_NAME: usize = 200;

pub(super) static RULE: Definition = Definition {
    id: "repeated-task-name",
    severity: Severity::Warning,
    basis: Basis::Documented,
    title: text("Two bodies of one run have the same task name.", "一次检查中两个请求体的任务名相同。"),
    reason: text(
        "The platform takes each name once: the second request is refused with error 105002. Names are compared over all inputs of a run, up to a limit that the summary names when it is reached.",
        "平台上任务名不能重复：第二个请求会以错误码 105002 被拒绝。比较范围是一次运行的全部输入，达到上限时汇总中会说明。",
    ),
    remedy: text(
        "Make the names differ, for example with the time or a UUID at their end.",
        "请使任务名不同，例如在末尾加上时间或 UUID。",
    ),
    source: text("\"创建批量任务\", error 105002", "《创建批量任务》错误码 105002"),
    message: Words::Made {
        en: |m| {
            let first = match m.detail() {
                Detail::FirstBody { file, record: None, line } => format!(" (first in {}, line {line})", shown(file)),
                Detail::FirstBody { file, record: Some(record), line } => {
                    format!(" (first in {}, record {record}, line {line})", shown(file))
                }
                _ => String::new(),
            };
            format!("an earlier body of this run has the task name {}too{first}; the platform takes each name once", m.value())
        },
        zh: |m| {
            let first = match m.detail() {
                Detail::FirstBody { file, record: None, line } => format!("（首次出现在 {} 第 {line} 行）", shown(file)),
                Detail::FirstBody { file, record: Some(record), line } => {
                    format!("（首次出现在 {} 第 {record} 条，第 {line} 行）", shown(file))
                }
                _ => String::new(),
            };
            format!("本次检查中前面的请求体已使用任务名 {}{first}；平台上任务名不能重复", m.value())
        },
    },
    help: Words::Fixed(text(
        "give each task a name of its own, for example with the time or a UUID at its end",
        "给每个任务起不同的名字，例如在末尾加上时间或 UUID",
    )),
    bad: example!("repeated-task-name.bad.ndjson"),
    good: example!("repeated-task-name.good.ndjson"),
    decides: Decides::AcrossBodies { of: ("BatchTaskCreateInDTO", "taskName") },
};

fn shown(file: &str) -> String {
    excerpt::printable(file, FILE_NAME)
}
