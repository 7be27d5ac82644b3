use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "not-utf8",
    severity: Severity::Error,
    basis: Basis::Standard,
    title: text("The input is not UTF-8.", "输入不是 UTF-8 编码。"),
    reason: text(
        "JSON text must be UTF-8. Names in GBK or Latin-1 arrive broken, or the platform refuses the request.",
        "JSON 必须使用 UTF-8。用 GBK 或 Latin-1 编码的名称会变成乱码，或者请求被平台拒绝。",
    ),
    remedy: text(
        "Save or convert the text as UTF-8, or write characters outside of ASCII as \\uXXXX.",
        "请以 UTF-8 保存或转换文本，或把非 ASCII 字符写成 \\uXXXX。",
    ),
    source: text("RFC 8259, section 8.1", "RFC 8259 第 8.1 节"),
    message: Words::Fixed(text(
        "this byte is not UTF-8; JSON text must be UTF-8",
        "此字节不是 UTF-8 编码；JSON 必须使用 UTF-8",
    )),
    help: Words::Fixed(text("save the file as UTF-8", "请把文件保存为 UTF-8")),
    bad: example!("not-utf8.bad.json"),
    good: example!("not-utf8.good.json"),
    decides: Decides::Text { stops: true },
};
