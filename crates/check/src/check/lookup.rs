/// Finds a name among a few known ones: a hash without collisions among them, made when the plan is.
#[derive(Clone, Debug)]
pub(super) struct Lookup {
    factor: u64,
    /// Whether the factor leaves no two names in one slot.
    perfect: bool,
    slots: [u8; SLOTS],
    names: Box<[Name]>,
}

#[derive(Clone, Debug)]
struct Name {
    key: u128,
    bytes: Box<[u8]>,
}

const SLOTS: usize = 64;
const EMPTY: u8 = u8::MAX;

/// How many factors are tried. Two names that none tells apart begin with the same sixteen bytes.
const TRIED: usize = 100_000;

const ODD: u64 = 0x9E37_79B9_7F4A_7C15;

/// What is left of sixteen bytes for a name that has fewer.
const MASKS: [u128; 17] = {
    let mut masks = [u128::MAX; 17];
    let mut length = 0;
    while length < 16 {
        masks[length] = (1 << (8 * length)) - 1;
        length += 1;
    }
    masks
};

impl Lookup {
    pub(super) fn new<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let name = |name: &str| Name { key: key(name.as_bytes(), 0, name.len()), bytes: name.as_bytes().into() };
        let names = names.map(name).collect();
        let mut lookup = Self { factor: ODD, perfect: false, slots: [EMPTY; SLOTS], names };
        // Where no factor will do the last one stays, and `find` goes through the names one by one.
        for _ in 0..TRIED {
            lookup.perfect = lookup.fill();
            if lookup.perfect {
                break;
            }
            lookup.factor = lookup.factor.wrapping_mul(ODD);
        }
        lookup
    }

    fn fill(&mut self) -> bool {
        self.slots = [EMPTY; SLOTS];
        for (index, name) in (0..EMPTY).zip(&self.names) {
            let slot = &mut self.slots[slot(name.key, self.factor)];
            if *slot != EMPTY {
                return false;
            }
            *slot = index;
        }
        self.names.len() < usize::from(EMPTY)
    }

    /// The position of a name among the names.
    pub(super) fn find(&self, name: &[u8]) -> Option<usize> {
        self.find_between(name, 0, name.len())
    }

    /// The position among the names of the one that stands between two offsets.
    #[inline]
    pub(super) fn find_between(&self, bytes: &[u8], start: usize, end: usize) -> Option<usize> {
        let key = key(bytes, start, end - start);
        let index = usize::from(self.slots[slot(key, self.factor)]);
        // A key says it all where the name is no longer than it; a zero in a name is why the length is asked too.
        match self.names.get(index) {
            Some(known) if known.key == key && known.bytes.len() == end - start && end - start <= 16 => Some(index),
            _ => self.find_otherwise(bytes.get(start..end).unwrap_or_default(), index),
        }
    }

    #[cold]
    fn find_otherwise(&self, name: &[u8], index: usize) -> Option<usize> {
        match self.names.get(index) {
            Some(known) if *known.bytes == *name => Some(index),
            _ if self.perfect => None,
            _ => self.names.iter().position(|known| *known.bytes == *name),
        }
    }
}

/// The first sixteen bytes, and zeros where there are fewer.
#[inline]
fn key(bytes: &[u8], start: usize, length: usize) -> u128 {
    let rest = bytes.get(start..).unwrap_or_default();
    let block = rest.first_chunk::<16>().copied().unwrap_or_else(|| {
        let mut block = [0; 16];
        for (to, from) in block.iter_mut().zip(rest) {
            *to = *from;
        }
        block
    });
    u128::from_le_bytes(block) & MASKS[length.min(16)]
}

#[inline]
fn slot(key: u128, factor: u64) -> usize {
    #[expect(clippy::cast_possible_truncation, reason = "both halves are taken")]
    let (low, high) = (key as u64, (key >> 64) as u64);
    let mixed = (low ^ high.rotate_left(29)).wrapping_mul(factor);
    // Six bits, which tell so many slots apart.
    #[expect(clippy::cast_possible_truncation, reason = "it is smaller than the number of slots")]
    let slot = (mixed >> (64 - SLOTS.trailing_zeros())) as usize;
    slot
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(lookup: &Lookup, name: &str) -> Option<usize> {
        let text = format!("{{\"{name}\":0}}");
        let found = lookup.find_between(text.as_bytes(), 2, 2 + name.len());
        assert_eq!(lookup.find(name.as_bytes()), found);
        assert_eq!(lookup.find_between(format!("{text:20}").as_bytes(), 2, 2 + name.len()), found);
        found
    }

    #[test]
    fn each_name_is_found_and_no_other() {
        let names = [
            "type",
            "deviceList",
            "deviceType",
            "manufacturerId",
            "model",
            "deviceLocation",
            "groupList",
            "command",
            "callbackUrl",
            "maxRetransmit",
            "groupTag",
            "aNameOfMoreThanSixteenLetters",
        ];
        let lookup = Lookup::new(names.into_iter());
        assert!(lookup.perfect);
        for (index, name) in names.into_iter().enumerate() {
            assert_eq!(find(&lookup, name), Some(index));
        }
        for name in ["", "typ", "type\0", "types", "Type", "manufactureId", "groupTog", "aNameOfMoreThanSixteenLettres"]
        {
            assert_eq!(find(&lookup, name), None);
        }
    }

    #[test]
    fn names_that_no_factor_tells_apart_are_found_too() {
        let lookup =
            Lookup::new(["sixteen bytes, a", "sixteen bytes, b", "sixteen bytes, b", "sixteen bytes, bc"].into_iter());
        assert!(!lookup.perfect);
        assert_eq!(find(&lookup, "sixteen bytes, b"), Some(1));
        assert_eq!(find(&lookup, "sixteen bytes, bc"), Some(3));
        assert_eq!(find(&lookup, "sixteen bytes, c"), None);
    }
}
