//! The generated files: what `cargo xtask generate` writes, and what the tests compare with what is checked in.

mod files;
pub mod kit;
pub mod reference;
pub mod rules;

use std::path::Path;

use oceanconnect_batchtask::{model, schemas};

pub use files::{Difference, File, State};

/// The command that writes the generated files.
pub const COMMAND: &str = "cargo xtask generate";

/// Why a file cannot be generated.
pub type Problem = Box<dyn std::error::Error>;

/// Generated files that belong together.
#[derive(Clone, Copy, Debug)]
pub struct Job {
    /// The name, as `cargo xtask generate NAME` has it.
    pub name: &'static str,
    /// A directory and an extension: a file there with this extension that the job does not generate is stray.
    pub owns: Option<(&'static str, &'static str)>,
    /// The files, from the root of the repository.
    pub files: fn(&Path) -> Result<Vec<File>, Problem>,
}

/// The jobs, one a row. `cargo xtask generate` adds those that have to run the program.
pub const JOBS: &[Job] = &[
    Job { name: "model", owns: None, files: |_| model_files() },
    Job { name: "schemas", owns: Some(("schemas", "json")), files: |_| schema_files() },
    Job { name: "kit", owns: Some((kit::DIRECTORY, "json")), files: |_| kit::files(&model::build()?) },
    Job { name: "rules", owns: Some((rules::DIRECTORY, "md")), files: |_| Ok(rules::pages()) },
    Job { name: "readme", owns: None, files: rules::readme },
    Job {
        name: "reference",
        owns: Some((reference::DIRECTORY, "md")),
        files: |_| Ok(reference::pages(&model::build()?)),
    },
];

fn model_files() -> Result<Vec<File>, Problem> {
    Ok(vec![File::new("src/model/constants.rs", model::source_code(&model::build()?)?)])
}

fn schema_files() -> Result<Vec<File>, Problem> {
    let files = schemas::files(&model::build()?).into_iter();
    Ok(files.map(|file| File::new(format!("schemas/{}", file.file_name), file.text)).collect())
}
