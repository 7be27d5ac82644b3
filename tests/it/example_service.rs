//! The example service, as a process: what a new reader runs first.

use std::process::Command;

use oceanconnect_batchtask::reply::DocumentedError;

#[test]
fn a_task_lives_through_every_error() {
    let output = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", "platform_life"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let (told, complained) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{told}\n{complained}");
    for row in DocumentedError::all().chain(DocumentedError::of_queries()) {
        for [code, desc] in [["error_code", "error_desc"], ["resultcode", "resultmsg"]] {
            let body = format!(r#"{{"{code}":"{}","{desc}":"{}"}}"#, row.code, row.desc);
            assert!(told.contains(&format!("  HTTP {} {body}\n", row.status)), "{body} was not met:\n{told}");
        }
    }
    assert!(told.ends_with("All as it should be.\n"), "{told}");
}
