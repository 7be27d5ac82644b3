use xtask::{
    Problem,
    tools::{self, Tool},
};

use super::features;

/// A step: commands of cargo, each of which must succeed.
pub(super) struct Step {
    pub(super) name: &'static str,
    /// The arguments of each command.
    pub(super) commands: fn() -> Result<Vec<Vec<String>>, Problem>,
    /// What is set in the environment of the commands.
    pub(super) environment: &'static [(&'static str, &'static str)],
    /// What the commands need beyond Rust.
    tools: &'static [&'static [Tool]],
}

impl Step {
    pub(super) fn tools(&self) -> impl Iterator<Item = Tool> {
        self.tools.iter().copied().flatten().copied()
    }
}

const NODE: &[Tool] = &[tools::NODE, tools::NPM];
const PYTHON: &[Tool] = &[tools::PYTHON];

const fn step(name: &'static str, commands: fn() -> Result<Vec<Vec<String>>, Problem>) -> Step {
    Step { name, commands, environment: &[], tools: &[] }
}

/// The steps, quick ones first.
pub(super) const STEPS: &[Step] = &[
    step("format", || one("fmt --all --check")),
    step("lint", || one("clippy --workspace --all-targets --all-features -- --deny warnings")),
    Step {
        environment: &[("RUSTFLAGS", "--deny warnings"), ("CARGO_TARGET_DIR", "target/features")],
        ..step("features", features::commands)
    },
    step("generated", || one("xtask generate --check")),
    // So many cases for each of some twenty properties: more than a hundred thousand over all.
    Step {
        environment: &[("JUDGED_CASES", "6000")],
        ..step("test", || one("test --workspace --exclude bench --exclude feature-sets"))
    },
    Step { environment: &[("JUDGED_CASES", "200")], ..step("feature-sets", || one("xtask feature-sets")) },
    step("fuzz", || one("test --manifest-path fuzz/Cargo.toml --target-dir target/fuzz")),
    Step { tools: &[&[tools::VALGRIND]], ..step("instructions", || one("xtask instructions --check")) },
    Step {
        environment: &[("RUSTDOCFLAGS", "--deny warnings")],
        ..step("documentation", || one("doc --no-deps --all-features"))
    },
    step("package", features::package),
    Step {
        tools: &[NODE, PYTHON, tools::GO, tools::RUBY, tools::PERL, tools::CPP, tools::PHP],
        ..step("foreign", || one("xtask foreign"))
    },
    Step { tools: &[NODE, PYTHON], ..step("codegen", || one("xtask codegen")) },
    Step { tools: &[NODE], ..step("readers", || one("xtask readers")) },
    step("compat", || one("xtask compat")),
];

/// One command, its words with a space between them.
#[expect(clippy::unnecessary_wraps, reason = "other steps ask cargo for their commands")]
fn one(command: &str) -> Result<Vec<Vec<String>>, Problem> {
    Ok(vec![command.split(' ').map(ToOwned::to_owned).collect()])
}
