use crate::{args, config::Configs, input::Input, output::Claims};

/// Makes sure that no output takes the place of anything else.
pub(super) fn claim(args: &args::Check, inputs: &[Input], configs: &Configs) -> Result<(), String> {
    let mut claims = Claims::default();
    match &args.report.output {
        Some(path) => claims.output("--output", path)?,
        None => claims.stdout("the report")?,
    }
    for (format, path) in &args.report.report {
        claims.output(&format!("--report {format}"), path)?;
    }
    for (option, path) in [
        ("--accepted", &args.accepted),
        ("--rejected", &args.rejected),
        ("--write-baseline", &args.policy.write_baseline),
    ] {
        if let Some(path) = path {
            claims.output(option, path)?;
        }
    }
    let (mut baseline, updates) = (args.policy.baseline.as_ref(), args.policy.update_baseline);
    if let Some(path) = baseline.take_if(|_| updates) {
        claims.output("--update-baseline", path)?;
    }
    let configs = configs.files().iter().map(|file| ("the config", file.clone()));
    let baseline = baseline.map(|file| ("the baseline", file.clone()));
    claims.are_not_read(inputs.iter().filter_map(Input::file), configs.chain(baseline))?;
    if inputs.iter().any(|input| input.file().is_none()) { claims.are_not_stdin() } else { Ok(()) }
}
