//! Where serde, validator and JSON Schema part ways if they are left to themselves: each place is a named test here.

use oceanconnect_batchtask::{
    AppId, BatchTaskCreateInDto, CommandDto, DeviceCmd, JsonObject, MAX_DEPTH, MethodName, Minutes, Param, ServiceId,
    TagDto2, TargetType, TaskName, TaskType, schemas, violations,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::contract::schema_texts;
use crate::judges::{self, Errors, JUDGES, agreed};

/// A valid body with a member of every kind.
const BODY: &str = concat!(
    r#"{"appId":"app","param":{"type":"DeviceList","deviceList":["d1"],"#,
    r#""command":{"serviceId":"Brightness","method":"PUT","paras":{"value":80}},"maxRetransmit":3},"#,
    r#""taskName":"name","taskType":"DeviceCmd","timeout":100,"tags":[{"tagName":"k","tagValue":"v"}]}"#,
);

/// The body with one passage replaced.
#[track_caller]
fn with(from: &str, to: &str) -> String {
    assert_eq!(BODY.matches(from).count(), 1, "{from} is not one passage");
    BODY.replace(from, to)
}

/// One error, and where.
#[expect(clippy::unnecessary_wraps, reason = "it is what a judge says")]
fn at(pointer: &str) -> Errors {
    Some(vec![pointer.to_owned()])
}

/// No error.
fn valid() -> Errors {
    None
}

/// All judges say this of the body with one passage replaced.
#[track_caller]
fn check(from: &str, to: &str, expected: &Errors) {
    let body = with(from, to);
    assert_eq!(agreed(body.as_bytes()), *expected, "{body}");
}

#[track_caller]
fn refused<T: DeserializeOwned>(text: &str) {
    assert!(serde_json::from_str::<T>(text).is_err(), "{text}");
}

fn paras(body: &str) -> String {
    let task: BatchTaskCreateInDto = serde_json::from_str(body).unwrap();
    let written = serde_json::to_string(&task).unwrap();
    let again: BatchTaskCreateInDto = serde_json::from_str(&written).unwrap();
    assert_eq!(again, task);
    let Param::DeviceCmd(command) = again.param() else { panic!("not a command") };
    command.command.paras.as_ref().unwrap().as_str().to_owned()
}

#[test]
fn the_body_is_valid() {
    assert_eq!(agreed(BODY.as_bytes()), valid());
}

#[test]
fn struct_from_array() {
    refused::<BatchTaskCreateInDto>(r#"["app",{},"name","DeviceReg",100,null]"#);
    refused::<CommandDto>(r#"["s","m"]"#);
    refused::<TagDto2>(r#"["n","v"]"#);
    refused::<DeviceCmd>("[]");
    assert_eq!(agreed(format!("[{BODY}]").as_bytes()), at(""));
    assert_eq!(agreed(br#"["app",{},"name","DeviceReg",100,null]"#), at(""));
    check(r#"{"tagName":"k","tagValue":"v"}"#, r#"["k","v"]"#, &at("/tags/0"));
    check(
        r#"{"serviceId":"Brightness","method":"PUT","paras":{"value":80}}"#,
        r#"["Brightness","PUT"]"#,
        &at("/param/command"),
    );
    check(r#"{"value":80}"#, "[]", &at("/param/command/paras"));
}

#[test]
fn enum_from_object() {
    refused::<TaskType>(r#"{"DeviceCmd":null}"#);
    refused::<TargetType>(r#"{"DeviceList":null}"#);
    check(r#""DeviceCmd""#, r#"{"DeviceCmd":null}"#, &at("/taskType"));
    check(r#""DeviceList""#, r#"{"DeviceList":null}"#, &at("/param/type"));
    check(r#""DeviceCmd""#, "1", &at("/taskType"));
}

#[test]
fn enum_in_another_case() {
    check(r#""DeviceCmd""#, r#""deviceCmd""#, &at("/taskType"));
    check(r#""DeviceList""#, r#""device_list""#, &at("/param/type"));
    check(r#""DeviceList""#, r#""DeviceList ""#, &at("/param/type"));
}

#[test]
fn whole_numbers_with_fraction_digits() {
    for number in ["100.0", "1e2", "10000e-2", "1.00E+2", "100.0000000000000000001"] {
        check("100", number, &valid());
        let task: BatchTaskCreateInDto = serde_json::from_str(&with("100", number)).unwrap();
        assert!(serde_json::to_string(&task).unwrap().contains(r#""timeout":100,"#), "{number}");
    }
    for number in ["100.5", r#""100""#, "true", "[100]", "{}"] {
        check("100", number, &at("/timeout"));
    }
    for number in ["3.0", "30e-1", "-0", "-0.0", "0e9"] {
        check(r#""maxRetransmit":3"#, &format!(r#""maxRetransmit":{number}"#), &valid());
    }
    for number in ["2.5", r#""3""#, "-1", "4e0", "1e-400"] {
        let expected = if number == "1e-400" { valid() } else { at("/param/maxRetransmit") };
        check(r#""maxRetransmit":3"#, &format!(r#""maxRetransmit":{number}"#), &expected);
    }
}

#[test]
fn number_1e400() {
    for number in ["1e400", "-1e400", "123456789012345678901234567890", "1e19"] {
        check("100", number, &at("/timeout"));
        check("80", number, &valid());
        assert_eq!(paras(&with("80", number)), format!(r#"{{"value":{number}}}"#));
    }
}

#[test]
fn numbers_through_value() {
    let text = r#"{"a":18446744073709551616,"b":[1.10,1e2,-0,1E5,1E+5,0.1e-400],"c":{"d":5e-324,"e":123456789012345678901234567890.10}}"#;
    assert_eq!(paras(&with(r#"{"value":80}"#, text)), text);
    let task = with(r#""DeviceCmd""#, r#""DeviceMod""#).replace(r#"{"value":80}"#, text);
    let read: BatchTaskCreateInDto = serde_json::from_str(&task).unwrap();
    assert!(serde_json::to_string(&read).unwrap().contains(text));
}

/// Random doubles come out as they went in, with or without `float_roundtrip`.
#[test]
fn random_doubles() {
    let mut bits = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..20_000 {
        bits = bits.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let double = f64::from_bits(bits);
        if double.is_finite() {
            let text = format!(r#"{{"x":{double:e}}}"#);
            let object: JsonObject = serde_json::from_str(&text).unwrap();
            assert_eq!(serde_json::to_string(&object).unwrap(), text);
        }
    }
}

#[test]
fn order_of_members() {
    let text = r#"{"z":1,"a":2,"m":{"y":1,"b":2}}"#;
    assert_eq!(paras(&with(r#"{"value":80}"#, text)), text);
    assert_eq!(JsonObject::from_iter([("z", 1), ("a", 2)]).as_str(), r#"{"z":1,"a":2}"#);
}

#[test]
fn private_keys() {
    for key in ["$serde_json::private::Number", "$serde_json::private::RawValue"] {
        for value in [r#""1""#, r#""[1""#, "1", "null"] {
            let object = format!(r#"{{"{key}":{value}}}"#);
            check(r#"{"value":80}"#, &object, &valid());
            assert_eq!(paras(&with(r#"{"value":80}"#, &object)), object);
            check("80", &object, &valid());
            check("100", &object, &at("/timeout"));
            check(r#""maxRetransmit":3"#, &format!(r#""maxRetransmit":{object}"#), &at("/param/maxRetransmit"));
            check(r#""app""#, &object, &at("/appId"));
            let task = with(r#""DeviceCmd""#, r#""DeviceReg""#).replace(r#"{"value":80}"#, &object);
            assert_eq!(agreed(task.as_bytes()), valid());
        }
        let tag = format!(r#"{{"{key}":"1"}}"#);
        let missing = ["/tagName", "/tagValue"].map(|member| format!("/tags/0{member}"));
        let unknown = format!("/tags/0/{key}");
        check(r#"{"tagName":"k","tagValue":"v"}"#, &tag, &Some(vec![unknown, missing[0].clone(), missing[1].clone()]));
    }
}

#[test]
fn duplicate_members() {
    check(r#""appId":"app","#, r#""appId":"app","appId":"app","#, &at("/appId"));
    check(r#""appId":"app","#, r#""appId":"app","\u0061ppId":"app","#, &at("/appId"));
    check(r#""timeout":100"#, r#""timeout":100,"timeout":100.0"#, &at("/timeout"));
    check(r#""maxRetransmit":3"#, r#""model":null,"model":null"#, &at("/param/model"));
    check(r#""maxRetransmit":3"#, r#""model":null,"mode\u006c":null"#, &at("/param/model"));
    check(r#""type":"DeviceList","#, r#""type":"DeviceList","type":"DeviceList","#, &at("/param/type"));
    check(r#"{"value":80}"#, r#"{"v":1,"v":1}"#, &at("/param/command/paras/v"));
    check(r#"{"value":80}"#, r#"{"a":[{"v":null,"\u0076":null}]}"#, &at("/param/command/paras/a/0/v"));
    check(r#"{"value":80}"#, r#"{"":1,"":2}"#, &at("/param/command/paras/"));
    check(r#""tagName":"k","#, r#""tagName":"k","tagName":"k","#, &at("/tags/0/tagName"));
    let task = with(r#""DeviceCmd""#, r#""DeviceReg""#).replace("80", r#"{"x":1,"x":1}"#);
    assert_eq!(agreed(task.as_bytes()), at("/param/command/paras/value/x"));
}

#[test]
fn null_for_mandatory() {
    check(r#""app""#, "null", &at("/appId"));
    check(r#""name""#, "null", &at("/taskName"));
    check("100", "null", &at("/timeout"));
    check(r#""DeviceCmd""#, "null", &at("/taskType"));
    check(r#""DeviceList""#, "null", &at("/param/type"));
    check(r#""Brightness""#, "null", &at("/param/command/serviceId"));
    check(r#""v""#, "null", &at("/tags/0/tagValue"));
    check(r#"["d1"]"#, "[null]", &at("/param/deviceList/0"));
    check(r#"[{"tagName":"k","tagValue":"v"}]"#, "[null]", &at("/tags/0"));
}

#[test]
fn null_for_optional() {
    check(r#"{"value":80}"#, "null", &valid());
    check(r#"[{"tagName":"k","tagValue":"v"}]"#, "null", &valid());
    check(r#""maxRetransmit":3"#, r#""maxRetransmit":null"#, &valid());
    let others = r#""deviceType":null,"manufacturerId":null,"model":null,"deviceLocation":null,"groupList":null,"callbackUrl":null,"groupTag":null"#;
    check(r#""maxRetransmit":3"#, others, &valid());
    let task: BatchTaskCreateInDto = serde_json::from_str(&with(r#""maxRetransmit":3"#, others)).unwrap();
    assert!(!serde_json::to_string(&task).unwrap().contains("null"));
}

#[test]
fn then_with_null() {
    check(r#"["d1"]"#, "null", &at("/param/deviceList"));
    check(r#""deviceList":["d1"],"#, "", &at("/param/deviceList"));
    check(r#"["d1"]"#, "[]", &at("/param/deviceList"));
    for (r#type, member) in [
        ("DeviceType", "deviceType"),
        ("DeviceArea", "deviceLocation"),
        ("GroupList", "groupList"),
        ("GroupIdList", "groupList"),
    ] {
        let empty = if member == "groupList" { "[]" } else { r#""""# };
        for members in [String::new(), format!(r#","{member}":null"#), format!(r#","{member}":{empty}"#)] {
            let pointer = format!("/param/{member}");
            check(r#""type":"DeviceList""#, &format!(r#""type":"{type}"{members}"#), &at(&pointer));
        }
    }
}

#[test]
fn if_without_what_decides() {
    check(r#""type":"DeviceList","deviceList":["d1"],"#, "", &at("/param/type"));
    check(r#""taskType":"DeviceCmd","#, "", &at("/taskType"));
    check(r#""taskType":"DeviceCmd""#, r#""taskType":["DeviceCmd"]"#, &at("/taskType"));
}

#[test]
fn member_of_another_type() {
    check(r#""maxRetransmit":3"#, r#""deviceType":"","groupList":[],"deviceLocation":"x""#, &valid());
    check(r#""maxRetransmit":3"#, r#""deviceType":1"#, &at("/param/deviceType"));
    check(r#""maxRetransmit":3"#, r#""groupList":"g""#, &at("/param/groupList"));
}

/// What is carried needs no more memory than its text, whatever tree a reader would make of it.
#[test]
fn memory() {
    for item in [r#"{"":0}"#, "[0]", "0"] {
        let text = format!(r#"{{"x":[{}]}}"#, vec![item; 50_000].join(","));
        let object: JsonObject = serde_json::from_str(&text).unwrap();
        assert_eq!(object.as_str().len(), text.len());
    }
}

#[test]
fn depth() {
    let deep = |open: &str, close: &str, levels: usize| format!("{}0{}", open.repeat(levels), close.repeat(levels));
    for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
        // The body, `param`, `command` and `paras` are four of the levels.
        check("80", &deep(open, close, MAX_DEPTH - 4), &valid());
        check("80", &deep(open, close, MAX_DEPTH - 3), &at(""));
        let other = with(r#""DeviceCmd""#, r#""DeviceReg""#);
        assert_eq!(agreed(other.replace("80", &deep(open, close, MAX_DEPTH - 4)).as_bytes()), valid());
        assert_eq!(agreed(other.replace("80", &deep(open, close, MAX_DEPTH - 3)).as_bytes()), at(""));
        check("80", &deep(open, close, 20_000), &at(""));
        for (document, types) in judges::TYPES.iter().take(3) {
            let (before, behind, outer) = match *document {
                "CommandDTO" => (r#"{"serviceId":"s","method":"m","paras":{"v":"#, "}}", 2),
                "DeviceCmd" => {
                    (r#"{"type":"Broadcast","command":{"serviceId":"s","method":"m","paras":{"v":"#, "}}}", 3)
                }
                _ => continue,
            };
            for levels in [MAX_DEPTH - outer, MAX_DEPTH - outer + 1] {
                let text = format!("{before}{}{behind}", deep(open, close, levels));
                let schema = judges::schema(document, text.as_bytes());
                assert_eq!(types(text.as_bytes()).is_some(), levels + outer > MAX_DEPTH, "{document}, {levels}");
                assert_eq!(schema.is_some(), levels + outer > MAX_DEPTH, "{document}, {levels}");
            }
        }
    }
}

#[test]
fn lone_surrogates() {
    for text in [r#""\ud800""#, r#""\udc00""#, r#""\ud800\u0041""#, r#""\udc00\ud800""#] {
        check(r#""app""#, text, &at(""));
        check("80", text, &at(""));
        check(r#"{"value":80}"#, &format!("{{{text}:1}}"), &at(""));
    }
    check(r#""app""#, r#""\ud83d\ude00""#, &valid());
}

#[test]
fn nul_in_a_string() {
    check(r#""app""#, r#""\u0000""#, &valid());
    let task: BatchTaskCreateInDto = serde_json::from_str(&with(r#""app""#, r#""\u0000""#)).unwrap();
    assert_eq!(task.app_id, "\0");
}

#[test]
fn lengths_are_code_points() {
    for char in ["a", "é", "任", "😀", "e\u{301}", r"\u4efb", r"\ud83d\ude00"] {
        let per = if char == "e\u{301}" { 2 } else { 1 };
        let text = |length: usize| format!(r#""{}""#, char.repeat(length / per));
        check(r#""app""#, &text(64), &valid());
        check(r#""app""#, &text(66), &at("/appId"));
        check(r#""k""#, &text(128), &valid());
        check(r#""k""#, &text(130), &at("/tags/0/tagName"));
    }
}

#[test]
fn patterns_and_formats() {
    for (document, text) in schema_texts() {
        for keyword in ["\"pattern\"", "\"patternProperties\"", "\"format\"", "\"contentMediaType\""] {
            assert!(!text.contains(keyword), "{keyword} in {}", document.name());
        }
    }
}

/// Readers of draft-07 see nothing but the reference: only notes may stand beside it.
#[test]
fn siblings_of_a_reference() {
    fn look(value: &Value) {
        if let Value::Object(members) = value
            && members.contains_key("$ref")
        {
            let rules = members.keys().filter(|name| !matches!(name.as_str(), "$ref" | "$comment" | "description"));
            assert_eq!(rules.collect::<Vec<_>>(), Vec::<&String>::new());
        }
        value.as_object().into_iter().flat_map(|members| members.values()).for_each(look);
        value.as_array().into_iter().flatten().for_each(look);
    }
    for (_, text) in schema_texts() {
        look(&serde_json::from_str(&text).unwrap());
    }
}

#[test]
fn enums_with_documentation() {
    for (document, text) in schema_texts() {
        assert!(!text.contains("oneOf"), "{}", document.name());
    }
    assert!(schemas::DEVICE_CMD.contains(r#""enum": ["DeviceList", "DeviceType","#));
}

#[test]
fn names_have_no_alias() {
    for (name, other) in [("appId", "app_id"), ("taskType", "TaskType"), ("tags", "Tags")] {
        let known = format!(r#""{name}":"#);
        let both = format!(r#""{other}":null,"{name}":"#);
        check(&known, &both, &at(&format!("/{other}")));
    }
    check(r#""type":"#, r#""r#type":null,"type":"#, &at("/param/r#type"));
    check(r#""maxRetransmit":3"#, r#""manufactureId":"m""#, &at("/param/manufactureId"));
}

#[test]
fn validator_paths_are_wire_names() {
    let mut command = DeviceCmd::for_area("", CommandDto::new(ServiceId::new(""), MethodName::new("")));
    command.max_retransmit = Some(9);
    let task = BatchTaskCreateInDto::device_cmd(
        AppId::new("a".repeat(65)),
        TaskName::new("n".repeat(257)),
        Minutes::new(1),
        command,
    )
    .with_tags([TagDto2::new("", "")]);
    let pointers: Vec<String> = violations(&task).into_iter().map(|violation| violation.pointer).collect();
    assert_eq!(
        pointers,
        [
            "/appId",
            "/param/command/method",
            "/param/command/serviceId",
            "/param/deviceLocation",
            "/param/maxRetransmit",
            "/tags/0/tagName",
            "/tags/0/tagValue",
            "/taskName",
            "/timeout"
        ]
    );
    let text = serde_json::to_string(&task).unwrap();
    assert_eq!(agreed(text.as_bytes()), Some(pointers));
}

#[test]
fn violations_do_not_carry_the_value() {
    let report = violations(&TagDto2::new("secret".repeat(50), ""));
    for said in [format!("{report:?}"), report.to_string(), serde_json::to_string(&report).unwrap()] {
        assert!(said.contains("300") && !said.contains("secret"), "{said}");
    }
}

#[test]
fn error_messages_do_not_repeat_10_mb() {
    let long = format!("\\u001b[31m{}", "x".repeat(10_000_000));
    let string = format!(r#""{long}""#);
    let bodies = [
        string.clone(),
        with(r#""DeviceCmd""#, &string),
        with(r#""DeviceList""#, &string),
        with("100", &string),
        with(r#"{"value":80}"#, &string),
        with(r#""tags":"#, &format!(r#"{string}:1,"tags":"#)),
        with(r#""maxRetransmit":3"#, &format!("{string}:1")),
        with("80", &format!(r"{{{string}:1,{string}:1}}")),
        with(r#""tagName":"k","#, &format!("{string}:1,")),
    ];
    for body in bodies {
        let message = serde_json::from_str::<BatchTaskCreateInDto>(&body).unwrap_err().to_string();
        assert!(message.len() < 1_000, "{} bytes", message.len());
        assert!(!message.contains(char::is_control), "{message:?}");
    }
}

#[test]
fn texts_after_each_other() {
    for end in ["{}", "\n{}", " 1", ",", "\0"] {
        assert_eq!(agreed(format!("{BODY}{end}").as_bytes()), at(""));
    }
    assert_eq!(agreed(format!(" \r\n\t{BODY}\n").as_bytes()), valid());
}

#[test]
fn every_judge_can_say_no() {
    for judge in JUDGES {
        assert!((judge.errors)(b"{}").is_some(), "{}", judge.name);
        assert!((judge.errors)(b"").is_some(), "{}", judge.name);
    }
}
