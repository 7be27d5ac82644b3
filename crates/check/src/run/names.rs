use hashbrown::HashTable;

/// So many different names of a run are remembered; a name that first comes later is never seen to be repeated.
const MOST: usize = 256 * 1024;

/// The task names that have come up, as hashes.
#[derive(Debug, Default)]
pub(super) struct Names {
    seen: HashTable<u64>,
}

impl Names {
    /// Whether the name has come up before.
    pub(super) fn is_repeated(&mut self, hash: u64) -> bool {
        if self.seen.find(hash, |seen| *seen == hash).is_some() {
            return true;
        }
        if self.seen.len() < MOST {
            self.seen.insert_unique(hash, hash, |hash| *hash);
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_bounded() {
        let mut names = Names::default();
        let hash = |number: u64| number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
        for number in 0..MOST as u64 {
            assert!(!names.is_repeated(hash(number)));
        }
        assert!(names.is_repeated(hash(0)));
        assert!(names.is_repeated(hash(MOST as u64 - 1)));
        assert!(!names.is_repeated(hash(MOST as u64)));
        assert!(!names.is_repeated(hash(MOST as u64)));
        assert_eq!(names.seen.len(), MOST);
    }
}
