use std::{
    collections::BTreeMap,
    fs,
    path::Path,
    process::{Command, Stdio},
};

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
        let packages: Vec<&str> = judges.iter().flat_map(|judge| judge.packages()).copied().collect();
        let installed = install_debian(&packages);
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
            if let Kind::Debian { packages, build, .. } = judge.kind {
                let missing = packages.iter().find(|package| version(package).is_none());
                let built = match missing {
                    Some(package) => Err(format!(
                        "Debian's package {package} is missing{}",
                        installed.as_ref().err().map(|error| format!(" ({error})")).unwrap_or_default()
                    )),
                    None => self::build(places, judge.name, build),
                };
                let version = packages.last().and_then(|package| version(package)).unwrap_or_default();
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
    fn packages(&self) -> &'static [&'static str] {
        match self.kind {
            Kind::Debian { packages, .. } => packages,
            _ => &[],
        }
    }
}

/// Runs a command, and gives what it wrote to its standard error if it fails.
pub(crate) fn run(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("{program}: {error}"))?;
    if output.status.success() {
        Ok(())
    } else {
        let words: String = String::from_utf8_lossy(&output.stderr).chars().take(2000).collect();
        Err(format!("{program}: {}: {}", output.status, words.trim()))
    }
}

/// The packages of package-lock.json, unless they have been installed since it was written.
pub(crate) fn install_node(directory: &Path) -> Result<(), String> {
    let lock = directory.join("package-lock.json");
    if is_newer(&directory.join("node_modules/.package-lock.json"), &lock) {
        return Ok(());
    }
    println!("installing the npm packages of {}", lock.display());
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(directory))
}

/// The packages of requirements.txt in a virtual environment, unless they have been installed since it was written.
pub(crate) fn install_python(foreign: &Path) -> Result<(), String> {
    let (requirements, stamp) = (foreign.join("requirements.txt"), foreign.join(".venv/installed"));
    if is_newer(&stamp, &requirements) {
        return Ok(());
    }
    println!("installing the Python packages of tests/foreign/requirements.txt");
    run(Command::new("python3").args(["-m", "venv", "--clear", ".venv"]).current_dir(foreign))?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"];
    run(Command::new(".venv/bin/python").args(pip).args(["-r", "requirements.txt"]).current_dir(foreign))?;
    fs::write(&stamp, "").map_err(|error| format!("{}: {error}", stamp.display()))
}

fn is_newer(made: &Path, from: &Path) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|data| data.modified());
    matches!((time(made), time(from)), (Ok(made), Ok(from)) if made >= from)
}

/// Debian's packages that are not installed yet; that takes root, as a CI job has it.
fn install_debian(packages: &[&str]) -> Result<(), String> {
    let missing: Vec<&&str> = packages.iter().filter(|package| version(package).is_none()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("installing {} Debian packages", missing.len());
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    run(apt().args(["update", "-qq"]))?;
    run(apt().args(["install", "-y", "-qq", "--no-install-recommends"]).args(missing))
}

/// The version of a Debian package that is installed.
fn version(package: &str) -> Option<String> {
    let query = ["-W", "-f", "${db:Status-Status} ${Version}", package];
    let output = Command::new("dpkg-query").args(query).stderr(Stdio::null()).output().ok()?;
    String::from_utf8_lossy(&output.stdout).strip_prefix("installed ").map(ToOwned::to_owned)
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
