//! A finding as JSON. It is the finding of the JSON report of the check, without file and record.
//!
//! It is frozen: what is here keeps its name, its type and its meaning. Members may be added, so a reader has to pass over
//! what it does not know.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::{Detail, RelatedRole, Repair, RepairKind, Span};
use crate::language::Language;

/// Something that is wrong with a document, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Finding {
    /// The id of the rule that is broken.
    pub rule: String,
    /// How much it weighs.
    pub severity: Severity,
    /// The member at fault, also one that is missing, as a JSON pointer (RFC 6901). It is empty for the whole document.
    pub pointer: String,
    /// The place; none if the finding is about a value, or if its lines have not been looked up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// What is wrong, what is allowed, and why.
    pub message: String,
    /// What the author most likely meant, or can do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub help: Option<String>,
    /// A second place that explains the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub related: Option<Related>,
    /// The JSON text that stands at the place instead, once it is repaired.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replacement: Option<String>,
}

/// How much a broken rule weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Severity {
    /// It breaks a rule that the platform's documentation states.
    Error,
    /// Only evidence from real clients speaks against it.
    Warning,
}

/// A place in an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Place {
    /// Where it begins.
    pub start: Position,
    /// The position behind its last character.
    pub end: Position,
    /// The same in bytes, from the beginning of the record or, if the input is one body, of the input.
    pub bytes: Bytes,
}

/// A position in an input.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Position {
    /// The line, from 1.
    pub line: u64,
    /// The column, from 1, in Unicode code points.
    pub column: u64,
}

/// A range of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Bytes {
    /// The offset of the first.
    pub start: u64,
    /// The offset behind the last.
    pub end: u64,
}

/// A second place that explains a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Related {
    /// The place.
    pub place: Place,
    /// What it is.
    pub message: String,
}

impl From<crate::rules::Severity> for Severity {
    fn from(severity: crate::rules::Severity) -> Self {
        match severity {
            crate::rules::Severity::Error => Self::Error,
            crate::rules::Severity::Warning => Self::Warning,
        }
    }
}

impl From<Severity> for crate::rules::Severity {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
        }
    }
}

impl Finding {
    /// A finding with its messages in a language.
    #[must_use]
    pub fn new(finding: &super::Finding, language: Language) -> Self {
        let super::Message { text, help, related } = finding.texts(language);
        let second = finding.related.as_ref().and_then(|second| place(&second.span));
        Self {
            rule: finding.rule.id().to_owned(),
            severity: finding.severity.into(),
            pointer: finding.pointer.clone(),
            place: finding.span.as_ref().and_then(place),
            message: text,
            help,
            related: second.zip(related).map(|(place, message)| Related { place, message }),
            replacement: finding.repair.as_ref().and_then(|repair| repair.replacement.clone()),
        }
    }
}

fn place(span: &Span) -> Option<Place> {
    let position = |at: batchtask_json::Position| Position { line: at.line as u64, column: at.column as u64 };
    let lines = span.lines.as_ref()?;
    let bytes = Bytes { start: span.bytes.start as u64, end: span.bytes.end as u64 };
    Some(Place { start: position(lines.start), end: position(lines.end), bytes })
}

fn span(place: &Place) -> Option<Span> {
    let offset = |offset: u64| usize::try_from(offset).ok();
    let position = |at: Position| Some(batchtask_json::Position::new(offset(at.line)?, offset(at.column)?));
    Some(Span {
        bytes: offset(place.bytes.start)?..offset(place.bytes.end)?,
        lines: Some(position(place.start)?..position(place.end)?),
    })
}

impl TryFrom<Finding> for super::Finding {
    type Error = crate::rules::UnknownRule;

    /// A finding whose messages are the written ones, in the language that they were written in.
    fn try_from(written: Finding) -> Result<Self, Self::Error> {
        let second = written.related.as_ref().and_then(|second| span(&second.place));
        Ok(Self {
            rule: written.rule.parse()?,
            severity: written.severity.into(),
            pointer: written.pointer,
            span: written.place.as_ref().and_then(span),
            value: None,
            hint: None,
            related: second.map(|span| super::Related { role: RelatedRole::AsWritten, span }),
            detail: Detail::AsWritten(super::Message {
                text: written.message,
                help: written.help,
                related: written.related.map(|related| related.message),
            }),
            repair: written
                .replacement
                .map(|replacement| Repair { kind: RepairKind::AsWritten, replacement: Some(replacement) }),
        })
    }
}

/// In the form [`Finding`], with English messages.
impl Serialize for super::Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Finding::new(self, Language::English).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for super::Finding {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Finding::deserialize(deserializer)?.try_into().map_err(D::Error::custom)
    }
}
