//! The part of SARIF 2.1.0 (OASIS) that reports are written in. The numbers are the sections of the standard.

use serde::Serialize;

use crate::{report::json::v1, rules::Severity};

/// A run of one tool (§3.14): what stands in front of its results.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct RunFront {
    pub(super) tool: Tool,
    /// §3.14.7
    pub(super) language: &'static str,
    /// What columns count (§3.14.17).
    pub(super) column_kind: &'static str,
    /// What relative addresses are relative to (§3.14.14).
    pub(super) original_uri_base_ids: UriBases,
}

/// What stands behind the results of a run.
#[derive(Serialize)]
pub(super) struct RunBack {
    pub(super) invocations: [Invocation; 1],
}

/// A tool (§3.18).
#[derive(Serialize)]
pub(super) struct Tool {
    pub(super) driver: Driver,
}

/// The component of a tool that runs (§3.19).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Driver {
    pub(super) name: &'static str,
    pub(super) semantic_version: &'static str,
    pub(super) information_uri: &'static str,
    pub(super) rules: Vec<ReportingDescriptor>,
}

/// A rule (§3.49).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ReportingDescriptor {
    pub(super) id: &'static str,
    pub(super) short_description: Text,
    pub(super) full_description: Text,
    pub(super) help: Text,
    pub(super) help_uri: String,
    pub(super) default_configuration: Configuration,
}

/// How a rule is reported unless something else is asked for (§3.50).
#[derive(Serialize)]
pub(super) struct Configuration {
    pub(super) level: Level,
}

/// A text: a message (§3.11) or a message in several forms (§3.12).
#[derive(Serialize)]
pub(super) struct Text {
    pub(super) text: String,
}

/// How much a result or notification weighs (§3.27.10).
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Level {
    Note,
    Warning,
    Error,
}

impl From<Severity> for Level {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            _ => Self::Warning,
        }
    }
}

/// The directory that relative addresses are relative to. Where it is stays open, as §3.14.14 allows.
#[derive(Serialize)]
pub(super) struct UriBases {
    #[serde(rename = "%SRCROOT%")]
    pub(super) source_root: UriBase,
}

/// An artifact's location of which only the meaning is known (§3.4).
#[derive(Serialize)]
pub(super) struct UriBase {
    pub(super) description: Text,
}

/// What was found (§3.27).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SarifResult {
    pub(super) rule_id: &'static str,
    pub(super) rule_index: usize,
    pub(super) level: Level,
    pub(super) message: Text,
    pub(super) locations: [Location; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) related_locations: Vec<Location>,
    pub(super) partial_fingerprints: PartialFingerprints,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) fixes: Vec<Fix>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) properties: Option<Properties>,
}

/// What a result is known again by in a later run (§3.27.17).
#[derive(Serialize)]
pub(super) struct PartialFingerprints {
    #[serde(rename = "finding/v1")]
    pub(super) finding: String,
}

/// What SARIF has no member for (§3.8).
#[derive(Serialize)]
pub(super) struct Properties {
    pub(super) record: u64,
}

/// A place (§3.28).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<usize>,
    #[serde(rename = "physicalLocation")]
    pub(super) physical: PhysicalLocation,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) logical_locations: Vec<LogicalLocation>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) message: Option<Text>,
}

/// A place in an artifact (§3.29).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct PhysicalLocation {
    pub(super) artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) region: Option<Region>,
}

/// Where an artifact is (§3.4).
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ArtifactLocation {
    pub(super) uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) uri_base_id: Option<&'static str>,
}

/// A part of a text (§3.30). The end is the position behind the last character (§3.30.8).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Region {
    pub(super) start_line: usize,
    pub(super) start_column: usize,
    pub(super) end_line: usize,
    pub(super) end_column: usize,
    /// The same in bytes (§3.30.11).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) byte_offset: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) byte_length: Option<usize>,
}

/// A place in what the artifact says (§3.33).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct LogicalLocation {
    pub(super) fully_qualified_name: String,
    pub(super) kind: &'static str,
}

/// A repair (§3.55).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Fix {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<Text>,
    pub(super) artifact_changes: [ArtifactChange; 1],
}

/// What a repair changes in an artifact (§3.56).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ArtifactChange {
    pub(super) artifact_location: ArtifactLocation,
    pub(super) replacements: [Replacement; 1],
}

/// A part of a text and what stands there instead (§3.57).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Replacement {
    pub(super) deleted_region: Region,
    pub(super) inserted_content: Text,
}

/// How the tool ran (§3.20).
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Invocation {
    pub(super) execution_successful: bool,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) tool_execution_notifications: Vec<Notification>,
    pub(super) properties: InvocationProperties,
}

/// What the run came to (§3.20.35).
#[derive(Serialize)]
pub(super) struct InvocationProperties {
    pub(super) summary: v1::Summary,
}

/// What the tool has to say of its own run (§3.58).
#[derive(Serialize)]
pub(super) struct Notification {
    pub(super) level: Level,
    pub(super) message: Text,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) locations: Vec<Location>,
}
