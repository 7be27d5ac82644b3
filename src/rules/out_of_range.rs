use super::prelude::*;
use crate::finding::NumberUnit;

pub(super) static RULE: Definition = Definition {
    id: "out-of-range",
    severity: Severity::Error,
    basis: Basis::Contract,
    title: text("A number is too small or too large.", "数字太小或太大。"),
    reason: text(
        "The platform refuses the number. A timeout is in minutes: one that was meant in seconds is out of range, or far too long.",
        "平台会拒绝该数字。timeout 的单位是分钟：按秒填写会超出范围，或者远远过长。",
    ),
    remedy: text("Write a number in the range that is named.", "请填写所列范围内的数字。"),
    source: text("\"创建批量任务\", column \"type and rule\"", "《创建批量任务》的“类型及规则”列"),
    message: Words::Made {
        en: |m| {
            let unit = if m.unit() == Some(NumberUnit::Minutes) { " minutes" } else { "" };
            format!("{}is out of range: {}{unit} allowed", m.subject(), m.bounds())
        },
        zh: |m| {
            let unit = if m.unit() == Some(NumberUnit::Minutes) { " 分钟" } else { "" };
            format!("{}超出范围，允许{}{unit}", m.subject(), m.bounds())
        },
    },
    help: Words::Perhaps {
        en: |m| match (m.repair(), m.replacement()) {
            (Some(RepairKind::SecondsToMinutes), Some(minutes)) => {
                Some(format!("the unit is minutes; if these are seconds, write {minutes}"))
            }
            (Some(RepairKind::SecondsToMinutes), None) => Some("the unit is minutes, not seconds".to_owned()),
            _ => m.unit().map(|_| "the unit is minutes".to_owned()),
        },
        zh: |m| match (m.repair(), m.replacement()) {
            (Some(RepairKind::SecondsToMinutes), Some(minutes)) => {
                Some(format!("单位是分钟；如果这是秒数，请写 {minutes}"))
            }
            (Some(RepairKind::SecondsToMinutes), None) => Some("单位是分钟，不是秒".to_owned()),
            _ => m.unit().map(|_| "单位是分钟".to_owned()),
        },
    },
    bad: example!("out-of-range.bad.json"),
    good: example!("out-of-range.good.json"),
    decides: Decides::Contract,
};
