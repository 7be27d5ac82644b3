//! How findings are reported.

use batchtask_check::report::Format;

use super::{Place, bad, good, odd};

/// Arguments, environment, and whether it comes to what is asked.
type Row<'r> = (&'r [&'r str], &'r [(&'r str, &'r str)], bool);

#[test]
fn the_language_is_asked_for_or_that_of_the_locale() {
    let place = Place::new();
    place.write("b.json", bad("n"));
    let table: [Row<'_>; 7] = [
        (&[], &[], false),
        (&["--lang", "zh"], &[], true),
        (&[], &[("LANG", "zh_CN.UTF-8")], true),
        (&[], &[("LC_ALL", "zh_TW.UTF-8"), ("LANG", "en_US.UTF-8")], true),
        (&[], &[("LC_ALL", "C"), ("LANG", "zh_CN.UTF-8")], false),
        (&[], &[("LANG", "de_DE.UTF-8")], false),
        (&["--lang", "en"], &[("LANG", "zh_CN.UTF-8")], false),
    ];
    for (args, env, chinese) in table {
        let done = place.command(["check", "b.json"]).args(args).envs(env.iter().copied()).output().unwrap();
        let done = super::Done::of(done).code(1);
        assert_eq!(done.stdout.contains("错误"), chinese, "{args:?} {env:?}\n{}", done.stdout);
        assert_eq!(done.stdout.contains("error"), !chinese, "{args:?} {env:?}\n{}", done.stdout);
    }
}

#[test]
fn colours_are_for_terminals_or_for_those_who_ask() {
    let place = Place::new();
    place.write("b.json", bad("n"));
    let table: [Row<'_>; 6] = [
        (&[], &[], false),
        (&["--color", "always"], &[], true),
        (&["--color", "always"], &[("NO_COLOR", "1")], true),
        (&[], &[("CLICOLOR_FORCE", "1")], true),
        (&["--color", "never"], &[("CLICOLOR_FORCE", "1")], false),
        (&["--output", "report"], &[("CLICOLOR_FORCE", "1")], false),
    ];
    for (args, env, coloured) in table {
        let done = place.command(["check", "b.json"]).args(args).envs(env.iter().copied()).output().unwrap();
        let mut text = super::Done::of(done).code(1).stdout;
        if args.contains(&"--output") {
            assert_eq!(text, "");
            text = place.read("report");
        }
        assert_eq!(text.contains('\u{1b}'), coloured, "{args:?} {env:?}\n{text}");
    }
}

#[test]
fn values_stay_secret_if_asked_for() {
    let place = Place::new();
    place.write("b.ndjson", bad("n").replace("washer", "sesame") + "\n{\"sesame\n");
    place.write("c.json", bad("n").replace(r#""appId":"a""#, r#""appId":["sesame"]"#));
    for format in Format::ALL.iter().map(|format| format.as_str()) {
        let plain = place.run(["check", "--format", format, "."]).code(1).stdout;
        let masked = place.run(["check", "--mask", "--format", format, "."]).code(1).stdout;
        assert!(plain.contains("out-of-range") && masked.contains("out-of-range"), "{masked}");
        assert!(!masked.contains("sesame"), "{masked}");
    }
    assert!(place.run(["check", "."]).stdout.contains("sesame"), "or the test would show nothing");
}

#[test]
fn quiet_is_findings_only() {
    let place = Place::new();
    place.write("b.json", bad("n")).write("c.json", good("m"));
    let loud = place.run(["check", "b.json"]).code(1).stdout;
    let quiet = place.run(["check", "-q", "b.json"]).code(1).stdout;
    assert!(loud.starts_with(&quiet) && loud.len() > quiet.len(), "{loud}");
    assert_eq!(place.run(["check", "-q", "c.json"]).code(0).stdout, "");
}

#[test]
fn what_is_not_shown_is_counted_all_the_same() {
    let place = Place::new();
    let records: Vec<_> = (0..3000).map(|number| bad(&format!("n{number}"))).collect();
    place.write("b.ndjson", records.join("\n"));
    let done = place.run(["check", "b.ndjson"]).code(1);
    assert_eq!(done.stdout.matches("error[").count(), 200);
    assert!(done.stdout.contains("and 2,800 more"));
    let totals = done.stdout.lines().last();
    assert_eq!(totals, Some("3,000 bodies checked: 0 valid, 3,000 errors, 0 warnings"));
    let done = place.run(["check", "--max-findings", "0", "b.ndjson"]).code(1);
    assert_eq!(done.stdout, "and 3,000 more\n\n3,000 bodies checked: 0 valid, 3,000 errors, 0 warnings\n");
    assert_eq!(place.check(["b.ndjson"]).code(1).stdout.lines().count(), 3000);
    let done = place.check(["--max-findings", "7", "b.ndjson"]).code(1);
    assert_eq!(done.stdout.lines().count(), 8);
    assert_eq!(done.stdout.lines().last(), Some(r#"{"withheld":2993}"#));
    // Also when every finding is needed for something else.
    let done = place.run(["check", "--max-findings", "1", "--rejected", "r", "b.ndjson"]).code(1);
    assert!(done.stdout.contains("and 2,999 more"), "{}", done.stdout);
    assert_eq!(place.read("r").lines().count(), 3000);
}

#[test]
fn the_report_can_go_to_a_file() {
    let place = Place::new();
    place.write("b.json", bad("n")).write("o.json", odd("m")).write("report", "old");
    let plain = place.check(["b.json", "o.json"]).code(1).stdout;
    let done = place.check(["b.json", "o.json", "--output", "report"]).code(1);
    assert_eq!((done.stdout.as_str(), place.read("report")), ("", plain.clone()));
    // What could not be checked is said, and the rest is reported.
    let done = place.check(["b.json", "gone.json", "o.json", "--output", "report2"]).code(2);
    assert!(done.stderr.contains("gone.json"), "{}", done.stderr);
    assert_eq!(place.read("report2"), plain);
    let done = place.check(["b.json", "--output", "no/such/directory/report"]).code(2);
    assert!(
        done.stderr.contains("cannot write no/such/directory/report: its directory is not there"),
        "{}",
        done.stderr
    );
    let done = place.check(["b.json", "--output", "."]).code(2);
    assert!(done.stderr.contains("this is a directory"), "{}", done.stderr);
    assert_eq!(place.names(), ["b.json", "o.json", "report", "report2"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said() {
    let place = Place::new();
    place.write("b.json", bad("n"));
    for option in ["--output", "--rejected"] {
        let done = place.check(["b.json", option, "/dev/full"]).code(2);
        assert!(done.stderr.contains("No space left"), "{option}: {}", done.stderr);
    }
}

#[cfg(unix)]
#[test]
fn a_file_keeps_its_permissions_and_a_link_stays_one() {
    use std::{
        fs,
        os::unix::fs::{PermissionsExt, symlink},
    };
    let place = Place::new();
    place.write("b.json", bad("n")).write("real/report", "old");
    fs::set_permissions(place.path("real/report"), PermissionsExt::from_mode(0o640)).unwrap();
    symlink("real/report", place.path("link")).unwrap();
    place.check(["b.json", "--output", "link"]).code(1);
    assert!(place.path("link").is_symlink());
    assert!(place.read("real/report").contains("out-of-range"));
    assert_eq!(fs::metadata(place.path("real/report")).unwrap().permissions().mode() & 0o777, 0o640);
    // A new file is as readable as any other.
    place.write("plain", "").check(["b.json", "--output", "new"]).code(1);
    let mode = |name: &str| fs::metadata(place.path(name)).unwrap().permissions().mode();
    assert_eq!(mode("new"), mode("plain"));
}
