use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "too-short",
    severity: Severity::Error,
    basis: Basis::Contract,
    title: text("A string is too short.", "字符串太短。"),
    reason: text("The platform refuses a value that is too short.", "平台会拒绝过短的值。"),
    remedy: text("Give the value as it is in the device's profile.", "请按设备 profile 填写。"),
    source: text("\"创建批量任务\", column \"type and rule\"", "《创建批量任务》的“类型及规则”列"),
    message: Words::Made {
        en: |m| format!("{} characters long; {} allowed", m.length(), m.bounds()),
        zh: |m| format!("长度为 {} 个字符，允许{}", m.length(), m.bounds()),
    },
    help: Words::None,
    bad: example!("too-short.bad.json"),
    good: example!("too-short.good.json"),
    decides: Decides::Contract,
};
