//! The same task name in two bodies of one run.

use super::{Place, bad, good, odd};

#[test]
fn the_later_one_is_warned_of() {
    let place = Place::new();
    place.write("a.json", good("one")).write("b.ndjson", [good("two"), good("one"), good("\\u0074wo")].join("\n"));
    place.write("c.json", good("three")).write("d.json", good("THREE"));
    let expected = ["b.ndjson:2 repeated-task-name warning", "b.ndjson:3 repeated-task-name warning"];
    assert_eq!(place.check(["."]).code(0).findings(), expected);
    // Each body alone is fine, and a file that is named twice is checked once.
    assert_eq!(place.check(["a.json"]).code(0).findings().len(), 0);
    assert_eq!(place.check(["a.json", "a.json", "./a.json"]).code(0).findings().len(), 0);
    let finding = place.check(["."]).stdout.lines().next().unwrap().to_owned();
    let finding: serde_json::Value = serde_json::from_str(&finding).unwrap();
    assert_eq!(
        (&finding["pointer"], &finding["column"], &finding["record"]),
        (&"/taskName".into(), &25.into(), &2.into())
    );
}

#[test]
fn it_stands_in_its_place_among_the_others() {
    let place = Place::new();
    let body = bad("one").replace(r#""appId":"a""#, r#""appId":"""#);
    place.write("b.ndjson", [good("one"), body, bad("two")].join("\n"));
    let expected = [
        "b.ndjson:2 empty-app-id warning",
        "b.ndjson:2 repeated-task-name warning",
        "b.ndjson:2 out-of-range error",
        "b.ndjson:3 out-of-range error",
    ];
    assert_eq!(place.check(["b.ndjson"]).code(1).findings(), expected);
}

#[test]
fn its_level_is_that_of_the_input() {
    let place = Place::new();
    place.write("b.ndjson", [good("one"), good("one"), odd("two")].join("\n"));
    assert_eq!(place.check(["b.ndjson", "--allow", "repeated-task-name"]).code(0).findings().len(), 1);
    let args = ["b.ndjson", "--deny", "repeated-task-name", "--accepted", "a", "--rejected", "r"];
    assert_eq!(place.check(args).code(1).findings()[0], "b.ndjson:2 repeated-task-name error");
    assert_eq!(place.read("a"), [good("one"), odd("two")].join("\n"));
    assert!(place.read("r").contains("repeated-task-name"));
    let done = place.run(["check", "b.ndjson", "--deny", "repeated-task-name"]).code(1);
    let end = "3 bodies checked: 2 valid, 1 error, 1 warning\npolicy of the command line: deny repeated-task-name\n";
    assert!(done.stdout.ends_with(end), "{}", done.stdout);
}

#[test]
fn names_that_are_empty_or_no_names_are_not_compared() {
    let place = Place::new();
    place.write("b.ndjson", [good(""), good(""), "{}".into(), "{}".into(), "3".into(), "3".into()].join("\n"));
    assert!(!place.check(["b.ndjson"]).code(1).stdout.contains("repeated-task-name"));
}
