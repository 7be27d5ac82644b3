use std::{
    hash::{BuildHasher, RandomState},
    sync::Arc,
};

use hashbrown::HashTable;
use twox_hash::XxHash3_64;

use crate::check::Position;

/// How many different names of a run are remembered.
const MOST: usize = 256 * 1024;

/// Turns names into hashes, with a seed of its own for each run: nobody can choose names that meet in one hash.
#[derive(Clone, Debug)]
pub(super) struct NameHasher {
    keyed: RandomState,
    seed: u64,
}

impl NameHasher {
    pub(super) fn new() -> Self {
        Self { keyed: RandomState::new(), seed: RandomState::new().hash_one(0) }
    }

    /// 128 bits, which are taken for the name itself.
    pub(super) fn hash(&self, name: &[u8]) -> [u64; 2] {
        [self.keyed.hash_one(name), XxHash3_64::oneshot_with_seed(self.seed, name)]
    }
}

/// Where a name stands: the place with its quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct NamePlace {
    pub(super) file: Arc<str>,
    pub(super) record: Option<u64>,
    pub(super) start: Position,
    pub(super) end: Position,
    /// In bytes, from the beginning of the body.
    pub(super) bytes: (usize, usize),
}

/// The task names that have come up, each with its first place.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Indices of the places.
    seen: HashTable<u32>,
    places: Vec<([u64; 2], NamePlace)>,
    /// How many names are not remembered, since there were too many before them.
    pub(super) forgotten: u64,
}

impl Names {
    /// The first place of a name, if it has come up before; if not, `place` is remembered.
    pub(super) fn first(&mut self, hash: [u64; 2], place: impl FnOnce() -> NamePlace) -> Option<&NamePlace> {
        let Self { seen, places, forgotten } = self;
        // Either half of the hash depends on the seed.
        let short = |[one, other]: [u64; 2]| one ^ other;
        if let Some(index) = seen.find(short(hash), |index| places[*index as usize].0 == hash) {
            return Some(&places[*index as usize].1);
        }
        match u32::try_from(places.len()) {
            Ok(index) if places.len() < MOST => {
                places.push((hash, place()));
                seen.insert_unique(short(hash), index, |index| short(places[*index as usize].0));
            }
            _ => *forgotten += 1,
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_bounded_and_the_end_of_it_is_counted() {
        let (mut names, hasher, file) = (Names::default(), NameHasher::new(), Arc::<str>::from("f"));
        let lines = crate::Lines::new(b"").position(0);
        let mut first = |number: usize| {
            let place = || NamePlace {
                file: file.clone(),
                record: Some(number as u64),
                start: lines,
                end: lines,
                bytes: (0, 0),
            };
            names.first(hasher.hash(number.to_string().as_bytes()), place).and_then(|place| place.record)
        };
        for number in 0..MOST {
            assert_eq!(first(number), None);
        }
        assert_eq!((first(0), first(MOST - 1)), (Some(0), Some(MOST as u64 - 1)));
        assert_eq!((first(MOST), first(MOST)), (None, None));
        assert_eq!((names.places.len(), names.forgotten), (MOST, 2));
    }

    #[test]
    fn names_cannot_be_chosen_that_meet_in_one_hash() {
        let (one, other) = (NameHasher::new(), NameHasher::new());
        assert_eq!(one.hash(b"name"), one.clone().hash(b"name"));
        assert_ne!(one.hash(b"name"), other.hash(b"name"), "the seed is another one in each run");
        assert_ne!(one.hash(b"name")[0], other.hash(b"name")[0]);
        assert_ne!(one.hash(b"name")[1], other.hash(b"name")[1]);
    }
}
