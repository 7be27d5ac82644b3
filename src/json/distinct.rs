//! Finds the strings that stand twice in one object or one array, in memory that does not grow with the text.

use std::collections::HashMap;

use super::scan::{Scanner, Text};

/// How many hashes of one container are kept at a time. A larger container is read again, part by part.
const KEPT: usize = if cfg!(test) { 1 << 10 } else { 1 << 20 };

/// The strings of the containers that are open at the moment, as hashes, innermost last.
///
/// Two equal hashes only make candidates: these are looked up in the text and compared letter by letter, so that the
/// answer is exact. One value of this type serves a whole run and then no longer allocates.
#[derive(Debug, Default)]
pub(crate) struct Distinct {
    hashes: Vec<u64>,
    scratch: String,
}

/// The beginning of one open container.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Mark {
    base: usize,
    /// Which bits of a hash must be zero for it to be kept.
    part: u64,
}

impl Distinct {
    /// Closes all containers.
    #[cfg(feature = "preflight")]
    pub(crate) fn clear(&mut self) {
        self.hashes.clear();
    }

    /// Opens a container.
    #[inline]
    pub(crate) fn begin(&self) -> Mark {
        Mark { base: self.hashes.len(), part: 0 }
    }

    /// Adds a string of the innermost container.
    #[inline]
    pub(crate) fn add(&mut self, mark: &mut Mark, text: &str, string: Text) {
        let hash = self.hash(text, string);
        if hash & mark.part == 0 {
            self.hashes.push(hash);
            if self.hashes.len() - mark.base > KEPT {
                self.split(mark);
            }
        }
    }

    #[cold]
    fn split(&mut self, mark: &mut Mark) {
        mark.part = (mark.part << 1) | 1;
        let mut kept = mark.base;
        for at in mark.base..self.hashes.len() {
            if self.hashes[at] & mark.part == 0 {
                self.hashes[kept] = self.hashes[at];
                kept += 1;
            }
        }
        self.hashes.truncate(kept);
    }

    /// Closes the innermost container, an object that begins at the scanner: each name that stands in it again, with
    /// the first place of that name, in the order of the text.
    pub(crate) fn end_members(&mut self, mark: Mark, object: &Scanner<'_>) -> Vec<(Text, Text)> {
        self.end(mark, object, |members| members.next_name_of_known())
    }

    /// Closes the innermost container, an array that begins at the scanner: each string that stands in it again, with
    /// the first place of that string, in the order of the text.
    #[cfg(feature = "preflight")]
    pub(crate) fn end_items(&mut self, mark: Mark, array: &Scanner<'_>) -> Vec<(Text, Text)> {
        self.end(mark, array, |items| items.next_string_of_known())
    }

    #[inline]
    fn end(&mut self, mark: Mark, container: &Scanner<'_>, next: Next) -> Vec<(Text, Text)> {
        let mut suspects = Vec::new();
        self.close(mark, &mut suspects);
        if mark.part != 0 {
            for part in 1..=mark.part {
                let mut strings = container.clone();
                strings.at += 1;
                while let Some(string) = next(&mut strings) {
                    let hash = self.hash(container.text, string);
                    if hash & mark.part == part {
                        self.hashes.push(hash);
                    }
                }
                self.close(mark, &mut suspects);
            }
        }
        if suspects.is_empty() { Vec::new() } else { self.confirm(suspects, container, next) }
    }

    /// Moves the hashes that stand twice behind `mark` to `suspects`, and drops all that are behind it.
    #[inline]
    fn close(&mut self, mark: Mark, suspects: &mut Vec<u64>) {
        let hashes = &mut self.hashes[mark.base..];
        match hashes {
            [] | [_] => {}
            [first, second] => {
                if first == second {
                    suspects.push(*first);
                }
            }
            _ => {
                hashes.sort_unstable();
                suspects.extend(hashes.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]));
            }
        }
        self.hashes.truncate(mark.base);
    }

    #[cold]
    fn confirm(&mut self, mut suspects: Vec<u64>, container: &Scanner<'_>, next: Next) -> Vec<(Text, Text)> {
        suspects.sort_unstable();
        let mut found = Vec::new();
        let mut first: HashMap<String, Text> = HashMap::new();
        let mut strings = container.clone();
        strings.at += 1;
        while let Some(string) = next(&mut strings) {
            let hash = self.hash(container.text, string);
            if suspects.binary_search(&hash).is_ok() {
                let value = string.decode(container.text, &mut self.scratch);
                if let Some(&first) = first.get(value) {
                    found.push((first, string));
                } else {
                    first.insert(value.to_owned(), string);
                }
            }
        }
        found
    }

    #[inline]
    fn hash(&mut self, text: &str, string: Text) -> u64 {
        hash(string.decode(text, &mut self.scratch).as_bytes())
    }
}

/// Steps to the next string of a container whose text has been read before.
type Next = fn(&mut Scanner<'_>) -> Option<Text>;

/// A quick hash of many short strings. It need not withstand an attacker: whoever makes all hashes equal makes
/// [`Distinct`] look each string up once.
#[inline]
fn hash(bytes: &[u8]) -> u64 {
    const ODD: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut hash = (bytes.len() as u64).wrapping_mul(ODD);
    let mut mix = |word: u64| {
        hash = (hash ^ word).wrapping_mul(ODD);
        hash ^= hash >> 29;
    };
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        mix(u64::from_le_bytes(*word));
    }
    let mut last = [0; 8];
    for (to, from) in last.iter_mut().zip(rest) {
        *to = *from;
    }
    mix(u64::from_le_bytes(last));
    hash ^ (hash >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{
        syntax_error::SyntaxError,
        walk::{Watch, walk},
    };

    #[derive(Default)]
    struct Repeated(Vec<(usize, usize)>);

    impl Watch for Repeated {
        type Stop = SyntaxError;

        fn duplicate(&mut self, first: Text, again: Text) -> Result<(), SyntaxError> {
            self.0.push((first.start, again.start));
            Ok(())
        }
    }

    fn repeated(text: &str) -> Vec<(usize, usize)> {
        let mut heard = Repeated::default();
        walk(&mut Scanner::new(text), &mut Distinct::default(), &mut heard).unwrap();
        heard.0
    }

    #[test]
    fn repeated_names_are_found_where_they_stand() {
        assert_eq!(repeated(r#"{"a":1,"b":{"a":1},"c":[{"a":1},{"a":2}]}"#), []);
        assert_eq!(repeated(r#"{"a":1,"a":2}"#), [(2, 8)]);
        assert_eq!(repeated(r#"{"a":null,"b":1,"a":null,"a":"}"}"#), [(2, 17), (2, 26)]);
        assert_eq!(repeated(r#"[{"ab":{"x":"{\"","y":[1,{}]},"\u0061b":2}]"#), [(3, 31)]);
        assert_eq!(repeated(r#"{"":1,"":2}"#), [(2, 7)]);
    }

    #[test]
    fn a_container_too_large_to_keep_is_read_in_parts() {
        let many = KEPT * 2 + 10;
        let mut text = String::from("{\"first\":0");
        for number in 0..many {
            text.push_str(&format!(",\"{number}\":0"));
        }
        let mut distinct = text.clone();
        distinct.push('}');
        assert_eq!(repeated(&distinct), []);
        text.push_str(",\"first\":1,\"7\":1,\"first\":2}");
        assert_eq!(repeated(&text).len(), 3);
    }
}
