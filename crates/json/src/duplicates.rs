//! Finds the strings that stand twice in one object or one array.

use std::{
    collections::HashMap,
    hash::{BuildHasherDefault, Hasher},
};

use super::{
    known::{Items, Members, items, members},
    scan::{Scanner, Text},
    seeded_hash::SeededHash,
};

/// Up to so many hashes are compared each with each.
const FEW: usize = 16;

/// From so many hashes on, most are sieved out before the others are sorted.
const MANY: usize = if cfg!(test) { 1 << 6 } else { 1 << 12 };

/// From so many hashes on, they are split into [`GROUPS`], each of which the processor's caches hold.
const VERY_MANY: usize = if cfg!(test) { 1 << 10 } else { 1 << 20 };

/// How many groups there are. A power of two.
const GROUPS: usize = 256;

/// Finds the strings that stand twice in one container, for all containers of a text that are open at the same time.
///
/// It keeps a hash of each string. Two equal hashes only make candidates: these are looked up in the text and compared
/// letter by letter, so that the answer is exact. Time and memory are linear in the number of strings. One value of this
/// type serves a whole run: once it has seen the largest text it no longer allocates, unless that text was huge.
#[derive(Clone, Debug, Default)]
pub struct DuplicateFinder {
    /// The hashes of the strings of the containers that are open, innermost last.
    hashes: Vec<u64>,
    sieve: Sieve,
    hash: SeededHash,
    scratch: String,
}

/// The beginning of one open container.
#[derive(Clone, Copy, Debug)]
pub struct Mark(usize);

impl DuplicateFinder {
    /// Closes all containers, and gives back the memory that only a huge text needs.
    pub fn clear(&mut self) {
        self.hashes.clear();
        if self.hashes.capacity() > 2 * VERY_MANY {
            self.hashes.shrink_to(VERY_MANY);
            self.sieve = Sieve::default();
        }
    }

    /// Opens a container.
    #[inline]
    pub fn begin(&self) -> Mark {
        Mark(self.hashes.len())
    }

    /// Adds a string of the innermost container.
    #[inline]
    pub fn add(&mut self, bytes: &[u8], string: Text) {
        let hash = self.hash.of(string.decode_bytes(bytes, &mut self.scratch));
        self.hashes.push(hash);
    }

    /// Closes the innermost container, an object that begins at `start`: each name that stands in it again, with
    /// the first place of that name, in the order of the text.
    #[inline]
    pub fn end_members<'t>(
        &mut self,
        mark: Mark,
        bytes: &'t [u8],
        start: usize,
    ) -> impl Iterator<Item = (Text, Text)> + use<'t> {
        self.end(mark)
            .map(|hashes| Repeated::new(hashes, self.hash, Strings::Names(members(bytes, start))))
            .into_iter()
            .flatten()
    }

    /// Closes the innermost container, an array that begins at `start`: each string that stands in it again, with
    /// the first place of that string, in the order of the text.
    pub fn end_items<'t>(
        &mut self,
        mark: Mark,
        bytes: &'t [u8],
        start: usize,
    ) -> impl Iterator<Item = (Text, Text)> + use<'t> {
        self.end(mark)
            .map(|hashes| Repeated::new(hashes, self.hash, Strings::Items(items(bytes, start))))
            .into_iter()
            .flatten()
    }

    /// Drops the hashes of the innermost container. Those that stand in it twice, if there are any.
    #[inline]
    fn end(&mut self, Mark(start): Mark) -> Option<Vec<u64>> {
        if self.hashes.len() <= start + 1 {
            self.hashes.truncate(start);
            return None;
        }
        let repeated = self.repeated_hashes(start);
        self.hashes.truncate(start);
        if repeated.is_empty() { None } else { Some(repeated) }
    }

    fn repeated_hashes(&mut self, start: usize) -> Vec<u64> {
        let mut repeated = Vec::new();
        let hashes = &mut self.hashes[start..];
        if hashes.len() <= FEW {
            let mut rest = &*hashes;
            while let Some((first, others)) = rest.split_first() {
                // All others are looked at, which costs less than to ask after each.
                if others.iter().filter(|other| *other == first).count() > 0 {
                    repeated.push(*first);
                }
                rest = others;
            }
        } else if hashes.len() <= VERY_MANY {
            self.sieve.repeated(hashes, &mut repeated);
        } else {
            let mut rest = hashes;
            for length in split_into_groups(rest) {
                let (group, others) = std::mem::take(&mut rest).split_at_mut(length);
                self.sieve.repeated(group, &mut repeated);
                rest = others;
            }
        }
        repeated
    }
}

/// Sorts hashes by their group. How many each group has.
fn split_into_groups(hashes: &mut [u64]) -> [usize; GROUPS] {
    // Bits that the sieve does not look at.
    let group = |hash: u64| (hash >> 32) as usize % GROUPS;
    let mut lengths = [0; GROUPS];
    for hash in &*hashes {
        lengths[group(*hash)] += 1;
    }
    // Where the next hash of each group goes, and where the group ends.
    let (mut next, mut end) = ([0; GROUPS], 0);
    let ends = lengths.map(|length| {
        end += length;
        end
    });
    next[1..].copy_from_slice(&ends[..GROUPS - 1]);
    for here in 0..GROUPS {
        while next[here] < ends[here] {
            let there = group(hashes[next[here]]);
            hashes.swap(next[here], next[there]);
            next[there] += 1;
        }
    }
    lengths
}

/// The strings of a container whose hashes stand in it twice, read again and compared.
#[derive(Debug)]
struct Repeated<'t> {
    strings: Strings<'t>,
    hash: SeededHash,
    /// Where the first string of each hash begins, behind its quote; 0 before it has come.
    first: HashMap<u64, usize, BuildHasherDefault<ItsOwnHash>>,
    /// Strings that have the hash of another one: practically none.
    others: Vec<Text>,
    scratch: [String; 2],
}

/// Hashes a hash to itself.
#[derive(Default)]
struct ItsOwnHash(u64);

impl Hasher for ItsOwnHash {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0 << 8 | u64::from(*byte);
        }
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

/// Which strings of a container are told apart.
#[derive(Debug)]
enum Strings<'t> {
    /// The names of an object's members.
    Names(Members<'t>),
    /// The strings among an array's items.
    Items(Items<'t>),
}

impl<'t> Repeated<'t> {
    #[cold]
    fn new(hashes: Vec<u64>, hash: SeededHash, strings: Strings<'t>) -> Box<Self> {
        let first = hashes.into_iter().map(|hash| (hash, 0)).collect();
        Box::new(Self { strings, hash, first, others: Vec::new(), scratch: Default::default() })
    }
}

impl Iterator for Repeated<'_> {
    type Item = (Text, Text);

    fn next(&mut self) -> Option<(Text, Text)> {
        loop {
            let (bytes, string) = self.strings.next()?;
            let [scratch, other_scratch] = &mut self.scratch;
            let value = string.decode_bytes(bytes, scratch);
            let Some(first) = self.first.get_mut(&self.hash.of(value)) else { continue };
            if *first == 0 {
                *first = string.start;
                continue;
            }
            let first = Scanner::string_at(bytes, *first)?;
            let mut same = |other: &Text| other.decode_bytes(bytes, other_scratch) == value;
            if same(&first) {
                return Some((first, string));
            }
            match self.others.iter().copied().find(|other| same(other)) {
                Some(other) => return Some((other, string)),
                None => self.others.push(string),
            }
        }
    }
}

impl<'t> Strings<'t> {
    fn next(&mut self) -> Option<(&'t [u8], Text)> {
        match self {
            Self::Names(members) => members.next().map(|(name, _)| (members.bytes(), name)),
            Self::Items(items) => {
                let bytes = items.bytes();
                let string = items.find(|item| bytes.get(item.start) == Some(&b'"'))?;
                Scanner::string_at(bytes, string.start + 1).map(|string| (bytes, string))
            }
        }
    }
}

/// Tells most of the hashes that stand once from the others, without sorting them.
#[derive(Clone, Debug, Default)]
struct Sieve {
    /// Which hashes have come, by their upper bits.
    seen: Vec<u64>,
    /// Which hashes may have come again, by their lower bits.
    again: Vec<u64>,
}

impl Sieve {
    /// Adds the hashes that stand twice to `repeated`, each once or more often.
    fn repeated(&mut self, hashes: &mut [u64], repeated: &mut Vec<u64>) {
        let candidates = if hashes.len() > MANY { self.candidates(hashes) } else { hashes };
        candidates.sort_unstable();
        repeated.extend(candidates.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0]));
    }

    /// All hashes that stand twice, and few others.
    fn candidates<'h>(&mut self, hashes: &'h mut [u64]) -> &'h mut [u64] {
        let words = hashes.len().next_power_of_two() / 4;
        let Self { seen, again } = self;
        seen.clear();
        seen.resize(words, 0);
        again.clear();
        again.resize(words / 8, 0);
        let bit = |hash: u64| 1 << (hash & 63);
        let (seen_at, again_at) = (place(words), place(words / 8));
        for &hash in &*hashes {
            let word = &mut seen[seen_at(hash)];
            if *word & bit(hash) != 0 {
                again[again_at(hash.rotate_left(32))] |= bit(hash >> 6);
            }
            *word |= bit(hash);
        }
        let mut kept = 0;
        for at in 0..hashes.len() {
            let hash = hashes[at];
            hashes[kept] = hash;
            kept += usize::from(again[again_at(hash.rotate_left(32))] & bit(hash >> 6) != 0);
        }
        &mut hashes[..kept]
    }
}

/// Picks one of so many words, a power of two, by a hash's upper bits.
#[inline]
fn place(words: usize) -> impl Fn(u64) -> usize {
    let bits = words.trailing_zeros();
    move |hash| (hash >> (63 - bits) >> 1) as usize
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        syntax_error::SyntaxError,
        visit::{Visitor, visit},
    };

    #[derive(Default)]
    struct Repeated(Vec<(usize, usize)>);

    impl Visitor for Repeated {
        type Stop = SyntaxError;

        fn duplicate(&mut self, first: Text, again: Text) -> Result<(), SyntaxError> {
            self.0.push((first.start, again.start));
            Ok(())
        }
    }

    fn repeated(text: &str) -> Vec<(usize, usize)> {
        let mut heard = Repeated::default();
        visit(&mut Scanner::new(text.as_bytes()), &mut DuplicateFinder::default(), &mut heard).unwrap();
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
    fn a_container_with_very_many_members() {
        let many = VERY_MANY * 2 + 10;
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
