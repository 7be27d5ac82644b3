//! `batchtask`: checks batch tasks before they are sent.

mod args;
mod check;
mod exit;
mod input;
mod run;

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};

fn main() -> ExitCode {
    let args = Args::parse();
    let exit = match args.command {
        Command::Check(args) => check::check(&args),
    };
    exit.into()
}
