use std::fmt::Write;

/// A JSON value that may be none of those that can be read back: members repeat, tokens are what they are.
#[derive(Clone, Debug)]
pub(crate) enum Json {
    /// A number, a literal, or anything else, as it is.
    Token(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// How a client's library writes JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Compact, all characters as they are: Jackson, Go, serde.
    Plain,
    /// A space behind commas and colons, ASCII only: Python.
    Python,
    /// Compact, ASCII only, slashes escaped: PHP.
    Php,
}

impl Json {
    pub(crate) fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    #[expect(clippy::needless_pass_by_value, reason = "numbers read better without a reference")]
    pub(crate) fn token(token: impl ToString) -> Self {
        Self::Token(token.to_string())
    }

    pub(crate) fn object<const N: usize>(members: [(&str, Json); N]) -> Self {
        Self::Object(members.map(|(name, value)| (name.to_owned(), value)).into())
    }

    /// The members of an object.
    pub(crate) fn members(&mut self) -> Option<&mut Vec<(String, Json)>> {
        if let Self::Object(members) = self { Some(members) } else { None }
    }

    pub(crate) fn member(&mut self, name: &str) -> Option<&mut Json> {
        self.members()?.iter_mut().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    pub(crate) fn write(&self, style: Style, to: &mut String) {
        let (comma, colon) = if style == Style::Python { (", ", ": ") } else { (",", ":") };
        match self {
            Self::Token(token) => to.push_str(token),
            Self::Text(text) => write_text(text, style, to),
            Self::List(items) => {
                to.push('[');
                for (index, item) in items.iter().enumerate() {
                    to.push_str(if index > 0 { comma } else { "" });
                    item.write(style, to);
                }
                to.push(']');
            }
            Self::Object(members) => {
                to.push('{');
                for (index, (name, value)) in members.iter().enumerate() {
                    to.push_str(if index > 0 { comma } else { "" });
                    write_text(name, style, to);
                    to.push_str(colon);
                    value.write(style, to);
                }
                to.push('}');
            }
        }
    }
}

fn write_text(text: &str, style: Style, to: &mut String) {
    to.push('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => to.extend(['\\', char]),
            '/' if style == Style::Php => to.push_str("\\/"),
            ' '..='~' => to.push(char),
            _ if char >= ' ' && style == Style::Plain => to.push(char),
            _ => {
                for unit in char.encode_utf16(&mut [0; 2]) {
                    // Writing to a string cannot fail.
                    let _ = write!(to, "\\u{unit:04x}");
                }
            }
        }
    }
    to.push('"');
}
