//! Where a config comes from, and what one that was not asked for may do.

use super::{Done, Place, bad, good, odd};

#[test]
fn a_config_above_the_repository_does_not_count() {
    let place = Place::new();
    place.write("batchtask.toml", "deny = ['all']").write("a/b/odd.json", odd("n"));
    // Outside of a repository the search ends at what was named.
    place.check(["a/b/odd.json"]).code(0);
    place.check(["a"]).code(0);
    place.write("a/.git/HEAD", "");
    place.check(["a/b/odd.json"]).code(0);
    place.write("a/batchtask.toml", "deny = ['repeated-id']");
    place.check(["a/b/odd.json"]).code(1);
    place.check(["a/b"]).code(1);
    // A directory that was named counts as far as it reaches.
    std::fs::remove_dir_all(place.path("a/.git")).unwrap();
    place.check(["a"]).code(1);
    place.check(["a/b"]).code(0);
}

#[test]
fn what_breaks_the_contract_is_lowered_only_by_a_config_that_was_named() {
    let place = Place::repository();
    place.write("a/bad.json", bad("n"));
    for config in [
        "allow = ['all']",
        "warn = ['all']",
        "allow = ['out-of-range']",
        "warn = ['out-of-range']",
        "allow = ['all']\ndeny = ['too-long']",
    ] {
        place.write("batchtask.toml", config);
        let done = place.check(["a", "--accepted", "accepted"]).code(2);
        assert!(done.stderr.contains("batchtask.toml:1:"), "{config}: {}", done.stderr);
        assert!(done.stderr.contains("is a rule of the contract"), "{config}: {}", done.stderr);
        assert_eq!(place.names(), [".git", "a", "batchtask.toml"], "{config}");
        if !config.contains("too-long") {
            place.check(["a", "--config", "batchtask.toml"]).code(0);
        }
        place.check(["a", "--isolated"]).code(1);
        place.check(["a", "--isolated", "--allow", "out-of-range"]).code(0);
    }
    place.write("batchtask.toml", "allow = ['warnings']").check(["a"]).code(1);
    place.check(["a", "--config", "batchtask.toml", "--isolated"]).code(2);
}

#[test]
fn the_report_names_the_policy_and_its_file() {
    let place = Place::repository();
    place.write("batchtask.toml", "allow = ['repeated-id']").write("a/odd.json", odd("n"));
    for format in ["human", "json", "sarif", "junit"] {
        let done = place.run(["check", "--lang", "en", "--format", format, "a"]).code(0);
        assert!(done.stdout.contains("batchtask.toml"), "{format}: {}", done.stdout);
    }
    let done = place.run(["check", "--lang", "en", "a", "--isolated"]).code(0);
    assert!(!done.stdout.contains("batchtask.toml"), "{}", done.stdout);
}

#[cfg(unix)]
#[test]
fn a_config_that_everybody_may_write_is_not_used() {
    use std::{fs, os::unix::fs::PermissionsExt};
    let place = Place::repository();
    place.write("a/batchtask.toml", "deny = ['repeated-id']").write("a/odd.json", odd("n"));
    place.check(["a"]).code(1);
    for path in ["a", "a/batchtask.toml"] {
        let before = fs::metadata(place.path(path)).unwrap().permissions();
        fs::set_permissions(place.path(path), PermissionsExt::from_mode(before.mode() | 0o1002)).unwrap();
        let done = place.check(["a"]).code(0);
        assert!(done.stderr.contains("a/batchtask.toml is not used, because everybody may write"), "{}", done.stderr);
        place.check(["a", "--config", "a/batchtask.toml"]).code(1);
        fs::set_permissions(place.path(path), before).unwrap();
    }
    // Nor does a repository begin where everybody can place its directory.
    let place = Place::new();
    place.write("open/.git/HEAD", "").write("open/.gitignore", "*.json").write("open/sub/bad.json", bad("n"));
    fs::set_permissions(place.path("open"), PermissionsExt::from_mode(0o1777)).unwrap();
    place.check(["open/sub"]).code(1);
}

#[cfg(unix)]
#[test]
fn a_pipe_as_config_is_an_error_at_once() {
    use std::process::Command;
    let place = Place::repository();
    place.write("a/good.json", good("n"));
    assert!(Command::new("mkfifo").arg(place.path("batchtask.toml")).status().unwrap().success());
    for arguments in [&["a"][..], &["a", "--config", "batchtask.toml"]] {
        let done = place.check(arguments).code(2);
        assert!(done.stderr.contains("cannot read the config batchtask.toml: not a file"), "{}", done.stderr);
    }
    place.check(["a", "--isolated"]).code(0);
}

#[test]
fn standard_input_goes_by_the_working_directory() {
    let place = Place::repository();
    place.write("batchtask.toml", "deny = ['repeated-id']").write("a/x", "");
    let mut command = place.command(["check"]);
    let mut child = command.current_dir(place.path("a")).stdin(std::process::Stdio::piped()).spawn().unwrap();
    super::feed(&mut child, odd("n").into_bytes());
    Done::of(child.wait_with_output().unwrap()).code(1);
}
