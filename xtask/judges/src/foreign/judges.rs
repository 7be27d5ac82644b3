use std::{fmt, path::PathBuf, process::Command};

use serde::Deserialize;
use xtask::tools::{self, Tool};

use super::{Places, cases::Cases, rust_judges, tools::Tools};

/// A form of the schemas that a judge knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(super) enum Draft {
    #[serde(rename = "2020-12")]
    Draft202012,
    #[serde(rename = "draft-07")]
    Draft07,
    #[serde(rename = "draft-04")]
    Draft04,
}
use Draft::{Draft04, Draft07, Draft202012};

impl fmt::Display for Draft {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Draft202012 => "2020-12",
            Draft07 => "draft-07",
            Draft04 => "draft-04",
        })
    }
}

impl Draft {
    /// The file of a document's schema.
    pub(super) fn schema(self, places: &Places, document: &str) -> PathBuf {
        let directory = match self {
            Draft202012 => "schemas",
            Draft07 => "schemas/draft-07",
            Draft04 => "schemas/draft-04",
        };
        places.repository.join(directory).join(format!("{document}.schema.json"))
    }
}

/// What a judge says of one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Answer {
    Valid,
    Invalid(String),
    Unreadable(String),
}

impl fmt::Display for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Valid => f.write_str("valid"),
            Self::Invalid(words) => write!(f, "invalid: {words}"),
            Self::Unreadable(words) => write!(f, "unreadable: {words}"),
        }
    }
}

impl Answer {
    pub(crate) fn parse(line: &str) -> Option<Self> {
        match line.split_once(':').map_or((line, ""), |(word, words)| (word, words.trim())) {
            ("valid", _) => Some(Self::Valid),
            ("invalid", words) => Some(Self::Invalid(words.to_owned())),
            ("unreadable", words) => Some(Self::Unreadable(words.to_owned())),
            _ => None,
        }
    }
}

/// A validator that is not ours.
#[derive(Debug)]
pub(super) struct Judge {
    pub(super) name: &'static str,
    pub(super) drafts: &'static [Draft],
    pub(super) kind: Kind,
}

/// How a judge is run.
#[derive(Debug)]
pub(super) enum Kind {
    /// In this program.
    Rust(rust_judges::Judge),
    /// A script of tests/foreign/judges for Node, with the packages of package.json.
    Node(&'static str),
    /// A script of tests/foreign/judges for Python, with the packages of requirements.txt.
    Python(&'static str),
    /// Debian packages, the last of which is the validator; a command to build it with, if any; and one to run it. `{}`
    /// is where what is built goes.
    Debian { tools: &'static [Tool], build: &'static [&'static str], run: &'static [&'static str] },
}

/// All of them.
pub(super) const JUDGES: &[Judge] = &[
    Judge { name: "oceanconnect-batchtask", drafts: &[Draft202012], kind: Kind::Rust(rust_judges::Judge::Types) },
    Judge {
        name: "jsonschema",
        drafts: &[Draft202012, Draft07, Draft04],
        kind: Kind::Rust(rust_judges::Judge::Jsonschema),
    },
    Judge { name: "boon", drafts: &[Draft202012, Draft07, Draft04], kind: Kind::Rust(rust_judges::Judge::Boon) },
    Judge { name: "ajv", drafts: &[Draft202012, Draft07], kind: Kind::Node("ajv.mjs") },
    Judge { name: "@hyperjump/json-schema", drafts: &[Draft202012, Draft07], kind: Kind::Node("hyperjump.mjs") },
    Judge { name: "@cfworker/json-schema", drafts: &[Draft202012, Draft07], kind: Kind::Node("cfworker.mjs") },
    Judge { name: "@exodus/schemasafe", drafts: &[Draft202012, Draft07], kind: Kind::Node("schemasafe.mjs") },
    Judge { name: "@sourcemeta/jsonschema", drafts: &[Draft202012, Draft07], kind: Kind::Node("sourcemeta.mjs") },
    Judge {
        name: "python jsonschema",
        drafts: &[Draft202012, Draft07, Draft04],
        kind: Kind::Python("python_jsonschema.py"),
    },
    Judge {
        name: "jsonschema-rs",
        drafts: &[Draft202012, Draft07, Draft04],
        kind: Kind::Python("python_jsonschema_rs.py"),
    },
    Judge { name: "fastjsonschema", drafts: &[Draft07, Draft04], kind: Kind::Python("python_fastjsonschema.py") },
    Judge {
        name: "gojsonschema",
        drafts: &[Draft07, Draft04],
        kind: Kind::Debian {
            tools: tools::GO,
            build: &["go", "build", "-o", "{}", "judges/gojsonschema.go"],
            run: &["{}"],
        },
    },
    Judge {
        name: "json_schemer",
        drafts: &[Draft07],
        kind: Kind::Debian { tools: tools::RUBY, build: &[], run: &["ruby", "judges/json_schemer.rb"] },
    },
    Judge {
        name: "JSON::Validator",
        drafts: &[Draft07],
        kind: Kind::Debian { tools: tools::PERL, build: &[], run: &["perl", "judges/json_validator.pl"] },
    },
    Judge {
        name: "valijson",
        drafts: &[Draft07],
        kind: Kind::Debian { tools: tools::CPP, build: &["g++", "-o", "{}", "judges/valijson.cpp"], run: &["{}"] },
    },
    Judge {
        name: "justinrainbow/json-schema",
        drafts: &[Draft04],
        kind: Kind::Debian { tools: tools::PHP, build: &[], run: &["php", "judges/justinrainbow.php"] },
    },
];

/// Why a judge gave no answers.
#[derive(Debug)]
pub(super) enum Problem {
    /// A tool that it needs is missing.
    Missing(String),
    /// It did not do its job.
    Broken(String),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Missing(words) | Self::Broken(words)) = self;
        f.write_str(words)
    }
}

impl From<String> for Problem {
    fn from(words: String) -> Self {
        Self::Broken(words)
    }
}

/// A judge that takes longer than this hangs.
const SECONDS: &str = "300";

impl Judge {
    /// The judge's name with its version, and its answer to every case.
    pub(super) fn run(
        &self,
        draft: Draft,
        places: &Places,
        tools: &Tools,
        cases: &Cases,
    ) -> Result<(String, Vec<Answer>), Problem> {
        let words: Vec<String> = match &self.kind {
            Kind::Rust(judge) => return Ok(judge.run(draft, places, cases)?),
            Kind::Node(script) => {
                tools.node().map_err(Problem::Missing)?;
                vec!["node".to_owned(), format!("judges/{script}")]
            }
            Kind::Python(script) => {
                tools.python().map_err(Problem::Missing)?;
                vec![".venv/bin/python".to_owned(), format!("judges/{script}")]
            }
            Kind::Debian { run, .. } => {
                let built = tools.debian(self).map_err(Problem::Missing)?;
                run.iter().map(|word| word.replace("{}", &built)).collect()
            }
        };
        let mut command = Command::new("timeout");
        command.arg(SECONDS).args(words).current_dir(&places.foreign);
        command.env("JUDGE_VERSION", tools.version(self));
        for (document, file) in &cases.files {
            command.arg(draft.schema(places, document)).arg(file);
        }
        let output = command.output().map_err(|error| error.to_string())?;
        if !output.status.success() {
            let words: String = String::from_utf8_lossy(&output.stderr).chars().take(2000).collect();
            return Err(format!("it ended with {}: {words}", output.status).into());
        }
        let text = String::from_utf8_lossy(&output.stdout);
        let mut lines = text.lines();
        let version = lines.next().ok_or_else(|| "it said nothing".to_owned())?.to_owned();
        let answers = lines.map(|line| Answer::parse(line).ok_or_else(|| format!("it said «{line}»")));
        Ok((version, answers.collect::<Result<_, String>>()?))
    }
}
