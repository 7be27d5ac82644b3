//! Finds the strings that stand twice in one object or one array, in memory that does not grow with the text.

use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
};

use super::scan::{Scanner, Text};

/// How many hashes of one container are kept at a time. A larger container is read again, part by part.
const KEPT: usize = if cfg!(test) { 1 << 10 } else { 1 << 20 };

/// Up to so many hashes are compared each with each.
const FEW: usize = 16;

/// From so many hashes on, most are sieved out before the others are sorted.
const MANY: usize = if cfg!(test) { 1 << 6 } else { 1 << 12 };

/// The strings of the containers that are open at the moment, as hashes, innermost last.
///
/// Two equal hashes only make candidates: these are looked up in the text and compared letter by letter, so that the
/// answer is exact. One value of this type serves a whole run and then no longer allocates.
#[derive(Debug)]
pub struct Distinct {
    hashes: Vec<u64>,
    /// The hashes that have turned out to stand twice, of the open containers, innermost last.
    suspects: Vec<u64>,
    sieve: Sieve,
    /// Makes the hashes of each run others, so that nobody can write a text in which many are equal.
    seed: [u64; 2],
    scratch: String,
}

/// The beginning of one open container.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    hashes: usize,
    suspects: usize,
    /// Which bits of a hash must be zero for it to be kept.
    part: u64,
}

impl Default for Distinct {
    fn default() -> Self {
        let random = RandomState::new();
        let seed = [random.hash_one(0), random.hash_one(1)];
        Self { hashes: Vec::new(), suspects: Vec::new(), sieve: Sieve::default(), seed, scratch: String::new() }
    }
}

impl Distinct {
    /// Closes all containers.
    pub fn clear(&mut self) {
        self.hashes.clear();
        self.suspects.clear();
    }

    /// Opens a container.
    #[inline]
    pub fn begin(&self) -> Mark {
        Mark { hashes: self.hashes.len(), suspects: self.suspects.len(), part: 0 }
    }

    /// Drops what has been added of the innermost container.
    pub fn begin_again(&mut self, mark: &mut Mark) {
        self.hashes.truncate(mark.hashes);
        self.suspects.truncate(mark.suspects);
        mark.part = 0;
    }

    /// Adds a string of the innermost container.
    #[inline]
    pub fn add(&mut self, mark: &mut Mark, bytes: &[u8], string: Text) {
        let hash = self.hash(bytes, string);
        if hash & mark.part == 0 {
            self.hashes.push(hash);
            if self.hashes.len() - mark.hashes > KEPT {
                self.split(mark);
            }
        }
    }

    /// Makes room: keeps each hash once, and if that is not enough, only half of them.
    #[cold]
    fn split(&mut self, mark: &mut Mark) {
        self.keep_each_once(mark.hashes);
        if self.hashes.len() - mark.hashes <= KEPT / 2 {
            return;
        }
        mark.part = (mark.part << 1) | 1;
        let mut kept = mark.hashes;
        for at in mark.hashes..self.hashes.len() {
            if self.hashes[at] & mark.part == 0 {
                self.hashes[kept] = self.hashes[at];
                kept += 1;
            }
        }
        self.hashes.truncate(kept);
    }

    fn keep_each_once(&mut self, from: usize) {
        let Self { hashes, suspects, .. } = self;
        hashes[from..].sort_unstable();
        let mut kept = from;
        for at in from..hashes.len() {
            if kept > from && hashes[kept - 1] == hashes[at] {
                suspects.push(hashes[at]);
            } else {
                hashes[kept] = hashes[at];
                kept += 1;
            }
        }
        hashes.truncate(kept);
    }

    /// Closes the innermost container, an object that begins at `start`: each name that stands in it again, with
    /// the first place of that name, in the order of the text.
    #[inline]
    pub fn end_members(&mut self, mark: Mark, object: &Scanner<'_>, start: usize) -> Vec<(Text, Text)> {
        if self.holds_at_most_one(mark) { Vec::new() } else { self.end(mark, &object.fork(start), Strings::Names) }
    }

    /// Closes the innermost container, an array that begins at `start`: each string that stands in it again, with
    /// the first place of that string, in the order of the text.
    pub fn end_items(&mut self, mark: Mark, array: &Scanner<'_>, start: usize) -> Vec<(Text, Text)> {
        self.end(mark, &array.fork(start), Strings::Items)
    }

    #[inline]
    fn holds_at_most_one(&mut self, mark: Mark) -> bool {
        if self.hashes.len() > mark.hashes + 1 || self.suspects.len() > mark.suspects || mark.part != 0 {
            return false;
        }
        self.hashes.truncate(mark.hashes);
        true
    }

    fn end(&mut self, mark: Mark, container: &Scanner<'_>, which: Strings) -> Vec<(Text, Text)> {
        self.close(mark);
        for part in 1..=mark.part {
            let mut strings = container.clone();
            strings.at += 1;
            while let Some(string) = which.next(&mut strings) {
                let hash = self.hash(container.bytes, string);
                if hash & mark.part == part {
                    self.hashes.push(hash);
                    if self.hashes.len() - mark.hashes > KEPT {
                        self.keep_each_once(mark.hashes);
                    }
                }
            }
            self.close(mark);
        }
        if self.suspects.len() == mark.suspects { Vec::new() } else { self.confirm(mark, container, which) }
    }

    /// Moves the hashes that stand twice behind `mark` to the suspects, and drops all that are behind it.
    fn close(&mut self, mark: Mark) {
        let Self { hashes, suspects, sieve, .. } = self;
        if hashes.len() - mark.hashes <= FEW {
            let mut rest = &hashes[mark.hashes..];
            while let Some((first, others)) = rest.split_first() {
                // All others are looked at, which costs less than to ask after each.
                if others.iter().filter(|other| *other == first).count() > 0 {
                    suspects.push(*first);
                }
                rest = others;
            }
        } else {
            if hashes.len() - mark.hashes > MANY {
                sieve.keep_candidates(hashes, mark.hashes);
            }
            let hashes = &mut hashes[mark.hashes..];
            hashes.sort_unstable();
            suspects.extend(hashes.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]));
        }
        hashes.truncate(mark.hashes);
    }

    #[cold]
    fn confirm(&mut self, mark: Mark, container: &Scanner<'_>, which: Strings) -> Vec<(Text, Text)> {
        let mut suspects = self.suspects.split_off(mark.suspects);
        suspects.sort_unstable();
        let mut found = Vec::new();
        let mut first: HashMap<String, Text> = HashMap::new();
        let mut strings = container.clone();
        strings.at += 1;
        while let Some(string) = which.next(&mut strings) {
            let hash = self.hash(container.bytes, string);
            if suspects.binary_search(&hash).is_ok() {
                let value = string.decode(container.bytes, &mut self.scratch);
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
    fn hash(&mut self, bytes: &[u8], string: Text) -> u64 {
        hash(string.decode_bytes(bytes, &mut self.scratch), self.seed)
    }
}

/// Which strings of a container are told apart.
#[derive(Clone, Copy, Debug)]
enum Strings {
    /// The names of an object's members.
    Names,
    /// The strings among an array's items.
    Items,
}

impl Strings {
    /// Steps to the next one of a container whose text has been read before.
    fn next(self, container: &mut Scanner<'_>) -> Option<Text> {
        match self {
            Self::Names => container.next_name_of_known(),
            Self::Items => container.next_string_of_known(),
        }
    }
}

/// Tells most of the hashes that stand once from the others, without sorting them.
#[derive(Debug, Default)]
struct Sieve {
    /// Which hashes have come, by their upper bits.
    seen: Vec<u64>,
    /// Which hashes may have come again, by their lower bits.
    again: Vec<u64>,
}

impl Sieve {
    /// Keeps all hashes behind `from` that stand twice, and few others.
    fn keep_candidates(&mut self, hashes: &mut Vec<u64>, from: usize) {
        let words = (hashes.len() - from).next_power_of_two() / 4;
        let Self { seen, again } = self;
        seen.clear();
        seen.resize(words, 0);
        again.clear();
        again.resize(words / 8, 0);
        let bit = |hash: u64| 1 << (hash & 63);
        let (seen_at, again_at) = (place(words), place(words / 8));
        for &hash in &hashes[from..] {
            let word = &mut seen[seen_at(hash)];
            if *word & bit(hash) != 0 {
                again[again_at(hash.rotate_left(32))] |= bit(hash >> 6);
            }
            *word |= bit(hash);
        }
        let mut kept = from;
        for at in from..hashes.len() {
            let hash = hashes[at];
            hashes[kept] = hash;
            kept += usize::from(again[again_at(hash.rotate_left(32))] & bit(hash >> 6) != 0);
        }
        hashes.truncate(kept);
    }
}

/// Picks one of so many words, a power of two, by a hash's upper bits.
#[inline]
fn place(words: usize) -> impl Fn(u64) -> usize {
    let bits = words.trailing_zeros();
    move |hash| (hash >> (63 - bits) >> 1) as usize
}

/// A quick hash of many short strings.
#[inline]
fn hash(bytes: &[u8], seed: [u64; 2]) -> u64 {
    let mut hash = seed[1] ^ bytes.len() as u64;
    let mut mix = |low: u64, high: u64| hash = folded(low ^ seed[0], high ^ hash);
    if let Some(last) = bytes.last_chunk::<16>() {
        // The last block may overlap the one before.
        let (blocks, _) = bytes[..bytes.len() - 1].as_chunks::<16>();
        for block in blocks {
            let [low, high] = words(*block);
            mix(low, high);
        }
        let [low, high] = words(*last);
        mix(low, high);
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        mix(u64::from_le_bytes(*first), u64::from_le_bytes(*last));
    } else if let (Some(first), Some(last)) = (bytes.first_chunk::<4>(), bytes.last_chunk::<4>()) {
        mix(u32::from_le_bytes(*first).into(), u32::from_le_bytes(*last).into());
    } else if let [first, .., last] = bytes {
        mix(u64::from(*first) | u64::from(*last) << 8, bytes[1].into());
    } else {
        mix(bytes.first().copied().unwrap_or_default().into(), 0);
    }
    hash
}

#[expect(clippy::cast_possible_truncation, reason = "both halves are taken")]
fn words(block: [u8; 16]) -> [u64; 2] {
    let block = u128::from_le_bytes(block);
    [block as u64, (block >> 64) as u64]
}

/// Multiplies, and lays the two halves of the product over each other.
#[inline]
fn folded(a: u64, b: u64) -> u64 {
    let [low, high] = words((u128::from(a) * u128::from(b)).to_le_bytes());
    low ^ high
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
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
        walk(&mut Scanner::new(text.as_bytes()), &mut Distinct::default(), &mut heard).unwrap();
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
