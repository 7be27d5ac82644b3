//! The programs of docs/validate-in-your-language.md, each run on a good and on a bad body.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use super::Places;

const PAGE: &str = "docs/validate-in-your-language.md";

/// A program of the page.
struct Snippet {
    file: &'static str,
    /// Where it has to stand to find its packages, below tests/foreign or, without them, below target/foreign.
    beside_packages: bool,
    /// Commands, with `{}` for the file and `{built}` for what is built of it; the last one is given the body.
    commands: &'static [&'static [&'static str]],
}

const fn snippet(file: &'static str, commands: &'static [&'static [&'static str]]) -> Snippet {
    Snippet { file, beside_packages: false, commands }
}

const SNIPPETS: &[Snippet] = &[
    Snippet { file: "validate.mjs", beside_packages: true, commands: &[&["node", "{}"]] },
    snippet("validate.py", &[&["tests/foreign/.venv/bin/python", "{}"]]),
    snippet("validate.go", &[&["go", "build", "-o", "{built}", "{}"], &["{built}"]]),
    snippet("validate.php", &[&["php", "{}"]]),
    snippet("validate.rb", &[&["ruby", "{}"]]),
    snippet("validate.pl", &[&["perl", "{}"]]),
    snippet("validate.cpp", &[&["g++", "-o", "{built}", "{}"], &["{built}"]]),
    snippet(
        "validate.rs",
        &[&[env!("CARGO"), "run", "--quiet", "--manifest-path", "{manifest}", "--target-dir", "target", "--"]],
    ),
];

/// What became of a program: its language's tool may be missing.
pub(super) enum Ran {
    Well,
    Missing(String),
    Badly(String),
}

/// Runs each program of the page; and finds programs of the page that would not be run.
pub(super) fn run(places: &Places) -> Result<Vec<(String, Ran)>, String> {
    let page = places.repository.join(PAGE);
    let page = fs::read_to_string(&page).map_err(|error| format!("{}: {error}", page.display()))?;
    let programs = programs(&page);
    let mut results = Vec::new();
    for (file, _) in &programs {
        if !SNIPPETS.iter().any(|snippet| snippet.file == file) {
            results.push((file.clone(), Ran::Badly("nothing is known of how to run it".to_owned())));
        }
    }
    let [good, bad] = bodies(places)?;
    for snippet in SNIPPETS {
        let ran = match programs.iter().find(|(file, _)| file == snippet.file) {
            None => Ran::Badly(format!("{PAGE} has no such program")),
            Some((_, text)) => snippet.run(places, text, &good, &bad).unwrap_or_else(Ran::Badly),
        };
        results.push((snippet.file.to_owned(), ran));
    }
    Ok(results)
}

/// The blocks of code of the page that name a file.
fn programs(page: &str) -> Vec<(String, String)> {
    let blocks = page.split("\n```").skip(1).step_by(2);
    let named = blocks.filter_map(|block| {
        let (head, text) = block.split_once('\n')?;
        Some((head.split_once(' ')?.1.to_owned(), text.to_owned()))
    });
    named.collect()
}

/// A good body, and the same without the member that its `type` makes mandatory.
fn bodies(places: &Places) -> Result<[PathBuf; 2], String> {
    let directory = places.built.join("snippets");
    fs::create_dir_all(&directory).map_err(|error| error.to_string())?;
    let good = r#"{"appId":"","taskName":"路灯","taskType":"DeviceCmd","timeout":300,"param":{"type":"DeviceList",
        "deviceList":["a5c7f6c9-5e81-4693-9c56-070123fc186a"],
        "command":{"serviceId":"Brightness","method":"PUT","paras":{}}}}"#;
    let bad = good.replace(r#""deviceList":["a5c7f6c9-5e81-4693-9c56-070123fc186a"],"#, "");
    let [good_file, bad_file] = ["good.json", "bad.json"].map(|name| directory.join(name));
    fs::write(&good_file, good).and_then(|()| fs::write(&bad_file, bad)).map_err(|error| error.to_string())?;
    Ok([good_file, bad_file])
}

impl Snippet {
    fn run(&self, places: &Places, text: &str, good: &Path, bad: &Path) -> Result<Ran, String> {
        let directory =
            if self.beside_packages { places.foreign.join("snippets") } else { places.built.join("snippets") };
        fs::create_dir_all(&directory).map_err(|error| error.to_string())?;
        let file = directory.join(self.file);
        fs::write(&file, text).map_err(|error| error.to_string())?;
        let manifest = self.package(places, text)?;
        let built = directory.join(self.file.replace('.', "-"));
        let completed = |word: &&str| {
            word.replace("{}", &file.to_string_lossy())
                .replace("{built}", &built.to_string_lossy())
                .replace("{manifest}", &manifest.to_string_lossy())
        };
        let (last, before) = self.commands.split_last().ok_or("it has no command")?;
        let gopath = [("GO111MODULE", "off"), ("GOPATH", "/usr/share/gocode")];
        let command = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(completed).collect();
            let mut command = Command::new(&words[0]);
            command.args(&words[1..]).envs(gopath).current_dir(&places.repository);
            command
        };
        for words in before {
            let output = match command(words).output() {
                Err(error) => return Ok(Ran::Missing(format!("{}: {error}", words[0]))),
                Ok(output) => output,
            };
            if !output.status.success() {
                return Err(String::from_utf8_lossy(&output.stderr).into_owned());
            }
        }
        for (body, expected) in [(good, true), (bad, false)] {
            let output = match command(last).arg(body).output() {
                Err(error) => return Ok(Ran::Missing(format!("{}: {error}", last[0]))),
                Ok(output) => output,
            };
            let said = String::from_utf8_lossy(&output.stdout);
            // Ending with 1 is the verdict; with anything else the program has not come so far.
            let verdict = match output.status.code() {
                Some(0) => true,
                Some(1) => false,
                _ => return Err(format!("{}: {}", output.status, String::from_utf8_lossy(&output.stderr))),
            };
            if verdict != expected || !expected && !said.contains("deviceList") {
                let errors = String::from_utf8_lossy(&output.stderr);
                return Err(format!("of {} it says: {said}{errors}", body.display()));
            }
        }
        Ok(Ran::Well)
    }

    /// The package of a Rust program, with the versions of this repository's lock file.
    fn package(&self, places: &Places, text: &str) -> Result<PathBuf, String> {
        let directory = places.built.join("snippets/package");
        let manifest = directory.join("Cargo.toml");
        if Path::new(self.file).extension().is_none_or(|extension| extension != "rs") {
            return Ok(manifest);
        }
        let write = || {
            fs::create_dir_all(directory.join("src"))?;
            fs::write(
                &manifest,
                format!(
                    "[package]\nname = \"validate\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
                     [dependencies]\noceanconnect-batchtask = {{ path = \"{}\" }}\nserde_json = \"1\"\n",
                    places.repository.display()
                ),
            )?;
            fs::write(directory.join("src/main.rs"), text)?;
            fs::copy(places.repository.join("Cargo.lock"), directory.join("Cargo.lock"))
        };
        write().map_err(|error| error.to_string())?;
        Ok(manifest)
    }
}
