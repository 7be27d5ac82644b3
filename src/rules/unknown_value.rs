use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "unknown-value",
    severity: Severity::Error,
    basis: Basis::Contract,
    title: text("A value is not one of those that are allowed.", "值不在允许的取值之内。"),
    reason: text(
        "The platform refuses values that are not in its list. They are case-sensitive.",
        "平台会拒绝列表之外的取值。取值区分大小写。",
    ),
    remedy: text("Write one of the values that are named, exactly.", "请原样写成所列取值之一。"),
    source: text("\"创建批量任务\", column \"type and rule\"", "《创建批量任务》的“类型及规则”列"),
    message: Words::Made {
        en: |m| match m.allowed() {
            allowed if allowed.is_empty() => format!("{}is not allowed here", m.subject()),
            allowed => format!("{}is not one of {allowed}", m.subject()),
        },
        zh: |m| match m.allowed() {
            allowed if allowed.is_empty() => format!("此处不允许{}", m.subject()),
            allowed => format!("{}不在允许的取值之内：{allowed}", m.subject()),
        },
    },
    help: Words::Perhaps { en: |m| m.spelling(), zh: |m| m.spelling() },
    bad: example!("unknown-value.bad.json"),
    good: example!("unknown-value.good.json"),
    decides: Decides::Contract,
};
