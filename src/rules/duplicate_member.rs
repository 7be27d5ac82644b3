use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "duplicate-member",
    severity: Severity::Error,
    basis: Basis::Standard,
    title: text("An object has the same member twice.", "同一对象中同一成员出现两次。"),
    reason: text(
        "Readers disagree on which of the two counts: what was checked may not be what is carried out.",
        "不同的读取方会取不同的值：检查的内容不一定是实际执行的内容。",
    ),
    remedy: text("Keep one of the two.", "只保留其中一个。"),
    source: text("RFC 8259, section 4: names should be unique", "RFC 8259 第 4 节：成员名应当唯一"),
    message: Words::Made {
        en: |m| format!("`{}` is given twice in one object; readers disagree on which one counts", m.member()),
        zh: |m| format!("同一对象中 `{}` 出现两次，不同的读取方会取不同的值", m.member()),
    },
    help: Words::Fixed(text("keep one of the two", "只保留其中一个")),
    bad: example!("duplicate-member.bad.json"),
    good: example!("duplicate-member.good.json"),
    decides: Decides::Text { stops: false },
};
