//! `cargo xtask compat`: what changed since the last release, and whether its version says so.
//!
//! A release is kept in released/<version>/: its schemas, and the list of its public Rust items.

mod api_changes;
mod schema_changes;
mod version;

use std::{
    collections::BTreeMap,
    error::Error,
    fmt, fs,
    path::{Path, PathBuf},
    process::Command,
};

use clap::Args;
use oceanconnect_batchtask::{model::CONTRACT, schemas::Form};
use serde_json::Value;

use version::Version;
use xtask::Outcome;

/// The options of the job.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Keeps the schemas and the public items of this version as released; for whoever releases it.
    #[arg(long)]
    release: bool,
}

/// Something that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Change {
    /// The document and the place in it, or the Rust item.
    what: String,
    /// What happened to it.
    how: String,
    /// Whether something that worked may no longer do.
    breaking: bool,
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", if self.breaking { "breaking  " } else { "compatible" }, self.what, self.how)
    }
}

const FEATURES: &str = "schema,embedded,proptest1,jiff02";

/// Compares with the last release.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Box<dyn Error>> {
    let repository = &xtask::repository();
    let current = version::of_package(&repository.join("Cargo.toml"))?;
    let schemas: BTreeMap<String, String> =
        CONTRACT.documents.iter().filter_map(|one| Form::Standard.of(one)).map(|file| (file.file_name, file.text)).collect();
    let api = public_items(repository)?;
    let released = repository.join("released");
    if arguments.release {
        keep(&released.join(current.to_string()), &schemas, &api)?;
        println!("kept {current} in released/{current}");
        return Ok(Outcome::Good);
    }
    let Some((last, directory)) = last_release(&released)? else {
        println!("there is no release yet: nothing to compare with; `cargo xtask compat --release` keeps the first");
        return Ok(Outcome::Good);
    };
    let mut changes = changes_of_schemas(&directory.join("schemas"), schemas)?;
    let old = fs::read_to_string(directory.join("public-api.txt"))?;
    changes.extend(api_changes::between(&old, &api));
    for change in &changes {
        println!("{change}");
    }
    let breaking = changes.iter().filter(|change| change.breaking).count();
    println!("{} changes since {last}, {breaking} of them breaking; this is {current}", changes.len());
    if breaking > 0 && !current.may_break(&last) {
        println!("a breaking change needs the version {} at least", last.next_breaking());
        return Ok(Outcome::Found);
    }
    Ok(Outcome::Good)
}

fn changes_of_schemas(directory: &Path, mut new: BTreeMap<String, String>) -> Result<Vec<Change>, Box<dyn Error>> {
    let mut changes = Vec::new();
    for entry in fs::read_dir(directory)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let old: Value = serde_json::from_str(&fs::read_to_string(entry.path())?)?;
        match new.remove(&name) {
            None => changes.push(Change { what: name, how: "the document was removed".to_owned(), breaking: true }),
            Some(text) => changes.extend(schema_changes::between(&name, &old, &serde_json::from_str(&text)?)),
        }
    }
    let added = new.into_keys();
    changes.extend(added.map(|what| Change { what, how: "the document was added".to_owned(), breaking: false }));
    changes.sort_by(|a, b| a.what.cmp(&b.what));
    Ok(changes)
}

/// The public items as rustdoc knows them, one to a line. Its JSON is not stable yet, so that the compiler has to be told
/// that we know.
fn public_items(repository: &Path) -> Result<String, Box<dyn Error>> {
    let target = repository.join("target/compat");
    let output = Command::new(env!("CARGO"))
        .args(["rustdoc", "--quiet", "--lib", "--package", "oceanconnect-batchtask", "--features", FEATURES])
        .arg("--target-dir")
        .arg(&target)
        .args(["--", "-Z", "unstable-options", "--output-format", "json", "--cap-lints", "allow"])
        .env("RUSTC_BOOTSTRAP", "1")
        .current_dir(repository)
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    let json = target.join("doc/oceanconnect_batchtask.json");
    let api = public_api::Builder::from_rustdoc_json(json).omit_blanket_impls(true).build()?;
    let mut items: Vec<String> = api.items().map(|item| format!("{item}\n")).collect();
    items.sort();
    items.dedup();
    Ok(items.concat())
}

fn keep(directory: &Path, schemas: &BTreeMap<String, String>, api: &str) -> Result<(), Box<dyn Error>> {
    if directory.exists() {
        return Err(format!("{} is there already: a release does not change", directory.display()).into());
    }
    fs::create_dir_all(directory.join("schemas"))?;
    for (name, text) in schemas {
        fs::write(directory.join("schemas").join(name), text)?;
    }
    Ok(fs::write(directory.join("public-api.txt"), api)?)
}

fn last_release(released: &Path) -> Result<Option<(Version, PathBuf)>, Box<dyn Error>> {
    if !released.is_dir() {
        return Ok(None);
    }
    let mut all = Vec::new();
    for entry in fs::read_dir(released)? {
        let entry = entry?;
        all.push((entry.file_name().to_string_lossy().parse()?, entry.path()));
    }
    all.sort();
    Ok(all.pop())
}
