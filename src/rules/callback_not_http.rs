use super::{callback_address::Address, prelude::*};

pub(super) static RULE: Definition = Definition {
    id: "callback-not-http",
    severity: Severity::Warning,
    basis: Basis::Documented,
    title: text("The callback address is not an http or https URL.", "回调地址不是 http 或 https URL。"),
    reason: text(
        "The platform pushes results over http or https; nothing arrives at another address.",
        "平台通过 http 或 https 推送结果，其他地址收不到任何内容。",
    ),
    remedy: text(
        "Write http://host:port/path, or the same with https.",
        "请写成 http://主机:端口/路径，或相应的 https 地址。",
    ),
    source: text(
        "the platform's pages on subscriptions, error 100234: the address is refused",
        "平台的订阅接口说明，错误码 100234：这样的地址会被拒绝",
    ),
    message: Words::Made {
        en: |m| format!("{}is not an http or https URL", m.subject()),
        zh: |m| format!("{}不是 http 或 https 地址", m.subject()),
    },
    help: Words::Fixed(text(
        "the platform takes http://host:port/path, or the same with https",
        "平台接受 http://主机:端口/路径，或相应的 https 地址",
    )),
    bad: example!("callback-not-http.bad.json"),
    good: example!("callback-not-http.good.json"),
    decides: Decides::String {
        of: &[("DeviceCmd", "callbackUrl")],
        bytes: 0..=usize::MAX,
        unless: Some(Address::is_complete),
        broken: |url| Address::parse(url).is_none(),
        measure: None,
    },
};
