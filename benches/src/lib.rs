//! Who is measured on what.
//!
//! The four contenders stand for four ways to find out whether a body is right. The first does not: it only reads the
//! text, and is the bound for everybody who builds on `serde_json`.

use batchtask_check::{Checker, Kind};
use oceanconnect_batchtask::BatchTaskCreateInDto;
use serde::de::IgnoredAny;
use serde_json::Value;
use validator::Validate;

/// The seed of all measured bodies.
pub const SEED: u64 = 1;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// 200,000 valid bodies, one a line.
    Valid,
    /// The same, every twentieth broken.
    Broken,
    /// One body with a million device ids.
    Devices,
    /// One body with 100 MB of paras.
    Paras,
}

impl Input {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Valid, Self::Broken, Self::Devices, Self::Paras];

    /// What it is, for people.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Valid => "valid NDJSON",
            Self::Broken => "NDJSON, 5 % broken",
            Self::Devices => "one body, a million ids",
            Self::Paras => "one body, 100 MB of paras",
        }
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(self) -> Vec<u8> {
        let lines =
            |bodies: &mut dyn Iterator<Item = String>| bodies.flat_map(|body| [body, "\n".to_owned()]).collect();
        let text: String = match self {
            Self::Valid => lines(&mut corpus::valid(SEED, corpus::BODIES)),
            Self::Broken => lines(&mut corpus::broken(SEED, corpus::BODIES)),
            Self::Devices => corpus::many_devices(SEED, corpus::DEVICES),
            Self::Paras => corpus::many_paras(SEED, corpus::PARAS_BYTES),
        };
        text.into_bytes()
    }

    /// Whether each line is a document.
    #[must_use]
    pub const fn is_lines(self) -> bool {
        matches!(self, Self::Valid | Self::Broken)
    }
}

/// Somebody who reads documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Contender {
    /// `serde_json` reads the text and keeps nothing.
    Bound,
    /// This crate's check: each finding with its line and column.
    Ours,
    /// The typed way: `serde_json` into the types, then `validator`.
    Typed,
    /// The `jsonschema` crate at its fastest: a validator made at compile time, after `serde_json` into a `Value`.
    Schema,
}

#[jsonschema::validator(path = "../schemas/BatchTaskCreateInDTO.schema.json")]
struct BodySchema;

impl Contender {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Bound, Self::Ours, Self::Typed, Self::Schema];

    /// What it is, for people.
    #[must_use]
    pub const fn title(self) -> &'static str {
        match self {
            Self::Bound => "serde_json, IgnoredAny",
            Self::Ours => "Checker",
            Self::Typed => "types and validator",
            Self::Schema => "jsonschema, macro",
        }
    }

    /// Reads all documents of an input, and counts those that are not right.
    #[must_use]
    pub fn read(self, bytes: &[u8], lines: bool) -> usize {
        match self {
            Self::Bound => count(bytes, lines, |body| serde_json::from_slice::<IgnoredAny>(body).is_err()),
            Self::Ours => {
                let mut checker = Checker::new(Kind::Create);
                count(bytes, lines, |body| {
                    // With lines and columns.
                    !std::hint::black_box(checker.verdict(body)).is_valid()
                })
            }
            Self::Typed => count(bytes, lines, |body| {
                !serde_json::from_slice::<BatchTaskCreateInDto>(body).is_ok_and(|body| body.validate().is_ok())
            }),
            Self::Schema => count(bytes, lines, |body| {
                !serde_json::from_slice::<Value>(body).is_ok_and(|body| BodySchema::is_valid(&body))
            }),
        }
    }
}

fn count(bytes: &[u8], lines: bool, mut is_wrong: impl FnMut(&[u8]) -> bool) -> usize {
    if !lines {
        return usize::from(is_wrong(bytes));
    }
    let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
    let mut start = 0;
    let ends = memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]);
    ends.filter(|end| is_wrong(&bytes[std::mem::replace(&mut start, end + 1)..*end])).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_take_valid_bodies_and_all_but_the_bound_refuse_a_broken_one() {
        let valid: String = corpus::valid(SEED, 100).flat_map(|body| [body, "\n".to_owned()]).collect();
        let broken = valid.replacen("appId", "appID", 1);
        for contender in Contender::ALL {
            assert_eq!(contender.read(valid.as_bytes(), true), 0, "{contender:?}");
            let refused = usize::from(contender != Contender::Bound);
            assert_eq!(contender.read(broken.as_bytes(), true), refused, "{contender:?}");
        }
    }
}
