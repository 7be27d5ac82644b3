use std::{fmt, fs, path::Path, str::FromStr};

/// A version of the package.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Version {
    major: u64,
    minor: u64,
    patch: u64,
}

impl Version {
    /// Whether this version may break what worked with the other: below 1.0 the second number says so.
    pub(super) fn may_break(self, last: &Self) -> bool {
        self >= last.next_breaking()
    }

    /// The lowest version that may break what works with this one.
    pub(super) fn next_breaking(self) -> Self {
        if self.major == 0 {
            Self { major: 0, minor: self.minor + 1, patch: 0 }
        } else {
            Self { major: self.major + 1, minor: 0, patch: 0 }
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

impl FromStr for Version {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let numbers: Result<Vec<u64>, _> = text.split('.').map(str::parse).collect();
        match numbers.as_deref() {
            Ok([major, minor, patch]) => Ok(Self { major: *major, minor: *minor, patch: *patch }),
            _ => Err(format!("{text} is no version")),
        }
    }
}

/// The version that a package's manifest states.
pub(super) fn of_package(manifest: &Path) -> Result<Version, String> {
    let text = fs::read_to_string(manifest).map_err(|error| format!("{}: {error}", manifest.display()))?;
    let package = text.split_once("\n[package]\n").map_or("", |(_, package)| package);
    let version = package.lines().find_map(|line| line.strip_prefix("version = "));
    version.ok_or("the package has no version")?.trim_matches('"').parse()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_version_may_break() {
        let may_break = |new: &str, old: &str| new.parse::<Version>().unwrap().may_break(&old.parse().unwrap());
        assert!(may_break("0.2.0", "0.1.3"));
        assert!(!may_break("0.1.4", "0.1.3"));
        assert!(may_break("2.0.0", "1.9.9"));
        assert!(!may_break("1.10.0", "1.9.9"));
        assert!(may_break("1.0.0", "0.9.0"));
        assert!("1.0".parse::<Version>().is_err());
    }

    #[test]
    fn the_package_has_a_version() {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("Cargo.toml");
        assert!(of_package(&manifest).is_ok());
    }
}
