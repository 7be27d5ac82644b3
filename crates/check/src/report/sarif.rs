mod log;

use std::io::{self, Write};

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{
    entry::{Entry, Place},
    format::{Options, Render, Summary},
    identity::Fingerprints,
    json_text::Streamed,
    words,
};
use crate::{language::Language, rules::Rule};
use log::{
    ArtifactChange, ArtifactLocation, Configuration, Driver, Fix, Invocation, Level, Location, Log, LogicalLocation,
    Notification, PartialFingerprints, PhysicalLocation, Properties, Region, Replacement, ReportingDescriptor, Run,
    SarifResult, Text, Tool, UriBase, UriBases,
};

/// What stays as it is in the path of an address (RFC 3986); a colon could make its first part a scheme.
const IN_PATH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// What relative addresses are relative to.
const SOURCE_ROOT: &str = "%SRCROOT%";

/// SARIF 2.1.0: the Static Analysis Results Interchange Format, an OASIS standard.
#[derive(Debug)]
pub(super) struct Sarif {
    language: Language,
    results: Streamed,
    fingerprints: Fingerprints,
}

impl Sarif {
    pub(super) fn new(options: Options) -> Self {
        Self {
            language: options.language,
            results: Streamed::new("\"results\":[]"),
            fingerprints: Fingerprints::new(options.base),
        }
    }

    fn log(&self, summary: &Summary) -> Log {
        let rules = Rule::ALL.iter().map(|rule| {
            let definition = rule.definition();
            ReportingDescriptor {
                id: rule.id(),
                short_description: definition.title.get(self.language).to_owned().into(),
                full_description: definition.reason.get(self.language).to_owned().into(),
                help: definition.remedy.get(self.language).to_owned().into(),
                default_configuration: Configuration { level: rule.severity().into() },
            }
        });
        let driver = Driver { name: super::TOOL, semantic_version: super::TOOL_VERSION, rules: rules.collect() };
        Log {
            schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
            version: "2.1.0",
            runs: [Run {
                tool: Tool { driver },
                language: self.language.tag(),
                column_kind: "unicodeCodePoints",
                original_uri_base_ids: UriBases {
                    source_root: UriBase { description: words::working_directory(self.language).to_owned().into() },
                },
                results: [],
                invocations: [self.invocation(summary)],
            }],
        }
    }

    fn invocation(&self, summary: &Summary) -> Invocation {
        let failures = summary.failures.iter().map(|(file, why)| Notification {
            level: Level::Error,
            message: words::not_checked(why, self.language).into(),
            locations: vec![location(artifact(file), None)],
        });
        let withheld = (summary.withheld > 0).then(|| Notification {
            level: Level::Note,
            message: words::withheld(summary.withheld, self.language).into(),
            locations: Vec::new(),
        });
        Invocation {
            execution_successful: summary.failures.is_empty(),
            tool_execution_notifications: failures.chain(withheld).collect(),
        }
    }

    fn result(&mut self, entry: &Entry) -> SarifResult {
        let region = |place: &Place| region(place, entry.record.is_none());
        let artifact = artifact(&entry.file);
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
            ..location(artifact.clone(), Some(region(&related.place)))
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
        self.results.begin(&self.log(&Summary::default()), to)
    }

    fn entry(&mut self, entry: &Entry, to: &mut dyn Write) -> io::Result<()> {
        let result = self.result(entry);
        self.results.item(&result, to)
    }

    fn end(&mut self, summary: &Summary, to: &mut dyn Write) -> io::Result<()> {
        self.results.end(&self.log(summary), to)
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

/// The address of an input: relative to where the program ran, unless its path begins at a root.
fn artifact(file: &str) -> ArtifactLocation {
    let path = if cfg!(windows) { file.replace('\\', "/") } else { file.to_owned() };
    let encoded = |path: &str| utf8_percent_encode(path, IN_PATH).to_string();
    if path.starts_with('/') {
        return ArtifactLocation { uri: format!("file://{}", encoded(&path)), uri_base_id: None };
    }
    if let Some((drive, rest)) = path.split_once(":/").filter(|_| cfg!(windows)) {
        return ArtifactLocation { uri: format!("file:///{drive}:/{}", encoded(rest)), uri_base_id: None };
    }
    let relative = path.strip_prefix("./").unwrap_or(&path);
    ArtifactLocation { uri: encoded(relative), uri_base_id: Some(SOURCE_ROOT) }
}
