//! `typify-judge generate SCHEMA OUT` and `typify-judge judge OUT CASES`; how generators are driven is told in
//! ../codegen/driver.mjs. The types are generated when this is built.

use std::{env, error::Error, fs};

#[allow(clippy::all, clippy::pedantic, dead_code, reason = "it is generated")]
mod types {
    include!(concat!(env!("OUT_DIR"), "/types.rs"));
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [job, first, second] = arguments.as_slice() else { return Err("usage: generate SCHEMA OUT | judge OUT CASES".into()) };
    if job == "generate" {
        return Ok(fs::write(second, include_str!(concat!(env!("OUT_DIR"), "/types.rs")))?);
    }
    if fs::read_to_string(first)? != include_str!(concat!(env!("OUT_DIR"), "/types.rs")) {
        return Err("these are not the types that this was built with".into());
    }
    for case in fs::read_to_string(second)?.split_terminator('\n') {
        match serde_json::from_str::<types::BatchTaskCreateInDto>(case) {
            Ok(_) => println!("valid"),
            Err(error) => println!("invalid: {error}"),
        }
    }
    Ok(())
}
