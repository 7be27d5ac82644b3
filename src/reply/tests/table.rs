//! Every documented row through the reader, in both shapes, with the code as a string and as a number.

use crate::reply::{Change, DocumentedError, ErrorOrigin, PlatformError, ReplyError, Retry, read_create_reply};

fn platform(status: u16, body: &str) -> PlatformError {
    match read_create_reply(status, body.as_bytes()) {
        Err(ReplyError::Platform(error)) => error,
        other => panic!("{body}: {other:?}"),
    }
}

#[test]
fn every_row_in_every_shape() {
    for row in DocumentedError::all() {
        let DocumentedError { code, desc, .. } = row;
        let shapes =
            [(ErrorOrigin::ErrorBody, "error_code", "error_desc"), (ErrorOrigin::Gateway, "resultcode", "resultmsg")];
        for (origin, code_name, desc_name) in shapes {
            for body in [
                format!(r#"{{"{code_name}":"{code}","{desc_name}":"{desc}"}}"#),
                format!(r#"{{"{desc_name}":"{desc}","{code_name}":{code}}}"#),
                format!(
                    "\u{feff} {{ \"{code_name}\" : \"{code}\" , \"{desc_name}\":\"{desc}\", \"taskID\":\"t\"}}\r\n"
                ),
            ] {
                let error = platform(row.status, &body);
                assert_eq!(error.status(), row.status);
                assert_eq!(error.origin(), origin);
                assert_eq!(error.code(), *code);
                assert_eq!(error.desc(), Some(*desc));
                assert_eq!(error.documented(), Some(row));
                assert_eq!(error.retry(), row.retry);
                assert_eq!(error.meaning(), row.meaning);
                assert_eq!(error.action(), row.action);
                // A gateway may send the same code under a status of its own.
                assert_eq!(platform(502, &body).retry(), row.retry);
            }
        }
    }
}

#[test]
fn the_questions_follow_from_the_table() {
    for row in DocumentedError::all() {
        let body = format!(r#"{{"error_code":"{}"}}"#, row.code);
        let error = read_create_reply(row.status, body.as_bytes()).unwrap_err();
        assert_eq!(error.is_throttled(), row.code == "1010009");
        assert_eq!(error.is_token_invalid(), row.code == "1010005");
        assert_eq!(error.is_task_limit_reached(), row.code == "105001");
        assert_eq!(error.is_task_name_taken(), row.code == "105002");
        assert_eq!(error.status(), row.status);
        assert_eq!(error.code(), Some(row.code));
        assert_eq!(error.documented(), Some(row));
        assert_eq!(error.retry(), row.retry);
    }
}

#[test]
fn codes_without_documentation_are_kept() {
    for (status, code, retry) in [
        (200, "100234", Retry::Unknown),
        (400, "任务", Retry::Unknown),
        (503, "1", Retry::Later),
        (200, "", Retry::Unknown),
    ] {
        let error = platform(status, &format!(r#"{{"error_code":"{code}","error_desc":"why"}}"#));
        assert_eq!((error.code(), error.desc()), (code, Some("why")));
        assert_eq!(error.documented(), None);
        assert_eq!(error.retry(), retry);
    }
}

#[test]
fn a_code_of_an_unforeseen_type_is_still_an_error() {
    for code in ["true", "false", "{}", "[]", r#"{"error_code":"1"}"#, "1e400", "0.5", r#""\ud800""#] {
        let error = platform(200, &format!(r#"{{"taskID":"t","error_code":{code},"error_desc":{{"a":1}}}}"#));
        assert_eq!((error.code(), error.desc()), (code, Some(r#"{"a":1}"#)));
    }
}

#[test]
fn a_change_names_what_to_change() {
    let change = |code| DocumentedError::find_by_code(code).unwrap().retry;
    assert_eq!(change("105002"), Retry::NotUntilChanged(Change::TaskName));
    assert_eq!(change("100217"), Retry::NotUntilChanged(Change::AppId));
    assert_eq!(change("50400"), Retry::NotUntilChanged(Change::Request));
}
