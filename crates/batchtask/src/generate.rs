//! `batchtask completions` and `batchtask man`: both from the definition of the arguments.

use std::io::{self, Write};

use clap::CommandFactory;
use clap_mangen::Man;

use crate::args::{self, Args, Completions};

pub(crate) fn completions(args: &Completions, to: &mut dyn Write) -> io::Result<()> {
    let mut command = Args::command();
    let name = command.get_name().to_owned();
    // The generator panics where its writer fails, so it is given one that does not.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, name, &mut script);
    to.write_all(&script)
}

pub(crate) fn man(args: &args::Man, to: &mut dyn Write) -> io::Result<()> {
    let mut command = Args::command();
    command.build();
    let page = match &args.command {
        None => command,
        Some(name) => {
            let of = command.find_subcommand(name).cloned();
            of.ok_or_else(|| io::Error::new(io::ErrorKind::InvalidInput, no_such(&command, name)))?
        }
    };
    Man::new(page).render(to)
}

fn no_such(command: &clap::Command, name: &str) -> String {
    let names: Vec<_> = command.get_subcommands().map(clap::Command::get_name).collect();
    format!("there is no command {}; there are {}", crate::say::shown(name), names.join(", "))
}
