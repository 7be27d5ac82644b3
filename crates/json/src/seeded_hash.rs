use std::{
    fmt,
    hash::{BuildHasher, RandomState},
};

/// A quick hash of many short strings.
///
/// The seed is random, so that nobody can write texts of which many have one hash. Copies have the same seed.
#[derive(Clone, Copy)]
pub struct SeededHash {
    seed: [u64; 2],
}

impl Default for SeededHash {
    fn default() -> Self {
        let random = RandomState::new();
        Self { seed: [random.hash_one(0), random.hash_one(1)] }
    }
}

impl fmt::Debug for SeededHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The seed is a secret.
        f.write_str("SeededHash")
    }
}

impl SeededHash {
    /// The hash of a string.
    #[inline]
    #[must_use]
    pub fn of(&self, bytes: &[u8]) -> u64 {
        hash(bytes, self.seed)
    }
}

#[inline]
fn hash(bytes: &[u8], seed: [u64; 2]) -> u64 {
    // Turned by the length, so that what a text holds cannot stand for what another text's length does.
    #[expect(clippy::cast_possible_truncation, reason = "it is turned round and round")]
    let mut hash = seed[1].rotate_left(bytes.len() as u32) ^ bytes.len() as u64;
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

    #[test]
    fn texts_of_different_lengths_have_different_hashes() {
        let hash = SeededHash::default();
        let mut hashes: Vec<u64> = (0..300_000_u64).map(|number| hash.of(number.to_string().as_bytes())).collect();
        hashes.extend((0..200).map(|length| hash.of(&vec![b'a'; length])));
        let all = hashes.len();
        hashes.sort_unstable();
        hashes.dedup();
        assert_eq!(hashes.len(), all);
    }
}
