use std::collections::BTreeMap;

use proptest::{prelude::*, sample::Index};

use super::{Anything, SyntaxErrorKind, accepts, oracle, read};
use crate::{
    duplicates::DuplicateFinder,
    scan::{Scanner, Text},
    syntax_error::SyntaxError,
    visit::{Visitor, visit},
};

/// How often each generated text is damaged.
const DAMAGES: usize = 32;

fn config() -> ProptestConfig {
    properties::config(properties::judged_cases(256))
}

fn white_space() -> impl Strategy<Value = String> {
    prop_oneof![6 => Just(String::new()), 1 => proptest::collection::vec(prop::sample::select(vec![' ', '\t', '\n', '\r']), 1..3)
        .prop_map(String::from_iter)]
}

fn number() -> impl Strategy<Value = String> {
    let whole = prop_oneof![Just("0".to_owned()), (1_u64..).prop_map(|number| number.to_string())];
    let fraction = prop_oneof![2 => Just(String::new()), 1 => any::<u32>().prop_map(|digits| format!(".{digits:03}"))];
    let sign = prop::sample::select(vec!["e", "E", "e+", "E-"]);
    let exponent =
        prop_oneof![2 => Just(String::new()), 1 => (sign, 0..1000_u32).prop_map(|(e, digits)| format!("{e}{digits}"))];
    (any::<bool>(), whole, fraction, exponent).prop_map(|(minus, whole, fraction, exponent)| {
        format!("{}{whole}{fraction}{exponent}", if minus { "-" } else { "" })
    })
}

/// One character of a string, as it may be written.
fn character() -> impl Strategy<Value = String> {
    let plain = |char: char| (char >= ' ' && char != '"' && char != '\\').then(|| char.to_string());
    let escape = prop::sample::select(vec!["\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t"]);
    prop_oneof![
        8 => prop::char::range(' ', '~').prop_filter_map("written as it is", plain),
        3 => any::<char>().prop_filter_map("written as it is", plain),
        2 => prop::sample::select(vec!["任", "务", "é", "🚀", "\u{7f}"]).prop_map(str::to_owned),
        1 => escape.prop_map(str::to_owned),
        1 => any::<char>().prop_map(|char| {
            let units = char.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04X}")).collect::<Vec<_>>();
            units.concat()
        }),
    ]
}

fn string() -> impl Strategy<Value = String> {
    proptest::collection::vec(character(), 0..40).prop_map(|characters| format!("\"{}\"", characters.concat()))
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(vec!["\"a\"", "\"b\"", "\"\\u0061\"", "\"\"", "\"name\"", "\"任\""]).prop_map(str::to_owned),
        1 => string(),
    ]
}

fn json() -> impl Strategy<Value = String> {
    let literal = prop::sample::select(vec!["null", "true", "false"]).prop_map(str::to_owned);
    prop_oneof![1 => literal, 2 => number(), 3 => string()].prop_recursive(5, 40, 6, |value| {
        let value =
            (white_space(), value, white_space()).prop_map(|(before, value, behind)| before + &value + &behind).boxed();
        let member = (white_space(), name(), white_space(), value.clone())
            .prop_map(|(before, name, behind, value)| format!("{before}{name}{behind}:{value}"));
        prop_oneof![
            proptest::collection::vec(value, 0..6).prop_map(|items| format!("[{}]", items.join(","))),
            proptest::collection::vec(member, 0..6).prop_map(|members| format!("{{{}}}", members.join(","))),
        ]
    })
}

/// A change to a text: what, where, and with which byte.
type Damage = (u8, Index, Index, u8);

fn damaged(text: &str, damages: &[Damage]) -> Vec<u8> {
    const TELLING: &[u8] = b"{}[]\",:\\/0123456789-+.eEtfnu \n\x00\x1F\x7F\x80\xBF\xC2\xE4\xED\xF0\xFF";
    let mut bytes = text.as_bytes().to_vec();
    for &(what, at, other, byte) in damages {
        let at = at.index(bytes.len() + 1);
        let (from, to) = (at.min(other.index(bytes.len() + 1)), at.max(other.index(bytes.len() + 1)));
        let telling = TELLING[usize::from(byte) % TELLING.len()];
        match what % 7 {
            0 => bytes.truncate(at),
            1 => bytes.insert(at, telling),
            2 => bytes.insert(at, byte),
            3 if at < bytes.len() => bytes[at] = telling,
            4 if at < bytes.len() => drop(bytes.remove(at)),
            5 => drop(bytes.drain(from..to.min(from + 8))),
            _ => {
                let part = bytes[from..to.min(from + 20)].to_vec();
                bytes.splice(at..at, part);
            }
        }
    }
    bytes
}

/// The verdict is that of `serde_json`, and what stands before the place of a fault is not at fault.
fn compare(bytes: &[u8]) {
    let verdict = read(bytes);
    assert_eq!(verdict == Ok(true), oracle::accepts(bytes), "{verdict:?} {}", bytes.escape_ascii());
    if let Err(SyntaxError { at, .. }) = verdict {
        let before = read(&bytes[..at]);
        assert!(
            matches!(before, Ok(_) | Err(SyntaxError { kind: SyntaxErrorKind::UnexpectedEnd, .. })),
            "{verdict:?} but before it {before:?} {}",
            bytes.escape_ascii()
        );
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn generated_texts_are_read(text in json()) {
        prop_assert!(accepts(text.as_bytes()), "{text}");
        compare(text.as_bytes());
    }

    #[test]
    fn damaged_texts_are_judged_as_serde_json_judges_them(
        text in json(),
        damages in proptest::collection::vec(proptest::collection::vec(any::<Damage>(), 1..4), DAMAGES),
    ) {
        for damages in damages {
            compare(&damaged(&text, &damages));
        }
    }

    #[test]
    fn any_bytes_are_judged_as_serde_json_judges_them(bytes in proptest::collection::vec(any::<u8>(), 0..40)) {
        compare(&bytes);
        compare(&[b"\"", &bytes[..], b"\""].concat());
    }

    #[test]
    fn strings_have_the_value_that_serde_json_gives_them(string in string(), before in 0..40_usize) {
        let text = " ".repeat(before) + &string;
        let mut scanner = Scanner::new(text.as_bytes());
        scanner.skip_whitespace();
        let found = scanner.string().unwrap();
        let value: String = serde_json::from_str(&string).unwrap();
        let mut scratch = String::from("what was there before");
        prop_assert_eq!(found.decode(text.as_bytes(), &mut scratch), &value);
        prop_assert_eq!(found.decode_bytes(text.as_bytes(), &mut scratch), value.as_bytes());
        prop_assert_eq!((found.start, found.end), (before + 1, text.len() - 1));
        prop_assert_eq!(found.code_points(text.as_bytes()), value.chars().count());
        prop_assert_eq!(found.utf16_units(text.as_bytes()), value.encode_utf16().count());
    }

    #[test]
    fn numbers_are_rounded_as_rust_rounds_them(number in number()) {
        let mut scanner = Scanner::new(number.as_bytes());
        let double = scanner.number().unwrap().to_f64(number.as_bytes());
        prop_assert_eq!(double.to_bits(), number.parse::<f64>().unwrap().to_bits());
        prop_assert_eq!(scanner.at, number.len());
    }

    #[test]
    fn repeated_names_are_those_that_a_map_finds(names in proptest::collection::vec(0..300_u16, 0..200)) {
        let object: Vec<String> = names.iter().map(|name| format!("\"{name}\":{{\"{name}\":0}}")).collect();
        let text = format!("{{{}}}", object.join(","));
        let mut first = BTreeMap::new();
        let mut expected = Vec::new();
        let mut at = 1;
        for (name, member) in names.iter().zip(&object) {
            match first.get(name) {
                Some(first) => expected.push((*first, at + 1)),
                None => drop(first.insert(name, at + 1)),
            }
            at += member.len() + 1;
        }
        let mut heard = Repeated(Vec::new());
        visit(&mut Scanner::new(text.as_bytes()), &mut DuplicateFinder::default(), &mut heard).unwrap();
        prop_assert_eq!(heard.0, expected);
    }
}

struct Repeated(Vec<(usize, usize)>);

impl Visitor for Repeated {
    type Stop = SyntaxError;

    fn duplicate(&mut self, first: Text, again: Text) -> Result<(), SyntaxError> {
        self.0.push((first.start, again.start));
        Ok(())
    }
}

#[test]
fn what_ends_a_plain_string_is_found_wherever_it_stands() {
    for length in 0..70 {
        for special in [b'"', b'\\', 0, 0x1F, 0x80, 0xFF] {
            for at in 0..length {
                let mut bytes = vec![b'a'; length];
                bytes[at] = special;
                // What borrows from its neighbours, before and behind.
                for (neighbour, byte) in [(at.wrapping_sub(1), b' '), (at + 1, b'!'), (at + 1, b'#'), (at + 1, b'[')] {
                    if let Some(neighbour) = bytes.get_mut(neighbour) {
                        *neighbour = byte;
                    }
                    for from in [0, at / 2, at] {
                        assert_eq!(crate::string::special_from(&bytes, from), at, "{bytes:?}");
                    }
                }
            }
        }
        assert_eq!(crate::string::special_from(&vec![b'a'; length], 0), length);
    }
}

#[test]
fn many_equal_names_take_no_longer_than_others() {
    // As many as would fill the memory many times over if each were kept.
    let text = format!("{{{}}}", vec!["\"\":0"; 50_000].join(","));
    visit(&mut Scanner::new(text.as_bytes()), &mut DuplicateFinder::default(), &mut Anything).unwrap();
}
