//! The first version of the JSON report, for programs that read it.
//!
//! It is frozen: what is here keeps its name, its type and its meaning, whatever becomes of the types that the check
//! itself works with. Members may be added, so a reader has to pass over what it does not know. Anything else takes a
//! second version beside this one.

pub use oceanconnect_batchtask::finding::v1::{Bytes, Place, Position, Severity};
use serde::{Deserialize, Serialize};

/// What [`Document::version`] says.
pub const VERSION: u32 = 1;

/// The schema of [`Document`], in draft 2020-12.
pub const SCHEMA: &str = include_str!("v1.schema.json");

/// A report on a run of the check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "BatchtaskReport"))]
#[non_exhaustive]
pub struct Document {
    /// The version of this form.
    #[cfg_attr(feature = "schema", schemars(extend("const" = 1)))]
    pub version: u32,
    /// What wrote the report.
    pub tool: Tool,
    /// The language of the messages, as a BCP 47 tag.
    pub language: String,
    /// The findings, in the order of the inputs and of the places in them.
    pub findings: Vec<Finding>,
    /// The inputs that could not be read to their end.
    pub failures: Vec<Failure>,
    /// What the run came to.
    pub summary: Summary,
}

/// A program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Tool {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// Something that the check found, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Finding {
    /// The name of the input.
    pub file: String,
    /// The number of the record, from 1, if the input has one body a line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "u64"))]
    pub record: Option<u64>,
    /// The id of the rule that is broken.
    pub rule: String,
    /// How much it weighs in this run.
    pub severity: Severity,
    /// The member at fault, also one that is missing, as a JSON pointer (RFC 6901). It is empty for the whole body.
    pub pointer: String,
    /// The place.
    pub place: Place,
    /// What is wrong, what is allowed, and why.
    pub message: String,
    /// What the author most likely meant, or can do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub help: Option<String>,
    /// A second place that explains the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Related"))]
    pub related: Option<Related>,
    /// The JSON text that stands at the place instead, once it is repaired.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub replacement: Option<String>,
}

/// A second place that explains a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Related {
    /// The name of its input, if it is another one than the finding's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub file: Option<String>,
    /// The number of its record, from 1, if its input has one body a line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "u64"))]
    pub record: Option<u64>,
    /// The place.
    pub place: Place,
    /// What it is.
    pub message: String,
}

/// An input that could not be read to its end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Failure {
    /// The name of the input.
    pub file: String,
    /// Why it could not be read.
    pub reason: String,
}

/// What a run came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Summary {
    /// How many inputs were read to their end.
    pub files: u64,
    /// How many bodies were checked.
    pub bodies: u64,
    /// What the bodies were checked as, as `--kind` has it: `auto` if that was guessed of each.
    pub kind: String,
    /// How many of them were taken for something other than a request to create a task, without being told so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guessed: Vec<Guessed>,
    /// How many of them have no error.
    pub valid: u64,
    /// How many of them have an error.
    pub invalid: u64,
    /// How many findings are errors.
    pub errors: u64,
    /// How many findings are warnings.
    pub warnings: u64,
    /// How many findings were left out of the report.
    pub withheld: u64,
    /// How many findings more there are, which the baseline knows: they are neither reported nor counted.
    pub known: u64,
    /// How many findings the baseline lists that are no more.
    pub stale: u64,
    /// How many task names were not compared with those behind them, since too many names came before.
    pub forgotten_names: u64,
    /// How many findings there are of each rule.
    pub by_rule: Vec<Count>,
    /// How the rules weighed: one policy for each set of levels that was in force.
    pub policies: Vec<Policy>,
    /// How many files were found and not checked, by reason.
    pub skipped: Vec<Skipped>,
}

/// How much rules weighed in some of the inputs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Policy {
    /// The config file that it comes from, if one does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub config: Option<String>,
    /// The rules that weigh something else than by default.
    pub rules: Vec<RuleLevel>,
}

/// How much a rule weighed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RuleLevel {
    /// The rule's id.
    pub rule: String,
    /// How much it weighed; absent if it was switched off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Severity"))]
    pub severity: Option<Severity>,
}

/// How many files were found and not checked for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Skipped {
    /// The reason: `ignored`, `hidden`, `extension`, `not-included`, `excluded`, `linked-directory`, `broken-link`,
    /// `not-a-file`, or one that a later version adds.
    pub reason: String,
    /// How many they are.
    pub files: u64,
}

/// How many bodies were taken for a kind of document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Guessed {
    /// The kind, as `--kind` has it.
    pub kind: String,
    /// How many they are.
    pub bodies: u64,
}

/// How many findings there are of a rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Count {
    /// The rule's id.
    pub rule: String,
    /// How much the findings weigh in this run.
    pub severity: Severity,
    /// How many there are.
    pub findings: u64,
}
