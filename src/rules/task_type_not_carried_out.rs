use super::prelude::*;
use crate::create_batch_task::TaskType;

pub(super) static RULE: Definition = Definition {
    id: "task-type-not-carried-out",
    severity: Severity::Warning,
    basis: Basis::Documented,
    title: text("The platform does not carry out tasks of this type yet.", "平台尚不执行此类型的任务。"),
    reason: text(
        "The platform knows this type but does not carry it out yet. Its param is not documented; it was only checked to be an object.",
        "平台认识此类型但尚不执行，其 param 没有文档，只检查了它是否为对象。",
    ),
    remedy: text(
        "Use DeviceCmd, or --allow task-type-not-carried-out once your platform supports the type.",
        "请使用 DeviceCmd；如果您的平台已支持此类型，可使用 --allow task-type-not-carried-out。",
    ),
    source: text(
        "\"创建批量任务\": the platform at present carries out only cached commands to a batch of devices",
        "《创建批量任务》：平台目前只支持批量设备的缓存命令",
    ),
    message: Words::Made {
        en: |m| format!("the platform carries out only DeviceCmd tasks at present, not {}", m.member()),
        zh: |m| format!("平台目前只执行 DeviceCmd 任务，不执行 {}", m.member()),
    },
    help: Words::Fixed(text(
        "its `param` is not documented and was only checked to be an object",
        "其 `param` 没有文档说明，只检查了它是否为对象",
    )),
    bad: example!("task-type-not-carried-out.bad.json"),
    good: example!("task-type-not-carried-out.good.json"),
    decides: Decides::EnumValue {
        of: &[("BatchTaskCreateInDTO", "taskType")],
        broken: |value| value != TaskType::CARRIED_OUT.to_string(),
    },
};
