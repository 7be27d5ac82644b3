//! `cargo xtask foreign`: the schemas in the hands of other languages' validators.

pub(crate) mod cases;
mod compare;
mod editor;
mod exceptions;
pub(crate) mod judges;
mod rust_judges;
mod snippets;
mod tools;

use std::{error::Error, path::PathBuf, sync::Mutex};

use clap::Args;
use xtask::{Outcome, is_ci, repository};

use cases::Cases;
use compare::{Comparison, compare};
use exceptions::Exceptions;
use judges::{JUDGES, Judge, Problem};
use snippets::Ran;
use tools::Tools;

/// The options of the job.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Goes on without the tools that are not there and cannot be installed, and says which judges were left out. A CI
    /// job cannot ask for it.
    #[arg(long)]
    skip_missing: bool,

    /// How many bodies are generated beside the kit's cases.
    #[arg(long, value_name = "N", default_value_t = cases::COUNT)]
    count: u32,

    /// What the generated bodies are made from: the same number gives the same bodies.
    #[arg(long, value_name = "N", default_value_t = cases::SEED)]
    seed: u64,

    /// Runs only the judges whose name contains this.
    #[arg(long, value_name = "NAME")]
    only: Option<String>,
}

/// Where the repository, the judges and what is built of them are.
#[derive(Clone, Debug)]
pub(crate) struct Places {
    pub(crate) repository: PathBuf,
    pub(crate) foreign: PathBuf,
    pub(crate) built: PathBuf,
}

impl Places {
    /// Those of this repository.
    pub(crate) fn new() -> Self {
        let repository = repository();
        Self { foreign: repository.join("tests/foreign"), built: repository.join("target/foreign"), repository }
    }
}

/// Runs every judge on every case, in every draft that it knows.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome, Box<dyn Error>> {
    let places = Places::new();
    let only = |judge: &&Judge| arguments.only.as_ref().is_none_or(|only| judge.name.contains(only));
    let chosen: Vec<&Judge> = JUDGES.iter().filter(only).collect();
    let tools = Tools::install(&places, &chosen)?;
    let cases = Cases::collect(&places, arguments.seed, arguments.count)?;
    let exceptions = Exceptions::read(&places.foreign.join("exceptions.json"))?;
    println!("{} cases of the kit, {} generated bodies from seed {}", cases.kit, cases.generated, arguments.seed);

    let skip_missing = arguments.skip_missing && !is_ci();
    let (mut passed, mut failed, mut skipped) = (0, 0, 0);
    for (judge, draft, result) in all_results(&places, &chosen, &tools, &cases) {
        let line = match result {
            Err(Problem::Missing(missing)) if skip_missing => {
                skipped += 1;
                println!("SKIPPED {} {draft}: {missing}", judge.name);
                continue;
            }
            Err(problem) => Err(format!("{} {draft}: {problem}", judge.name)),
            Ok((version, answers)) => Ok((version, compare(judge.name, draft, &cases, &answers, &exceptions))),
        };
        match line {
            Ok((version, Comparison { agreed, excepted, complaints })) if complaints.is_empty() => {
                passed += 1;
                println!("ok      {version} {draft}: {} cases, {agreed} agreed, {excepted} excepted", cases.all.len());
            }
            Ok((version, Comparison { agreed, excepted, complaints })) => {
                failed += 1;
                println!("FAILED  {version} {draft}: {} cases, {agreed} agreed, {excepted} excepted", cases.all.len());
                for complaint in complaints.iter().take(20) {
                    println!("        {version}: {complaint}");
                }
                if complaints.len() > 20 {
                    println!("        … and {} more", complaints.len() - 20);
                }
            }
            Err(problem) => {
                failed += 1;
                println!("FAILED  {problem}");
            }
        }
    }
    if arguments.only.is_none() {
        for (program, ran) in snippets::run(&places)? {
            match ran {
                Ran::Well => {
                    passed += 1;
                    println!("ok      {program} of docs/validate-in-your-language.md");
                }
                Ran::Missing(missing) if skip_missing => {
                    skipped += 1;
                    println!("SKIPPED {program}: {missing}");
                }
                Ran::Missing(problem) | Ran::Badly(problem) => {
                    failed += 1;
                    println!("FAILED  {program} of docs/validate-in-your-language.md: {problem}");
                }
            }
        }
    }
    if arguments.only.is_none() {
        let checks = match tools.node() {
            Ok(()) => {
                editor::run(&places).unwrap_or_else(|problem| vec![("language servers".to_owned(), Err(problem))])
            }
            Err(missing) if skip_missing => {
                skipped += 1;
                println!("SKIPPED language servers: {missing}");
                Vec::new()
            }
            Err(missing) => vec![("language servers".to_owned(), Err(missing))],
        };
        for (name, result) in checks {
            match result {
                Ok(()) => {
                    passed += 1;
                    println!("ok      in an editor, {name}");
                }
                Err(problem) => {
                    failed += 1;
                    println!("FAILED  in an editor, {name}: {problem}");
                }
            }
        }
    }
    if skipped > 0 {
        println!("{skipped} SKIPPED: their tools are missing, so nothing is known of them");
    }
    println!("{passed} passed, {failed} failed");
    Ok(if failed == 0 { Outcome::Good } else { Outcome::Found })
}

/// A judge's name with its version, and its answers; or why it gave none.
type Judged = Result<(String, Vec<judges::Answer>), Problem>;

/// What each judge says in each draft, in the order of the table; two run at a time.
fn all_results<'j>(
    places: &Places,
    chosen: &[&'j Judge],
    tools: &Tools,
    cases: &Cases,
) -> Vec<(&'j Judge, judges::Draft, Judged)> {
    let jobs: Vec<_> = chosen.iter().flat_map(|judge| judge.drafts.iter().map(|draft| (*judge, *draft))).collect();
    let waiting = Mutex::new(jobs.iter().enumerate());
    let done = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let next = waiting.lock().ok().and_then(|mut waiting| waiting.next());
                    let Some((index, (judge, draft))) = next else { return };
                    let result = judge.run(*draft, places, tools, cases);
                    if let Ok(mut done) = done.lock() {
                        done.push((index, *judge, *draft, result));
                    }
                }
            });
        }
    });
    let mut done = done.into_inner().unwrap_or_default();
    done.sort_by_key(|(index, ..)| *index);
    done.into_iter().map(|(_, judge, draft, result)| (judge, draft, result)).collect()
}
