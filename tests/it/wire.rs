//! Each document as JSON, both ways, letter by letter.

use std::fmt::Debug;

use oceanconnect_batchtask::{
    AppId, BatchTaskCreateInDto, BatchTaskCreateOutDto, CommandDto, DeviceCmd, ErrorDto, JsonObject, MethodName,
    Minutes, Param, ServiceId, TagDto2, TargetType, TaskName, TaskType,
};
use serde::{Serialize, de::DeserializeOwned};

/// What is written is this text, and this text reads back as the same.
#[track_caller]
fn both_ways<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, text: &str) {
    assert_eq!(serde_json::to_string(value).unwrap(), text);
    assert_eq!(serde_json::from_str::<T>(text).unwrap(), *value);
}

/// Each of these texts reads as the value.
#[track_caller]
fn reads<T: DeserializeOwned + PartialEq + Debug>(value: &T, texts: &[&str]) {
    for text in texts {
        assert_eq!(serde_json::from_str::<T>(text).unwrap(), *value, "{text}");
    }
}

fn command() -> CommandDto {
    CommandDto::new(ServiceId::new("Brightness"), MethodName::new("PUT"))
        .with_paras(JsonObject::from_iter([("value", 80)]))
}

#[test]
fn tag() {
    let tag = TagDto2::new("district", "north");
    both_ways(&tag, r#"{"tagName":"district","tagValue":"north"}"#);
    reads(
        &tag,
        &[
            r#" { "tagValue" : "north" , "tagName" : "district" } "#,
            r#"{"t\u0061gName":"\u0064istrict","tagValue":"north"}"#,
        ],
    );
}

#[test]
fn command_with_and_without_paras() {
    both_ways(&command(), r#"{"serviceId":"Brightness","method":"PUT","paras":{"value":80}}"#);
    reads(&command(), &[r#"{"paras":{ "value" : 80 },"method":"PUT","serviceId":"Brightness"}"#]);
    let bare = CommandDto::new(ServiceId::new("Brightness"), MethodName::new("PUT"));
    both_ways(&bare, r#"{"serviceId":"Brightness","method":"PUT"}"#);
    reads(&bare, &[r#"{"paras":null,"serviceId":"Brightness","method":"PUT"}"#]);
    let empty = CommandDto::new(ServiceId::new("Brightness"), MethodName::new("PUT")).with_paras(JsonObject::new());
    both_ways(&empty, r#"{"serviceId":"Brightness","method":"PUT","paras":{}}"#);
}

#[test]
fn device_cmd_with_every_member() {
    let mut all = DeviceCmd::for_device_list(["d1", "d2"], command())
        .with_manufacturer_id("Haier")
        .with_model("W1")
        .with_callback_url("http://a:1/b")
        .with_max_retransmit(3)
        .with_group_tag("lamps");
    all.device_type = Some("WaterMeter".to_owned());
    all.device_location = Some("Shenzhen".to_owned());
    all.group_list = Some(vec!["street".to_owned()]);
    both_ways(
        &all,
        concat!(
            r#"{"type":"DeviceList","deviceList":["d1","d2"],"deviceType":"WaterMeter","manufacturerId":"Haier","model":"W1","#,
            r#""deviceLocation":"Shenzhen","groupList":["street"],"#,
            r#""command":{"serviceId":"Brightness","method":"PUT","paras":{"value":80}},"#,
            r#""callbackUrl":"http://a:1/b","maxRetransmit":3,"groupTag":"lamps"}"#,
        ),
    );
}

#[test]
fn device_cmd_with_nulls_and_in_any_order() {
    let broadcast = DeviceCmd::broadcast(CommandDto::new(ServiceId::new("s"), MethodName::new("m")));
    both_ways(&broadcast, r#"{"type":"Broadcast","command":{"serviceId":"s","method":"m"}}"#);
    reads(
        &broadcast,
        &[
            r#"{"command":{"method":"m","serviceId":"s"},"type":"Broadcast"}"#,
            concat!(
                r#"{"groupTag":null,"maxRetransmit":null,"callbackUrl":null,"groupList":null,"deviceLocation":null,"model":null,"#,
                r#""manufacturerId":null,"deviceType":null,"deviceList":null,"command":{"serviceId":"s","method":"m","paras":null},"#,
                r#""type":"Broadcast"}"#
            ),
        ],
    );
    for (text, times) in [("0", 0), ("3.0", 3), ("2e0", 2), ("10e-1", 1)] {
        let text =
            format!(r#"{{"maxRetransmit":{text},"type":"Broadcast","command":{{"serviceId":"s","method":"m"}}}}"#);
        reads(&broadcast.clone().with_max_retransmit(times), &[&text]);
    }
}

#[test]
fn body_of_a_command() {
    let task = BatchTaskCreateInDto::device_cmd(
        AppId::new("app"),
        TaskName::new("name"),
        Minutes::new(100),
        DeviceCmd::broadcast(command()),
    )
    .with_tags([TagDto2::new("k", "v")]);
    let param = r#"{"type":"Broadcast","command":{"serviceId":"Brightness","method":"PUT","paras":{"value":80}}}"#;
    both_ways(
        &task,
        &format!(
            r#"{{"appId":"app","param":{param},"taskName":"name","taskType":"DeviceCmd","timeout":100,"tags":[{{"tagName":"k","tagValue":"v"}}]}}"#
        ),
    );
    let parts = [
        r#""appId":"app""#.to_owned(),
        format!(r#""param":{param}"#),
        r#""taskName":"name""#.to_owned(),
        r#""taskType":"DeviceCmd""#.to_owned(),
        r#""timeout":1e2"#.to_owned(),
        r#""tags":[{"tagValue":"v","tagName":"k"}]"#.to_owned(),
    ];
    // Each member comes first, last, and before and behind each other one.
    for turn in 0..parts.len() {
        let mut order = parts.clone();
        order.rotate_left(turn);
        let forwards = format!("{{{}}}", order.join(","));
        order.reverse();
        reads(&task, &[&forwards, &format!("{{{}}}", order.join(" , "))]);
    }
}

#[test]
fn body_of_each_other_type() {
    for task_type in TaskType::ALL.into_iter().filter(|task_type| *task_type != TaskType::DeviceCmd) {
        let param: JsonObject = r#"{"fileId":"f","n":1.10}"#.parse().unwrap();
        let task = BatchTaskCreateInDto::with_object(
            AppId::new(""),
            TaskName::new(""),
            Minutes::new(10),
            task_type,
            param.clone(),
        )
        .unwrap();
        let text = format!(
            r#"{{"appId":"","param":{{"fileId":"f","n":1.10}},"taskName":"","taskType":"{task_type}","timeout":10}}"#
        );
        both_ways(&task, &text);
        assert_eq!(*task.param(), Param::Undocumented(param));
        reads(&task, &[&text.replace("}}", "},\"tags\":null}")]);
    }
}

#[test]
fn a_body_without_tags_and_one_with_an_empty_list() {
    let task = BatchTaskCreateInDto::device_cmd(
        AppId::new("a"),
        TaskName::new("n"),
        Minutes::new(10),
        DeviceCmd::broadcast(command()),
    );
    let text = serde_json::to_string(&task).unwrap();
    reads(&task, &[&text.replacen('{', r#"{"tags":null,"#, 1)]);
    let empty = task.with_tags([]);
    both_ways(&empty, &text.replace(r#""timeout":10}"#, r#""timeout":10,"tags":[]}"#));
}

#[test]
fn enums() {
    for task_type in TaskType::ALL {
        both_ways(&task_type, &format!("\"{task_type:?}\""));
    }
    for target in TargetType::ALL {
        both_ways(&target, &format!("\"{target:?}\""));
    }
}

#[test]
fn replies() {
    both_ways(&BatchTaskCreateOutDto::new("5bf7"), r#"{"taskID":"5bf7"}"#);
    reads(&BatchTaskCreateOutDto::new("5bf7"), &[r#"{"more":{"taskID":1},"taskID":"5bf7","taskId":null}"#]);
    both_ways(&ErrorDto::new("105002"), r#"{"error_code":"105002"}"#);
    both_ways(&ErrorDto::new("1").with_desc("d"), r#"{"error_code":"1","error_desc":"d"}"#);
    reads(&ErrorDto::new("105002"), &[r#"{"error_desc":null,"error_code":105002,"more":[]}"#]);
}

/// An error says where it is in the text. What `param` must be is known only at the end of the body: an error in it says
/// that end, and where it is in `param`.
#[test]
fn messages_have_positions() {
    let message = |text: &str| serde_json::from_str::<BatchTaskCreateInDto>(text).unwrap_err().to_string();
    let body = |param: &str| {
        format!(
            "{{\n  \"param\": {param},\n  \"appId\": \"a\",\n  \"taskName\": \"n\",\n  \"taskType\": \"DeviceCmd\",\n  \"timeout\": 10\n}}"
        )
    };
    let texts = [
        "{\n  \"appId\": 1\n}".to_owned(),
        "{\n  \"appID\": \"a\"\n}".to_owned(),
        "{\n  \"appId\": \"a\",\n  \"appId\": \"a\"\n}".to_owned(),
        "{\n  \"appId\": \"a\"\n}".to_owned(),
        "{\n  \"timeout\": \"10\"\n}".to_owned(),
        "{\n  \"taskType\": \"Cmd\"\n}".to_owned(),
        "[]".to_owned(),
        String::new(),
        body("[]"),
        body(r#"{ "type": "Broadcast" }"#),
        body(r#"{ "type": "Broadcast", "command": { "serviceId": "s", "methode": "m" } }"#),
        body(r#"{ "type": "Nobody" }"#),
        body(r#"{ "type": "Broadcast", "type": "Broadcast" }"#),
    ];
    let messages: Vec<String> = texts.iter().map(|text| message(text)).collect();
    insta::assert_snapshot!(messages.join("\n"), @r"
    invalid type: integer `1`, expected a string at line 2 column 12
    unknown field `appID`, expected one of `appId`, `param`, `taskName`, `taskType`, `timeout`, `tags` at line 2 column 9
    duplicate field `appId` at line 3 column 9
    missing field `param` at line 3 column 1
    expected a whole number at line 3 column 1
    unknown variant `Cmd`, expected one of `DeviceReg`, `DeviceCmd`, `DeviceLocation`, `DeviceMod`, `DeviceDel`, `DeviceLicense` at line 2 column 19
    invalid type: sequence, expected the body of a create request: an object with `appId`, `param`, `taskName`, `taskType` and `timeout` at line 1 column 0
    EOF while parsing a value at line 1 column 0
    expected a JSON object at line 2 column 13
    in `param`, at byte 20 of it without white space: missing field `command` at line 7 column 1
    in `param`, at byte 56 of it without white space: unknown field `methode`, expected one of `serviceId`, `method`, `paras` at line 7 column 1
    in `param`, at byte 16 of it without white space: unknown variant `Nobody`, expected one of `DeviceList`, `DeviceType`, `DeviceArea`, `GroupList`, `Broadcast`, `GroupIdList` at line 7 column 1
    duplicate member `type` at line 2 column 55
    ");
}
