//! Reading the body of `POST {callbackUrl}`.

use std::{error::Error, fmt};

use super::ResultPush;
use crate::reply::{Excerpt, ReplyFault, parse_object, text_of};

/// Reads a push from its body. A byte-order mark is tolerated.
///
/// A receiver does well to answer 200 also to what it cannot read, and to keep the error: the platform cannot help it.
///
/// # Errors
///
/// When the body is not a JSON object with `deviceId` and `commandId`, or when a member is of another type than
/// documented.
pub fn read_result_push(body: &[u8]) -> Result<ResultPush, UnreadablePush> {
    text_of(body).and_then(parse_object).map_err(|fault| UnreadablePush { fault, excerpt: Excerpt::of_body(body) })
}

/// A body that is not a push.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct UnreadablePush {
    /// What is wrong with it.
    pub fault: ReplyFault,
    /// Its beginning.
    pub excerpt: Excerpt,
}

/// One line of bounded length, without control characters.
impl fmt::Display for UnreadablePush {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a pushed result: {}", self.fault)?;
        if self.excerpt.as_str().is_empty() {
            return Ok(());
        }
        write!(f, "; the body begins: {}", self.excerpt)
    }
}

impl Error for UnreadablePush {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults() {
        let bodies: [&[u8]; 7] = [
            b"",
            b"\xff",
            b"<html>",
            b"[]",
            br#"{"deviceId":"d"}"#,
            br#"{"deviceId":"d","commandId":7}"#,
            br#"{"deviceId":"d","commandId":"c","result":{"resultDetail":{"a":1,"a":2}}}"#,
        ];
        let lines: Vec<String> = bodies.iter().map(|body| read_result_push(body).unwrap_err().to_string()).collect();
        insta::assert_snapshot!(lines.join("\n"), @r#"
        not a pushed result: the body is empty
        not a pushed result: the body is not UTF-8; the body begins: \xff
        not a pushed result: the body is not JSON; the body begins: <html>
        not a pushed result: the body is not a JSON object; the body begins: []
        not a pushed result: the body is not of the documented shape (missing field `commandId` at line 1 column 16); the body begins: {"deviceId":"d"}
        not a pushed result: the body is not of the documented shape (invalid type: integer `7`, expected a string at line 1 column 29); the body begins: {"deviceId":"d","commandId":7}
        not a pushed result: the body is not of the documented shape (duplicate member `a` at line 1 column 71); the body begins: {"deviceId":"d","commandId":"c","result":{"resultDetail":{"a":1,"a":2}}}
        "#);
        assert!(read_result_push("\u{feff}{\"deviceId\":\"d\",\"commandId\":\"c\"}".as_bytes()).is_ok());
    }
}
