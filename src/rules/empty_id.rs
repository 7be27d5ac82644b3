use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "empty-id",
    severity: Severity::Warning,
    basis: Basis::Clients,
    title: text("A list has an empty id.", "列表中有空的 ID。"),
    reason: text(
        "An empty id belongs to no device and no group. It is most likely an unset variable.",
        "空 ID 不属于任何设备或群组，多半是变量没有赋值。",
    ),
    remedy: text("Leave it out.", "请去掉它。"),
    source: text("bodies that real clients were seen to send", "真实客户端发送过的请求体"),
    message: Words::Fixed(text("this id is empty", "此 ID 为空")),
    help: Words::Fixed(text("leave it out", "去掉它")),
    bad: example!("empty-id.bad.json"),
    good: example!("empty-id.good.json"),
    decides: Decides::String {
        of: &[("DeviceCmd", "deviceList"), ("DeviceCmd", "groupList")],
        bytes: 0..=0,
        unless: None,
        broken: <[u8]>::is_empty,
        measure: None,
    },
};
