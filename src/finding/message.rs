use batchtask_json::excerpt;

use super::{Detail, Finding, JsonType, NumberUnit, RelatedRole, RepairKind};
use crate::language::{Bilingual, Language, text};

/// What is said of a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Message {
    /// What is there, what is allowed, and why.
    pub text: String,
    /// What the author most likely meant, or can do.
    pub help: Option<String>,
    /// What the second place is, if there is one.
    pub related: Option<String>,
}

impl Finding {
    /// All that is said of the finding in a language.
    #[must_use]
    pub fn texts(&self, language: Language) -> Message {
        if let Detail::AsWritten(message) = &self.detail {
            return message.clone();
        }
        let context = MessageContext { finding: self, value: self.value.as_deref(), language };
        let rule = self.rule.definition();
        Message {
            text: rule.message.say(&context).unwrap_or_default(),
            help: self.hint.map(|hint| hint.get(language).to_owned()).or_else(|| rule.help.say(&context)),
            related: self.related.as_ref().map(|related| role(related.role).get(language).to_owned()),
        }
    }
}

const fn role(role: RelatedRole) -> Bilingual {
    match role {
        RelatedRole::Because => text("because of this", "原因在此"),
        RelatedRole::First => text("first here", "首次出现在此"),
        RelatedRole::AsWritten => text("see here", "参见此处"),
    }
}

/// What the words of a rule are made from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct MessageContext<'f> {
    pub(crate) finding: &'f Finding,
    /// The value as it is shown; none if it stays secret.
    value: Option<&'f str>,
    pub(crate) language: Language,
}

impl MessageContext<'_> {
    /// The measures of the rule and of what was found.
    pub(crate) fn detail(&self) -> &Detail {
        &self.finding.detail
    }

    fn words(&self, en: &'static str, zh: &'static str) -> &'static str {
        text(en, zh).get(self.language)
    }

    /// The value and a space, or nothing if it stays secret.
    pub(crate) fn value(&self) -> String {
        self.value.map(|value| format!("{value} ")).unwrap_or_default()
    }

    /// The value as the subject of a sentence, with a space behind it where the language has one.
    pub(crate) fn subject(&self) -> String {
        if self.value.is_some() { self.value() } else { self.words("the value ", "该值").to_owned() }
    }

    /// The name of the member at fault.
    pub(crate) fn member(&self) -> String {
        let name = match self.detail() {
            Detail::Member(name) | Detail::Because { member: name, .. } | Detail::UnknownMember { name, .. } => name,
            _ => "",
        };
        excerpt::quoted(name)
    }

    /// The deciding member and its value.
    pub(crate) fn because(&self) -> (String, String) {
        match self.detail() {
            Detail::Because { decides, value, .. } => (excerpt::quoted(decides), excerpt::quoted(value)),
            _ => Default::default(),
        }
    }

    /// The names or values that are allowed.
    pub(crate) fn allowed(&self) -> String {
        match self.detail() {
            Detail::UnknownValue { allowed } | Detail::UnknownMember { allowed, .. } => {
                allowed.join(self.words(", ", "、"))
            }
            _ => String::new(),
        }
    }

    /// The length that was found.
    pub(crate) fn length(&self) -> usize {
        if let Detail::Length { actual, .. } = self.detail() { *actual } else { 0 }
    }

    /// The lengths or numbers that are allowed.
    pub(crate) fn bounds(&self) -> String {
        let (min, max) = match self.detail() {
            Detail::Length { min, max, .. } => {
                ((*min > 0).then(|| min.to_string()), max.as_ref().map(ToString::to_string))
            }
            Detail::Range { min, max, .. } => (min.map(|min| min.to_string()), max.map(|max| max.to_string())),
            _ => (None, None),
        };
        match (min, max, self.language) {
            (Some(min), Some(max), Language::English) => format!("{min} to {max}"),
            (Some(min), None, Language::English) => format!("at least {min}"),
            (None, Some(max), Language::English) => format!("at most {max}"),
            (Some(min), Some(max), Language::Chinese) => format!(" {min} 到 {max}"),
            (Some(min), None, Language::Chinese) => format!("至少 {min}"),
            (None, Some(max), Language::Chinese) => format!("最多 {max}"),
            (None, None, _) => self.words("any", "任意值").to_owned(),
        }
    }

    /// The unit of the number.
    pub(crate) fn unit(&self) -> Option<NumberUnit> {
        if let Detail::Range { unit, .. } = self.detail() { *unit } else { None }
    }

    /// How to repair what was found.
    pub(crate) fn repair(&self) -> Option<RepairKind> {
        self.finding.repair.as_ref().map(|repair| repair.kind)
    }

    /// The text that stands at the place once it is repaired; none if it stays secret.
    pub(crate) fn replacement(&self) -> Option<String> {
        let repair = self.finding.repair.as_ref()?;
        let text = repair.replacement.as_deref()?;
        let secret = self.value.is_none() && repair.kind != RepairKind::Spelling;
        (!secret).then(|| excerpt::quoted(text.trim_matches('"')))
    }

    /// What the author most likely meant to write, if what stands there is most likely misspelled.
    pub(crate) fn spelling(&self) -> Option<String> {
        let replacement = (self.repair() == Some(RepairKind::Spelling)).then(|| self.replacement())??;
        Some(match self.language {
            Language::English => format!("did you mean `{replacement}`?"),
            Language::Chinese => format!("是否应为 `{replacement}`？"),
        })
    }

    /// The types that are allowed.
    pub(crate) fn expected_types(&self) -> String {
        let Detail::WrongType { expected, .. } = self.detail() else { return String::new() };
        let names: Vec<&str> = expected.iter().map(|expected| type_name(*expected).get(self.language)).collect();
        names.join(self.words(" or ", "或"))
    }

    /// The type that was found, and the value unless it stays secret.
    pub(crate) fn found_type(&self) -> String {
        let Detail::WrongType { found, .. } = self.detail() else { return String::new() };
        let name = type_name(*found).get(self.language);
        match (self.value, found, self.language) {
            (None, ..) => name.to_owned(),
            (Some(value), JsonType::Null | JsonType::Boolean, Language::English) => value.to_owned(),
            (Some(value), JsonType::Null | JsonType::Boolean, Language::Chinese) => format!(" {value}"),
            (Some(value), _, Language::English) => {
                format!("the {} {value}", found.as_str().replace("integer", "number"))
            }
            (Some(value), _, Language::Chinese) => format!("{name} {value}"),
        }
    }
}

const fn type_name(r#type: JsonType) -> Bilingual {
    match r#type {
        JsonType::Null => text("null", " null"),
        JsonType::Boolean => text("true or false", " true 或 false"),
        JsonType::Integer => text("a whole number", "整数"),
        JsonType::Number => text("a number", "数字"),
        JsonType::String => text("a string", "字符串"),
        JsonType::Array => text("an array", "数组"),
        JsonType::Object => text("an object", "对象"),
    }
}
