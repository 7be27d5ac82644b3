//! `cargo xtask codegen`: what code generators make of the schema.

use std::{
    collections::BTreeMap,
    error::Error,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use clap::Args;
use generated::kit;
use oceanconnect_batchtask::{Rule, create_batch_task::REQUIRED_BY_TYPE};
use serde_json::Value;
use xtask::{Outcome, tools};

use crate::foreign::{
    Places,
    cases::{Trait, traits},
    judges::Answer,
};

/// The options of the job.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Writes the table of docs/generators.md anew instead of comparing it.
    #[arg(long)]
    update: bool,
}

struct Generator {
    name: &'static str,
    /// What it reads, below schemas/.
    schema: &'static str,
    /// The file that it makes.
    file: &'static str,
    tool: Tool,
    /// Whether its types are a union, which rejects a `DeviceList` without `deviceList`.
    union: bool,
}

enum Tool {
    Node(&'static str),
    Python(&'static str),
    /// A Rust package of its own, in this directory.
    Cargo(&'static str),
}

const DOCUMENT: &str = "BatchTaskCreateInDTO";
const UNION: &str = "codegen/BatchTaskCreateInDTO.schema.json";
const OPENAPI: &str = "openapi.json";

const GENERATORS: &[Generator] = &[
    Generator {
        name: "json-schema-to-typescript",
        schema: UNION,
        file: "json2ts.ts",
        tool: Tool::Node("json2ts.mjs"),
        union: true,
    },
    Generator {
        name: "quicktype (TypeScript)",
        schema: UNION,
        file: "quicktype.ts",
        tool: Tool::Node("quicktype.mjs"),
        union: false,
    },
    Generator { name: "json-schema-to-zod", schema: UNION, file: "zod.ts", tool: Tool::Node("zod.mjs"), union: true },
    Generator {
        name: "openapi-typescript",
        schema: OPENAPI,
        file: "openapi.ts",
        tool: Tool::Node("openapi.mjs"),
        union: true,
    },
    Generator {
        name: "datamodel-code-generator (pydantic)",
        schema: UNION,
        file: "pydantic_models.py",
        tool: Tool::Python("pydantic_models.py"),
        union: true,
    },
    Generator { name: "typify", schema: UNION, file: "typify.rs", tool: Tool::Cargo("typify"), union: true },
];

/// Generates, compares, compiles, and judges.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Box<dyn Error>> {
    let places = Places::new();
    tools::install_node(&places.foreign)?;
    tools::install_python(&places.foreign)?;
    let kit = Kit::read(&places)?;
    let (mut passed, mut failed) = (0, 0);
    let openapi = places.repository.join("schemas").join(OPENAPI);
    match tools::run(Command::new(places.foreign.join(".venv/bin/openapi-spec-validator")).arg(&openapi)) {
        Ok(()) => {
            passed += 1;
            println!("ok      {OPENAPI} is a valid OpenAPI document");
        }
        Err(problem) => {
            failed += 1;
            println!("FAILED  {OPENAPI}: {problem}");
        }
    }
    let mut rows = Vec::new();
    for generator in GENERATORS {
        match generator.row(&places, &kit) {
            Ok(row) => {
                passed += 1;
                println!("ok      {}: {} cases", generator.name, kit.cases.len());
                rows.push(row);
            }
            Err(problem) => {
                failed += 1;
                println!("FAILED  {}: {problem}", generator.name);
            }
        }
    }
    if failed == 0 {
        match table(&places.repository.join("docs/generators.md"), &rows, arguments.update) {
            Ok(()) => passed += 1,
            Err(problem) => {
                failed += 1;
                println!("FAILED  {problem}");
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    Ok(if failed == 0 { Outcome::Good } else { Outcome::Found })
}

/// The cases of the kit by what is shown with them.
struct Kit {
    file: PathBuf,
    cases: Vec<Shown>,
}

/// A case, and the columns of the table that it counts in.
struct Shown {
    description: String,
    valid: bool,
    columns: Vec<String>,
}

const PLAIN: &str = "good bodies";
const POINTED: &str = "`100.0`, `1e2`, `-0`";
const OTHER_TYPE: &str = "members of another `type`";

impl Kit {
    fn read(places: &Places) -> Result<Self, Box<dyn Error>> {
        let path = places.repository.join(kit::DIRECTORY).join(format!("{DOCUMENT}.json"));
        let mut cases = Vec::new();
        let mut lines = String::new();
        for test in kit::groups(&fs::read_to_string(path)?)?.into_iter().flat_map(|group| group.tests) {
            let text = test.data.get();
            lines.push_str(text);
            lines.push('\n');
            let mut columns: Vec<String> = test.rules().map(ToOwned::to_owned).collect();
            if test.valid {
                columns.push(match text {
                    _ if has_members_of_another_type(&serde_json::from_str(text)?) => OTHER_TYPE.to_owned(),
                    _ if traits(text)
                        .iter()
                        .any(|own| matches!(own, Trait::WrittenWithPoint | Trait::NegativeZero)) =>
                    {
                        POINTED.to_owned()
                    }
                    _ => PLAIN.to_owned(),
                });
            } else if columns.len() > 1 {
                // With several faults at once it would not be seen which one is noticed.
                columns.clear();
            }
            cases.push(Shown { description: test.description, valid: test.valid, columns });
        }
        fs::create_dir_all(&places.built)?;
        let file = places.built.join("codegen.ndjson");
        fs::write(&file, lines)?;
        Ok(Self { file, cases })
    }
}

fn has_members_of_another_type(body: &Value) -> bool {
    let Some(command) = body.get("param").filter(|_| body.get("taskType").is_some_and(|name| name == "DeviceCmd"))
    else {
        return false;
    };
    let mine = |member: &str| {
        let mut rows = REQUIRED_BY_TYPE.iter().filter(|row| row.member == member);
        rows.any(|row| command.get("type").is_some_and(|name| *name == row.r#type.to_string()))
    };
    REQUIRED_BY_TYPE.iter().any(|row| command.get(row.member).is_some() && !mine(row.member))
}

/// A row of the table: for each column, how many of its cases get the right verdict.
struct Row {
    name: &'static str,
    right: BTreeMap<String, (usize, usize)>,
}

impl Generator {
    fn row(&self, places: &Places, kit: &Kit) -> Result<Row, Box<dyn Error>> {
        let schema = places.repository.join("schemas").join(self.schema);
        let file = places.built.join(self.file);
        self.command(places, &["generate", &schema.to_string_lossy(), &file.to_string_lossy()])?;
        let output = self.command(places, &["judge", &file.to_string_lossy(), &kit.file.to_string_lossy()])?;
        let answers: Option<Vec<Answer>> = output.lines().map(Answer::parse).collect();
        let answers =
            answers.filter(|answers| answers.len() == kit.cases.len()).ok_or("it did not judge every case")?;
        let mut right: BTreeMap<String, (usize, usize)> = BTreeMap::new();
        for (case, answer) in kit.cases.iter().zip(&answers) {
            let agrees = (*answer == Answer::Valid) == case.valid;
            for column in &case.columns {
                let count = right.entry(column.clone()).or_default();
                count.0 += usize::from(agrees);
                count.1 += 1;
            }
            let must = case.columns.iter().any(|column| {
                column == PLAIN
                    || self.union && (column == Rule::MissingForType.id() || column == Rule::MissingMember.id())
            });
            if must && !agrees {
                return Err(format!("{}: it says «{answer}»", case.description).into());
            }
        }
        Ok(Row { name: self.name, right })
    }

    fn command(&self, places: &Places, arguments: &[&str]) -> Result<String, Box<dyn Error>> {
        let mut command = match self.tool {
            Tool::Node(script) => {
                let mut command = Command::new("node");
                command.arg(format!("codegen/{script}"));
                command
            }
            Tool::Python(script) => {
                let mut command = Command::new(".venv/bin/python");
                command.arg(format!("codegen/{script}"));
                command
            }
            Tool::Cargo(package) => {
                let mut command = Command::new(env!("CARGO"));
                command.args(["run", "--quiet", "--locked", "--manifest-path"]).arg(format!("{package}/Cargo.toml"));
                command.arg("--target-dir").arg(places.built.join(package)).arg("--");
                command
            }
        };
        let output = command.args(arguments).current_dir(&places.foreign).output()?;
        if output.status.success() {
            Ok(String::from_utf8(output.stdout)?)
        } else {
            let words: String = String::from_utf8_lossy(&output.stderr).chars().take(3000).collect();
            Err(format!("{}: {words}", output.status).into())
        }
    }
}

const BEGIN: &str = "<!-- written by `cargo xtask codegen --update` -->\n";
const END: &str = "<!-- end -->";

/// The table of what each generator keeps, in the page about them.
fn table(page: &Path, rows: &[Row], update: bool) -> Result<(), Box<dyn Error>> {
    let columns = [PLAIN, POINTED, OTHER_TYPE].map(ToOwned::to_owned).into_iter().chain(
        [
            Rule::MissingMember,
            Rule::MissingForType,
            Rule::EmptyForType,
            Rule::UnknownMember,
            Rule::WrongType,
            Rule::UnknownValue,
            Rule::TooShort,
            Rule::TooLong,
            Rule::OutOfRange,
        ]
        .map(|rule| rule.id().to_owned()),
    );
    let names: Vec<&str> = rows.iter().map(|row| row.name).collect();
    let mut table = format!("| case | {} |\n|---|{}\n", names.join(" | "), "---|".repeat(rows.len()));
    for column in columns {
        let cells: Vec<String> = rows
            .iter()
            .map(|row| row.right.get(&column).map_or_else(String::new, |(right, all)| format!("{right} of {all}")))
            .collect();
        table.push_str(&format!("| {column} | {} |\n", cells.join(" | ")));
    }
    let text = fs::read_to_string(page).map_err(|error| format!("{}: {error}", page.display()))?;
    let begin = text.find(BEGIN).ok_or("docs/generators.md has no place for the table")? + BEGIN.len();
    let end = begin + text[begin..].find(END).ok_or("docs/generators.md has no end of the table")?;
    if update {
        return Ok(fs::write(page, format!("{}\n{table}\n{}", &text[..begin], &text[end..]))?);
    }
    if text[begin..end].trim() == table.trim() {
        Ok(())
    } else {
        Err("the table of docs/generators.md is no longer true: `cargo xtask codegen --update`, and read it".into())
    }
}
