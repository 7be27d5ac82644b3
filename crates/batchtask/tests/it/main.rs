//! The program, run as a process.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as a test does")]

mod bad_input;
mod baseline;
mod changed_input;
mod config;
mod config_search;
mod fail_on;
mod guarantees;
mod help;
mod kind;
mod leftovers;
mod limits;
mod names;
mod outputs;
mod patterns;
mod report;
mod reports;
mod routing;
mod selection;
mod standard_output;
mod streams;
mod threads;

use std::{
    ffi::OsStr,
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    thread,
};

use tempfile::TempDir;

/// A body without findings whose task has this name.
fn good(name: &str) -> String {
    format!(
        r#"{{"appId":"a","taskName":"{name}","taskType":"DeviceCmd","timeout":300,"param":{{"type":"DeviceType","deviceType":"washer","manufacturerId":"Haier","command":{{"serviceId":"s","method":"m"}}}}}}"#
    )
}

/// A body with one error, out-of-range.
fn bad(name: &str) -> String {
    good(name).replace(":300,", ":3,")
}

/// A body with one warning, repeated-id.
fn odd(name: &str) -> String {
    good(name).replace(
        r#""type":"DeviceType","deviceType":"washer","manufacturerId":"Haier""#,
        r#""type":"DeviceList","deviceList":["x-1","x-1"]"#,
    )
}

/// A directory of its own for a test, in which the program runs.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    /// A directory that is the root of a repository.
    fn repository() -> Self {
        let place = Self::new();
        place.write(".git/HEAD", "ref: refs/heads/main\n");
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> &Self {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
        self
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// The names of everything in the directory.
    fn names(&self) -> Vec<String> {
        let names = fs::read_dir(self.0.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<_> = names.collect();
        names.sort();
        names
    }

    fn command<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_batchtask"));
        command.env_clear().current_dir(self.0.path()).args(args);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    fn run<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Done {
        Done::of(self.command(args).output().unwrap())
    }

    /// Runs `check` with jsonl as its format, which is the easiest one to look into.
    fn check<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Done {
        let mut command = self.command(["check", "--format", "jsonl", "--lang", "en"]);
        Done::of(command.args(args).output().unwrap())
    }

    fn with_stdin<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>, input: impl AsRef<[u8]>) -> Done {
        let mut child = self.command(args).stdin(Stdio::piped()).spawn().unwrap();
        feed(&mut child, input.as_ref().to_vec());
        Done::of(child.wait_with_output().unwrap())
    }
}

/// Writes to a child's standard input, on a thread of its own.
fn feed(child: &mut Child, input: Vec<u8>) {
    let mut stdin = child.stdin.take().unwrap();
    thread::spawn(move || {
        // A program that ends early does not read to the end.
        let _ = stdin.write_all(&input);
    });
}

/// What a run came to.
#[derive(Debug)]
struct Done {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Done {
    fn of(output: Output) -> Self {
        let done = Self {
            code: output.status.code(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        };
        assert!(!done.stderr.contains("panicked"), "{}", done.stderr);
        done
    }

    /// Demands an exit code.
    #[track_caller]
    fn code(self, code: i32) -> Self {
        assert_eq!(self.code, Some(code), "{self:#?}");
        self
    }

    /// The findings of a report in jsonl, as `file:line rule severity`.
    fn findings(&self) -> Vec<String> {
        let line = |line: &str| {
            let finding: serde_json::Value = serde_json::from_str(line).unwrap();
            let text = |name: &str| finding[name].as_str().unwrap().to_owned();
            format!("{}:{} {} {}", text("file"), finding["line"], text("rule"), text("severity"))
        };
        // The last line may say how many findings are not there.
        self.stdout.lines().filter(|text| !text.starts_with("{\"withheld\":")).map(line).collect()
    }
}

/// Whether a path names something, also if that is a broken link.
fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}
