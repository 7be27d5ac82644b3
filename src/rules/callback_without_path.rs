use super::{callback_address::Address, prelude::*};

pub(super) static RULE: Definition = Definition {
    id: "callback-without-path",
    severity: Severity::Warning,
    basis: Basis::Documented,
    title: text("The callback address names no path.", "回调地址没有写路径。"),
    reason: text(
        "The platform refuses subscriptions to addresses without a path, and callbacks follow the same rule.",
        "平台拒绝没有路径的订阅地址，回调地址也适用同样的规则。",
    ),
    remedy: text("Write the path that your receiver listens on.", "请写出接收端监听的路径。"),
    source: text(
        "the platform's pages on subscriptions, error 100234: an address without a path is refused",
        "平台的订阅接口说明，错误码 100234：没有路径的地址会被拒绝",
    ),
    message: Words::Made {
        en: |m| format!("{}names no path", m.subject()),
        zh: |m| format!("{}没有写路径", m.subject()),
    },
    help: Words::Fixed(text(
        "the platform takes http://host:port/path, or the same with https",
        "平台接受 http://主机:端口/路径，或相应的 https 地址",
    )),
    bad: example!("callback-without-path.bad.json"),
    good: example!("callback-without-path.good.json"),
    decides: Decides::String {
        of: &[("DeviceCmd", "callbackUrl")],
        bytes: 0..=usize::MAX,
        unless: Some(Address::is_complete),
        broken: |url| Address::parse(url).is_some_and(|address| !address.has_path),
        measure: None,
    },
};
