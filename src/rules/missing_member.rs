use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "missing-member",
    severity: Severity::Error,
    basis: Basis::Contract,
    title: text("A mandatory member is missing or null.", "缺少必选成员，或其值为 null。"),
    reason: text(
        "The platform refuses the request with error 50400. An explicit null counts as missing.",
        "平台会以错误码 50400 拒绝请求。显式的 null 等同于缺失。",
    ),
    remedy: text("Give the member a value.", "请填写该成员。"),
    source: text("\"创建批量任务\", column \"mandatory\"", "《创建批量任务》的“必选”列"),
    message: Words::Made {
        en: |m| format!("`{}` is mandatory, but missing or null", m.member()),
        zh: |m| format!("`{}` 为必选，但缺失或为 null", m.member()),
    },
    help: Words::None,
    bad: example!("missing-member.bad.json"),
    good: example!("missing-member.good.json"),
    decides: Decides::Contract,
};
