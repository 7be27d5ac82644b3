//! `cargo xtask compat`: what changed since the last release, and whether the version says so.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process::Command,
};

use jsonschema::canonical::{CanonicalSchema, Containment, options};
use public_api::{PublicApi, diff::PublicApiDiff};
use semver::Version;
use serde_json::Value;
use xtask::{Outcome, Problem, repository};

/// The options of the job.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// The revision to compare with, instead of the last tag `v*`.
    #[arg(long, value_name = "REVISION")]
    since: Option<String>,
}

/// The published libraries whose items are compared.
const LIBRARIES: [&str; 3] = ["oceanconnect-batchtask", "batchtask-check", "batchtask-json"];

/// Where the schemas are: those of draft 2020-12 alone, since the other forms follow from them.
const SCHEMAS: &str = "schemas/";

/// What breaks, as a line each.
type Breaking = Vec<String>;

pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Problem> {
    let root = repository();
    let last_tag = || git(&root, &["describe", "--tags", "--abbrev=0", "--match", "v*"]).ok();
    let Some(revision) = arguments.since.clone().or_else(last_tag) else {
        println!(
            "NOT COMPARED: nothing has been released (there is no tag v*); `--since REVISION` compares with another revision"
        );
        return Ok(Outcome::Good);
    };
    let old = checkout(&root, revision.trim())?;
    let mut breaking = schemas(&schema_texts(&old)?, &schema_texts(&root)?)?;
    let (old_versions, new_versions) = (versions(&old)?, versions(&root)?);
    for library in LIBRARIES.into_iter().filter(|library| old_versions.contains_key(*library)) {
        breaking.extend(items(library, public_api(&old, library)?, public_api(&root, library)?));
    }
    for line in &breaking {
        println!("{line}");
    }
    let version = |versions: &BTreeMap<String, Version>| versions.get(LIBRARIES[0]).cloned().ok_or("no version");
    let (old, new) = (version(&old_versions)?, version(&new_versions)?);
    println!("{} breaking changes since {}; this is {new}, and that was {old}", breaking.len(), revision.trim());
    let may_break =
        if old.major == 0 { (new.major, new.minor) > (old.major, old.minor) } else { new.major > old.major };
    if breaking.is_empty() || may_break {
        return Ok(Outcome::Good);
    }
    println!("such a change needs a higher {} number in the version", if old.major == 0 { "second" } else { "first" });
    Ok(Outcome::Found)
}

/// The tree of a revision, in a directory below target/.
fn checkout(root: &Path, revision: &str) -> Result<PathBuf, Problem> {
    let commit = git(root, &["rev-parse", "--verify", &format!("{revision}^{{commit}}")])?;
    let directory = root.join("target/compat").join(commit.trim());
    if !directory.exists() {
        git(root, &["clone", "--quiet", "--shared", "--no-checkout", ".", &directory.to_string_lossy()])?;
    }
    git(&directory, &["checkout", "--quiet", "--force", commit.trim()])?;
    Ok(directory)
}

fn git(directory: &Path, arguments: &[&str]) -> Result<String, Problem> {
    let output = Command::new("git").args(arguments).current_dir(directory).output()?;
    if output.status.success() {
        return Ok(String::from_utf8(output.stdout)?);
    }
    Err(format!("git {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr)).into())
}

/// Each schema by its file's name.
fn schema_texts(root: &Path) -> Result<BTreeMap<String, Value>, Problem> {
    let mut texts = BTreeMap::new();
    for entry in std::fs::read_dir(root.join(SCHEMAS))? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".schema.json") {
            texts.insert(name, serde_json::from_slice(&std::fs::read(entry.path())?)?);
        }
    }
    Ok(texts)
}

/// What breaks between two sets of schemas.
///
/// A document that we send must stay valid, so its schema must not narrow. A document that we read is told by its being
/// open to unknown members; a reader must not meet what the schema excluded, so its schema must not widen either.
fn schemas(old: &BTreeMap<String, Value>, new: &BTreeMap<String, Value>) -> Result<Breaking, Problem> {
    let mut breaking = Vec::new();
    for (name, old) in old {
        let Some(new) = new.get(name) else {
            breaking.push(format!("{name}: the document was removed"));
            continue;
        };
        let is_read = old.get("additionalProperties") != Some(&Value::Bool(false));
        breaking.extend(narrowed(name, "a document that was valid no longer is", old, new)?);
        if is_read {
            breaking.extend(narrowed(name, "a document that was excluded is now valid", new, old)?);
        }
    }
    Ok(breaking)
}

/// What the one schema accepts and the other may not, object by object.
///
/// Conditions are compared by their text, for the library cannot decide whether one covers another.
fn narrowed(name: &str, what: &str, from: &Value, to: &Value) -> Result<Breaking, Problem> {
    let mut breaking = Vec::new();
    let definitions =
        to["$defs"].as_object().into_iter().flatten().map(|(definition, _)| format!("/$defs/{definition}"));
    for place in definitions.chain([String::new()]) {
        let (Some(one), Some(other)) = (from.pointer(&place), to.pointer(&place)) else { continue };
        let name = format!("{name}#{place}");
        let covered = canonical(&name, other, to)?.covers(&canonical(&name, one, from)?)?;
        breaking.extend(uncovered(&name, what, covered));
        let conditions = |schema: &Value| schema["allOf"].as_array().cloned().unwrap_or_default();
        let old = conditions(one);
        let more = conditions(other).into_iter().filter(|condition| !old.contains(condition));
        breaking.extend(more.map(|condition| format!("{name}: {what} because of the condition {condition}")));
    }
    Ok(breaking)
}

/// A schema of a document without conditions, in the library's canonical form.
fn canonical(name: &str, schema: &Value, document: &Value) -> Result<CanonicalSchema, Problem> {
    let mut schema = schema.clone();
    for keyword in ["$schema", "$defs"] {
        if let Some(value) = document.get(keyword) {
            schema[keyword] = value.clone();
        }
    }
    without_conditions(&mut schema);
    options().canonicalize(&schema).map_err(|error| format!("{name}: {error}").into())
}

fn without_conditions(schema: &mut Value) {
    if let Value::Object(members) = schema {
        members.remove("allOf");
        members.values_mut().for_each(without_conditions);
    }
}

fn uncovered(name: &str, what: &str, covered: Containment) -> Option<String> {
    match covered {
        Containment::Yes => None,
        Containment::No => Some(format!("{name}: {what}")),
        Containment::Unknown => Some(format!("{name}: perhaps {what}; that could not be decided")),
    }
}

/// The public items of a library with all its features. Rustdoc's JSON is not stable, which the compiler has to be told.
fn public_api(root: &Path, library: &str) -> Result<PublicApi, Problem> {
    let target = root.join("target/compat-api");
    let output = Command::new(env!("CARGO"))
        .args(["rustdoc", "--quiet", "--lib", "--all-features", "--package", library, "--target-dir"])
        .arg(&target)
        .args(["--", "-Z", "unstable-options", "--output-format", "json", "--cap-lints", "allow"])
        .env("RUSTC_BOOTSTRAP", "1")
        .current_dir(root)
        .output()?;
    if !output.status.success() {
        return Err(format!("{library}: {}", String::from_utf8_lossy(&output.stderr)).into());
    }
    let json = target.join(format!("doc/{}.json", library.replace('-', "_")));
    Ok(public_api::Builder::from_rustdoc_json(json).omit_blanket_impls(true).build()?)
}

/// What breaks between two lists of public items.
fn items(library: &str, old: PublicApi, new: PublicApi) -> Breaking {
    let difference = PublicApiDiff::between(old, new);
    let removed = difference.removed.iter().map(|item| format!("{library}: removed: {item}"));
    let changed = difference.changed.iter().map(|item| format!("{library}: changed: {} → {}", item.old, item.new));
    removed.chain(changed).collect()
}

/// The packages of a revision, with their versions.
fn versions(root: &Path) -> Result<BTreeMap<String, Version>, Problem> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--no-deps", "--format-version", "1"])
        .current_dir(root)
        .output()?;
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let packages = metadata["packages"].as_array().into_iter().flatten();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    packages.map(|package| Ok((text(&package["name"]), text(&package["version"]).parse()?))).collect()
}

#[cfg(test)]
mod tests {
    use oceanconnect_batchtask::{model::CONTRACT, schemas::Form};
    use serde_json::json;

    use super::*;

    fn document(name: &str) -> Value {
        let file = Form::Standard.of(CONTRACT.document(name).unwrap()).unwrap();
        serde_json::from_str(&file.text).unwrap()
    }

    /// Whether a change breaks, and whether its reverse does.
    #[track_caller]
    fn breaks(name: &str, pointer: &str, value: Value) -> (bool, bool) {
        let old = document(name);
        let mut new = old.clone();
        *new.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} is not there")) = value;
        let [old, new] = [old, new].map(|schema| BTreeMap::from([(name.to_owned(), schema)]));
        (!schemas(&old, &new).unwrap().is_empty(), !schemas(&new, &old).unwrap().is_empty())
    }

    #[test]
    fn the_same_schemas_break_nothing() {
        for one in CONTRACT.documents.iter() {
            let all = BTreeMap::from([(one.name().to_owned(), document(one.name()))]);
            assert_eq!(schemas(&all, &all).unwrap(), Vec::<String>::new());
        }
    }

    #[test]
    fn a_request_must_not_narrow() {
        let request = "BatchTaskCreateInDTO";
        assert_eq!(breaks(request, "/properties/appId/description", json!("other words")), (false, false));
        assert_eq!(breaks(request, "/properties/timeout/maximum", json!(1440)), (true, false));
        assert_eq!(breaks(request, "/properties/timeout/minimum", json!(11)), (true, false));
        assert_eq!(breaks(request, "/$defs/TagDTO2/properties/tagName/maxLength", json!(256)), (false, true));
        assert_eq!(breaks(request, "/properties/tags/type", json!("array")), (true, false));
        assert_eq!(breaks(request, "/additionalProperties", json!(true)), (false, true));
        assert_eq!(breaks(request, "/$defs/TaskType/enum", json!(["DeviceReg", "DeviceCmd"])), (true, false));
    }

    #[test]
    fn conditions_are_compared() {
        let all = document("DeviceCmd")["allOf"].as_array().unwrap().clone();
        assert_eq!(breaks("DeviceCmd", "/allOf", json!(all[1..])), (false, true));
    }

    #[test]
    fn a_reply_must_not_widen_either() {
        let reply = "ErrorBody";
        assert_eq!(breaks(reply, "/properties/error_code/type", json!(["string", "number", "null"])), (true, true));
    }

    #[test]
    fn a_document_must_not_go() {
        let old = BTreeMap::from([("TagDTO2".to_owned(), document("TagDTO2"))]);
        assert_eq!(schemas(&old, &BTreeMap::new()).unwrap(), ["TagDTO2: the document was removed"]);
    }
}
