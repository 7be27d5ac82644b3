use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "empty-for-type",
    severity: Severity::Error,
    basis: Basis::Contract,
    title: text("A member that `type` makes mandatory is empty.", "type 所要求的成员为空。"),
    reason: text(
        "An empty list or text chooses no device. The Java SDK drops empty lists, so that they arrive as missing.",
        "空列表或空文本选不中任何设备。Java SDK 会丢弃空列表，平台看到的就是缺失。",
    ),
    remedy: text(
        "Fill in the member. If there is nothing to send the task to, do not send it.",
        "请填写该成员；如果没有目标，就不要发送任务。",
    ),
    source: text(
        "\"创建批量任务\", table DeviceCmd: the member needs to be filled in if type has the value",
        "《创建批量任务》DeviceCmd 表：type 取该值时需要填写",
    ),
    message: Words::Made {
        en: |m| {
            let (decides, value) = m.because();
            format!("`{}` must not be empty because `{decides}` is `{value}`", m.member())
        },
        zh: |m| {
            let (decides, value) = m.because();
            format!("`{decides}` 为 `{value}` 时 `{}` 不能为空", m.member())
        },
    },
    help: Words::Made {
        en: |m| format!("fill in `{}`, or choose another `{}`", m.member(), m.because().0),
        zh: |m| format!("填写 `{}`，或选择其他 `{}`", m.member(), m.because().0),
    },
    bad: example!("empty-for-type.bad.json"),
    good: example!("empty-for-type.good.json"),
    decides: Decides::Contract,
};
