//! Every rule of the contract, broken one at a time, and the bodies around each limit.

use super::FaultKind::{Duplicate, Empty, Missing, NotInEnum, OutOfRange, Text, TooLong, TooShort, Unknown, WrongType};
use super::{FaultKind, judge};

/// A valid body that has a member of every kind.
const BASE: &str = concat!(
    r#"{"appId":"app","taskName":"name","taskType":"DeviceCmd","timeout":100,"#,
    r#""param":{"type":"DeviceList","deviceList":["d1","d2"],"#,
    r#""command":{"serviceId":"Brightness","method":"PUT","paras":{"value":80}},"#,
    r#""callbackUrl":"http://a","maxRetransmit":3,"groupTag":"g"},"#,
    r#""tags":[{"tagName":"k","tagValue":"v"}]}"#,
);

/// The base body with one passage replaced.
fn with(from: &str, to: &str) -> String {
    assert_eq!(BASE.matches(from).count(), 1, "{from} is not one passage");
    BASE.replace(from, to)
}

/// The base body for another `type`, with these members in the place of `deviceList`.
fn of_type(kind: &str, members: &str) -> String {
    with(r#""type":"DeviceList","deviceList":["d1","d2"],"#, &format!(r#""type":"{kind}",{members}"#))
}

fn faults(body: &[u8]) -> Vec<(String, FaultKind)> {
    judge(body).into_iter().map(|fault| (fault.pointer, fault.kind)).collect()
}

#[track_caller]
fn check(body: impl AsRef<[u8]>, expected: &[(&str, FaultKind)]) {
    let body = body.as_ref();
    let expected: Vec<_> = expected.iter().map(|&(pointer, kind)| (pointer.to_owned(), kind)).collect();
    assert_eq!(faults(body), expected, "{}", String::from_utf8_lossy(body));
}

#[test]
fn the_base_body_is_valid() {
    check(BASE, &[]);
}

/// A passage of the base body, what takes its place, and the one fault that follows.
const BROKEN: &[(&str, &str, &str, FaultKind)] = &[
    // BatchTaskCreateInDTO
    (r#""appId":"app","#, "", "/appId", Missing),
    (r#""app""#, "null", "/appId", Missing),
    (r#""app""#, "1", "/appId", WrongType),
    (r#""appId":"#, r#""appID":"","appId":"#, "/appID", Unknown),
    (r#""taskName":"name","#, "", "/taskName", Missing),
    (r#""name""#, "null", "/taskName", Missing),
    (r#""name""#, r#"["name"]"#, "/taskName", WrongType),
    (r#""taskType":"DeviceCmd","#, "", "/taskType", Missing),
    (r#""DeviceCmd""#, "null", "/taskType", Missing),
    (r#""DeviceCmd""#, r#""deviceCmd""#, "/taskType", NotInEnum),
    (r#""DeviceCmd""#, r#""""#, "/taskType", NotInEnum),
    (r#""DeviceCmd""#, r#"{"DeviceCmd":null}"#, "/taskType", WrongType),
    (r#""timeout":100,"#, "", "/timeout", Missing),
    ("100", "null", "/timeout", Missing),
    ("100", r#""100""#, "/timeout", WrongType),
    ("100", "true", "/timeout", WrongType),
    ("100", "[]", "/timeout", WrongType),
    (r#""tags":[{"#, r#""tags":{"a":[{"#, "", Text),
    (r#"[{"tagName":"k","tagValue":"v"}]"#, "{}", "/tags", WrongType),
    (r#""tags":"#, r#""x/y~z":null,"tags":"#, "/x~1y~0z", Unknown),
    // TagDTO2
    (r#"{"tagName":"k","tagValue":"v"}"#, "null", "/tags/0", WrongType),
    (r#"{"tagName":"k","tagValue":"v"}"#, r#"["k","v"]"#, "/tags/0", WrongType),
    (r#""tagName":"k","#, "", "/tags/0/tagName", Missing),
    (r#""k""#, "null", "/tags/0/tagName", Missing),
    (r#""k""#, r#""""#, "/tags/0/tagName", TooShort),
    (r#""k""#, "0", "/tags/0/tagName", WrongType),
    (r#","tagValue":"v""#, "", "/tags/0/tagValue", Missing),
    (r#""v""#, "null", "/tags/0/tagValue", Missing),
    (r#""v""#, r#""""#, "/tags/0/tagValue", TooShort),
    (r#""v""#, "false", "/tags/0/tagValue", WrongType),
    (r#""v""#, r#""v","id":null"#, "/tags/0/id", Unknown),
    // param of DeviceCmd
    (r#""type":"DeviceList","#, "", "/param/type", Missing),
    (r#""DeviceList""#, "null", "/param/type", Missing),
    (r#""DeviceList""#, r#""devicelist""#, "/param/type", NotInEnum),
    (r#""DeviceList""#, "1", "/param/type", WrongType),
    (r#""deviceList":["d1","d2"],"#, "", "/param/deviceList", Missing),
    (r#"["d1","d2"]"#, "null", "/param/deviceList", Missing),
    (r#"["d1","d2"]"#, "[]", "/param/deviceList", Empty),
    (r#"["d1","d2"]"#, r#""""#, "/param/deviceList", WrongType),
    (r#"["d1","d2"]"#, "{}", "/param/deviceList", WrongType),
    (r#""d2""#, "null", "/param/deviceList/1", WrongType),
    (r#""d1""#, "1", "/param/deviceList/0", WrongType),
    (r#""http://a""#, "[]", "/param/callbackUrl", WrongType),
    (r#""g""#, "{}", "/param/groupTag", WrongType),
    (r#""g""#, r#""g","model":0"#, "/param/model", WrongType),
    (r#""g""#, r#""g","manufacturerId":0"#, "/param/manufacturerId", WrongType),
    (r#""g""#, r#""g","manufactureId":"h""#, "/param/manufactureId", Unknown),
    // A member that belongs to another `type` keeps its own.
    (r#""g""#, r#""g","deviceType":[]"#, "/param/deviceType", WrongType),
    (r#""g""#, r#""g","deviceLocation":1"#, "/param/deviceLocation", WrongType),
    (r#""g""#, r#""g","groupList":"g""#, "/param/groupList", WrongType),
    (r#""g""#, r#""g","groupList":[null]"#, "/param/groupList/0", WrongType),
    (":3,", ":4,", "/param/maxRetransmit", OutOfRange),
    (":3,", ":-1,", "/param/maxRetransmit", OutOfRange),
    (":3,", ":1e400,", "/param/maxRetransmit", OutOfRange),
    (":3,", ":2.5,", "/param/maxRetransmit", WrongType),
    (":3,", r#":"3","#, "/param/maxRetransmit", WrongType),
    // CommandDTO
    (r#"{"serviceId":"Brightness","method":"PUT","paras":{"value":80}}"#, r#"["s","m"]"#, "/param/command", WrongType),
    (r#"{"serviceId":"Brightness","method":"PUT","paras":{"value":80}}"#, "null", "/param/command", Missing),
    (r#""serviceId":"Brightness","#, "", "/param/command/serviceId", Missing),
    (r#""Brightness""#, "null", "/param/command/serviceId", Missing),
    (r#""Brightness""#, r#""""#, "/param/command/serviceId", TooShort),
    (r#""Brightness""#, "1", "/param/command/serviceId", WrongType),
    (r#""method":"PUT","#, "", "/param/command/method", Missing),
    (r#""PUT""#, "null", "/param/command/method", Missing),
    (r#""PUT""#, r#""""#, "/param/command/method", TooShort),
    (r#""PUT""#, "{}", "/param/command/method", WrongType),
    (r#"{"value":80}"#, "[]", "/param/command/paras", WrongType),
    (r#"{"value":80}"#, r#""{}""#, "/param/command/paras", WrongType),
    (r#""PUT","#, r#""PUT","params":{},"#, "/param/command/params", Unknown),
    // The same member twice
    (r#""app","#, r#""app","appId":"b","#, "/appId", Duplicate),
    (r#""app","#, r#""app","app\u0049d":"b","#, "/appId", Duplicate),
    (r#""g""#, r#""g","model":null,"model":null"#, "/param/model", Duplicate),
    (r#""value":80"#, r#""a":[{"":0,"":0}]"#, "/param/command/paras/a/0/", Duplicate),
    // The text
    ("100", "0100", "", Text),
    ("100", "100.", "", Text),
    ("100", "+100", "", Text),
    ("100", "NaN", "", Text),
    (r#""app""#, r#""\ud83d""#, "", Text),
    (r#""app""#, "'app'", "", Text),
    (r#""v"}]"#, r#""v"},]"#, "", Text),
];

#[test]
fn each_rule_broken_alone() {
    for &(from, to, pointer, kind) in BROKEN {
        check(with(from, to), &[(pointer, kind)]);
    }
}

#[test]
fn what_looks_wrong_and_is_allowed() {
    for (from, to) in [
        (r#""app""#, r#""""#),
        (r#""name""#, r#""""#),
        (r#""tags":[{"tagName":"k","tagValue":"v"}]"#, r#""tags":[]"#),
        (r#""tags":[{"tagName":"k","tagValue":"v"}]"#, r#""tags":null"#),
        (r#"{"value":80}"#, "null"),
        (r#"{"value":80}"#, r#"{"a":1e400,"b":18446744073709551616,"c":null}"#),
        (r#"["d1","d2"]"#, r#"[""]"#),
        (r#""d2""#, r#""d1""#),
        (r#""http://a""#, "null"),
        (r#""http://a""#, r#""""#),
        (":3,", ":null,"),
        (":3,", ":-0,"),
        (":3,", ":1e-400,"),
        (":3,", ":30e-1,"),
        (r#""g""#, r#""","groupList":[],"deviceType":"","deviceLocation":"""#),
        (r#""g""#, r#"null,"model":null,"manufacturerId":null"#),
        (r#""app""#, r#""\u0000\ud83d\ude00""#),
        (r#""appId":"#, r#" "app\u0049d" : "#),
    ] {
        check(with(from, to), &[]);
    }
    check(format!("\u{feff}\r\n\t {BASE} "), &[]);
}

#[test]
fn what_each_type_makes_mandatory() {
    for (kind, name, empty, filled) in [
        ("DeviceList", "deviceList", "[]", r#"["d"]"#),
        ("DeviceType", "deviceType", r#""""#, r#""washer""#),
        ("DeviceArea", "deviceLocation", r#""""#, r#""north""#),
        ("GroupList", "groupList", "[]", r#"["g"]"#),
        ("GroupIdList", "groupList", "[]", r#"["1"]"#),
    ] {
        let pointer = format!("/param/{name}");
        let member = |value: &str| format!(r#""{name}":{value},"#);
        check(of_type(kind, &member(filled)), &[]);
        check(of_type(kind, ""), &[(&pointer, Missing)]);
        check(of_type(kind, &member("null")), &[(&pointer, Missing)]);
        check(of_type(kind, &member(empty)), &[(&pointer, Empty)]);
        check(of_type(kind, &member("7")), &[(&pointer, WrongType)]);
        check(of_type("Broadcast", &member(empty)), &[]);
        // A `type` that is none of the known ones decides nothing.
        check(of_type("Other", &member(empty)), &[("/param/type", NotInEnum)]);
    }
    check(of_type("Broadcast", ""), &[]);
}

#[test]
fn lengths_count_code_points() {
    let limits: &[(&str, &str, usize, usize)] = &[
        (r#""app""#, "/appId", 0, 64),
        (r#""name""#, "/taskName", 0, 256),
        (r#""Brightness""#, "/param/command/serviceId", 1, 64),
        (r#""PUT""#, "/param/command/method", 1, 128),
        (r#""k""#, "/tags/0/tagName", 1, 128),
        (r#""v""#, "/tags/0/tagValue", 1, 1024),
    ];
    for &(value, pointer, least, most) in limits {
        for character in ["a", "灯", "😀", r"\u706f", r"\ud83d\ude00", r"\n", "e\u{301}"] {
            let width = if character == "e\u{301}" { 2 } else { 1 };
            let text = |count: usize| format!("\"{}\"", character.repeat(count / width));
            check(with(value, &text(most)), &[]);
            check(with(value, &text(most + width)), &[(pointer, TooLong)]);
            check(with(value, &text(least.max(width))), &[]);
        }
    }
}

#[test]
fn the_timeout_is_read_as_a_double() {
    for number in [
        "10",
        "2880",
        "100.0",
        "1e2",
        "1E+2",
        "10000e-2",
        "0.1e3",
        "100.0000000000000000001",
        "9.99999999999999999999",
        "2880.0000000000000001",
    ] {
        check(with("100", number), &[]);
    }
    for number in ["9", "2881", "-100", "0", "-0", "1e400", "-1e400", "1e-400", "1e19", "99999999999999999999"] {
        check(with("100", number), &[("/timeout", OutOfRange)]);
    }
    for number in ["10.5", "1e-2", "9.5", "2880.5", "2880.0000000001"] {
        check(with("100", number), &[("/timeout", WrongType)]);
    }
}

#[test]
fn the_task_type_decides_how_param_is_read() {
    let body = |task_type: &str, param: &str| {
        format!(r#"{{"appId":"a","taskName":"n","timeout":10,{task_type}"param":{param}}}"#)
    };
    for name in ["DeviceReg", "DeviceLocation", "DeviceMod", "DeviceDel", "DeviceLicense"] {
        let task_type = format!(r#""taskType":"{name}","#);
        check(body(&task_type, "{}"), &[]);
        check(body(&task_type, r#"{"type":1,"x":null}"#), &[]);
        check(body(&task_type, "[]"), &[("/param", WrongType)]);
        check(body(&task_type, r#""""#), &[("/param", WrongType)]);
        check(body(&task_type, "null"), &[("/param", Missing)]);
        check(body(&task_type, r#"{"x":[0,{"y":1,"y":2}]}"#), &[("/param/x/1/y", Duplicate)]);
    }
    for (task_type, kind) in [
        ("", Missing),
        (r#""taskType":null,"#, Missing),
        (r#""taskType":["DeviceCmd"],"#, WrongType),
        (r#""taskType":"DEVICECMD","#, NotInEnum),
    ] {
        check(body(task_type, r#"{"x":1}"#), &[("/taskType", kind)]);
        check(body(task_type, "7"), &[("/param", WrongType), ("/taskType", kind)]);
    }
    check(body(r#""taskType":"DeviceCmd","#, "{}"), &[("/param/command", Missing), ("/param/type", Missing)]);
}

#[test]
fn all_values_of_a_repeated_member_are_judged_and_the_last_decides() {
    check(
        with(r#""timeout":100"#, r#""timeout":9,"timeout":"x""#),
        &[("/timeout", Duplicate), ("/timeout", WrongType), ("/timeout", OutOfRange)],
    );
    check(with(r#""app""#, r#"null,"appId":"a""#), &[("/appId", Duplicate)]);
    check(with(r#""app""#, r#""a","appId":null"#), &[("/appId", Duplicate), ("/appId", Missing)]);
    check(
        with(r#""DeviceCmd""#, r#""DeviceCmd","taskType":"DeviceReg""#).replace(r#""command":"#, r#""x":"#),
        &[("/taskType", Duplicate)],
    );
    check(
        with(r#""DeviceList""#, r#""DeviceList","type":"DeviceType""#),
        &[("/param/deviceType", Missing), ("/param/type", Duplicate)],
    );
    check(
        with(r#"["d1","d2"]"#, r#"[],"deviceList":["d"]"#),
        &[("/param/deviceList", Duplicate), ("/param/deviceList", Empty)],
    );
    check(
        with(r#""command":"#, r#""command":{},"command":"#),
        &[("/param/command", Duplicate), ("/param/command/method", Missing), ("/param/command/serviceId", Missing)],
    );
    check(
        with(r#""g""#, r#""g","x":1,"x":{"y":0,"y":0,"z":0}"#),
        &[("/param/x", Duplicate), ("/param/x", Unknown), ("/param/x/y", Duplicate)],
    );
}

#[test]
fn a_body_that_is_no_object() {
    for body in ["null", "true", "1", r#""""#, "[]", r#"["app",{}]"#] {
        check(body, &[("", WrongType)]);
    }
    check(r#"[{"a":1,"a":2}]"#, &[("", WrongType), ("/0/a", Duplicate)]);
    check(
        "{}",
        &[
            ("/appId", Missing),
            ("/param", Missing),
            ("/taskName", Missing),
            ("/taskType", Missing),
            ("/timeout", Missing),
        ],
    );
}

#[test]
fn faults_are_found_together() {
    check(
        concat!(
            r#"{"appId":null,"taskName":3,"taskType":"DeviceCmd","timeout":5,"colour":"red","#,
            r#""param":{"type":"GroupIdList","groupList":[],"maxRetransmit":1.5,"command":{"serviceId":""}},"#,
            r#""tags":[{},7]}"#,
        ),
        &[
            ("/appId", Missing),
            ("/colour", Unknown),
            ("/param/command/method", Missing),
            ("/param/command/serviceId", TooShort),
            ("/param/groupList", Empty),
            ("/param/maxRetransmit", WrongType),
            ("/tags/0/tagName", Missing),
            ("/tags/0/tagValue", Missing),
            ("/tags/1", WrongType),
            ("/taskName", WrongType),
            ("/timeout", OutOfRange),
        ],
    );
}

#[test]
fn bodies_as_clients_write_them() {
    // A client of an object mapper that writes out what is not set.
    check(
        concat!(
            r#"{"appId":"A","timeout":300,"taskName":"t","taskType":"DeviceCmd","tags":null,"#,
            r#""param":{"type":"DeviceType","deviceList":null,"deviceType":"washer","manufacturerId":null,"#,
            r#""model":null,"deviceLocation":null,"groupList":null,"callbackUrl":null,"maxRetransmit":null,"#,
            r#""command":{"serviceId":"Power","method":"SET","paras":null}}}"#,
        ),
        &[],
    );
    // A client that turns an empty map into a list.
    check(
        concat!(
            r#"{"appId":"A","timeout":300,"taskName":"t","taskType":"DeviceCmd","#,
            r#""param":{"type":"Broadcast","command":{"serviceId":"Power","method":"SET","paras":[]}}}"#,
        ),
        &[("/param/command/paras", WrongType)],
    );
    // A typo that would widen the command to the devices of every manufacturer.
    check(
        concat!(
            r#"{"appId":"A","timeout":300,"taskName":"任务","taskType":"DeviceCmd","#,
            r#""param":{"type":"DeviceType","deviceType":"washer","manufactureId":"H","#,
            r#""command":{"serviceId":"Power","method":"SET"}}}"#,
        ),
        &[("/param/manufactureId", Unknown)],
    );
    // A stub that sends empty strings for what it does not know.
    check(r#"{"taskType":"DeviceReg","param":"","appId":"","taskName":"","timeout":2000}"#, &[("/param", WrongType)]);
}

#[test]
fn what_is_not_one_json_text() {
    let bodies: &[&[u8]] = &[
        b"",
        b" \n",
        b"\xef\xbb\xbf",
        b"\xef\xbb\xbf\xef\xbb\xbf{}",
        b"\xff",
        b"{}{}",
        b"{} x",
        b"{",
        b"{\"a\":1",
        b"{\"a\":\"\xc0\xaf\"}",
        b"{\"a\":\"\xed\xa0\x80\"}",
        b"{\"a\":\"\t\"}",
        b"// note\n{}",
    ];
    for body in bodies {
        check(body, &[("", Text)]);
    }
}

#[test]
fn nesting_has_a_limit() {
    let body = |lists: usize| {
        // The body, param, command and paras are open around the lists.
        with("80", &format!("{}{}", "[".repeat(lists), "]".repeat(lists)))
    };
    check(body(123), &[]);
    check(body(124), &[("", Text)]);
    check("[".repeat(1_000_000), &[("", Text)]);
}

#[test]
fn every_beginning_of_a_body_is_refused_as_text() {
    for end in 0..BASE.len() {
        check(&BASE[..end], &[("", Text)]);
    }
}

#[test]
fn no_single_byte_change_makes_the_judge_panic() {
    for at in 0..BASE.len() {
        for byte in 0..=u8::MAX {
            let mut body = BASE.as_bytes().to_vec();
            body[at] = byte;
            let found = faults(&body);
            assert!(found.is_sorted(), "{found:?}");
        }
    }
}
