//! A strict reader of JSON texts (RFC 8259) that keeps what other readers lose: the form of each
//! number, the order of the members, and members that occur twice.

/// A JSON value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, in the characters it was written in.
    Number(String),
    /// A string, with its escapes decoded.
    String(String),
    /// An array.
    Array(Vec<Json>),
    /// The members in the order of the text; a name may occur more than once.
    Object(Vec<(String, Json)>),
}

/// Why a text is not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseFault {
    /// The byte at which the reader gave up, counted from the start of the input.
    pub offset: usize,
    /// What is wrong there; it never repeats the input.
    pub reason: &'static str,
}

/// How many arrays and objects may be open at once.
pub const MAX_DEPTH: usize = 127;

/// Reads one JSON text in UTF-8; a byte-order mark before it is skipped.
///
/// # Errors
///
/// If the input is not one JSON text in UTF-8, or is nested too deeply.
pub fn parse(input: &[u8]) -> Result<Json, ParseFault> {
    let text =
        std::str::from_utf8(input).map_err(|error| ParseFault { offset: error.valid_up_to(), reason: "not UTF-8" })?;
    let mut reader = Reader { text, at: if text.starts_with('\u{feff}') { 3 } else { 0 } };
    let value = reader.value(0)?;
    match reader.peek_past_space() {
        None => Ok(value),
        Some(_) => Err(reader.fault("more text after the value")),
    }
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn fault(&self, reason: &'static str) -> ParseFault {
        ParseFault { offset: self.at, reason }
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn peek_past_space(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// Steps over a byte if it is the next one.
    fn took(&mut self, byte: u8) -> bool {
        let found = self.peek() == Some(byte);
        if found {
            self.at += 1;
        }
        found
    }

    /// Reads a value inside `depth` open arrays and objects, which bounds the recursion.
    fn value(&mut self, depth: usize) -> Result<Json, ParseFault> {
        match self.peek_past_space() {
            Some(b'{' | b'[') if depth == MAX_DEPTH => Err(self.fault("nested too deeply")),
            Some(b'{') => self.object(depth + 1),
            Some(b'[') => self.array(depth + 1),
            Some(b'"') => self.string().map(Json::String),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'n') => self.literal("null", Json::Null),
            Some(b't') => self.literal("true", Json::Bool(true)),
            Some(b'f') => self.literal("false", Json::Bool(false)),
            Some(_) => Err(self.fault("not a value")),
            None => Err(self.fault("the text ends where a value is due")),
        }
    }

    fn literal(&mut self, word: &str, value: Json) -> Result<Json, ParseFault> {
        if !self.text.as_bytes()[self.at..].starts_with(word.as_bytes()) {
            return Err(self.fault("not a value"));
        }
        self.at += word.len();
        Ok(value)
    }

    fn array(&mut self, depth: usize) -> Result<Json, ParseFault> {
        self.at += 1;
        let mut items = Vec::new();
        if self.peek_past_space() == Some(b']') {
            self.at += 1;
            return Ok(Json::Array(items));
        }
        loop {
            items.push(self.value(depth)?);
            if self.ends_with(b']')? {
                return Ok(Json::Array(items));
            }
        }
    }

    fn object(&mut self, depth: usize) -> Result<Json, ParseFault> {
        self.at += 1;
        let mut members = Vec::new();
        if self.peek_past_space() == Some(b'}') {
            self.at += 1;
            return Ok(Json::Object(members));
        }
        loop {
            if self.peek_past_space() != Some(b'"') {
                return Err(self.fault("not a member's name"));
            }
            let name = self.string()?;
            self.peek_past_space();
            if !self.took(b':') {
                return Err(self.fault("no colon after a member's name"));
            }
            members.push((name, self.value(depth)?));
            if self.ends_with(b'}')? {
                return Ok(Json::Object(members));
            }
        }
    }

    /// Steps over what follows an item: the closing bracket (true) or a comma (false).
    fn ends_with(&mut self, bracket: u8) -> Result<bool, ParseFault> {
        self.peek_past_space();
        if self.took(bracket) {
            Ok(true)
        } else if self.took(b',') {
            Ok(false)
        } else {
            Err(self.fault("neither a comma nor the closing bracket"))
        }
    }

    fn number(&mut self) -> Result<Json, ParseFault> {
        let start = self.at;
        self.took(b'-');
        // A zero stands alone: "01" is no number.
        if !self.took(b'0') {
            self.digits()?;
        }
        if self.took(b'.') {
            self.digits()?;
        }
        if self.took(b'e') || self.took(b'E') {
            let _sign = self.took(b'+') || self.took(b'-');
            self.digits()?;
        }
        Ok(Json::Number(self.text[start..self.at].to_owned()))
    }

    fn digits(&mut self) -> Result<(), ParseFault> {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at == start {
            return Err(self.fault("no digit where one is due"));
        }
        Ok(())
    }

    fn string(&mut self) -> Result<String, ParseFault> {
        self.at += 1;
        let mut decoded = String::new();
        loop {
            let start = self.at;
            while let Some(byte) = self.peek() {
                if matches!(byte, b'"' | b'\\') || byte < b' ' {
                    break;
                }
                self.at += 1;
            }
            // Only ASCII bytes end a run, so that both ends are character boundaries.
            decoded.push_str(&self.text[start..self.at]);
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(decoded);
                }
                Some(b'\\') => decoded.push(self.escape()?),
                Some(_) => return Err(self.fault("a control character inside a string")),
                None => return Err(self.fault("the text ends inside a string")),
            }
        }
    }

    fn escape(&mut self) -> Result<char, ParseFault> {
        let start = self.at;
        self.at += 1;
        let decoded = match self.peek() {
            Some(same @ (b'"' | b'\\' | b'/')) => char::from(same),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(start),
            _ => return Err(self.fault("no such escape")),
        };
        self.at += 1;
        Ok(decoded)
    }

    /// Decodes `\uXXXX`, or two of them that are a surrogate pair, from the `u` on.
    fn unicode_escape(&mut self, start: usize) -> Result<char, ParseFault> {
        self.at += 1;
        let mut code = self.four_hex_digits()?;
        if (0xd800..0xdc00).contains(&code) && self.took(b'\\') && self.took(b'u') {
            let low = self.four_hex_digits()?;
            if (0xdc00..0xe000).contains(&low) {
                code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
            }
        }
        // A surrogate that is still alone is no character.
        char::from_u32(code).ok_or(ParseFault { offset: start, reason: "half a surrogate pair" })
    }

    fn four_hex_digits(&mut self) -> Result<u32, ParseFault> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = self
                .peek()
                .and_then(|byte| char::from(byte).to_digit(16))
                .ok_or_else(|| self.fault("no hexadecimal digit where one is due"))?;
            code = code * 16 + digit;
            self.at += 1;
        }
        Ok(code)
    }
}

#[cfg(test)]
mod tests {
    use super::{Json, ParseFault, parse};

    fn string(text: &str) -> Json {
        Json::String(text.to_owned())
    }

    fn number(text: &str) -> Json {
        Json::Number(text.to_owned())
    }

    #[track_caller]
    fn refused(input: impl AsRef<[u8]>, offset: usize) {
        let input = input.as_ref();
        let found = parse(input).map_err(|ParseFault { offset, .. }| offset);
        assert_eq!(found, Err(offset), "{}", String::from_utf8_lossy(input));
    }

    #[test]
    fn values_keep_their_form_and_order() {
        let input = r#" {"b":[1.10,-0,1E+2,18446744073709551616],"a":null,"b":{"":true},"c":false} "#;
        let expected = Json::Object(vec![
            (
                "b".to_owned(),
                Json::Array(vec![number("1.10"), number("-0"), number("1E+2"), number("18446744073709551616")]),
            ),
            ("a".to_owned(), Json::Null),
            ("b".to_owned(), Json::Object(vec![(String::new(), Json::Bool(true))])),
            ("c".to_owned(), Json::Bool(false)),
        ]);
        assert_eq!(parse(input.as_bytes()), Ok(expected));
    }

    #[test]
    fn strings_are_decoded() {
        for (written, text) in [
            (r#""""#, ""),
            (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
            (r#""\u0000\u00e9\u706F""#, "\0é灯"),
            (r#""a\uD83D\uDE00b""#, "a😀b"),
            ("\"灯\u{2028}\u{7f}😀\"", "灯\u{2028}\u{7f}😀"),
        ] {
            assert_eq!(parse(written.as_bytes()), Ok(string(text)), "{written}");
        }
    }

    #[test]
    fn what_is_refused_and_where() {
        refused("", 0);
        refused("  ", 2);
        refused("nul", 0);
        refused("True", 0);
        refused("01", 1);
        refused("-", 1);
        refused("-x", 1);
        refused(".5", 0);
        refused("1.", 2);
        refused("1e", 2);
        refused("1e+", 3);
        refused("0x1", 1);
        refused("[1,]", 3);
        refused("[1 2]", 3);
        refused("[1}", 2);
        refused("[", 1);
        refused("{", 1);
        refused("{a:1}", 1);
        refused(r#"{"a" 1}"#, 5);
        refused(r#"{"a":1,}"#, 7);
        refused(r#"{"a":1]"#, 6);
        refused("1 2", 2);
        refused("\"\n\"", 1);
        refused(r#""abc"#, 4);
        refused(r#""\x""#, 2);
        refused(r#""\u00g0""#, 5);
        refused(r#""\u+123""#, 3);
        refused(r#""\ud800""#, 1);
        refused(r#""\udc00""#, 1);
        refused(r#""\udc00\ud800""#, 1);
        refused(r#""\ud800\u0041""#, 1);
        refused(r#""\ud800\n""#, 1);
        refused(r#""\ud800\ud800\udc00""#, 1);
        refused("\u{a0}1", 0);
        refused("\u{feff}\u{feff}1", 3);
        refused(b"\"\xff\"", 1);
    }

    #[test]
    fn a_byte_order_mark_is_skipped() {
        assert_eq!(parse("\u{feff}1".as_bytes()), Ok(number("1")));
        refused("\u{feff}", 3);
    }

    #[test]
    fn depth_is_bounded() {
        let lists = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
        assert!(parse(lists(127).as_bytes()).is_ok());
        refused(lists(128), 127);
        let objects = |depth: usize| r#"{"":"#.repeat(depth) + "0" + &"}".repeat(depth);
        assert!(parse(objects(127).as_bytes()).is_ok());
        refused(objects(128), 127 * 4);
        // What stands side by side does not add up.
        let wide = format!("[{}0]", "[[]],".repeat(1000));
        assert!(parse(wide.as_bytes()).is_ok());
    }
}
