use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "too-long",
    severity: Severity::Error,
    basis: Basis::Contract,
    title: text("A string is too long.", "字符串太长。"),
    reason: text(
        "The platform refuses a value that is too long. Lengths count characters, not bytes.",
        "平台会拒绝过长的值。长度按字符计算，不按字节。",
    ),
    remedy: text("Shorten the value.", "请缩短该值。"),
    source: text("\"创建批量任务\", column \"type and rule\"", "《创建批量任务》的“类型及规则”列"),
    message: Words::Made {
        en: |m| format!("{} characters long; {} allowed", m.length(), m.bounds()),
        zh: |m| format!("长度为 {} 个字符，允许{}", m.length(), m.bounds()),
    },
    help: Words::None,
    bad: example!("too-long.bad.json"),
    good: example!("too-long.good.json"),
    decides: Decides::Contract,
};
