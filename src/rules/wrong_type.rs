use super::prelude::*;

pub(super) static RULE: Definition = Definition {
    id: "wrong-type",
    severity: Severity::Error,
    basis: Basis::Contract,
    title: text("A value is of the wrong JSON type.", "值的 JSON 类型不正确。"),
    reason: text(
        "The platform refuses the request, or reads something else: a number in quotes is not a number, and [] is not an object.",
        "平台会拒绝请求或读成别的内容：带引号的数字不是数字，[] 不是对象。",
    ),
    remedy: text(
        "Write the value as the type that is named: numbers without quotes, lists in brackets, objects in braces.",
        "请按所要求的类型书写：数字不加引号，列表用方括号，对象用花括号。",
    ),
    source: text("\"创建批量任务\", column \"type and rule\"", "《创建批量任务》的“类型及规则”列"),
    message: Words::Made {
        en: |m| format!("expected {}, found {}", m.expected_types(), m.found_type()),
        zh: |m| format!("应为{}，实际为{}", m.expected_types(), m.found_type()),
    },
    help: Words::Perhaps {
        en: |m| {
            Some(match (m.repair()?, m.replacement()) {
                (RepairKind::Unquote, Some(number)) => format!("write the number without quotes: {number}"),
                (RepairKind::Unquote, None) => "write the number without quotes".to_owned(),
                (RepairKind::EmptyObject, _) => {
                    "leave the member out or write {}; PHP writes an empty array as []".to_owned()
                }
                (RepairKind::ObjectFromText, _) => "write the object itself, not a string that holds its text".to_owned(),
                (RepairKind::WrapInList, _) => "put it in a list, even if it is the only one".to_owned(),
                _ => return None,
            })
        },
        zh: |m| {
            Some(match (m.repair()?, m.replacement()) {
                (RepairKind::Unquote, Some(number)) => format!("数字不要加引号：{number}"),
                (RepairKind::Unquote, None) => "数字不要加引号".to_owned(),
                (RepairKind::EmptyObject, _) => "去掉此成员或写成 {}；PHP 会把空数组写成 []".to_owned(),
                (RepairKind::ObjectFromText, _) => "请直接写对象，而不是包含其文本的字符串".to_owned(),
                (RepairKind::WrapInList, _) => "即使只有一个，也要放进列表".to_owned(),
                _ => return None,
            })
        },
    },
    bad: example!("wrong-type.bad.json"),
    good: example!("wrong-type.good.json"),
    decides: Decides::Contract,
};
