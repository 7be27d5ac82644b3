/// Finds a member by its name: a hash without collisions among the names of one object, made when the plan is.
#[derive(Debug)]
pub(super) struct Lookup {
    factor: u32,
    slots: [u8; SLOTS],
    names: Vec<Box<[u8]>>,
}

const SLOTS: usize = 64;
const EMPTY: u8 = u8::MAX;

impl Lookup {
    pub(super) fn new<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        let names: Vec<Box<[u8]>> = names.map(|name| name.as_bytes().into()).collect();
        let mut lookup = Self { factor: 0, slots: [EMPTY; SLOTS], names };
        // Two names that no factor tells apart would have the same length and the same ends; then the last factor
        // stays, and `find` goes through the names one by one.
        while lookup.factor < 100_000 && !lookup.fill() {
            lookup.factor += 1;
        }
        lookup
    }

    fn fill(&mut self) -> bool {
        self.slots = [EMPTY; SLOTS];
        for (index, name) in (0..EMPTY).zip(&self.names) {
            let slot = &mut self.slots[slot(name, self.factor)];
            if *slot != EMPTY {
                return false;
            }
            *slot = index;
        }
        true
    }

    /// The position of the name among the names.
    #[inline]
    pub(super) fn find(&self, name: &[u8]) -> Option<usize> {
        let index = usize::from(self.slots[slot(name, self.factor)]);
        match self.names.get(index) {
            Some(known) if **known == *name => Some(index),
            _ if self.factor < 100_000 => None,
            _ => self.names.iter().position(|known| **known == *name),
        }
    }
}

#[inline]
fn slot(name: &[u8], factor: u32) -> usize {
    let (Some(first), Some(last)) = (name.first(), name.last()) else { return 0 };
    let middle = name[name.len() / 2];
    let key = u32::from(*first) | u32::from(*last) << 8 | u32::from(middle) << 16 | (name.len() as u32) << 24;
    (key.wrapping_mul(factor.wrapping_mul(2).wrapping_add(0x9E37_79B1)) >> 26) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

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
        ];
        let lookup = Lookup::new(names.into_iter());
        assert!(lookup.factor < 100_000);
        for (index, name) in names.into_iter().enumerate() {
            assert_eq!(lookup.find(name.as_bytes()), Some(index));
        }
        for name in ["", "typ", "types", "Type", "manufactureId", "groupTog"] {
            assert_eq!(lookup.find(name.as_bytes()), None);
        }
    }

    #[test]
    fn names_that_no_factor_tells_apart_are_found_too() {
        let lookup = Lookup::new(["abxcd", "ayxzd"].into_iter());
        assert_eq!(lookup.find(b"ayxzd"), Some(1));
        assert_eq!(lookup.find(b"aaxad"), None);
    }
}
