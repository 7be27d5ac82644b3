mod log;

use std::io::{self, Write};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{
    REPOSITORY,
    entry::{Entry, Place},
    format::{Options, Render},
    identity::{Base, Fingerprints, file_identity},
    json_text::StreamedObject,
    summary::Summary,
    words,
};
use crate::{language::Language, rules::Rule};
use log::{
    ArtifactChange, ArtifactLocation, Configuration, Driver, Fix, Invocation, InvocationProperties, Level, Location,
    LogicalLocation, Notification, PartialFingerprints, PhysicalLocation, Properties, Region, Replacement,
    ReportingDescriptor, RunBack, RunFront, SarifResult, Text, Tool, UriBase, UriBases,
};

/// What stays as it is in the path of an address (RFC 3986); a colon could make its first part a scheme.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// The schema of the standard.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// What relative addresses are relative to.
const SOURCE_ROOT: &str = "%SRCROOT%";

/// SARIF 2.1.0: the Static Analysis Results Interchange Format, an OASIS standard.
#[derive(Debug)]
pub(super) struct Sarif {
    language: Language,
    base: Option<Base>,
    run: StreamedObject,
    fingerprints: Fingerprints,
}

impl Sarif {
    pub(super) fn new(options: Options) -> Self {
        Self {
            language: options.language,
            base: options.base.clone(),
            run: StreamedObject::default(),
            fingerprints: Fingerprints::new(options.base),
        }
    }

    fn front(&self) -> RunFront {
        let rules = Rule::ALL.iter().map(|rule| {
            let definition = rule.definition();
            ReportingDescriptor {
                id: rule.id(),
                short_description: definition.title.get(self.language).to_owned().into(),
                full_description: definition.reason.get(self.language).to_owned().into(),
                help: definition.remedy.get(self.language).to_owned().into(),
                help_uri: format!("{REPOSITORY}/blob/main/docs/rules/{rule}.md"),
                default_configuration: Configuration { level: rule.severity().into() },
            }
        });
        let driver = Driver {
            name: super::TOOL,
            semantic_version: super::TOOL_VERSION,
            information_uri: REPOSITORY,
            rules: rules.collect(),
        };
        RunFront {
            tool: Tool { driver },
            language: self.language.tag(),
            column_kind: "unicodeCodePoints",
            original_uri_base_ids: UriBases {
                source_root: UriBase { description: words::working_directory(self.language).to_owned().into() },
            },
        }
    }

    fn invocation(&self, summary: &Summary) -> Invocation {
        let failures = summary.failures.iter().map(|(file, why)| Notification {
            level: Level::Error,
            message: words::not_checked(why, self.language).into(),
            locations: vec![location(self.artifact(file), None)],
        });
        let withheld = (summary.withheld > 0).then(|| Notification {
            level: Level::Note,
            message: words::withheld(summary.withheld, self.language).into(),
            locations: Vec::new(),
        });
        let note = |text: String| Notification { level: Level::Note, message: text.into(), locations: Vec::new() };
        let notes = words::notes(summary, self.language).into_iter().map(note);
        Invocation {
            execution_successful: summary.failures.is_empty(),
            tool_execution_notifications: failures.chain(withheld).chain(notes).collect(),
            properties: InvocationProperties { summary: summary.into() },
        }
    }

    /// The address of an input: relative to where the program ran, unless it lies elsewhere.
    fn artifact(&self, file: &str) -> ArtifactLocation {
        let path = file_identity(file, self.base.as_ref());
        let encoded = |path: &str| utf8_percent_encode(path, IN_PATH).to_string();
        if path.starts_with('/') {
            return ArtifactLocation { uri: format!("file://{}", encoded(&path)), uri_base_id: None };
        }
        if let Some((drive, rest)) = path.split_once(":/").filter(|_| cfg!(windows)) {
            return ArtifactLocation { uri: format!("file:///{drive}:/{}", encoded(rest)), uri_base_id: None };
        }
        ArtifactLocation { uri: encoded(&path), uri_base_id: Some(SOURCE_ROOT) }
    }

    fn result(&mut self, entry: &Entry) -> SarifResult {
        let region = |place: &Place| region(place, entry.record.is_none());
        let artifact = self.artifact(&entry.file);
        let message = match &entry.help {
            Some(help) => format!("{}\n{}: {help}", entry.message, words::help(self.language)),
            None => entry.message.clone(),
        };
        let mut place = location(artifact.clone(), Some(region(&entry.place)));
        if !entry.pointer.is_empty() {
            place.logical_locations =
                vec![LogicalLocation { fully_qualified_name: entry.pointer.clone(), kind: "property" }];
        }
        let related = entry.related.iter().map(|related| Location {
            id: Some(0),
            message: Some(related.message.clone().into()),
            ..location(self.artifact(&related.file), Some(self::region(&related.place, related.record.is_none())))
        });
        let fixes = entry.replacement.iter().map(|replacement| Fix {
            description: entry.help.clone().map(Text::from),
            artifact_changes: [ArtifactChange {
                artifact_location: artifact.clone(),
                replacements: [Replacement {
                    deleted_region: region(&entry.place),
                    inserted_content: replacement.clone().into(),
                }],
            }],
        });
        SarifResult {
            rule_id: entry.rule.id(),
            rule_index: entry.rule as usize,
            level: entry.severity.into(),
            message: message.into(),
            related_locations: related.collect(),
            partial_fingerprints: PartialFingerprints { finding: self.fingerprints.of(entry) },
            fixes: fixes.collect(),
            properties: entry.record.map(|record| Properties { record }),
            locations: [place],
        }
    }
}

impl Render for Sarif {
    fn begin(&mut self, to: &mut dyn Write) -> io::Result<()> {
        write!(to, "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[")?;
        StreamedObject::begin(&self.front(), "results", to)
    }

    fn entry(&mut self, entry: &Entry, to: &mut dyn Write) -> io::Result<()> {
        let result = self.result(entry);
        self.run.item(&result, to)
    }

    fn end(&mut self, summary: &Summary, to: &mut dyn Write) -> io::Result<()> {
        StreamedObject::end(&RunBack { invocations: [self.invocation(summary)] }, to)?;
        to.write_all(b"]}\n")
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self { text }
    }
}

fn location(artifact_location: ArtifactLocation, region: Option<Region>) -> Location {
    Location {
        id: None,
        physical: PhysicalLocation { artifact_location, region },
        logical_locations: Vec::new(),
        message: None,
    }
}

/// A region. Offsets in bytes are those of the artifact, so there are none for a record.
fn region(place: &Place, has_bytes: bool) -> Region {
    Region {
        start_line: place.start.line,
        start_column: place.start.column,
        end_line: place.end.line,
        end_column: place.end.column,
        byte_offset: has_bytes.then_some(place.bytes.start),
        byte_length: has_bytes.then_some(place.bytes.len()),
    }
}
