use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "unknown-member",
    severity: Severity::Error,
    basis: Basis::Contract,
    title: text("An object has an unknown member.", "对象中有未知成员。"),
    reason: text(
        "The platform ignores members that it does not know. A misspelled member is as good as left out: manufactureId for manufacturerId sends the command to every manufacturer's devices.",
        "平台会忽略不认识的成员，拼错的成员等于没有写：把 manufacturerId 写成 manufactureId，命令就会发给所有厂商的设备。",
    ),
    remedy: text(
        "Correct the spelling, or leave the member out. Names are case-sensitive.",
        "请改正拼写或去掉该成员。成员名区分大小写。",
    ),
    source: text("\"创建批量任务\", tables of members", "《创建批量任务》的成员表"),
    message: Words::Made {
        en: |m| format!("unknown member `{}`", m.member()),
        zh: |m| format!("未知成员 `{}`", m.member()),
    },
    help: Words::Made {
        en: |m| m.spelling().unwrap_or_else(|| format!("the members here are {}", m.allowed())),
        zh: |m| m.spelling().unwrap_or_else(|| format!("此处的成员有：{}", m.allowed())),
    },
    bad: example!("unknown-member.bad.json"),
    good: example!("unknown-member.good.json"),
    decides: Decides::Contract,
};
