//! `batchtask`: checks batch tasks before they are sent.

mod args;
mod check;
mod config;
mod exit;
mod generate;
mod input;
mod output;
mod progress;
mod rules;
mod say;

use std::{
    io::{self, Write},
    process::ExitCode,
};

use clap::Parser;

use args::{Args, Command};
use exit::Exit;

fn main() -> ExitCode {
    let exit = match Args::parse().command {
        Command::Check(args) => check::check(&args),
        Command::Explain(args) => print(|to| rules::explain(&args, to)),
        Command::Rules(args) => print(|to| rules::rules(&args, to)),
        Command::Completions(args) => print(|to| generate::completions(&args, to)),
        Command::Man(args) => print(|to| generate::man(&args, to)),
    };
    exit.into()
}

/// Writes to standard output.
fn print(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Exit {
    let mut text = Vec::new();
    match write(&mut text).and_then(|()| io::stdout().write_all(&text)) {
        Ok(()) => Exit::NoErrors,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Failed,
        Err(error) => {
            say::complain(&error.to_string());
            Exit::Failed
        }
    }
}
