//! Generates the types from the codegen form of the schema.

use std::{env, error::Error, fs, path::Path};

use typify::{TypeSpace, TypeSpaceSettings};

fn main() -> Result<(), Box<dyn Error>> {
    let schema = Path::new("../../../schemas/codegen/BatchTaskCreateInDTO.schema.json");
    println!("cargo::rerun-if-changed={}", schema.display());
    let mut types = TypeSpace::new(TypeSpaceSettings::default().with_struct_builder(false));
    types.add_root_schema(serde_json::from_str(&fs::read_to_string(schema)?)?)?;
    let text = prettyplease::unparse(&syn::parse2(types.to_stream())?);
    fs::write(Path::new(&env::var("OUT_DIR")?).join("types.rs"), text)?;
    Ok(())
}
