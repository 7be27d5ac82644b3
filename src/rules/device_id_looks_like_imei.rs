use super::prelude::*;

/// An IMEI has fifteen digits, and no id that the platform gives out has.
const DIGITS: usize = 15;

pub(super) static RULE: Definition = Definition {
    id: "device-id-looks-like-imei",
    severity: Severity::Warning,
    basis: Basis::Clients,
    title: text("A device's id looks like an IMEI.", "设备 ID 像是 IMEI。"),
    reason: text(
        "The platform knows devices by the id that it gave out, not by their IMEI: the command reaches no device.",
        "平台用自己分配的 ID 识别设备，而不是 IMEI：命令到达不了任何设备。",
    ),
    remedy: text(
        "Look up the device's id by its IMEI, or keep the id that the registration answered with.",
        "请用 IMEI 查询设备 ID，或保存注册设备时返回的 ID。",
    ),
    source: text("bodies that real clients were seen to send", "真实客户端发送过的请求体"),
    message: Words::Made {
        en: |m| format!("{}looks like an IMEI; the platform's own device ids are expected", m.subject()),
        zh: |m| format!("{}像是 IMEI；此处应为平台分配的设备 ID", m.subject()),
    },
    help: Words::Fixed(text(
        "look up the deviceId that the platform gave out when the device was registered",
        "请查询设备注册时平台返回的 deviceId",
    )),
    bad: example!("device-id-looks-like-imei.bad.json"),
    good: example!("device-id-looks-like-imei.good.json"),
    decides: Decides::String {
        of: &[("DeviceCmd", "deviceList")],
        bytes: DIGITS..=DIGITS,
        unless: None,
        broken: |id| id.len() == DIGITS && id.iter().all(u8::is_ascii_digit),
        measure: None,
    },
};
