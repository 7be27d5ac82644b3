//! Replies and pushes through the readers.

use oceanconnect_batchtask::{
    DetailStatus, Open, PerMille, ReplyError, ResultCode, Seconds, TaskFrom, TaskStatus, TaskType, failed_devices,
    read_result_push, read_task_details_reply, read_task_reply,
    reply::{Change, DocumentedError, ReplyFault, Retry},
};

/// As the platform answers, with a `param` of an older version and members that no page knows.
const TASK: &str = r#"{
    "taskId": "5bf7a2a1c39e4f0ab7a0b1d2c3e4f506",
    "taskName": "lamps-20261123",
    "appId": "3RQ9UnhymV409MfKPuiin75XroQa",
    "operator": "na_app",
    "taskFrom": "Northbound",
    "taskType": "DeviceCmd",
    "status": "Running",
    "startTime": "20261123T071212Z",
    "timeout": 18000,
    "progress": 666,
    "totalCnt": 3, "successCnt": 1, "failCnt": 1, "timeoutCnt": 0, "expiredCnt": 0, "completeCnt": 2,
    "successRate": 333.0,
    "param": { "type": "DeviceList", "deviceList": ["a"], "command": {"paras": {"price": 1.10, "big": 18446744073709551616}}, "maxRetransmit": "3" },
    "tags": [{"tagName": "district", "tagValue": "north", "scope": null}],
    "deviceCount": 1e400,
    "links": [{"rel": "error_code"}]
}"#;

#[test]
fn a_task() {
    let task = read_task_reply(200, TASK.as_bytes()).unwrap();
    assert_eq!(task.task_id.as_deref(), Some("5bf7a2a1c39e4f0ab7a0b1d2c3e4f506"));
    assert_eq!(task.task_from, Some(Open::Known(TaskFrom::Northbound)));
    assert_eq!(task.task_type, Some(Open::Known(TaskType::DeviceCmd)));
    assert_eq!(task.status, Some(Open::Known(TaskStatus::Running)));
    assert_eq!(task.timeout, Some(Seconds::new(18_000)));
    assert_eq!((task.progress, task.success_rate), (Some(PerMille::new(666)), Some(PerMille::new(333))));
    assert!((task.progress.unwrap().as_fraction() - 0.666).abs() < 1e-9);
    assert_eq!((task.total_cnt, task.complete_cnt), (Some(3), Some(2)));
    assert_eq!(
        task.param.as_ref().unwrap().as_str(),
        r#"{"type":"DeviceList","deviceList":["a"],"command":{"paras":{"price":1.10,"big":18446744073709551616}},"maxRetransmit":"3"}"#
    );
    assert_eq!(task.tags.as_ref().unwrap()[0].tag_value.as_deref(), Some("north"));
    assert_eq!(task.start_timestamp().unwrap().unwrap().to_string(), "2026-11-23T07:12:12Z");
    assert!(!task.is_finished());
}

#[test]
fn a_task_with_next_to_nothing() {
    let nulls = r#"{"taskId":"t","taskName":null,"appId":null,"operator":null,"taskFrom":null,"taskType":null,
        "status":null,"startTime":null,"timeout":null,"progress":null,"totalCnt":null,"successCnt":null,"failCnt":null,
        "timeoutCnt":null,"expiredCnt":null,"completeCnt":null,"successRate":null,"param":null,"tags":null}"#;
    let task = read_task_reply(200, nulls.as_bytes()).unwrap();
    assert_eq!(task, read_task_reply(200, br#"{"taskId":"t"}"#).unwrap());
    assert_eq!(serde_json::to_string(&task).unwrap(), r#"{"taskId":"t"}"#);
    assert!(!task.is_finished());
}

#[test]
fn foreign_values_are_kept_and_printed() {
    let body = r#"{"status":"PAUSED","taskFrom":"","taskType":"DeviceReboot"}"#;
    let task = read_task_reply(200, body.as_bytes()).unwrap();
    assert_eq!(task.status.as_ref().unwrap().to_string(), "PAUSED");
    assert_eq!(task.task_type, Some(Open::Other("DeviceReboot".to_owned())));
    assert!(!task.is_finished());
    assert_eq!(serde_json::to_string(&task).unwrap(), r#"{"taskFrom":"","taskType":"DeviceReboot","status":"PAUSED"}"#);
}

#[test]
fn details() {
    let body = r#"{"pageNo": 0, "pageSize": 25, "totalCount": 5, "taskDetails": [
        {"status": "Success", "output": "{\"ok\":1}", "error": null, "param": {"deviceId": "a", "commandId": "1"}},
        {"status": "Fail", "output": null,
         "error": "{\"error_code\": \"100418\", \"error_desc\": \"The deviceData is not existed.\", \"more\": {}}",
         "param": {"deviceId": "b", "commandId": "2", "imei": "863703030000001"}},
        {"status": "Fail", "error": "the modem is on fire", "param": {"index": 3, "nodeId": "863703030000002"}},
        {"status": "Cancelled", "param": null},
        {}
    ]}"#;
    let page = read_task_details_reply(200, body.as_bytes()).unwrap();
    assert_eq!((page.page_no, page.page_size, page.total_count), (Some(0), Some(25), Some(5)));
    let lines: Vec<String> = failed_devices(&page.task_details).map(|failed| failed.to_string()).collect();
    assert_eq!(
        lines,
        ["b: Fail: 100418: The deviceData is not existed.", "(device not named): Fail: the modem is on fire"]
    );
    let [success, fail, older, foreign, nothing] = page.task_details.as_slice() else { panic!() };
    assert_eq!((success.device_id(), success.command_id()), (Some("a"), Some("1")));
    assert_eq!(fail.error.as_ref().unwrap().body().unwrap().error_code, "100418");
    assert_eq!(older.error.as_ref().unwrap().body(), None);
    assert_eq!(older.param.as_ref().unwrap().index, Some(3));
    assert_eq!(foreign.status.as_ref().unwrap().to_string(), "Cancelled");
    assert!(!foreign.is_final());
    assert_eq!(nothing.status, None);
    assert!([success, fail, older].iter().all(|detail| detail.is_final()));
    assert_eq!(success.status, Some(Open::Known(DetailStatus::Success)));
}

#[test]
fn pushes() {
    for (code, success, r#final) in [
        ("SENT", false, false),
        ("SUCCESS", true, true),
        ("SUCCESSFUL", true, true),
        ("FAILED", false, true),
        ("OK", false, false),
    ] {
        for detail in [r#","resultDetail":null"#, "", r#","resultDetail":{"brightness":80.0}"#] {
            let body = format!(
                r#"{{"deviceId":"d","commandId":"c","result":{{"resultCode":"{code}"{detail}}},"requestId":null}}"#
            );
            let push = read_result_push(body.as_bytes()).unwrap();
            assert_eq!((push.is_success(), push.is_final()), (success, r#final), "{code}");
            let result = push.result.unwrap();
            assert_eq!(result.result_code.unwrap().to_string(), code);
            let kept = result.result_detail.map(|detail| detail.to_string());
            assert_eq!(kept.as_deref(), detail.contains('{').then_some(r#"{"brightness":80.0}"#));
        }
    }
    let push = read_result_push(br#"{"deviceId":"d","commandId":"c","result":null}"#).unwrap();
    assert!(!push.is_success() && !push.is_final());
    let push = read_result_push(br#"{"deviceId":"d","commandId":"c","result":{"resultCode":"SENT"}}"#).unwrap();
    assert_eq!(push.result.unwrap().result_code, Some(Open::Known(ResultCode::Sent)));
}

#[test]
fn every_documented_error_of_every_call() {
    for row in DocumentedError::all().chain(DocumentedError::of_queries()) {
        for [code, desc] in [["error_code", "error_desc"], ["resultcode", "resultmsg"]] {
            let body = format!(r#"{{"{code}":"{}","{desc}":"{}","taskId":"t","taskDetails":[]}}"#, row.code, row.desc);
            for error in [
                read_task_reply(row.status, body.as_bytes()).unwrap_err(),
                read_task_details_reply(row.status, body.as_bytes()).unwrap_err(),
            ] {
                assert_eq!(error.documented(), Some(row));
                assert_eq!(error.retry(), row.retry);
            }
        }
    }
    let body = br#"{"error_code":"105005","error_desc":"The batchTask is not existed."}"#;
    let error = read_task_reply(404, body).unwrap_err();
    assert_eq!(error.retry(), Retry::NotUntilChanged(Change::TaskId));
    assert_eq!(
        error.to_string(),
        "HTTP 404, error 105005: the task does not exist; check taskId, and which application the task belongs to"
    );
}

#[test]
fn an_error_inside_a_detail_is_not_the_replys() {
    let body = r#"{"taskDetails":[{"error":"{\"error_code\":\"1\"}","error_code":"2"}],"note":"error_code"}"#;
    assert!(read_task_details_reply(200, body.as_bytes()).is_ok());
}

#[test]
fn what_is_not_the_reply() {
    let fault = |error| match error {
        ReplyError::NotAReply { fault, .. } => fault,
        other => panic!("{other}"),
    };
    for body in ["{}", r#"{"ok":true}"#, r#"{"taskId":null,"status":null}"#, r#"{"taskID":"t"}"#] {
        let error = read_task_reply(200, body.as_bytes()).unwrap_err();
        assert_eq!(fault(error), ReplyFault::NoneOf(&["taskId", "status"]), "{body}");
        let error = read_task_details_reply(200, body.as_bytes()).unwrap_err();
        assert_eq!(fault(error), ReplyFault::NoneOf(&["taskDetails", "totalCount"]), "{body}");
    }
    assert_eq!(fault(read_task_reply(200, b"[]").unwrap_err()), ReplyFault::NotAnObject);
    assert_eq!(fault(read_task_reply(200, b"<html>").unwrap_err()), ReplyFault::NotJson);
    assert!(matches!(read_task_reply(502, b"<html>"), Err(ReplyError::UnexpectedStatus { status: 502, .. })));
    assert!(matches!(read_task_reply(404, TASK.as_bytes()), Err(ReplyError::UnexpectedStatus { .. })));
    let error = read_task_reply(200, b"{\"taskId\":\"t\",\n \"progress\":\"1000\"}").unwrap_err();
    insta::assert_snapshot!(error, @r#"HTTP 200, the body is not of the documented shape (expected a whole number at line 2 column 19): the status says success, but this is not the reply; check the platform's address and the proxies on the way; the call may have been carried out; the body begins: {"taskId":"t",\n "progress":"1000"}"#);
    let error = read_task_details_reply(200, br#"{"totalCount":1,"totalCount":1}"#).unwrap_err();
    insta::assert_snapshot!(error, @r#"HTTP 200, the body is not of the documented shape (duplicate field `totalCount` at line 1 column 28): the status says success, but this is not the reply; check the platform's address and the proxies on the way; the call may have been carried out; the body begins: {"totalCount":1,"totalCount":1}"#);
}

#[test]
fn messages_are_bounded_and_printable_whatever_the_body_holds() {
    let noise = serde_json::to_string(&"\u{1b}[2J\r\n\u{202e}任务\0".repeat(20_000)).unwrap();
    for body in [
        format!(r#"{{"taskId":"t","progress":{noise},"totalCount":{noise}}}"#),
        format!(r#"{{"taskId":"t","param":{noise},"taskDetails":{noise}}}"#),
        format!(r#"{{"taskId":"t","param":{{{noise}:1,{noise}:1}},"taskDetails":[{noise}]}}"#),
    ] {
        for error in [
            read_task_reply(200, body.as_bytes()).unwrap_err().to_string(),
            read_task_details_reply(200, body.as_bytes()).unwrap_err().to_string(),
            read_result_push(body.as_bytes()).unwrap_err().to_string(),
        ] {
            assert!(error.len() < 3_000, "{}", error.len());
            assert!(!error.chars().any(|char| char.is_control() || char == '\u{202e}'), "{error:?}");
        }
    }
}
