//! What the check says of a text, as data: which rule is broken, where, and by what measure.

mod hint;
mod json_type;
mod message;
mod value;

use std::{ops::Range, sync::Arc};

use batchtask_json::SyntaxErrorKind;

pub use hint::Hint;
pub use json_type::JsonType;
pub(crate) use message::MessageContext;
pub use message::{Message, message};

use crate::rules::{Rule, Severity};

/// Something that the check found, and where.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Finding {
    /// The rule that is broken.
    pub rule: Rule,
    /// The member at fault, also one that is missing: a JSON pointer (RFC 6901).
    pub pointer: String,
    /// The place in bytes: the value for a wrong value, the name for an unknown or repeated member, the object's
    /// opening brace for a missing member, the first byte that is wrong for a text that is not JSON.
    pub span: Range<usize>,
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
    /// A finding without measures, a second place or a repair.
    #[must_use]
    pub const fn new(rule: Rule, pointer: String, span: Range<usize>) -> Self {
        Self { rule, pointer, span, related: None, detail: Detail::None, repair: None, hint: None }
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
        self.related = Some(Related { role, span });
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

    /// How much the broken rule weighs by default.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.rule.severity()
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
    /// The place in bytes.
    pub span: Range<usize>,
}

/// What a second place is to a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RelatedRole {
    /// The value that makes another member mandatory, or that another member does not belong to.
    Because,
    /// The first of two that must not be the same.
    First,
}

/// The measures of a rule and of what was found.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Detail {
    /// The rule says it all.
    None,
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
}
