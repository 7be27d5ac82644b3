//! The jobs of a working copy.

mod kit;
mod kit_files;

use std::path::Path;

fn main() -> Result<(), String> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask stands alone")?;
    match std::env::args().nth(1).as_deref() {
        Some("schemas") => {
            for file in oceanconnect_batchtask::schemas::files() {
                let path = repository.join("schemas").join(file.file_name);
                path.parent().map_or(Ok(()), std::fs::create_dir_all).map_err(|error| error.to_string())?;
                std::fs::write(path, file.text).map_err(|error| error.to_string())?;
            }
            Ok(())
        }
        Some("kit") => kit::run(repository),
        _ => Err("usage: cargo xtask schemas|kit".to_owned()),
    }
}
