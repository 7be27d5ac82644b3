//! What the program says of itself.

use insta::{assert_snapshot, with_settings};

use super::Place;

#[test]
fn the_help_of_each_command() {
    let place = Place::new();
    let program = place.run(["--help"]).code(0).stdout;
    assert_snapshot!("help", program);
    let commands: Vec<_> = program
        .lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.split_whitespace().next())
        .filter(|command| *command != "help")
        .collect();
    assert_eq!(commands, ["check", "explain", "rules", "completions", "man"]);
    for command in commands {
        assert_snapshot!(format!("help_{command}"), place.run([command, "--help"]).code(0).stdout);
    }
}

#[test]
fn rules_and_their_explanation() {
    let place = Place::new();
    assert_snapshot!("rules", place.run(["rules", "--lang", "en"]).code(0).stdout);
    assert_snapshot!("explain", place.run(["explain", "missing-for-type", "--lang", "en"]).code(0).stdout);
    let rules: Vec<serde_json::Value> =
        serde_json::from_str(&place.run(["rules", "--format", "json"]).code(0).stdout).unwrap();
    let ids: Vec<_> = rules.iter().map(|rule| rule["id"].as_str().unwrap()).collect();
    let all: Vec<_> = oceanconnect_batchtask::Rule::ALL.iter().map(|rule| rule.id()).collect();
    assert_eq!(ids, all);
    for id in ids {
        let explained = place.run(["explain", id, "--lang", "zh"]).code(0).stdout;
        assert!(explained.starts_with(id), "{explained}");
    }
}

#[test]
fn usage_errors_name_the_option_and_the_fix() {
    let place = Place::new();
    place.write("b.json", super::good("n"));
    let table: [(&[&str], &[&str]); 12] = [
        (&["chek"], &["unrecognized subcommand 'chek'", "'check'"]),
        (&["check", "--form", "human"], &["--form", "'--format'"]),
        (&["check", "--format", "humn"], &["'--format <FORMAT>'", "'human'"]),
        (&["check", "--lang", "de"], &["'--lang <LANGUAGE>'", "en, zh"]),
        (&["check", "--threads", "0"], &["'--threads <N>'", "1..=256"]),
        (&["check", "--max-findings", "-1"], &["--max-findings"]),
        (&["check", "--allow", "repeated-ids"], &["'--allow <RULE>'", "'repeated-id'"]),
        (&["check", "--allow", "not-json"], &["not-json cannot be set to allow", "cannot be checked"]),
        (
            &["check", "--deny", "empty-id", "--warn", "repeated-id,empty-id"],
            &["empty-id is set to both warn and deny"],
        ),
        (&["check", "--baseline", "x", "--write-baseline", "y"], &["--baseline", "cannot be used with"]),
        (&["explain", "repeated-ids"], &["'repeated-id'"]),
        (&["man", "chek"], &["there is no command chek", "check, explain"]),
    ];
    for (args, expected) in table {
        let done = place.run(args).code(2);
        assert_eq!(done.stdout, "", "{args:?}");
        for part in expected {
            assert!(done.stderr.contains(part), "{args:?} should say {part:?}:\n{}", done.stderr);
        }
    }
}

#[test]
fn scripts_and_pages_come_from_the_same_definitions() {
    let place = Place::new();
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = place.run(["completions", shell]).code(0).stdout;
        assert!(script.contains("batchtask") && script.contains("write-baseline"), "{shell}");
        // The others complete no values.
        let values = matches!(shell, "bash" | "zsh" | "fish");
        assert_eq!(script.contains("missing-for-type"), values, "{shell}");
    }
    assert!(place.run(["man"]).code(0).stdout.contains(r"batchtask\-check(1)"));
    let page = place.run(["man", "check"]).code(0).stdout;
    assert!(page.contains(r"\-\-write\-baseline") && page.contains("Exit codes"), "{page}");
    with_settings!({filters => [(r"\d+\.\d+\.\d+", "[version]")]}, {
        assert_snapshot!(place.run(["--version"]).code(0).stdout, @"batchtask [version]");
    });
}
