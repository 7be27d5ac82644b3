//! The order: `error_code`, `resultcode`, the status, `taskID`; and nothing but the top level.

use crate::reply::{BatchTaskCreateOutDto, ErrorOrigin, ReplyError, ReplyFault, Retry, read_create_reply};

fn read(status: u16, body: impl AsRef<[u8]>) -> Result<BatchTaskCreateOutDto, ReplyError> {
    read_create_reply(status, body.as_ref())
}

fn code(status: u16, body: &str) -> (ErrorOrigin, String) {
    match read(status, body) {
        Err(ReplyError::Platform(error)) => (error.origin(), error.code().to_owned()),
        other => panic!("{body}: {other:?}"),
    }
}

fn fault(body: impl AsRef<[u8]>) -> ReplyFault {
    match read(200, body) {
        Err(ReplyError::NotAReply { status: 200, fault, .. }) => fault,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_created_task() {
    let created = Ok(BatchTaskCreateOutDto::new("t"));
    for status in [200, 201, 202, 299] {
        assert_eq!(read(status, r#"{"taskID":"t"}"#), created);
    }
    for body in [
        " \r\n{\"taskID\" : \"t\"}\n",
        "\u{feff}{\"taskID\":\"t\"}",
        r#"{"\u0074askID":"\u0074"}"#,
        r#"{"error_code":null,"resultcode":null,"error_desc":"x","resultmsg":"y","taskID":"t"}"#,
        // Words inside strings and deeper objects never count.
        r#"{"taskID":"t","note":"\"error_code\":\"1\"","more":{"error_code":"1","resultcode":"2"}}"#,
        r#"{"taskID":"t","more":[{"error_code":"1"}],"Error_Code":"1","errorcode":"1"}"#,
        r#"{"taskID":"t","big":1e400,"odd":"\ud800","more":-0.0}"#,
    ] {
        assert_eq!(read(200, body), created, "{body}");
    }
}

#[test]
fn error_code_before_resultcode_before_the_status_before_task_id() {
    let error_body = |code: &str| (ErrorOrigin::ErrorBody, code.to_owned());
    let gateway = |code: &str| (ErrorOrigin::Gateway, code.to_owned());
    let all = r#"{"taskID":"t","resultcode":"2","error_code":"1"}"#;
    for status in [200, 302, 403, 500] {
        assert_eq!(code(status, all), error_body("1"));
        assert_eq!(code(status, r#"{"taskID":"t","resultcode":"2"}"#), gateway("2"));
        assert_eq!(code(status, r#"{"error_code":null,"resultcode":2,"taskID":"t"}"#), gateway("2"));
    }
    // A number with a fraction of zero is the same code.
    assert_eq!(code(200, r#"{"error_code":105002.0}"#), error_body("105002"));
    assert_eq!(code(200, r#"{"resultcode":1.05002e5}"#), gateway("105002"));
    // Nothing says that a zero would mean success.
    assert_eq!(code(200, r#"{"resultcode":"0","taskID":"t"}"#), gateway("0"));
    assert_eq!(code(200, r#"{"error_code":0,"taskID":"t"}"#), error_body("0"));
    // Of two codes the first one that is there.
    assert_eq!(code(200, r#"{"error_code":null,"error_code":"1","error_code":"2"}"#), error_body("1"));
    assert_eq!(code(200, r#"{"error_code":"1","error_code":null}"#), error_body("1"));
    for status in [0, 100, 199, 300, 304, 400, 401, 404, 500, 503, 600, u16::MAX] {
        match read(status, r#"{"taskID":"t"}"#) {
            Err(ReplyError::UnexpectedStatus { status: kept, excerpt }) => {
                assert_eq!((kept, excerpt.as_str()), (status, r#"{"taskID":"t"}"#));
            }
            other => panic!("{other:?}"),
        }
    }
}

/// Review, 8: what stands elsewhere in the body does not hide the code.
#[test]
fn a_code_is_kept_whatever_else_cannot_be_read() {
    let bodies: [&[u8]; 6] = [
        b"{\"error_code\":\"105002\",\"error_desc\":\"\xc5\xfa\xc1\xbf\xc8\xce\xce\xf1\"}",
        b"{\"error_desc\":\"\xd5\\\",\"error_code\":\"105002\"}",
        b"\xef\xbb\xbf{\"error_desc\":\"\xd5\\\",\"error_code\":105002}",
        "{\"error_desc\":\"任务\\n".as_bytes(),
        br#"{"\ud800":1,"error_code":"105002"}"#,
        br#"{"error_desc":"\ud800","error_code":"105002"}"#,
    ];
    for (index, body) in bodies.into_iter().enumerate() {
        let mut body = body.to_vec();
        if index == 3 {
            // One byte that is not UTF-8 among characters that are.
            body.extend(b"\xff\",\"error_code\":\"105002\"}");
        }
        for status in [200, 400] {
            let error = read(status, &body).unwrap_err();
            assert_eq!(error.code(), Some("105002"), "{}", body.escape_ascii());
            assert!(error.is_task_name_taken());
        }
    }
    assert!(read(401, "").unwrap_err().is_token_invalid());
}

#[test]
fn a_success_status_without_the_reply() {
    use ReplyFault::{Empty, EmptyString, Missing, NotAString, NotAnObject, NotJson, NotUtf8, Twice};
    for (body, expected) in [
        ("", Empty),
        (" \r\n", Empty),
        ("\u{feff}", Empty),
        ("<html><body>error_code</body></html>", NotJson),
        ("{\"taskID\":\"t\"", NotJson),
        ("{\"taskID\":\"t\"}{}", NotJson),
        ("{'taskID':'t'}", NotJson),
        ("\u{feff}\u{feff}{\"taskID\":\"t\"}", NotJson),
        ("{\"taskID\":\"a\nb\"}", NotJson),
        ("\"taskID\"", NotAnObject),
        ("[\"t\"]", NotAnObject),
        ("[{\"taskID\":\"t\"}]", NotAnObject),
        ("null", NotAnObject),
        ("{}", Missing("taskID")),
        ("{\"taskId\":\"t\"}", Missing("taskID")),
        ("{\"more\":{\"taskID\":\"t\"}}", Missing("taskID")),
        ("{\"taskID\":null}", Missing("taskID")),
        ("{\"taskID\":\"a\",\"taskID\":\"b\"}", Twice("taskID")),
        ("{\"taskID\":\"a\",\"taskID\":null}", Twice("taskID")),
        ("{\"taskID\":1}", NotAString("taskID")),
        ("{\"taskID\":[\"t\"]}", NotAString("taskID")),
        ("{\"taskID\":\"\\ud800\"}", NotAString("taskID")),
        ("{\"taskID\":\"\"}", EmptyString("taskID")),
    ] {
        assert_eq!(fault(body), expected, "{body}");
        assert_eq!(read(200, body).unwrap_err().retry(), Retry::Unknown);
        // Under an error status it is the status that counts.
        assert!(matches!(read(502, body), Err(ReplyError::UnexpectedStatus { status: 502, .. })));
    }
    assert_eq!(fault(b"{\"taskID\":\"\xff\"}"), NotUtf8);
    assert_eq!(fault(b"\xff\xfe{\0}\0"), NotUtf8);
}

#[test]
fn nesting_of_any_depth_neither_overflows_nor_hides() {
    let deep = |open: &str, close: &str| format!("{}1{}", open.repeat(200_000), close.repeat(200_000));
    for deep in [deep("[", "]"), deep("{\"a\":", "}")] {
        assert!(read(200, format!(r#"{{"more":{deep},"taskID":"t"}}"#)).is_ok());
        assert_eq!(code(200, &format!(r#"{{"more":{deep},"error_code":"1"}}"#)).1, "1");
        assert_eq!(code(200, &format!(r#"{{"error_code":{deep}}}"#)).1, deep);
        assert_eq!(fault(format!(r#"{{"taskID":{deep}}}"#)), ReplyFault::NotAString("taskID"));
        assert!(read(200, &deep).is_err());
    }
    assert_eq!(fault("[".repeat(1_000_000)), ReplyFault::NotAnObject);
    assert_eq!(fault("{\"a\":".repeat(1_000_000)), ReplyFault::NotJson);
}
