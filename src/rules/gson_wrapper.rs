use super::prelude::*;

const WRAPPER: &[u8] = b"nameValuePairs";

pub(super) static RULE: Definition = Definition {
    id: "gson-wrapper",
    severity: Severity::Warning,
    basis: Basis::Clients,
    title: text(
        "The parameters are wrapped in Gson's `nameValuePairs`.",
        "参数被包在 Gson 的 nameValuePairs 里。",
    ),
    reason: text(
        "Gson writes an Android JSONObject as {\"nameValuePairs\": {...}}. The device then gets a parameter of that name and none of its own.",
        "Gson 会把 Android 的 JSONObject 写成 {\"nameValuePairs\": {...}}，设备收到的是这个名字的参数，而不是它自己的参数。",
    ),
    remedy: text(
        "Turn the JSONObject into text itself, or build the parameters as a Map or JsonObject.",
        "请让 JSONObject 自己转成文本，或用 Map 或 JsonObject 构造参数。",
    ),
    source: text("bodies that real clients were seen to send", "真实客户端发送过的请求体"),
    message: Words::Fixed(text(
        "`nameValuePairs` is what Gson makes of an Android JSONObject; the device does not know it",
        "`nameValuePairs` 是 Gson 序列化 Android JSONObject 的产物，设备不认识它",
    )),
    help: Words::Fixed(text(
        "write the members that it holds directly into `paras`, for example with JSONObject.toString()",
        "把其中的成员直接写进 `paras`，例如使用 JSONObject.toString()",
    )),
    bad: example!("gson-wrapper.bad.json"),
    good: example!("gson-wrapper.good.json"),
    decides: Decides::MemberName {
        of: &[("CommandDTO", "paras")],
        bytes: WRAPPER.len()..=WRAPPER.len(),
        broken: |name| name == WRAPPER,
    },
};
