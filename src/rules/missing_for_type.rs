use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "missing-for-type",
    severity: Severity::Error,
    basis: Basis::Contract,
    title: text(
        "A member that `type` makes mandatory is missing or null.",
        "缺少 type 所要求的成员，或其值为 null。",
    ),
    reason: text(
        "Without the member the platform does not know which devices are meant.",
        "没有它，平台不知道命令要发给哪些设备。",
    ),
    remedy: text(
        "Give the member that the type needs, or choose the type that fits the member you gave.",
        "请填写所选 type 需要的成员，或选择与已填成员相符的 type。",
    ),
    source: text(
        "\"创建批量任务\", table DeviceCmd: the member needs to be filled in if type has the value",
        "《创建批量任务》DeviceCmd 表：type 取该值时需要填写",
    ),
    message: Words::Made {
        en: |m| {
            let (decides, value) = m.because();
            format!("`{}` is required because `{decides}` is `{value}`", m.member())
        },
        zh: |m| {
            let (decides, value) = m.because();
            format!("`{decides}` 为 `{value}` 时必须填写 `{}`", m.member())
        },
    },
    help: Words::Made {
        en: |m| format!("fill in `{}`, or choose another `{}`", m.member(), m.because().0),
        zh: |m| format!("填写 `{}`，或选择其他 `{}`", m.member(), m.because().0),
    },
    bad: example!("missing-for-type.bad.json"),
    good: example!("missing-for-type.good.json"),
    decides: Decides::Contract,
};
