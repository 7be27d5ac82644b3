use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "empty-input",
    severity: Severity::Error,
    basis: Basis::Standard,
    title: text("The input is empty.", "输入为空。"),
    reason: text(
        "An empty file usually means that an earlier step failed. If it passed, nobody would see that nothing is sent.",
        "空文件通常说明前一步骤失败。如果放行，就看不出其实什么也没有发送。",
    ),
    remedy: text(
        "Look at the step that should have written the input. A body is a JSON object; NDJSON has one object a line.",
        "请检查本应写出输入的步骤。单个请求体是一个 JSON 对象；NDJSON 每行一个对象。",
    ),
    source: text("RFC 8259, section 2", "RFC 8259 第 2 节"),
    message: Words::Fixed(text("the input is empty; a JSON object is expected", "输入为空，应为一个 JSON 对象")),
    help: Words::None,
    bad: example!("empty-input.bad.json"),
    good: example!("empty-input.good.json"),
    decides: Decides::Text { stops: true },
};
