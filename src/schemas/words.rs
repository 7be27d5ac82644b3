//! What descriptions say beside the model's own words: what each value means, when a member is mandatory, and the bounds,
//! where a reader of the keywords alone would miss the unit.

use batchtask_json::whole_number::LARGEST;

use crate::{
    language::Language,
    model::{Enum, Member, Object, Then, Value},
};

/// What a schema says of a member: its description, when it is mandatory, and its bounds.
#[must_use]
pub fn described_member(object: &Object, member: &Member, language: Language) -> String {
    let mut text = member.description.in_language(language).to_owned();
    if !member.is_mandatory()
        && let Some(sentence) = mandatory_if(object, &member.name, language)
    {
        text.push_str(&sentence);
    }
    if let Some(sentence) = bounds(&member.value, language) {
        text.push_str(&sentence);
    }
    text
}

/// What a schema says of a list of values: its description, and what each value means.
#[must_use]
pub fn described_enum(of: &Enum, open: bool, language: Language) -> String {
    let mut text = of.description.in_language(language).to_owned();
    for value in of.values.iter() {
        let (name, meaning) = (&value.name, value.description.in_language(language));
        text.push_str(&match language {
            Language::English => format!(" `{name}`: {meaning}"),
            Language::Chinese => format!("`{name}`：{meaning}"),
        });
    }
    if open {
        text.push_str(match language {
            Language::English => " The platform may send other values, which are read as well.",
            Language::Chinese => "平台可能返回其他值，也可以读取。",
        });
    }
    text
}

/// Which values of which member make this one mandatory.
fn mandatory_if(object: &Object, member: &str, language: Language) -> Option<String> {
    let first = object.conditions_on(member).next()?;
    let values: Vec<String> = object.conditions_on(member).map(|condition| format!("`{}`", condition.equals)).collect();
    let decides = &first.decides;
    Some(match (language, &first.then) {
        (Language::English, Then::Filled) => {
            format!(" Mandatory and not empty if `{decides}` is {}.", values.join(" or "))
        }
        (Language::English, Then::Shape(_)) => format!(" Mandatory if `{decides}` is {}.", values.join(" or ")),
        (Language::Chinese, Then::Filled) => format!("`{decides}`为{}时必填且不能为空。", values.join("或")),
        (Language::Chinese, Then::Shape(_)) => format!("`{decides}`为{}时必填。", values.join("或")),
    })
}

fn bounds(value: &Value, language: Language) -> Option<String> {
    match value {
        Value::String { min_length, max_length, .. } => {
            let min = (*min_length > 0).then(|| min_length.to_string());
            let range = range(min, max_length.map(|max| max.to_string()), language)?;
            Some(match language {
                Language::English => format!(" Length: {range} characters."),
                Language::Chinese => format!("长度{range}个字符。"),
            })
        }
        // Bounds that only say what a number can be are not worth a word.
        Value::Integer { minimum, maximum } => {
            let stated = |bound: &i64| (bound.abs() != LARGEST).then(|| bound.to_string());
            let range = range(stated(minimum), stated(maximum), language)?;
            Some(match language {
                Language::English => format!(" A whole number, {range}."),
                Language::Chinese => format!("整数，{range}。"),
            })
        }
        _ => None,
    }
}

fn range(min: Option<String>, max: Option<String>, language: Language) -> Option<String> {
    Some(match (language, min, max) {
        (_, None, None) => return None,
        (Language::English, Some(min), Some(max)) => format!("{min} to {max}"),
        (Language::English, Some(min), None) => format!("at least {min}"),
        (Language::English, None, Some(max)) => format!("at most {max}"),
        (Language::Chinese, Some(min), Some(max)) => format!("{min}到{max}"),
        (Language::Chinese, Some(min), None) => format!("至少{min}"),
        (Language::Chinese, None, Some(max)) => format!("最多{max}"),
    })
}
