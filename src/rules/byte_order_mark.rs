use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "byte-order-mark",
    severity: Severity::Warning,
    basis: Basis::Standard,
    title: text("The input begins with a byte-order mark.", "输入以字节顺序标记开头。"),
    reason: text(
        "A JSON text must not begin with a byte-order mark. Many readers refuse it.",
        "JSON 文本不应以字节顺序标记（BOM）开头，许多读取方会拒绝它。",
    ),
    remedy: text("Save the text as UTF-8 without a byte-order mark.", "请保存为不带 BOM 的 UTF-8。"),
    source: text("RFC 8259, section 8.1", "RFC 8259 第 8.1 节"),
    message: Words::Fixed(text(
        "the input begins with a byte-order mark, which JSON texts must not have",
        "输入以字节顺序标记（BOM）开头，JSON 文本不应有此标记",
    )),
    help: Words::Fixed(text(
        "save the file as UTF-8 without a byte-order mark",
        "请把文件保存为不带 BOM 的 UTF-8",
    )),
    bad: example!("byte-order-mark.bad.json"),
    good: example!("byte-order-mark.good.json"),
    decides: Decides::Text { stops: false },
};
