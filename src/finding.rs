//! What is wrong with a document, as data: which rule is broken, where, and by what measure.

mod findings;
mod hint;
mod json_type;
mod message;
mod span;
pub mod v1;
mod value;
mod violations;

use std::{fmt, ops::Range, sync::Arc};

use batchtask_json::{Lines, SyntaxErrorKind, excerpt};

pub use findings::Findings;
pub use hint::Hint;
pub use json_type::JsonType;
pub use message::Message;
pub(crate) use message::MessageContext;
pub use span::Span;
pub use violations::violations;

use crate::{
    language::Language,
    rules::{Rule, Severity},
};

/// A broken rule, and where.
///
/// It is written and read in the form [`v1::Finding`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule that is broken.
    pub rule: Rule,
    /// How much it weighs: by default as much as the rule.
    pub severity: Severity,
    /// The member at fault, also one that is missing: a JSON pointer (RFC 6901).
    pub pointer: String,
    /// The place in the text, if there is one: the value for a wrong value, the name for an unknown or repeated member, the object's
    /// opening brace for a missing member, the first byte that is wrong for a text that is not JSON.
    pub span: Option<Span>,
    /// The value at the place as messages quote it: one line of some 60 characters at most. None if it stays secret.
    pub value: Option<String>,
    /// A second place that explains the first.
    pub related: Option<Related>,
    /// The measures of the rule and of what was found.
    pub detail: Detail,
    /// What the author most likely meant.
    pub repair: Option<Repair>,
    /// What the text most likely is, where it is not what it should be.
    pub hint: Option<Hint>,
}

impl Finding {
    /// A finding in a text, without measures, a second place or a repair.
    #[must_use]
    pub fn new(rule: Rule, pointer: String, bytes: Range<usize>) -> Self {
        Self { span: Some(Span { bytes, lines: None }), ..Self::of_value(rule, pointer) }
    }

    /// The same for a value, which has no place in a text.
    #[must_use]
    pub fn of_value(rule: Rule, pointer: String) -> Self {
        Self {
            rule,
            severity: rule.severity(),
            pointer,
            span: None,
            value: None,
            related: None,
            detail: Detail::None,
            repair: None,
            hint: None,
        }
    }

    /// The same with these measures.
    #[must_use]
    pub fn with_detail(mut self, detail: Detail) -> Self {
        self.detail = detail;
        self
    }

    /// The same with a second place.
    #[must_use]
    pub fn with_related(mut self, role: RelatedRole, span: Range<usize>) -> Self {
        self.related = Some(Related { role, span: span.into() });
        self
    }

    /// The same with what the author most likely meant, if that is known.
    #[must_use]
    pub fn with_repair(mut self, repair: Option<Repair>) -> Self {
        self.repair = repair;
        self
    }

    /// The same with what the text most likely is, if that is known.
    #[must_use]
    pub fn with_hint(mut self, hint: Option<Hint>) -> Self {
        self.hint = hint;
        self
    }

    /// The place in bytes; empty if there is none.
    #[must_use]
    pub fn bytes(&self) -> Range<usize> {
        self.span.as_ref().map(|span| span.bytes.clone()).unwrap_or_default()
    }

    /// Looks up what only the text can tell: lines and columns, and the value that the message quotes.
    pub fn locate(&mut self, text: &[u8], lines: &mut Lines<'_>) {
        let Some(span) = &mut self.span else { return };
        span.locate(lines);
        let value = text.get(span.bytes.clone()).and_then(|value| str::from_utf8(value).ok());
        self.value = value.map(value::shown);
        if let Some(related) = &mut self.related {
            related.span.locate(lines);
        }
    }

    /// The same without what comes from a value of the document. Names of members stay, and so do the pointers made of
    /// them.
    #[must_use]
    pub fn masked(mut self) -> Self {
        self.value = None;
        self.repair = self.repair.map(|repair| match repair.kind {
            // A name or value of the contract is no secret.
            RepairKind::Spelling => repair,
            kind => Repair { kind, replacement: None },
        });
        self
    }

    /// What is wrong, what is allowed, and why.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        self.texts(language).text
    }

    /// What the author most likely meant, or can do.
    #[must_use]
    pub fn help(&self, language: Language) -> Option<String> {
        self.texts(language).help
    }

    /// That a task's name has come up before in another document; a check of one document cannot know. `span` is the
    /// place of the name with its quotes.
    #[must_use]
    pub fn repeated_task_name(span: Range<usize>) -> Self {
        Self::new(Rule::RepeatedTaskName, "/taskName".to_owned(), span)
    }
}

/// A second place, which explains a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Related {
    /// What it is.
    pub role: RelatedRole,
    /// The place.
    pub span: Span,
}

/// What a second place is to a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RelatedRole {
    /// The value that makes another member mandatory, or that another member does not belong to.
    Because,
    /// The first of two that must not be the same.
    First,
    /// What the message that was read says.
    AsWritten,
}

/// The measures of a rule and of what was found.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Detail {
    /// The rule says it all.
    None,
    /// The messages of a finding that was read from JSON.
    AsWritten(Message),
    /// What makes the text not one JSON text.
    Syntax(SyntaxErrorKind),
    /// The member's name, and the value of another member that makes this one mandatory or out of place.
    Because {
        /// The member at fault.
        member: String,
        /// The deciding member.
        decides: String,
        /// Its value.
        value: String,
    },
    /// The name of a mandatory member.
    Member(String),
    /// The name of an unknown member, and those that the object may have.
    UnknownMember {
        /// The name that was found, shortened if it is long.
        name: String,
        /// The names of all members that the object may have.
        allowed: Arc<[String]>,
    },
    /// The types that are allowed, and the one that was found.
    WrongType {
        /// The types that are allowed.
        expected: Vec<JsonType>,
        /// The type that was found.
        found: JsonType,
    },
    /// The values that are allowed.
    UnknownValue {
        /// All of them, in the order of the platform's page.
        allowed: Arc<[String]>,
    },
    /// A length in characters (Unicode code points) or, for a rule that says so, in UTF-16 units.
    Length {
        /// The smallest length that is allowed.
        min: usize,
        /// The largest length that is allowed.
        max: Option<usize>,
        /// The length that was found.
        actual: usize,
    },
    /// The bounds of a number.
    Range {
        /// The smallest number that is allowed.
        min: Option<f64>,
        /// The largest number that is allowed.
        max: Option<f64>,
        /// The unit of a number that has one.
        unit: Option<NumberUnit>,
    },
    /// A limit of the check: bytes for a size, arrays and objects for a depth.
    Limit {
        /// The most that is checked.
        max: usize,
    },
    /// Where the first of two bodies is that must not be the same.
    FirstBody {
        /// The name of its input.
        file: String,
        /// The number of its record, from 1, if the input has one body a line.
        record: Option<u64>,
        /// The line that it begins in, from 1.
        line: usize,
    },
}

/// The unit of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NumberUnit {
    /// Minutes.
    Minutes,
}

/// What the author of a document most likely meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// How to get there.
    pub kind: RepairKind,
    /// The JSON text that then stands at the finding's place instead; none if the repair is no such replacement.
    pub replacement: Option<String>,
}

/// How to repair what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RepairKind {
    /// The name or value is a misspelling of another.
    Spelling,
    /// The number stands in quotes.
    Unquote,
    /// The number is in seconds, and the rule counts minutes.
    SecondsToMinutes,
    /// PHP writes an empty object as `[]`: leave it out or write `{}`.
    EmptyObject,
    /// An object stands as text in a string.
    ObjectFromText,
    /// A single value stands where a list is expected.
    WrapInList,
    /// What the help that was read says.
    AsWritten,
}

/// How much of a pointer is displayed, in code points.
const POINTER: usize = 200;

/// On one line, in English: the place, the pointer, the message and the help, and the rule's id.
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(lines) = self.span.as_ref().and_then(|span| span.lines.as_ref()) {
            write!(f, "line {}, column {}: ", lines.start.line, lines.start.column)?;
        }
        if !self.pointer.is_empty() {
            write!(f, "{}: ", excerpt::printable(&self.pointer, POINTER))?;
        }
        let Message { text, help, .. } = self.texts(Language::English);
        f.write_str(&text)?;
        if let Some(help) = help {
            write!(f, " ({help})")?;
        }
        write!(f, " [{}]", self.rule)
    }
}
