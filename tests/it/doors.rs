//! Whatever way a document takes into a type, it gets the verdict that it gets from its text.

use std::fmt::Debug;

use oceanconnect_batchtask::{
    BatchTaskCreateInDto, BatchTaskCreateOutDto, CommandDto, CommandResult, DetailStatus, DeviceCmd, ErrorDto, Open,
    QueryOneTaskInDto, QueryOneTaskOutDto, QueryTaskDetailsInDto, QueryTaskDetailsOutDto, ResultCode, ResultPush,
    TagDto2, TargetType, TaskDetail, TaskFrom, TaskStatus, TaskType, Valid,
    query_one_task::{Select, TaskTag},
    query_task_details::DetailParam,
    reply::GatewayErrorDto,
    types::{JsonObject, Minutes, PerMille, Seconds},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Untagged<T> {
    Document(T),
    Other(Value),
}

#[derive(Debug, Deserialize)]
struct Member<T> {
    document: T,
}

#[derive(Debug, Deserialize)]
struct Flattened<T> {
    #[expect(dead_code, reason = "it only has to be there")]
    mine: u8,
    #[serde(flatten)]
    document: T,
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind")]
enum Tagged<T> {
    Document(T),
}

/// Reads a text in one way.
type Door<T> = fn(&str) -> Result<T, String>;

fn said<T, E: ToString>(result: Result<T, E>) -> Result<T, String> {
    result.map_err(|error| error.to_string())
}

/// The doors that keep the text.
fn from_text<T: DeserializeOwned>() -> [(&'static str, Door<T>); 6] {
    [
        ("from_str", |text| said(serde_json::from_str(text))),
        ("from_slice", |text| said(serde_json::from_slice(text.as_bytes()))),
        ("from_reader", |text| said(serde_json::from_reader(text.as_bytes()))),
        ("T::deserialize", |text| said(T::deserialize(&mut serde_json::Deserializer::from_str(text)))),
        ("a member", |text| {
            said(serde_json::from_str::<Member<T>>(&format!(r#"{{"document":{text}}}"#))).map(|member| member.document)
        }),
        ("an item", |text| said(serde_json::from_str::<[T; 1]>(&format!("[{text}]"))).map(|[item]| item)),
    ]
}

/// The doors that only have a value.
fn from_value<T: DeserializeOwned + Debug>() -> [(&'static str, Door<T>); 3] {
    [
        ("from_value", |text| said(serde_json::from_str(text).and_then(serde_json::from_value))),
        ("untagged", |text| match said(serde_json::from_str(text))? {
            Untagged::Document(document) => Ok(document),
            Untagged::Other(other) => Err(format!("read as another variant: {other}")),
        }),
        ("CBOR", |text| {
            let mut bytes = Vec::new();
            said(ciborium::into_writer(&said(serde_json::from_str::<Value>(text))?, &mut bytes))?;
            said(ciborium::from_reader(&bytes[..]))
        }),
    ]
}

/// The doors that only an object fits through.
fn beside_others<T: DeserializeOwned + Debug>() -> [(&'static str, Door<T>); 2] {
    fn with(member: &str, text: &str) -> String {
        let rest = text.trim_start().strip_prefix('{').unwrap_or(text);
        let comma = if rest.trim_start().starts_with('}') { "" } else { "," };
        format!("{{{member}{comma}{rest}")
    }
    [
        ("flatten", |text| {
            said(serde_json::from_str::<Flattened<T>>(&with(r#""mine":1"#, text))).map(|outer| outer.document)
        }),
        ("internally tagged", |text| {
            said(serde_json::from_str(&with(r#""kind":"Document""#, text))).map(|Tagged::Document(document)| document)
        }),
    ]
}

/// The verdict on each text is that of `from_str`, and what is read is the same.
#[track_caller]
fn same<T: DeserializeOwned + Serialize + PartialEq + Debug>(valid: &[&str], invalid: &[&str]) {
    for text in valid.iter().chain(invalid) {
        let expected = serde_json::from_str::<T>(text).ok();
        assert_eq!(expected.is_some(), valid.contains(text), "{text}");
        let beside = beside_others().into_iter().filter(|_| text.trim_start().starts_with('{'));
        for (door, read) in from_text().into_iter().chain(from_value()).chain(beside) {
            let read: Result<T, String> = read(text);
            assert_eq!(read.is_ok(), expected.is_some(), "{door} says {read:?} of {text}");
            assert_eq!(read.ok(), expected, "{door}: {text}");
        }
    }
}

#[test]
fn the_request() {
    same::<BatchTaskCreateInDto>(
        &[
            r#"{"appId":"a","taskName":"n","taskType":"DeviceCmd","timeout":300,"param":{"type":"Broadcast","command":{"serviceId":"s","method":"m"}}}"#,
            r#"{"appId":"a","taskName":"n","taskType":"DeviceCmd","timeout":3e2,"param":{"type":"DeviceList","deviceList":["d"],"maxRetransmit":3.0,"command":{"serviceId":"s","method":"m","paras":{"a":-80,"b":[true,null,"x\u0000\"任"],"c":{}}}},"tags":[{"tagName":"a","tagValue":"b"}]}"#,
            r#"{"appId":"a","taskName":"n","taskType":"DeviceDel","timeout":300.0,"param":{"any":[18446744073709551615]},"tags":null}"#,
            r#"{"param":{},"appId":"a","taskName":"n","taskType":"DeviceLicense","timeout":9}"#,
        ],
        &[
            r#"{"appId":"a","taskName":"n","taskType":"DeviceCmd","timeout":300,"param":{"typo":1}}"#,
            r#"{"appId":"a","taskName":"n","taskType":"DeviceCmd","timeout":300,"param":[]}"#,
            r#"{"appId":"a","taskName":"n","taskType":"DeviceDel","timeout":300,"param":[]}"#,
            r#"{"appId":"a","taskName":"n","taskType":"DeviceDel","timeout":300,"param":null}"#,
            r#"{"appId":"a","taskName":"n","taskType":"DeviceDel","timeout":300.5,"param":{}}"#,
            r#"{"appId":"a","taskName":"n","taskType":"DeviceDel","timeout":"300","param":{}}"#,
            r#"{"appId":"a","taskName":"n","taskType":{"DeviceDel":null},"timeout":300,"param":{}}"#,
            r#"{"appId":"a","taskName":"n","taskType":"DeviceDel","timeout":300,"param":{},"more":null}"#,
            r#"{"appId":"a","taskName":"n","timeout":300,"param":{}}"#,
            r#"["a",{},"n","DeviceDel",300,[]]"#,
            "{}",
            "null",
        ],
    );
}

#[test]
fn the_parts_of_the_request() {
    same::<DeviceCmd>(
        &[r#"{"type":"Broadcast","command":{"serviceId":"s","method":"m"},"maxRetransmit":2,"groupTag":null}"#],
        &[r#"{"type":"Broadcast","command":["s","m"]}"#, r#"["Broadcast"]"#, r#"{"typo":1}"#, "1"],
    );
    same::<CommandDto>(
        &[r#"{"serviceId":"s","method":"m","paras":{"a":1}}"#, r#"{"serviceId":"s","method":"m"}"#],
        &[r#"["s","m",{}]"#, r#"{"serviceId":"s","method":"m","paras":[]}"#, r#"{"serviceId":"s"}"#, r#""s""#],
    );
    same::<TagDto2>(&[r#"{"tagName":"n","tagValue":"v"}"#], &[r#"["n","v"]"#, r#"{"tagName":"n"}"#, "{}"]);
}

#[test]
fn queries_replies_and_pushes() {
    same::<QueryOneTaskInDto>(
        &[r#"{"taskId":"a","select":"tag"}"#],
        &[r#"["a"]"#, r#"{"taskId":"a","select":{"tag":null}}"#],
    );
    same::<QueryTaskDetailsInDto>(&[r#"{"taskId":"a","pageNo":1e0}"#], &[r#"{"taskId":"a","pageNo":"1"}"#, r#"["a"]"#]);
    same::<QueryOneTaskOutDto>(
        &[r#"{"timeout":18000.0,"progress":1000,"totalCnt":3,"param":{"a":[1]},"more":1,"status":"Paused"}"#, "{}"],
        &["[]", r#"{"timeout":0.5}"#, r#"{"tags":[["n","v"]]}"#],
    );
    same::<QueryTaskDetailsOutDto>(
        &[r#"{"pageNo":0,"taskDetails":[{"status":"Fail","param":{"index":1}}]}"#, r#"{"taskDetails":null}"#],
        &[r#"{"taskDetails":[["Fail"]]}"#, r#"{"pageNo":true}"#],
    );
    same::<TaskDetail>(&[r#"{"error":"{}","param":{"deviceId":"d"}}"#], &[r#"{"param":["d"]}"#]);
    same::<DetailParam>(&[r#"{"index":1.0}"#], &[r#"["d"]"#, r#"{"index":"1"}"#]);
    same::<TaskTag>(&[r#"{"tagName":"n"}"#], &[r#"["n"]"#]);
    same::<ResultPush>(
        &[r#"{"deviceId":"d","commandId":"c","result":{"resultCode":"SENT","resultDetail":{"a":1}}}"#],
        &[r#"["d","c"]"#, r#"{"deviceId":"d","commandId":"c","result":["SENT"]}"#],
    );
    same::<CommandResult>(&[r#"{"resultDetail":{"a":null}}"#], &[r#"["SENT"]"#, r#"{"resultDetail":[]}"#]);
    same::<BatchTaskCreateOutDto>(&[r#"{"taskID":"a"}"#], &[r#"["a"]"#, r#"{"taskID":1}"#]);
    same::<ErrorDto>(&[r#"{"error_code":"1"}"#, r#"{"error_code":105002}"#], &[r#"["1"]"#, r#"{"error_code":true}"#]);
    same::<GatewayErrorDto>(&[r#"{"resultcode":"1"}"#, r#"{"resultcode":-1}"#], &[r#"["1"]"#, r#"{"resultcode":{}}"#]);
}

#[test]
fn enums_and_values() {
    fn same_enum<T: DeserializeOwned + Serialize + PartialEq + Debug>(all: &[T]) {
        for value in all {
            let text = serde_json::to_string(value).unwrap();
            same::<T>(&[&text], &[&format!("{{{text}:null}}"), &format!("[{text}]"), "0", "null", r#""no""#]);
        }
    }
    same_enum(&TaskType::ALL);
    same_enum(&TargetType::ALL);
    same_enum(&TaskStatus::ALL);
    same_enum(&TaskFrom::ALL);
    same_enum(&Select::ALL);
    same_enum(&DetailStatus::ALL);
    same_enum(&ResultCode::ALL);
    same::<Open<TaskType>>(&[r#""DeviceCmd""#, r#""no""#], &[r#"{"DeviceCmd":null}"#, "1"]);
    let (whole, others) =
        (["100", "100.0", "1e2", "-0", "9007199254740991"], ["0.5", "9007199254740993", "\"1\"", "[1]"]);
    same::<Minutes>(&whole, &others);
    same::<Seconds>(&whole, &others);
    same::<PerMille>(&whole, &others);
    same::<JsonObject>(&["{}", r#"{"a":{"b":[1,"x",null,false,{}]}}"#], &["[]", "1", "null", "\"{}\""]);
}

/// What can no longer be carried as it was written is refused, and the message says what to do. A build with
/// `serde_json/arbitrary_precision` may carry more.
#[test]
fn digits_are_never_lost_in_silence() {
    let body = |number: &str| {
        format!(
            r#"{{"appId":"a","taskName":"n","taskType":"DeviceCmd","timeout":300,"param":{{"type":"Broadcast","command":{{"serviceId":"s","method":"m","paras":{{"a":[{number}]}}}}}}}}"#
        )
    };
    for number in ["1.10", "1e2", "-0", "18446744073709551616"] {
        let text = body(number);
        for (door, read) in from_text::<BatchTaskCreateInDto>() {
            assert!(serde_json::to_string(&read(&text).unwrap()).unwrap().contains(number), "{door}");
        }
        let without_text =
            beside_others().into_iter().chain(from_value().into_iter().filter(|(door, _)| *door == "CBOR"));
        for (door, read) in without_text {
            kept_or_refused(door, (read as Door<BatchTaskCreateInDto>)(&text), number);
        }
        let undocumented = text.replace("DeviceCmd\"", "DeviceDel\"");
        let (door, read) = beside_others::<BatchTaskCreateInDto>()[0];
        kept_or_refused(door, read(&undocumented), number);
    }
}

fn kept_or_refused(door: &str, read: Result<BatchTaskCreateInDto, String>, number: &str) {
    match read {
        Ok(task) => assert!(serde_json::to_string(&task).unwrap().contains(&format!("[{number}]")), "{door}: {task:?}"),
        Err(message) => {
            assert!(message.contains("read the whole body from its text with serde_json"), "{door}: {message}");
        }
    }
}

/// `serde_json::Value` keeps one of two members of one name; what keeps both is refused.
#[test]
fn members_that_come_twice_are_refused() {
    let texts = [
        r#"{"appId":"a","taskName":"n","taskType":"DeviceDel","timeout":300,"param":{"a":1,"a":2}}"#,
        r#"{"appId":"a","taskName":"n","taskType":"DeviceDel","timeout":300,"param":{},"param":{}}"#,
        r#"{"appId":"a","taskName":"n","taskType":"DeviceCmd","timeout":300,"param":{"type":"Broadcast","type":"Broadcast","command":{"serviceId":"s","method":"m"}}}"#,
    ];
    for text in texts {
        for (door, read) in from_text::<BatchTaskCreateInDto>().into_iter().chain(beside_others()) {
            assert!(read(text).is_err(), "{door}: {text}");
        }
    }
}

/// Review, 1: the trait called as every serde user calls it.
#[test]
fn valid_means_valid_through_the_trait() {
    let text = r#"{"appId":"a","taskName":"n","taskType":"DeviceCmd","timeout":300,"param":{"typo":1}}"#;
    assert!(BatchTaskCreateInDto::deserialize(&mut serde_json::Deserializer::from_str(text)).is_err());
    assert!(Valid::<BatchTaskCreateInDto>::deserialize(&mut serde_json::Deserializer::from_str(text)).is_err());
    assert!(TagDto2::deserialize(serde_json::json!(["n", "v"])).is_err());
    assert!(TaskType::deserialize(serde_json::json!({ "DeviceCmd": null })).is_err());
}
