use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "empty-task-name",
    severity: Severity::Warning,
    basis: Basis::Documented,
    title: text("The task's name is empty.", "任务名为空。"),
    reason: text(
        "The second task with an empty name is refused with error 105002, and the first cannot be told from others.",
        "第二个空名任务会以错误码 105002 被拒绝，第一个也无法与其他任务区分。",
    ),
    remedy: text(
        "Give each task a name of its own, for example with the time or a UUID at its end.",
        "请给每个任务起不同的名字，例如在末尾加上时间或 UUID。",
    ),
    source: text("\"创建批量任务\", error 105002", "《创建批量任务》错误码 105002"),
    message: Words::Fixed(text("`taskName` is empty", "`taskName` 为空")),
    help: Words::Fixed(text(
        "give each task a name of its own, for example with the time or a UUID at its end",
        "给每个任务起不同的名字，例如在末尾加上时间或 UUID",
    )),
    bad: example!("empty-task-name.bad.json"),
    good: example!("empty-task-name.good.json"),
    decides: Decides::String {
        of: &[("BatchTaskCreateInDTO", "taskName")],
        bytes: 0..=0,
        unless: None,
        broken: <[u8]>::is_empty,
        measure: None,
    },
};
