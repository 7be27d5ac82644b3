//! The messages, as a person reads them.

use std::error::Error;

use crate::{
    Language,
    reply::{DocumentedError, ReplyError, read_create_reply},
};

fn error(status: u16, body: impl AsRef<[u8]>) -> ReplyError {
    read_create_reply(status, body.as_ref()).unwrap_err()
}

#[test]
fn documented_errors() {
    let lines: Vec<String> = DocumentedError::all()
        .map(|row| error(row.status, format!(r#"{{"error_code":"{}"}}"#, row.code)).to_string())
        .collect();
    insta::assert_snapshot!(lines.join("\n"), @"
        HTTP 200, error 100203: the application does not exist; check app_key and appId, and that the application is registered on this platform
        HTTP 200, error 101001: the resource does not exist; check the ids and names in the request
        HTTP 200, error 105001: 10 or more tasks are unfinished; wait for some of them to end
        HTTP 200, error 105002: the task name is taken; change taskName
        HTTP 400, error 105201: the tag is already in use; change tags
        HTTP 400, error 50400: the request is not valid; check its parameters
        HTTP 401, error 100028: the user has no permission for the operation; have the permission granted
        HTTP 403, error 100203: the application does not exist; check app_key and appId, and that the application is registered on this platform
        HTTP 403, error 100217: the application has not been authorized; outside authorized applications, leave the request's appId empty
        HTTP 403, error 1010009: flow control stopped the call, by default after 100 calls in 60 s; slow down, or have the limit raised
        HTTP 403, error 1010005: app_key or the access token is not valid; check app_key, and get a new access token
        HTTP 404, error 105202: the tag does not exist; change tags
        HTTP 500, error 100203: the application does not exist; check app_key and appId, and that the application is registered on this platform
        HTTP 500, error 50252: the platform has a fault; try again later, a create call under the same task name, and contact the platform's operator if it stays
        ");
}

/// Every meaning and every advice is there in Chinese too.
#[test]
fn both_languages() {
    let rows = DocumentedError::all().chain(DocumentedError::of_queries());
    let others = [200, 300, 401, 407, 500].map(|status| error(status, "")).into_iter();
    let undocumented = [200, 500].map(|status| error(status, r#"{"error_code":"1"}"#)).into_iter();
    let of_errors = others.chain(undocumented).map(|error| (error.meaning(), error.action()));
    for (meaning, action) in rows.map(|row| (row.meaning, row.action)).chain(of_errors) {
        for words in [meaning, action] {
            let chinese = words.in_language(Language::Chinese);
            assert!(chinese.chars().any(|char| ('\u{4e00}'..='\u{9fff}').contains(&char)), "{words:?}");
            assert!(words.in_language(Language::English).is_ascii(), "{words:?}");
        }
    }
}

#[test]
fn other_errors() {
    let lines: Vec<String> = [
        error(403, r#"{"resultcode":"1010005","resultmsg":"App_key or access_token is invalid."}"#),
        error(200, r#"{"resultcode":"0","resultmsg":"ok"}"#),
        error(200, r#"{"error_code":"100234","error_desc":"The callbackUrl\nis \u001b[31millegal."}"#),
        error(500, r#"{"error_code":"1"}"#),
        error(502, "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0 (Ubuntu)</center>\r\n</body>\r\n</html>\r\n<!-- a padding to disable MSIE and Chrome friendly error page -->"),
        error(503, ""),
        error(302, ""),
        error(401, ""),
        error(407, "Proxy Authentication Required"),
        error(404, "{}"),
        error(204, ""),
        error(200, b"\xff\xfe<\0"),
        error(200, "<html>login</html>"),
        error(200, "[]"),
        error(200, r#"{"taskId":"5bf7a2a1c39e"}"#),
        error(200, r#"{"taskID":"a","taskID":"b"}"#),
        error(200, r#"{"taskID":7}"#),
        error(200, r#"{"taskID":""}"#),
    ]
    .iter()
    .map(ToString::to_string)
    .collect();
    insta::assert_snapshot!(lines.join("\n"), @r#"
        HTTP 403, gateway error 1010005: app_key or the access token is not valid; check app_key, and get a new access token
        HTTP 200, gateway error 0: refused with a code that the documentation of these calls does not list; ask the platform's operator about the code; it says: ok
        HTTP 200, error 100234: refused with a code that the documentation of these calls does not list; ask the platform's operator about the code; it says: The callbackUrl\nis \u{1b}[31millegal.
        HTTP 500, error 1: refused with a code that the documentation of these calls does not list; try again later with the same request, or ask the platform's operator
        HTTP 502: the answer has no code of the platform, so something in between may have sent it; try again later with the same request; the body begins: <html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0 (Ubuntu)</center>\r\n</body>\r\n</html>\r\n<!-- a padding to disable MSIE and…
        HTTP 503: the answer has no code of the platform, so something in between may have sent it; try again later with the same request
        HTTP 302: the answer has no code of the platform, so something in between may have sent it; check the platform's address: redirects are not part of the call
        HTTP 401: the answer has no code of the platform, so something in between may have sent it; check the header Authorization: the access token may be missing or may have run out
        HTTP 407: the answer has no code of the platform, so something in between may have sent it; log in to the proxy; the body begins: Proxy Authentication Required
        HTTP 404: the answer has no code of the platform, so something in between may have sent it; check the platform's address, and the proxies on the way; the body begins: {}
        HTTP 204, the body is empty: the status says success, but this is not the reply; check the platform's address and the proxies on the way; the call may have been carried out
        HTTP 200, the body is not UTF-8: the status says success, but this is not the reply; check the platform's address and the proxies on the way; the call may have been carried out; the body begins: \xff\xfe<\0
        HTTP 200, the body is not JSON: the status says success, but this is not the reply; check the platform's address and the proxies on the way; the call may have been carried out; the body begins: <html>login</html>
        HTTP 200, the body is not a JSON object: the status says success, but this is not the reply; check the platform's address and the proxies on the way; the call may have been carried out; the body begins: []
        HTTP 200, the body has no taskID: the status says success, but this is not the reply; check the platform's address and the proxies on the way; the call may have been carried out; the body begins: {"taskId":"5bf7a2a1c39e"}
        HTTP 200, the body has taskID twice: the status says success, but this is not the reply; check the platform's address and the proxies on the way; the call may have been carried out; the body begins: {"taskID":"a","taskID":"b"}
        HTTP 200, taskID is not a string: the status says success, but this is not the reply; check the platform's address and the proxies on the way; the call may have been carried out; the body begins: {"taskID":7}
        HTTP 200, taskID is empty: the status says success, but this is not the reply; check the platform's address and the proxies on the way; the call may have been carried out; the body begins: {"taskID":""}
        "#);
}

#[test]
fn messages_are_bounded_and_printable_whatever_the_body_holds() {
    let noise = "\u{1b}[2J\r\n\u{202e}任务\0".repeat(20_000);
    let quoted = serde_json::to_string(&noise).unwrap();
    for body in [
        noise.clone(),
        "<".repeat(10_000_000),
        quoted.clone(),
        format!(r#"{{"error_code":{quoted},"error_desc":{quoted}}}"#),
        format!(r#"{{"resultcode":"1","resultmsg":{quoted}}}"#),
        format!(r#"{{"error_code":[{quoted}]}}"#),
        format!(r#"{{"taskID":[{quoted}]}}"#),
        format!(r"{{{quoted}:1}}"),
    ] {
        for status in [200, 500] {
            let error = error(status, &body);
            for text in [error.to_string(), format!("{error:?}"), format!("{error:#?}").replace('\n', "")] {
                assert!(text.len() < 2_000, "{}", text.len());
                assert!(!text.chars().any(|c| c.is_control() || c == '\u{202e}'), "{text:?}");
            }
        }
    }
}

#[test]
fn it_is_an_ordinary_error() {
    fn ordinary<T: Error + Clone + Send + Sync + 'static>(_: &T) {}
    let error = error(503, "");
    ordinary(&error);
    assert!(error.source().is_none());
    // Every caller pays for the larger side of the Result.
    assert!(size_of::<ReplyError>() <= 96, "{}", size_of::<ReplyError>());
}
