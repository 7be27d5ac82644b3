use super::prelude::*;

/// The longest address that the page of the single command allows, in characters.
const LONGEST: usize = 1024;

pub(super) static RULE: Definition = Definition {
    id: "callback-too-long",
    severity: Severity::Warning,
    basis: Basis::Documented,
    title: text("The callback address is very long.", "回调地址过长。"),
    reason: text(
        "The page of the single command allows 1024 characters; a longer address may be refused or cut.",
        "单个命令下发接口的说明只允许 1024 个字符，更长的地址可能被拒绝或截断。",
    ),
    remedy: text(
        "Shorten the address: put state into your own store and only its key into the address.",
        "请缩短地址：把状态存到自己的存储里，地址中只放它的键。",
    ),
    source: text(
        "the platform's page on the single command: callbackUrl has at most 1024 characters",
        "平台的单个命令下发接口：callbackUrl 最长 1024 个字符",
    ),
    message: Words::Made {
        en: |m| format!("the address is {} characters long; a single command allows {}", m.length(), m.bounds()),
        zh: |m| format!("地址长度为 {} 个字符；单个命令下发接口允许{}", m.length(), m.bounds()),
    },
    help: Words::None,
    bad: example!("callback-too-long.bad.json"),
    good: example!("callback-too-long.good.json"),
    decides: Decides::String {
        of: &[("DeviceCmd", "callbackUrl")],
        bytes: LONGEST + 1..=usize::MAX,
        unless: None,
        broken: |url| str::from_utf8(url).is_ok_and(|url| url.chars().count() > LONGEST),
        measure: Some(|url| Detail::Length { min: 0, max: Some(LONGEST), actual: url.chars().count() }),
    },
};
