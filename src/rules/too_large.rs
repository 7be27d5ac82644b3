use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "too-large",
    severity: Severity::Error,
    basis: Basis::Limit,
    title: text("The body is too large to be checked.", "请求体太大，无法检查。"),
    reason: text(
        "Time and memory of a check are bounded, so a body beyond the limit is not read. A body of that size is most likely the wrong file.",
        "检查所用的时间和内存有上限，因此超过上限的请求体不会被读取。这么大的请求体多半是选错了文件。",
    ),
    remedy: text(
        "Send several tasks with fewer devices each, or raise the limit.",
        "请分成多个任务发送，每个任务包含较少的设备，或提高上限。",
    ),
    source: text(
        "a limit of this check, which is an option; the examples are for a limit of 2,000 bytes",
        "本检查自身的限制，可以用选项修改；示例所用的上限为 2000 字节",
    ),
    message: Words::Made {
        en: |m| match m.detail() {
            Detail::Limit { max } => format!("the body has more than {max} bytes, the most that is checked"),
            _ => "the body has more bytes than are checked".to_owned(),
        },
        zh: |m| match m.detail() {
            Detail::Limit { max } => format!("请求体超过 {max} 字节，即检查的上限"),
            _ => "请求体超过检查的上限".to_owned(),
        },
    },
    help: Words::Fixed(text(
        "is this the right file? If it is, split the task or raise the limit",
        "是否选错了文件？如果没有，请拆分任务或提高上限",
    )),
    bad: example!("too-large.bad.json"),
    good: example!("too-large.good.json"),
    decides: Decides::Text { stops: true },
};
