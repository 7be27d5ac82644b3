mod chinese;
mod english;

use crate::{
    finding::{Detail, Finding, JsonType, RepairKind},
    language::Language,
};
use batchtask_json::excerpt;

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

/// What is said of a finding in a language. `value` is the text at the finding's place; none keeps it secret.
#[must_use]
pub fn message(finding: &Finding, value: Option<&str>, language: Language) -> Message {
    let said = Said { finding, value };
    let related = finding.related.as_ref().map(|related| related.role);
    match language {
        Language::English => Message {
            text: english::text(&said),
            help: english::help(&said),
            related: related.map(|role| english::related(role).to_owned()),
        },
        Language::Chinese => Message {
            text: chinese::text(&said),
            help: chinese::help(&said),
            related: related.map(|role| chinese::related(role).to_owned()),
        },
    }
}

/// What the texts of all languages are made from.
struct Said<'f> {
    finding: &'f Finding,
    value: Option<&'f str>,
}

impl Said<'_> {
    /// The value as it is quoted; a dash where it stays secret.
    fn value(&self) -> Option<String> {
        self.value.map(excerpt::quoted)
    }

    /// The text that a repair puts at the place.
    fn replacement(&self) -> Option<String> {
        let repair = self.finding.repair.as_ref()?;
        let text = repair.replacement.as_deref()?;
        let secret = self.value.is_none() && repair.kind != RepairKind::Spelling;
        (!secret).then(|| excerpt::quoted(text.trim_matches('"')))
    }

    fn repair(&self) -> Option<RepairKind> {
        self.finding.repair.as_ref().map(|repair| repair.kind)
    }

    /// The member's own name.
    fn member(&self) -> String {
        let name = match &self.finding.detail {
            Detail::Member(name) | Detail::Because { member: name, .. } | Detail::UnknownMember { name, .. } => name,
            _ => "",
        };
        excerpt::quoted(name)
    }

    fn bounds(&self) -> Bounds {
        match &self.finding.detail {
            Detail::Length { min, max, actual } => Bounds {
                min: (*min > 0).then(|| min.to_string()),
                max: max.as_ref().map(ToString::to_string),
                actual: actual.to_string(),
            },
            Detail::Range { min, max, .. } => Bounds {
                min: min.map(|min| min.to_string()),
                max: max.map(|max| max.to_string()),
                actual: self.value().unwrap_or_default(),
            },
            _ => Bounds::default(),
        }
    }

    fn types(&self) -> Option<(&[JsonType], JsonType)> {
        match &self.finding.detail {
            Detail::WrongType { expected, found } => Some((expected, *found)),
            _ => None,
        }
    }

    fn allowed(&self) -> &[String] {
        match &self.finding.detail {
            Detail::UnknownValue { allowed } | Detail::UnknownMember { allowed, .. } => allowed,
            _ => &[],
        }
    }

    fn because(&self) -> (&str, &str) {
        match &self.finding.detail {
            Detail::Because { decides, value, .. } => (decides, value),
            _ => ("", ""),
        }
    }
}

#[derive(Default)]
struct Bounds {
    min: Option<String>,
    max: Option<String>,
    actual: String,
}
