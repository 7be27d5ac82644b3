use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "repeated-id",
    severity: Severity::Warning,
    basis: Basis::Clients,
    title: text("A list has the same id twice.", "列表中同一 ID 出现两次。"),
    reason: text(
        "It is not documented whether a device that is twice in the list gets the command once or twice.",
        "文档没有说明列表中重复的设备会收到一次还是两次命令。",
    ),
    remedy: text("Name each id once.", "每个 ID 只写一次。"),
    source: text("the platform's own Java sample has the same id twice", "平台自己的 Java 示例中同一 ID 出现了两次"),
    message: Words::Made {
        en: |m| format!("{}is already in this list", m.subject()),
        zh: |m| format!("{}在此列表中已经出现过", m.subject()),
    },
    help: Words::Fixed(text(
        "name it once: it is not documented whether the platform would act once or twice",
        "每个 ID 只写一次：文档没有说明平台会执行一次还是两次",
    )),
    bad: example!("repeated-id.bad.json"),
    good: example!("repeated-id.good.json"),
    decides: Decides::RepeatedItem {
        of: &[("DeviceCmd", "deviceList"), ("DeviceCmd", "groupList")],
        // `empty-id` is for those.
        counts: |id| !id.is_empty(),
    },
};
