//! The many texts of one value.

use proptest::{collection::vec, prelude::*};

use super::{
    node::Node,
    shape::{Need, look_up},
};
use crate::model::{Object, Value};

/// Decides how a value is spelled, byte by byte and round again. Zeros, and no bytes at all, make the plainest text, so
/// that a failing case shrinks to one.
#[derive(Clone, Debug)]
pub(super) struct Spelling {
    choices: Vec<u8>,
    at: usize,
}

/// Any spelling.
pub(super) fn spelling() -> impl Strategy<Value = Spelling> {
    prop_oneof![1 => Just(Vec::new()), 5 => vec(any::<u8>(), 1..48)].prop_map(|choices| Spelling { choices, at: 0 })
}

impl Spelling {
    /// The plainest text.
    pub(super) fn plain(node: &Node) -> String {
        Self { choices: Vec::new(), at: 0 }.text(node, None)
    }

    /// The value's text. Where the shape is known, members come in any order, optional ones that are not there as
    /// null, and whole numbers in any form.
    pub(super) fn text(mut self, node: &Node, shape: Option<&Value>) -> String {
        let mut text = String::new();
        self.space(&mut text);
        self.value(node, shape, &mut text);
        self.space(&mut text);
        text
    }

    fn choose(&mut self, of: usize) -> usize {
        if self.choices.is_empty() {
            return 0;
        }
        let choice = self.choices[self.at % self.choices.len()];
        self.at += 1;
        usize::from(choice) % of
    }

    fn space(&mut self, to: &mut String) {
        const SPACES: [&str; 16] = ["", "", "", "", "", "", "", "", "", "", "", "", " ", "\n", "\t ", "\r\n"];
        to.push_str(SPACES[self.choose(SPACES.len())]);
    }

    fn value(&mut self, node: &Node, shape: Option<&Value>, to: &mut String) {
        match (node, shape) {
            (Node::Token(token), Some(Value::Integer { .. })) => self.integer(token, to),
            (Node::Token(text) | Node::Verbatim(text), _) => to.push_str(text),
            (Node::String(text), _) => self.string(text, to),
            (Node::Array(items), _) => {
                let shape = if let Some(Value::List(items)) = shape { Some(&**items) } else { None };
                self.list('[', items, ']', to, |spelling, item, to| spelling.value(item, shape, to));
            }
            (Node::Object(members), Some(Value::Object(object) | Value::Inline(object))) => {
                let members = self.rearranged(members, object);
                self.list('{', &members, '}', to, |spelling, (name, value), to| {
                    let shape = look_up(object, name, &members).map(|(shape, _)| shape);
                    spelling.member(name, value, shape.as_ref(), to);
                });
            }
            (Node::Object(members), _) => {
                self.list('{', members, '}', to, |spelling, (name, value), to| spelling.member(name, value, None, to));
            }
        }
    }

    fn list<T>(
        &mut self,
        open: char,
        parts: &[T],
        close: char,
        to: &mut String,
        mut part: impl FnMut(&mut Self, &T, &mut String),
    ) {
        to.push(open);
        for (index, one) in parts.iter().enumerate() {
            if index > 0 {
                to.push(',');
            }
            self.space(to);
            part(self, one, to);
        }
        self.space(to);
        to.push(close);
    }

    fn member(&mut self, name: &str, value: &Node, shape: Option<&Value>, to: &mut String) {
        self.string(name, to);
        self.space(to);
        to.push(':');
        self.space(to);
        self.value(value, shape, to);
    }

    fn rearranged(&mut self, members: &[(String, Node)], object: &Object) -> Vec<(String, Node)> {
        let mut all = members.to_vec();
        for member in object.members.iter() {
            let optional = matches!(look_up(object, &member.name, members), Some((_, Need::Optional)));
            let absent = members.iter().all(|(name, _)| *name != member.name);
            if optional && absent && self.choose(4) == 3 {
                all.push((member.name.to_string(), Node::null()));
            }
        }
        for last in (1..all.len()).rev() {
            // Choice 0 leaves a member where it is.
            let other = last - self.choose(last + 1);
            all.swap(last, other);
        }
        all
    }

    fn string(&mut self, text: &str, to: &mut String) {
        let how = self.choose(8);
        to.push('"');
        for char in text.chars() {
            let escaped = match how {
                0..=3 => false,
                4 | 5 => !char.is_ascii(),
                6 => true,
                _ => self.choose(2) == 1,
            };
            match char {
                _ if escaped && self.choose(4) == 3 => unicode_escape(char, true, to),
                '"' | '\\' => to.extend(['\\', char]),
                '\n' => to.push_str("\\n"),
                '\t' => to.push_str("\\t"),
                '/' if escaped => to.push_str("\\/"),
                _ if escaped || char < ' ' => unicode_escape(char, false, to),
                plain => to.push(plain),
            }
        }
        to.push('"');
    }

    fn integer(&mut self, token: &str, to: &mut String) {
        let Ok(number) = token.parse::<i64>() else { return to.push_str(token) };
        let digits = token.trim_end_matches('0');
        let zeros = token.len() - digits.len();
        let spelled = match self.choose(12) {
            6 => format!("{number}.0"),
            7 => format!("{number}.000E+0"),
            8 if number != 0 => format!("{digits}e{zeros}"),
            9 if number != 0 => format!("{number}00E-2"),
            // As doubles, the two are one number.
            10 if number != 0 => format!("{number}.00000000000000000000001"),
            8..=11 if number == 0 => "-0.0e9".to_owned(),
            _ => token.to_owned(),
        };
        to.push_str(&spelled);
    }
}

fn unicode_escape(char: char, upper: bool, to: &mut String) {
    for unit in char.encode_utf16(&mut [0; 2]) {
        to.push_str(&if upper { format!("\\u{unit:04X}") } else { format!("\\u{unit:04x}") });
    }
}
