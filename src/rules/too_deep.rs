use batchtask_json::MAX_DEPTH;

use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "too-deep",
    severity: Severity::Error,
    basis: Basis::Limit,
    title: text("Arrays and objects are nested too deeply.", "数组和对象嵌套过深。"),
    reason: text(
        "Readers give up on texts that are nested too deeply, or crash. No request needs a tenth of that depth.",
        "嵌套过深的文本会使读取方放弃甚至崩溃，而正常请求不需要这样的深度。",
    ),
    remedy: text(
        "Look for a value that was wrapped again and again, most likely in paras.",
        "请查找被反复包装的值，多半在 paras 里。",
    ),
    source: text(
        "a limit of this check, equal to that of serde_json: what passes the check can be read",
        "本检查自身的限制，与 serde_json 相同：通过检查的内容一定能读取",
    ),
    message: Words::Made {
        en: |m| format!("arrays and objects are nested more than {} deep", max(m.detail())),
        zh: |m| format!("数组和对象嵌套超过 {} 层", max(m.detail())),
    },
    help: Words::None,
    bad: example!("too-deep.bad.json"),
    good: example!("too-deep.good.json"),
    decides: Decides::Text { stops: true },
};

const fn max(detail: &Detail) -> usize {
    if let Detail::Limit { max } = detail { *max } else { MAX_DEPTH }
}
