use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "utf16-length",
    severity: Severity::Warning,
    basis: Basis::Inferred,
    title: text("A string is too long if UTF-16 units are counted.", "按 UTF-16 单元计数时字符串太长。"),
    reason: text(
        "Characters beyond the Basic Multilingual Plane, such as emoji, are two UTF-16 units each. A server that counts units refuses a value that the documentation allows.",
        "基本多文种平面之外的字符（如表情符号）占两个 UTF-16 单元。按单元计数的服务器会拒绝按文档来说正确的值。",
    ),
    remedy: text(
        "Leave a margin below the limit, or do without such characters.",
        "请在上限之下留出余量，或不使用这类字符。",
    ),
    source: text(
        "\"创建批量任务\" counts characters; a server in Java may count UTF-16 units",
        "《创建批量任务》按字符计数；而 Java 服务器可能按 UTF-16 单元计数",
    ),
    message: Words::Made {
        en: |m| {
            let (length, bounds) = (m.length(), m.bounds());
            format!("{length} UTF-16 units long; a server that counts units, as Java does, allows only {bounds}")
        },
        zh: |m| format!("长度为 {} 个 UTF-16 单元；按此计数的服务器（如 Java）只允许{}", m.length(), m.bounds()),
    },
    help: Words::None,
    bad: example!("utf16-length.bad.json"),
    good: example!("utf16-length.good.json"),
    decides: Decides::Length { measure: |value| value.encode_utf16().count() },
};
