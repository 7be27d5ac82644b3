use std::{collections::BTreeMap, fs, process::Command};

use xtask::tools::{Tool, install, install_node, install_python, is_newer, missing, run, version};

use super::{
    Places,
    judges::{Judge, Kind},
};

/// What the judges need, and why it is missing where it is.
#[derive(Debug)]
pub(super) struct Tools {
    node: Result<(), String>,
    python: Result<(), String>,
    /// By the judge's name: what is built of it, or why it is missing; and its package's version.
    debian: BTreeMap<&'static str, (Result<String, String>, String)>,
}

impl Tools {
    /// Installs what is not there yet. Failing to is no error here: it is the judge's that cannot run.
    pub(super) fn install(places: &Places, judges: &[&Judge]) -> Result<Self, String> {
        fs::create_dir_all(&places.built).map_err(|error| format!("{}: {error}", places.built.display()))?;
        let needed = |wanted: fn(&Kind) -> bool| judges.iter().any(|judge| wanted(&judge.kind));
        let unneeded = || Err("not asked for".to_owned());
        let installed = install(&missing(judges.iter().flat_map(|judge| judge.tools()).copied()));
        let mut tools = Self {
            node: if needed(|kind| matches!(kind, Kind::Node(_))) { install_node(&places.foreign) } else { unneeded() },
            python: if needed(|kind| matches!(kind, Kind::Python(_))) {
                install_python(&places.foreign)
            } else {
                unneeded()
            },
            debian: BTreeMap::new(),
        };
        for judge in judges {
            if let Kind::Debian { tools: needed, build, .. } = judge.kind {
                let built = match needed.iter().find(|tool| !tool.is_there()) {
                    Some(tool) => Err(format!(
                        "Debian's package {} is missing{}",
                        tool.package,
                        installed.as_ref().err().map(|error| format!(" ({error})")).unwrap_or_default()
                    )),
                    None => self::build(places, judge.name, build),
                };
                let version = needed.last().and_then(|tool| version(tool.package)).unwrap_or_default();
                tools.debian.insert(judge.name, (built, version));
            }
        }
        Ok(tools)
    }

    pub(super) fn node(&self) -> Result<(), String> {
        self.node.clone()
    }

    pub(super) fn python(&self) -> Result<(), String> {
        self.python.clone()
    }

    /// The path of the program that was built, if one is.
    pub(super) fn debian(&self, judge: &Judge) -> Result<String, String> {
        self.debian.get(judge.name).map_or_else(|| Err("not installed".to_owned()), |(built, _)| built.clone())
    }

    pub(super) fn version(&self, judge: &Judge) -> &str {
        self.debian.get(judge.name).map_or("", |(_, version)| version)
    }
}

impl Judge {
    fn tools(&self) -> &'static [Tool] {
        match self.kind {
            Kind::Debian { tools, .. } => tools,
            _ => &[],
        }
    }
}

/// Builds a judge with its command, unless that has been done since its source was written.
fn build(places: &Places, name: &str, command: &[&str]) -> Result<String, String> {
    let built = places.built.join(name);
    let path = built.to_string_lossy().into_owned();
    let (Some((program, arguments)), Some(source)) = (command.split_first(), command.last()) else { return Ok(path) };
    if !is_newer(&built, &places.foreign.join(source)) {
        let arguments = arguments.iter().map(|word| word.replace("{}", &path));
        let gopath = [("GO111MODULE", "off"), ("GOPATH", "/usr/share/gocode")];
        run(Command::new(program).args(arguments).envs(gopath).current_dir(&places.foreign))?;
    }
    Ok(path)
}
