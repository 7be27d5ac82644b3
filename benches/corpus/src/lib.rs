//! Request bodies to measure with, made from a seed: the same seed gives the same bytes on every machine.
//!
//! The bodies are like those that real clients send. Half of them are written as Jackson, Go and serde write (compact,
//! Chinese as it is), a quarter as Python does (a space behind each comma and colon, `\uXXXX`), a quarter as PHP does
//! (compact, `\uXXXX`, `\/`). Each of the three has its own order of members.

mod body;
mod fault;
mod json;
mod large;
mod random;

use std::{
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::Path,
};

use fastrand::Rng;
pub use large::{many_devices, many_paras};

/// How many bodies the two files of many bodies hold.
pub const BODIES: usize = 200_000;

/// How many devices the body of many devices has.
pub const DEVICES: usize = 1_000_000;

/// How many bytes the body of many paras has, at least.
pub const PARAS_BYTES: usize = 100_000_000;

/// One of so many bodies is broken, in the file that has broken ones.
const ONE_BROKEN_OF: usize = 20;

/// Writes a file that follows from a seed.
pub type WriteFile = fn(u64, &mut dyn Write) -> io::Result<()>;

/// The files of a corpus: name and content.
pub const FILES: [(&str, WriteFile); 4] = [
    ("valid.ndjson", |seed, to| valid(seed, BODIES).try_for_each(|body| writeln!(to, "{body}"))),
    ("broken.ndjson", |seed, to| broken(seed, BODIES).try_for_each(|body| writeln!(to, "{body}"))),
    ("devices.json", |seed, to| writeln!(to, "{}", many_devices(seed, DEVICES))),
    ("paras.json", |seed, to| writeln!(to, "{}", many_paras(seed, PARAS_BYTES))),
];

/// Writes all files into a directory.
///
/// # Errors
///
/// What writing files may run into.
pub fn write(seed: u64, directory: &Path) -> io::Result<()> {
    fs::create_dir_all(directory)?;
    for (name, content) in FILES {
        let mut file = BufWriter::new(File::create(directory.join(name))?);
        content(seed, &mut file)?;
        file.flush()?;
    }
    Ok(())
}

/// Valid bodies, about 700 bytes each on average, which also earn no warning.
pub fn valid(seed: u64, bodies: usize) -> impl Iterator<Item = String> {
    let mut random = Rng::with_seed(seed);
    (0..bodies).map(move |index| body::text(&mut random, index, |_, _| {}))
}

/// The same bodies, but every twentieth has one to three faults.
pub fn broken(seed: u64, bodies: usize) -> impl Iterator<Item = String> {
    let mut random = Rng::with_seed(seed);
    let mut faults = Rng::with_seed(!seed);
    (0..bodies).map(move |index| {
        if index % ONE_BROKEN_OF != ONE_BROKEN_OF - 1 {
            return body::text(&mut random, index, |_, _| {});
        }
        let text = body::text(&mut random, index, |_, body| {
            for _ in 0..=faults.usize(..3) {
                fault::put_into(&mut faults, body);
            }
        });
        if faults.usize(..10) == 0 { fault::cut(&mut faults, text) } else { text }
    })
}

#[cfg(test)]
mod tests {
    use batchtask_check::{Checker, Kind};
    use oceanconnect_batchtask::Finding;

    use super::*;

    const SOME: usize = 4_000;

    fn check(body: &str) -> Vec<Finding> {
        Checker::new(Kind::Create).check(body.as_bytes()).into_iter().collect()
    }

    #[test]
    fn valid_bodies_are_valid_and_of_the_right_size() {
        let bodies: Vec<String> = valid(1, SOME).collect();
        for body in &bodies {
            assert_eq!(check(body), [], "{body}");
        }
        let average = bodies.iter().map(String::len).sum::<usize>() / SOME;
        assert!((650..=750).contains(&average), "{average}");
        for r#type in ["DeviceList", "DeviceType", "DeviceArea", "GroupList", "Broadcast", "GroupIdList"] {
            assert!(bodies.iter().any(|body| body.contains(&format!("\"{type}\""))), "{type}");
        }
        assert!(bodies.iter().any(|body| body.contains("任务")));
        assert!(bodies.iter().any(|body| body.contains("\\u4efb\\u52a1")));
    }

    #[test]
    fn one_body_of_twenty_is_broken() {
        let broken = broken(1, SOME).filter(|body| !check(body).is_empty()).count();
        assert_eq!(broken, SOME / ONE_BROKEN_OF);
    }

    #[test]
    fn a_seed_decides() {
        assert_eq!(valid(7, 50).collect::<Vec<_>>(), valid(7, 50).collect::<Vec<_>>());
        assert_eq!(broken(7, 50).collect::<Vec<_>>(), broken(7, 50).collect::<Vec<_>>());
        assert_ne!(valid(7, 1).collect::<Vec<_>>(), valid(8, 1).collect::<Vec<_>>());
        assert_eq!(many_devices(7, 9), many_devices(7, 9));
    }

    #[test]
    fn large_bodies_are_valid() {
        assert_eq!(check(&many_devices(1, 1_000)), []);
        let paras = many_paras(1, 100_000);
        assert_eq!(check(&paras), []);
        assert!((100_000..101_000).contains(&paras.len()));
    }
}
