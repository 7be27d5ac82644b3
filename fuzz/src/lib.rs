//! What the fuzz targets hold against each other. A test tries it on the examples of the rules and on damaged ones, so
//! that a target that does not compile or that fails at once is seen without cargo-fuzz.

pub mod checker;
pub mod grammar;
pub mod types;

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    const TARGETS: [fn(&[u8]); 3] = [
        super::checker::agrees_with_itself,
        super::grammar::agrees_with_serde_json,
        super::types::agrees_with_the_types,
    ];

    #[test]
    fn examples_and_what_is_left_of_them() {
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/rules");
        for entry in fs::read_dir(examples).unwrap() {
            let text = fs::read(entry.unwrap().path()).unwrap();
            let beginnings = (0..text.len()).step_by(7).map(|end| text[..end].to_vec());
            let changed = (0..text.len()).step_by(11).map(|at| [&text[..at], b"}", &text[at + 1..]].concat());
            for input in beginnings.chain(changed).chain([text.clone()]) {
                TARGETS.iter().for_each(|target| target(&input));
            }
        }
    }
}
