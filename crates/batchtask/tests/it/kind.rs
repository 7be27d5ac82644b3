//! What is checked is a request to create a task, unless something else is asked for.

use super::{Place, good};

/// A broken request with three members that only a reply to a query has.
const LIKE_A_REPLY: &str = r#"{"appId":"a","param":{"type":"DeviceList","deviceList":["d"],"command":{"serviceId":"s","method":"m"}},"taskName":"n","taskType":"DeviceCmd","timeout":99999,"taskId":"x","status":"Pending","progress":0}"#;

/// A body that looks like a push message.
const LIKE_A_PUSH: &str = r#"{"deviceId":"d","commandId":"c","command":{"serviceId":"s","method":"m"}}"#;

#[test]
fn members_of_other_documents_do_not_change_what_is_checked() {
    let place = Place::new();
    place.write("reply.json", LIKE_A_REPLY).write("push.json", LIKE_A_PUSH);
    for (name, arguments) in [("reply.json", &[][..]), ("reply.json", &["--kind", "auto"]), ("push.json", &[])] {
        let done = place.check([&[name, "--accepted", "a"], arguments].concat()).code(1);
        assert!(done.findings().iter().any(|finding| finding.ends_with("error")), "{name}: {done:?}");
        assert_eq!(place.read("a"), "", "{name}");
    }
    let done = place.check(["reply.json"]).code(1);
    assert_eq!(done.findings().iter().filter(|finding| finding.contains("out-of-range")).count(), 1);
    assert_eq!(done.findings(), place.check(["reply.json", "--kind", "create"]).code(1).findings());
}

#[test]
fn no_three_members_of_a_query_let_a_broken_request_pass() {
    let place = Place::new();
    let members = [
        "taskId",
        "operator",
        "taskFrom",
        "status",
        "startTime",
        "progress",
        "totalCnt",
        "successCnt",
        "failCnt",
        "timeoutCnt",
        "expiredCnt",
        "completeRatio",
        "successRatio",
    ];
    let body = good("n").replace(":300,", ":99999,");
    let mut lines = Vec::new();
    for (first, one) in members.iter().enumerate() {
        for (second, two) in members.iter().enumerate().skip(first + 1) {
            for three in &members[second + 1..] {
                lines.push(body.replacen('{', &format!(r#"{{"{one}":null,"{two}":null,"{three}":null,"#), 1));
            }
        }
    }
    assert_eq!(lines.len(), 286);
    place.write("s.ndjson", lines.join("\n"));
    for arguments in [&[][..], &["--kind", "auto"]] {
        let done = place.run([&["check", "--lang", "en", "s.ndjson"], arguments].concat()).code(1);
        assert!(done.stdout.contains("286 bodies checked: 0 valid"), "{arguments:?}: {}", done.stdout);
    }
}

#[test]
fn guessing_is_asked_for_and_said() {
    let place = Place::new();
    place.write("push.json", r#"{"deviceId":"d","commandId":"c","result":{"resultCode":"SUCCESS"}}"#);
    let done = place.run(["check", "--lang", "en", "--kind", "auto", "push.json"]);
    assert!(done.stdout.contains("(--kind push)"), "{}", done.stdout);
    let done = place.run(["check", "--lang", "en", "push.json"]).code(1);
    assert!(!done.stdout.contains("(--kind push)"), "{}", done.stdout);
}
