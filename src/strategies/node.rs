//! JSON as it is written: what the generators change and then spell.

use batchtask_json::{Scanner, SyntaxError};

use super::shape::look_up;
use crate::model::{Object, Value};

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Node {
    /// A number or a literal, as it is written.
    Token(String),
    /// A string, decoded.
    String(String),
    Array(Vec<Self>),
    /// Each member in its order; a name may come twice.
    Object(Vec<(String, Self)>),
    /// An object whose text must stay as it is.
    Verbatim(String),
}

impl Node {
    pub(super) fn null() -> Self {
        Self::Token("null".to_owned())
    }

    pub(super) fn is_null(&self) -> bool {
        matches!(self, Self::Token(token) if token == "null")
    }

    /// A number's value.
    pub(super) fn as_double(&self) -> Option<f64> {
        match self {
            Self::Token(token) if token.starts_with(|first: char| first == '-' || first.is_ascii_digit()) => {
                token.parse().ok()
            }
            _ => None,
        }
    }

    /// What our own writer has written, ready to be changed.
    pub(super) fn of_text(text: &str) -> Self {
        read(&mut Scanner::new(text.as_bytes()), None).unwrap_or_else(|_| Self::null())
    }

    /// The same, with the objects kept verbatim that the shape says nothing of.
    pub(super) fn of_shape(text: &str, shape: &Value) -> Self {
        read(&mut Scanner::new(text.as_bytes()), Some(shape)).unwrap_or_else(|_| Self::null())
    }

    /// How many values there are, itself and all in it.
    pub(super) fn count(&self) -> usize {
        1 + match self {
            Self::Array(items) => items.iter().map(Self::count).sum(),
            Self::Object(members) => members.iter().map(|(_, value)| value.count()).sum(),
            _ => 0,
        }
    }

    /// One of these values, itself being the first, and in how many others it stands.
    pub(super) fn nth(&mut self, at: usize) -> Option<(&mut Self, usize)> {
        self.counted_down(&mut at.clone(), 0)
    }

    fn counted_down(&mut self, at: &mut usize, depth: usize) -> Option<(&mut Self, usize)> {
        if *at == 0 {
            return Some((self, depth));
        }
        *at -= 1;
        match self {
            Self::Array(items) => items.iter_mut().find_map(|item| item.counted_down(at, depth + 1)),
            Self::Object(members) => members.iter_mut().find_map(|(_, value)| value.counted_down(at, depth + 1)),
            _ => None,
        }
    }
}

fn read(scanner: &mut Scanner<'_>, shape: Option<&Value>) -> Result<Node, SyntaxError> {
    scanner.skip_whitespace();
    let start = scanner.at;
    match scanner.peek() {
        b'"' => {
            let string = scanner.string()?;
            Ok(Node::String(string.decode(scanner.bytes, &mut String::new()).to_owned()))
        }
        b'[' => {
            let items = match shape {
                Some(Value::List(items)) => Some(&**items),
                _ => None,
            };
            let mut found = Vec::new();
            scanner.enter()?;
            let mut more = !scanner.array_is_empty();
            while more {
                found.push(read(scanner, items)?);
                more = scanner.next_item()?;
            }
            Ok(Node::Array(found))
        }
        b'{' => {
            let object = shape.and_then(Value::object);
            let members = read_members(scanner, object)?;
            let verbatim = matches!(shape, Some(Value::AnyObject));
            let text = scanner.between(start..scanner.at);
            Ok(if verbatim { Node::Verbatim(text.to_owned()) } else { Node::Object(members) })
        }
        _ => {
            while !matches!(scanner.peek(), 0 | b',' | b']' | b'}' | b' ' | b'\n' | b'\r' | b'\t') {
                scanner.at += 1;
            }
            Ok(Node::Token(scanner.between(start..scanner.at).to_owned()))
        }
    }
}

fn read_members(scanner: &mut Scanner<'_>, object: Option<&Object>) -> Result<Vec<(String, Node)>, SyntaxError> {
    let mut found: Vec<(String, Node)> = Vec::new();
    let object_start = scanner.clone();
    scanner.enter()?;
    let mut more = !scanner.object_is_empty();
    while more {
        let name = scanner.name()?.decode(scanner.bytes, &mut String::new()).to_owned();
        found.push((name, read(scanner, None)?));
        more = scanner.next_member()?;
    }
    let Some(object) = object else { return Ok(found) };
    // Only now is it known what the members make of each other.
    let mut again = object_start;
    again.enter()?;
    let mut shaped = Vec::new();
    let mut more = !again.object_is_empty();
    while more {
        let name = again.name()?.decode(again.bytes, &mut String::new()).to_owned();
        let shape = look_up(object, &name, &found).map(|(shape, _)| shape);
        shaped.push((name, read(&mut again, shape.as_ref())?));
        more = again.next_member()?;
    }
    Ok(shaped)
}
