use super::{callback_address::has_scheme, prelude::*};

pub(super) static RULE: Definition = Definition {
    id: "app-id-looks-like-url",
    severity: Severity::Warning,
    basis: Basis::Clients,
    title: text("The application's id looks like a URL.", "应用 ID 像是 URL。"),
    reason: text(
        "A client was seen to put the platform's address in front of the id. The result is short enough to pass the length rule, and no application has such an id.",
        "曾有客户端把平台地址拼在 ID 之前。它的长度能通过检查，但没有应用会有这样的 ID。",
    ),
    remedy: text("Write the id alone.", "只写 ID 本身。"),
    source: text("bodies that real clients were seen to send", "真实客户端发送过的请求体"),
    message: Words::Made {
        en: |m| format!("{}looks like a URL, not like an application's id", m.subject()),
        zh: |m| format!("{}像是 URL，而不是应用 ID", m.subject()),
    },
    help: Words::Fixed(text(
        "write the id alone, without the platform's address",
        "只写 ID，不要带平台地址",
    )),
    bad: example!("app-id-looks-like-url.bad.json"),
    good: example!("app-id-looks-like-url.good.json"),
    decides: Decides::String {
        of: &[("BatchTaskCreateInDTO", "appId")],
        bytes: 3..=usize::MAX,
        unless: None,
        broken: has_scheme,
        measure: None,
    },
};
