use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "model-without-manufacturer",
    severity: Severity::Warning,
    basis: Basis::Inferred,
    title: text("A model is given without its manufacturer.", "填写了型号但没有填写厂商。"),
    reason: text(
        "Two manufacturers may have a model of the same name: the command then goes to the devices of both.",
        "两个厂商可能有同名的型号：命令会发给两者的设备。",
    ),
    remedy: text("Give manufacturerId as well.", "请同时填写 manufacturerId。"),
    source: text(
        "\"创建批量任务\", table DeviceCmd: model and manufacturerId are as in the device's profile",
        "《创建批量任务》DeviceCmd 表：model 和 manufacturerId 与设备 profile 一致",
    ),
    message: Words::Made {
        en: |m| format!("`{}` is given without `manufacturerId`", m.member()),
        zh: |m| format!("填写了 `{}`，但没有填写 `manufacturerId`", m.member()),
    },
    help: Words::Fixed(text(
        "several manufacturers may have this model: give `manufacturerId` as well",
        "型号属于某个厂商：请同时填写 `manufacturerId`",
    )),
    bad: example!("model-without-manufacturer.bad.json"),
    good: example!("model-without-manufacturer.good.json"),
    decides: Decides::Alone { member: ("DeviceCmd", "model"), without: "manufacturerId" },
};
