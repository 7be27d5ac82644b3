use std::{ffi::OsString, fs, path::Path, process::Command};

use serde_json::Value;

use xtask::{
    Problem,
    tools::{install_node, install_python},
};

/// A program that somebody may take for the same job.
#[derive(Debug)]
pub(super) struct Peer {
    pub(super) name: &'static str,
    pub(super) version: String,
    pub(super) program: OsString,
    /// What stands before the file.
    pub(super) arguments: Vec<OsString>,
    /// The extension of the files that it reads with these arguments.
    extension: Option<&'static str>,
}

impl Peer {
    pub(super) fn reads(&self, file: &Path) -> bool {
        let ndjson = file.extension().is_some_and(|extension| extension == "ndjson");
        self.extension.is_none_or(|extension| (extension == "ndjson") == ndjson)
    }
}

/// The peers among what tests/foreign installs.
pub(super) fn installed(root: &Path) -> Result<Vec<Peer>, Problem> {
    let foreign = root.join("tests/foreign");
    let modules = foreign.join("node_modules");
    let python = foreign.join(".venv/bin/python");
    let schema = root.join("schemas/BatchTaskCreateInDTO.schema.json");
    let draft_07 = root.join("schemas/draft-07/BatchTaskCreateInDTO.schema.json");
    let scripts = root.join("benches/peers");
    install_node(&foreign)?;
    install_python(&foreign)?;
    let of_python = Command::new(&python)
        .args(["-c", "import importlib.metadata as m; print(m.version('jsonschema-rs'))"])
        .output()?;
    Ok(vec![
        Peer {
            name: "node with ajv, all errors",
            version: of_package(&modules.join("ajv"))?,
            program: "node".into(),
            arguments: vec![scripts.join("ajv.mjs").into(), modules.clone().into(), draft_07.into()],
            extension: None,
        },
        Peer {
            name: "Python with jsonschema-rs",
            version: String::from_utf8_lossy(&of_python.stdout).trim().to_owned(),
            program: python.into(),
            arguments: vec![scripts.join("jsonschema_rs_lines.py").into(), schema.clone().into()],
            extension: None,
        },
        Peer {
            name: "sourcemeta's jsonschema, first error",
            version: of_package(&modules.join("@sourcemeta/jsonschema"))?,
            program: modules.join(".bin/jsonschema").into(),
            arguments: vec!["validate".into(), schema.into()],
            extension: Some("json"),
        },
    ])
}

fn of_package(directory: &Path) -> Result<String, Problem> {
    let manifest: Value = serde_json::from_slice(&fs::read(directory.join("package.json"))?)?;
    Ok(manifest["version"].as_str().unwrap_or("of unknown version").to_owned())
}
