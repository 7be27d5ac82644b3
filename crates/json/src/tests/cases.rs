use super::{SyntaxErrorKind::*, accepts, oracle, read};
use crate::{MAX_DEPTH, SyntaxError, SyntaxErrorKind};

/// What is JSON, though some readers refuse it.
const ACCEPTED: &[&str] = &[
    // Any value may stand alone, with white space around it.
    "{}",
    "[]",
    "null",
    "true",
    "false",
    "0",
    "-0",
    "\"\"",
    " 1 ",
    "\t\r\n [ \t\r\n ] \t\r\n",
    "\"a\"\n",
    // Arrays.
    "[null]",
    "[[]]",
    "[[],[]]",
    "[ [ ] , [ ] ]",
    "[1,2,3]",
    "[1 ,2\n,3]",
    "[null,null,null]",
    "[\"\"]",
    "[{}]",
    "[1,null,true,\"a\",{\"b\":[]}]",
    // Objects: names may be empty, equal or escaped, and hold anything.
    "{\"\":0}",
    "{\"a\":{}}",
    "{\"a\":1,\"a\":1}",
    "{\"a\":1,\"\\u0061\":2}",
    "{ \"a\" : 1 , \"b\" : [ ] }",
    "{\"a\\u0000b\":0}",
    "{\"\\\"\":0}",
    "{\"\u{1F600}\":\"\u{FEFF}\"}",
    "{\"a\":[{\"b\":[{\"c\":{}}]}]}",
    // Numbers.
    "1",
    "-1",
    "10",
    "1.0",
    "1.10",
    "-1.5",
    "0.1",
    "-0.0",
    "0e0",
    "0e+1",
    "0e-1",
    "1e2",
    "1E2",
    "1e+2",
    "1E-2",
    "1.5e3",
    "1e400",
    "-1e400",
    "1e-400",
    "18446744073709551616",
    "0.00000000000000000000000000000000000000000000000001",
    "123456789012345678901234567890.123456789012345678901234567890",
    "-9223372036854775809",
    "1e00002",
    // Strings: every escape, every pair, and all that need not be escaped.
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
    "\"/\"",
    "\"\\u0000\"",
    "\"\\u00e9\\u00C9\"",
    "\"\\uD834\\uDD1E\"",
    "\"\\ud800\\udc00\\udbff\\udfff\"",
    "\"\\uFFFE\\uFFFF\\uFDD0\"",
    "\"\u{7F}\u{80}\u{85}\u{A0}\u{2028}\u{2029}\"",
    "\"\u{FFFF}\u{10FFFF}\"",
    "\"\\u005C\\u0022\"",
    "\"a\\\\\"",
    "\"'\"",
    "\"// no comment /* neither */\"",
    "\"\u{E000}\"",
];

/// What is no JSON: the text, what is wrong, and where.
const REFUSED: &[(&[u8], SyntaxErrorKind, usize)] = &[
    // Nothing, or not enough.
    (b"", UnexpectedEnd, 0),
    (b" ", UnexpectedEnd, 1),
    (b"[", UnexpectedEnd, 1),
    (b"[1", UnexpectedEnd, 2),
    (b"[1,", UnexpectedEnd, 3),
    (b"{", UnexpectedEnd, 1),
    (b"{\"a\"", UnexpectedEnd, 4),
    (b"{\"a\":", UnexpectedEnd, 5),
    (b"{\"a\":1", UnexpectedEnd, 6),
    (b"{\"a\":1,", UnexpectedEnd, 7),
    (b"\"", UnexpectedEnd, 1),
    (b"\"a", UnexpectedEnd, 2),
    (b"\"\\", UnexpectedEnd, 2),
    (b"\"\\u", UnexpectedEnd, 3),
    (b"\"\\u00", UnexpectedEnd, 5),
    (b"\"\\ud800", UnexpectedEnd, 7),
    (b"\"\\ud800\\", UnexpectedEnd, 8),
    (b"\"\\ud800\\u", UnexpectedEnd, 9),
    (b"-", UnexpectedEnd, 1),
    (b"1.", UnexpectedEnd, 2),
    (b"1e", UnexpectedEnd, 2),
    (b"1e+", UnexpectedEnd, 3),
    (b"tru", UnexpectedEnd, 3),
    (b"n", UnexpectedEnd, 1),
    // Too much.
    (b"1 1", TrailingCharacters, 2),
    (b"{}{}", TrailingCharacters, 2),
    (b"[]]", TrailingCharacters, 2),
    (b"{}}", TrailingCharacters, 2),
    (b"null,", TrailingCharacters, 4),
    (b"nullx", TrailingCharacters, 4),
    (b"\"a\"b", TrailingCharacters, 3),
    (b"1x", TrailingCharacters, 1),
    (b"0x1", TrailingCharacters, 1),
    (b"1_000", TrailingCharacters, 1),
    (b"{}\0", TrailingCharacters, 2),
    (b"[] // x", TrailingCharacters, 3),
    (b"{}#", TrailingCharacters, 2),
    // White space that JSON does not know, and a byte-order mark.
    (b"\x0C1", ExpectedValue, 0),
    (b"\x0B1", ExpectedValue, 0),
    (b"\xC2\xA01", ExpectedValue, 0),
    (b"\xE2\x81\xA0[]", ExpectedValue, 0),
    (b"\xEF\xBB\xBF[]", ExpectedValue, 0),
    (b"[\x0C]", ExpectedValue, 1),
    (b"\0", ExpectedValue, 0),
    // Literals.
    (b"True", ExpectedValue, 0),
    (b"nUll", ExpectedValue, 1),
    (b"falsy", ExpectedValue, 4),
    (b"undefined", ExpectedValue, 0),
    (b"NaN", ExpectedValue, 0),
    (b"Infinity", ExpectedValue, 0),
    (b"-Infinity", InvalidNumber, 1),
    (b"-NaN", InvalidNumber, 1),
    // Numbers.
    (b"01", InvalidNumber, 1),
    (b"-01", InvalidNumber, 2),
    (b"00", InvalidNumber, 1),
    (b"+1", ExpectedValue, 0),
    (b".5", ExpectedValue, 0),
    (b"-.5", InvalidNumber, 1),
    (b"- 1", InvalidNumber, 1),
    (b"--1", InvalidNumber, 1),
    (b"[1.]", InvalidNumber, 3),
    (b"[1.e1]", InvalidNumber, 3),
    (b"[1.5.5]", ExpectedCommaOrBracket, 4),
    (b"[1e]", InvalidNumber, 3),
    (b"[1e+]", InvalidNumber, 4),
    (b"[1e1.5]", ExpectedCommaOrBracket, 4),
    (b"[1e+-1]", InvalidNumber, 4),
    (b"[1ee1]", InvalidNumber, 3),
    (b"[1+1]", ExpectedCommaOrBracket, 2),
    (b"\xEF\xBC\x91", ExpectedValue, 0),
    // Arrays.
    (b"[,]", ExpectedValue, 1),
    (b"[,1]", ExpectedValue, 1),
    (b"[1,]", ExpectedValue, 3),
    (b"[1,,2]", ExpectedValue, 3),
    (b"[1 2]", ExpectedCommaOrBracket, 3),
    (b"[1;2]", ExpectedCommaOrBracket, 2),
    (b"[1}", ExpectedCommaOrBracket, 2),
    (b"[\"a\":1]", ExpectedCommaOrBracket, 4),
    (b"]", ExpectedValue, 0),
    (b"[*]", ExpectedValue, 1),
    (b"[(1)]", ExpectedValue, 1),
    // Objects.
    (b"{,}", ExpectedName, 1),
    (b"{\"a\":1,}", ExpectedName, 7),
    (b"{\"a\":1,,\"b\":2}", ExpectedName, 7),
    (b"{a:1}", ExpectedName, 1),
    (b"{'a':1}", ExpectedName, 1),
    (b"{1:1}", ExpectedName, 1),
    (b"{null:1}", ExpectedName, 1),
    (b"{[]:1}", ExpectedName, 1),
    (b"{\"a\" 1}", ExpectedColon, 5),
    (b"{\"a\"}", ExpectedColon, 4),
    (b"{\"a\",1}", ExpectedColon, 4),
    (b"{\"a\"=1}", ExpectedColon, 4),
    (b"{\"a\"::1}", ExpectedValue, 5),
    (b"{\"a\":}", ExpectedValue, 5),
    (b"{\"a\":1 \"b\":2}", ExpectedCommaOrBrace, 7),
    (b"{\"a\":1]", ExpectedCommaOrBrace, 6),
    (b"{\"a\":1:2}", ExpectedCommaOrBrace, 6),
    (b"{\"a\":'b'}", ExpectedValue, 5),
    (b"{\"a\":/*b*/1}", ExpectedValue, 5),
    (b"}", ExpectedValue, 0),
    // Strings.
    (b"'a'", ExpectedValue, 0),
    (b"`a`", ExpectedValue, 0),
    (b"\"\n\"", ControlCharacter, 1),
    (b"\"a\tb\"", ControlCharacter, 2),
    (b"\"\0\"", ControlCharacter, 1),
    (b"\"0123456789abcdefghi\x1F\"", ControlCharacter, 20),
    (b"\"\\x41\"", InvalidEscape, 2),
    (b"\"\\a\"", InvalidEscape, 2),
    (b"\"\\'\"", InvalidEscape, 2),
    (b"\"\\0\"", InvalidEscape, 2),
    (b"\"\\U0041\"", InvalidEscape, 2),
    (b"\"\\u004\"", InvalidEscape, 6),
    (b"\"\\u00G0\"", InvalidEscape, 5),
    (b"\"\\u-041\"", InvalidEscape, 3),
    (b"\"\\u{41}\"", InvalidEscape, 3),
    (b"\"\\\xC3\xA9\"", InvalidEscape, 2),
    (b"\"\\\n\"", InvalidEscape, 2),
    (b"\"\\ud800\"", LoneSurrogate, 1),
    (b"\"ab\\udc00\"", LoneSurrogate, 3),
    (b"\"\\udc00\\ud800\"", LoneSurrogate, 1),
    (b"\"\\ud800\\ud800\\udc00\"", LoneSurrogate, 1),
    (b"\"\\ud800\\n\"", LoneSurrogate, 1),
    (b"\"\\ud800\\u0041\"", LoneSurrogate, 1),
    (b"\"\\ud800abc\"", LoneSurrogate, 1),
    (b"\"\\ud800\\uZZZZ\"", InvalidEscape, 9),
];

/// Strings that are not UTF-8, in which nothing else is wrong.
const NOT_UTF8: &[&[u8]] = &[
    // Alone, cut short, and more than needed.
    b"\"\x80\"",
    b"\"\xC3\"",
    b"\"\xE4\xBB\"",
    b"\"\xF0\x9F\x98\"",
    b"\"\xE4\xBB\xBB\xBB\"",
    // Longer than necessary.
    b"\"\xC0\xAF\"",
    b"\"\xE0\x80\xAF\"",
    b"\"\xF0\x80\x80\xAF\"",
    // Surrogates, and beyond the last code point.
    b"\"\xED\xA0\x80\"",
    b"\"\xED\xB0\x80\"",
    b"\"\xF4\x90\x80\x80\"",
    b"\"\xF5\x80\x80\x80\"",
    b"\"\xFF\xFE\"",
    // Latin-1 and GBK.
    b"\"caf\xE9\"",
    b"[\"\xC8\xCE\xCE\xF1\"]",
    b"{\"\xFC\":1}",
    // In a name or value far behind others.
    b"{\"a\":[\"0123456789abcdef0123456789abcdef\",\"0123456789abcdef\x80\"]}",
];

#[test]
fn what_is_json_is_read() {
    for text in ACCEPTED {
        assert_eq!(read(text.as_bytes()), Ok(true), "{text}");
        assert!(oracle::accepts(text.as_bytes()), "{text}");
    }
}

#[test]
fn what_is_no_json_is_refused_where_it_goes_wrong() {
    for &(text, kind, at) in REFUSED {
        assert_eq!(read(text), Err(SyntaxError { kind, at }), "{}", text.escape_ascii());
        assert!(!oracle::accepts(text), "{}", text.escape_ascii());
    }
}

#[test]
fn strings_that_are_not_utf8_are_noticed() {
    for text in NOT_UTF8 {
        assert_eq!(read(text), Ok(false), "{}", text.escape_ascii());
        assert!(!oracle::accepts(text), "{}", text.escape_ascii());
    }
}

#[test]
fn every_byte_alone_and_in_each_place() {
    for byte in 0..=u8::MAX {
        let around: [(&[u8], &[u8]); 8] = [
            (b"", b""),
            (b"[1", b"]"),
            (b"\"", b"\""),
            (b"\"\\", b"\""),
            (b"\"\\u004", b"\""),
            (b"{\"a\"", b"1}"),
            (b"[0123456789abcdef", b"]"),
            (b"\"0123456789abcdef", b"0123456789abcdef\""),
        ];
        for (before, behind) in around {
            let text = [before, &[byte], behind].concat();
            assert_eq!(accepts(&text), oracle::accepts(&text), "{}", text.escape_ascii());
        }
    }
}

#[test]
fn as_deep_as_serde_json_and_no_deeper() {
    let forms: [(&str, &str, &str); 3] = [("[", "", "]"), ("{\"a\":", "0", "}"), ("[{\"a\":", "[]", "}]")];
    for (open, inside, close) in forms {
        for depth in [1, 10, 62, 63, 64, 126, 127, 128, 200, 100_000] {
            let text = format!("{}{inside}{}", open.repeat(depth), close.repeat(depth));
            assert_eq!(accepts(text.as_bytes()), oracle::accepts(text.as_bytes()), "{open}{depth}");
            // An end that never comes does not matter either.
            assert!(read(open.repeat(depth).as_bytes()).is_err());
        }
    }
    let too_deep = read("[".repeat(100_000).as_bytes());
    assert_eq!(too_deep, Err(SyntaxError { kind: TooDeep, at: MAX_DEPTH }));
}
