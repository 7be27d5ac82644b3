//! `docs/guarantees.md` names tests that are there.

use std::{fs, path::Path};

#[test]
fn every_promise_names_its_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("../../docs/guarantees.md")).unwrap();
    let mut tests = 0;
    for row in page
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| promise") && !line.starts_with("| ---"))
    {
        let named: Vec<_> = row.split('`').skip(1).step_by(2).filter(|code| code.contains("::")).collect();
        assert!(!named.is_empty(), "no test: {row}");
        for name in named {
            let (file, test) = name.rsplit_once("::").unwrap();
            let file = match file.strip_prefix("crates/") {
                Some(_) => root.join("../..").join(file),
                None => root.join("tests/it").join(file).with_extension("rs"),
            };
            let source = fs::read_to_string(&file).unwrap();
            assert!(source.contains(&format!("fn {test}(")), "there is no test {name}");
            tests += 1;
        }
    }
    assert!(tests > 30, "{tests}");
}
