//! The programs and packages that jobs need beyond Rust: whether they are there, and how they are installed.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use crate::is_ci;

/// Something that must be installed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tool {
    /// What people call it.
    pub name: &'static str,
    /// The Debian package that has it.
    pub package: &'static str,
    /// The command that succeeds if it is there. Without one, the Debian package must be installed.
    probe: &'static [&'static str],
}

const fn program(name: &'static str, package: &'static str, probe: &'static [&'static str]) -> Tool {
    Tool { name, package, probe }
}

const fn package(package: &'static str) -> Tool {
    Tool { name: package, package, probe: &[] }
}

/// Counts instructions.
pub const VALGRIND: Tool = program("valgrind", "valgrind", &["valgrind", "--version"]);
/// Runs JavaScript.
pub const NODE: Tool = program("node", "nodejs", &["node", "--version"]);
/// Installs what `package-lock.json` lists.
pub const NPM: Tool = program("npm", "npm", &["npm", "--version"]);
/// Runs Python, and makes virtual environments.
pub const PYTHON: Tool = program("python3 with venv", "python3-venv", &["python3", "-c", "import ensurepip, venv"]);
/// Says how much memory a process took.
pub const TIME: Tool = program("GNU time", "time", &["/usr/bin/time", "--version"]);
/// The validator of Go.
pub const GO: &[Tool] = &[package("golang-go"), package("golang-github-xeipuuv-gojsonschema-dev")];
/// The validator of Ruby.
pub const RUBY: &[Tool] = &[package("ruby"), package("ruby-json-schemer")];
/// The validator of Perl.
pub const PERL: &[Tool] = &[package("perl"), package("libjson-validator-perl")];
/// The validator of C++.
pub const CPP: &[Tool] = &[package("g++"), package("rapidjson-dev"), package("libvalijson-dev")];
/// The validator of PHP.
pub const PHP: &[Tool] = &[package("php-cli"), package("php-mbstring"), package("php-json-schema")];

impl Tool {
    /// Whether it is there.
    #[must_use]
    pub fn is_there(&self) -> bool {
        match self.probe {
            [] => version(self.package).is_some(),
            [program, arguments @ ..] => run(Command::new(program).args(arguments)).is_ok(),
        }
    }
}

/// Those that are not there.
pub fn missing(tools: impl IntoIterator<Item = Tool>) -> Vec<Tool> {
    let mut tools: Vec<Tool> = tools.into_iter().collect();
    tools.sort_unstable();
    tools.dedup();
    tools.retain(|tool| !tool.is_there());
    tools
}

/// Installs the Debian packages of the tools. That takes root, or a CI job that may become root.
///
/// # Errors
///
/// If this is no Debian, or the packages cannot be installed.
pub fn install(tools: &[Tool]) -> Result<(), String> {
    if tools.is_empty() {
        return Ok(());
    }
    let user = Command::new("id").arg("-u").output().map_err(|error| format!("id: {error}"))?;
    let words: &[&str] = match user.stdout.trim_ascii() {
        b"0" => &["apt-get"],
        _ if is_ci() => &["sudo", "-n", "apt-get"],
        _ => return Err("only root can install packages".to_owned()),
    };
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("env");
        command.arg("DEBIAN_FRONTEND=noninteractive").args(words).args(arguments);
        command
    };
    run(&mut apt(&["update", "-qq"]))?;
    run(apt(&["install", "-y", "-qq", "--no-install-recommends"]).args(tools.iter().map(|tool| tool.package)))
}

/// The version of a Debian package that is installed.
#[must_use]
pub fn version(package: &str) -> Option<String> {
    let query = ["-W", "-f", "${db:Status-Status} ${Version}", package];
    let output = Command::new("dpkg-query").args(query).stderr(Stdio::null()).output().ok()?;
    String::from_utf8_lossy(&output.stdout).strip_prefix("installed ").map(ToOwned::to_owned)
}

/// Runs a command.
///
/// # Errors
///
/// If the command fails: what it wrote to its standard error.
pub fn run(command: &mut Command) -> Result<(), String> {
    let program = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("{program}: {error}"))?;
    if output.status.success() {
        Ok(())
    } else {
        let words: String = String::from_utf8_lossy(&output.stderr).chars().take(2000).collect();
        Err(format!("{program}: {}: {}", output.status, words.trim()))
    }
}

/// Installs what the directory's `package-lock.json` lists, unless that has been done since it was written.
///
/// # Errors
///
/// If npm fails.
pub fn install_node(directory: &Path) -> Result<(), String> {
    if is_newer(&directory.join("node_modules/.package-lock.json"), &directory.join("package-lock.json")) {
        return Ok(());
    }
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(directory))
}

/// Installs what the directory's `requirements.txt` lists into a virtual environment, unless that has been done since it
/// was written.
///
/// # Errors
///
/// If Python or pip fails.
pub fn install_python(directory: &Path) -> Result<(), String> {
    let (requirements, stamp) = (directory.join("requirements.txt"), directory.join(".venv/installed"));
    if is_newer(&stamp, &requirements) {
        return Ok(());
    }
    run(Command::new("python3").args(["-m", "venv", "--clear", ".venv"]).current_dir(directory))?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"];
    run(Command::new(".venv/bin/python").args(pip).args(["-r", "requirements.txt"]).current_dir(directory))?;
    fs::write(&stamp, "").map_err(|error| format!("{}: {error}", stamp.display()))
}

/// Whether a file was made after another one was last written.
#[must_use]
pub fn is_newer(made: &Path, from: &Path) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|data| data.modified());
    matches!((time(made), time(from)), (Ok(made), Ok(from)) if made >= from)
}
