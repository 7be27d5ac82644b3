use super::prelude::*;
use crate::create_batch_task::{TargetType, belongs_to_other_type};

pub(super) static RULE: Definition = Definition {
    id: "member-of-other-type",
    severity: Severity::Warning,
    basis: Basis::Inferred,
    title: text("A member belongs to another `type`.", "成员属于另一种 type。"),
    reason: text(
        "The member has no effect with this type. It is left over from another request, or the type is wrong.",
        "在当前 type 下该成员不起作用：可能是其他请求的残留，也可能是 type 写错了。",
    ),
    remedy: text(
        "Leave the member out, or choose the type that it belongs to.",
        "请去掉该成员，或选择它所属的 type。",
    ),
    source: text(
        "\"创建批量任务\", table DeviceCmd, which says which type each member is meant for",
        "《创建批量任务》DeviceCmd 表，其中说明了各成员用于哪种 type",
    ),
    message: Words::Made {
        en: |m| {
            let (decides, value) = m.because();
            format!("`{}` has no effect when `{decides}` is `{value}`", m.member())
        },
        zh: |m| {
            let (decides, value) = m.because();
            format!("`{decides}` 为 `{value}` 时 `{}` 不起作用", m.member())
        },
    },
    help: Words::Fixed(text(
        "leave it out, or choose the `type` that it belongs to",
        "去掉它，或选择它所属的 `type`",
    )),
    bad: example!("member-of-other-type.bad.json"),
    good: example!("member-of-other-type.good.json"),
    decides: Decides::OtherType {
        object: "DeviceCmd",
        broken: |member, value| {
            let value = TargetType::ALL.into_iter().find(|known| known.to_string() == value);
            value.is_some_and(|value| belongs_to_other_type(member, value))
        },
    },
};
