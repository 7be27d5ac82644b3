use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "empty-app-id",
    severity: Severity::Warning,
    basis: Basis::Documented,
    title: text("The application's id is empty.", "应用 ID 为空。"),
    reason: text(
        "An empty appId is right only where the platform answers with error 100217, outside of authorized applications. Elsewhere it is most likely an unset variable.",
        "只有在平台返回错误码 100217（非授权应用场景）时 appId 才应为空，否则多半是变量没有赋值。",
    ),
    remedy: text("Give the application's id.", "请填写应用 ID。"),
    source: text("\"创建批量任务\", error 100217", "《创建批量任务》错误码 100217"),
    message: Words::Fixed(text(
        "`appId` is empty, which is right only outside of authorized applications",
        "`appId` 为空，只有在非授权应用场景下才正确",
    )),
    help: Words::Fixed(text(
        "give the application's id unless the platform answers with error 100217",
        "除非平台返回错误码 100217，否则请填写应用 ID",
    )),
    bad: example!("empty-app-id.bad.json"),
    good: example!("empty-app-id.good.json"),
    decides: Decides::String {
        of: &[("BatchTaskCreateInDTO", "appId")],
        bytes: 0..=0,
        unless: None,
        broken: <[u8]>::is_empty,
        measure: None,
    },
};
