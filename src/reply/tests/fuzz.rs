//! Random bodies: nothing panics, and what is read agrees with a plain reading of the same body.

use serde_json::Value;

use crate::reply::{BatchTaskCreateOutDto, DocumentedError, ReplyError, read_create_reply};

/// The generator `xorshift64*`: the same bodies on every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        usize::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33).unwrap()
    }

    fn below(&mut self, limit: usize) -> usize {
        self.next() % limit
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).unwrap()
    }

    fn pick<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }
}

const REPLIES: [&[u8]; 8] = [
    br#"{"taskID":"5bf7a2a1c39e"}"#,
    br#"{"more":[1,{"error_code":"1"}],"taskID":"5bf7a2a1c39e","n":1e400}"#,
    br#"{"error_code":"105001","error_desc":"The batchTask count has reached the limit."}"#,
    br#"{"error_code":100203,"error_desc":null}"#,
    br#"{"resultcode":"1010005","resultmsg":"App_key or access_token is invalid."}"#,
    br#"{"error_code":null,"resultcode":null,"taskID":"\u4efb\ud83d\ude00"}"#,
    "\u{feff}{\"taskID\":\"任务\"}".as_bytes(),
    b"<html><body>502 Bad Gateway</body></html>",
];

const PIECES: [&[u8]; 14] = [
    b"{",
    b"}",
    b"[",
    b"]",
    b"\"",
    b",",
    b":",
    b"null",
    b"\\u",
    b"\\ud800",
    b"\xff",
    b"\"error_code\":",
    b"\"taskID\":",
    b"1e400",
];

fn body(random: &mut Random) -> Vec<u8> {
    match random.below(3) {
        0 => (0..random.below(300)).map(|_| random.byte()).collect(),
        1 => (0..random.below(30)).flat_map(|_| random.pick(&PIECES).to_vec()).collect(),
        _ => {
            let mut body = random.pick(&REPLIES).to_vec();
            for _ in 0..random.below(4) {
                let at = random.below(body.len() + 1);
                match random.below(4) {
                    0 => body.truncate(at),
                    1 => body.insert(at, random.byte()),
                    2 => drop(body.splice(at..at, random.pick(&PIECES).iter().copied())),
                    _ => {
                        if at < body.len() {
                            body.remove(at);
                        }
                    }
                }
            }
            body
        }
    }
}

#[test]
fn never_panics_and_never_takes_an_error_for_a_success() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let (mut created, mut coded) = (0, 0);
    for _ in 0..20_000 {
        let body = body(&mut random);
        let status = [200, 200, 403, 500, 302][random.below(5)];
        let plain = body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&body);
        match read_create_reply(status, &body) {
            Ok(reply) => {
                created += 1;
                assert_eq!(status, 200);
                assert_eq!(serde_json::from_slice::<BatchTaskCreateOutDto>(plain).unwrap(), reply);
                if let Ok(value) = serde_json::from_slice::<Value>(plain) {
                    assert_eq!(value["taskID"], reply.task_id);
                    assert!(value["error_code"].is_null() && value["resultcode"].is_null());
                }
            }
            Err(error) => {
                let text = format!("{error} {error:?}");
                assert!(text.len() < 4_000 && !text.chars().any(char::is_control), "{text}");
                assert_eq!(error.status(), status);
                assert!(!error.meaning().en.is_empty() && !error.action().en.is_empty());
                if let Some(row) = error.documented() {
                    assert!(DocumentedError::all().any(|other| other == row));
                    assert_eq!(error.code(), Some(row.code));
                    assert_eq!(error.retry(), row.retry);
                }
                coded += usize::from(matches!(error, ReplyError::Platform(_)));
            }
        }
    }
    // Both branches were reached, so the assertions above are not vacuous.
    assert!(created > 200 && coded > 200, "{created} {coded}");
}
