use std::collections::{BTreeMap, BTreeSet};

use super::Change;

const TRAIT: &str = "a trait";

/// What changed between two lists of public items, one to a line.
///
/// An item that is gone, or reads otherwise, breaks code that uses it. One that is new does not, unless code had to name
/// all there were: a variant, a field or a trait's item, where nothing said that more may come.
pub(super) fn between(old: &str, new: &str) -> Vec<Change> {
    let (old, new): (BTreeSet<&str>, BTreeSet<&str>) = (old.lines().collect(), new.lines().collect());
    let exhaustive: BTreeMap<&str, &str> = old.iter().filter_map(|line| exhaustive(line)).collect();
    let removed = old.difference(&new).map(|line| Change {
        what: (*line).to_owned(),
        how: "the item was removed or changed".to_owned(),
        breaking: true,
    });
    let added = new.difference(&old).map(|line| {
        // A function is a part of a trait, but not of a struct or an enum.
        let parent = parent(line)
            .and_then(|(parent, is_function)| exhaustive.get(parent).filter(|kind| is_function == (**kind == TRAIT)));
        Change {
            what: (*line).to_owned(),
            how: match parent {
                Some(kind) => format!("the item was added to {kind} that was complete"),
                None => "the item was added".to_owned(),
            },
            breaking: parent.is_some(),
        }
    });
    removed.chain(added).collect()
}

/// The path of a type to which nothing can be added, and what it is.
fn exhaustive(line: &str) -> Option<(&str, &'static str)> {
    let kinds = [("pub enum ", "an enum"), ("pub struct ", "a struct"), ("pub trait ", TRAIT)];
    let (rest, kind) = kinds.iter().find_map(|(prefix, kind)| Some((line.strip_prefix(prefix)?, *kind)))?;
    Some((path(rest), kind))
}

/// The path of the type that an item may be a part of, and whether the item is a function.
fn parent(line: &str) -> Option<(&str, bool)> {
    let item = line.strip_prefix("pub ")?;
    let (item, is_function) = item.strip_prefix("fn ").map_or((item, false), |function| (function, true));
    let path = path(item);
    // What begins with another keyword, such as `struct`, stands by itself.
    let whole = path.contains("::").then_some(path)?;
    whole.rsplit_once("::").map(|(parent, _)| (parent, is_function))
}

fn path(text: &str) -> &str {
    let end = text.find(['(', ' ', '<']).unwrap_or(text.len());
    text[..end].trim_end_matches(':')
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "pub enum a::E\npub a::E::One\n#[non_exhaustive] pub enum a::Open\npub a::Open::One\n\
        pub struct a::S\npub a::S::field: u8\npub trait a::T\npub fn a::f(u8)\n";

    fn breaking(new: &str) -> Vec<(String, bool)> {
        between(OLD, new).into_iter().map(|change| (change.what, change.breaking)).collect()
    }

    #[test]
    fn nothing_changed() {
        assert_eq!(between(OLD, OLD), []);
    }

    #[test]
    fn what_is_gone_or_changed_breaks() {
        assert_eq!(breaking(&OLD.replace("pub a::E::One\n", "")), [("pub a::E::One".to_owned(), true)]);
        let changed = breaking(&OLD.replace("a::f(u8)", "a::f(u16)"));
        assert_eq!(changed, [("pub fn a::f(u8)".to_owned(), true), ("pub fn a::f(u16)".to_owned(), false)]);
    }

    #[test]
    fn what_is_new_breaks_where_all_had_to_be_named() {
        let added = |line: &str| breaking(&format!("{OLD}{line}\n"));
        assert_eq!(added("pub a::E::Two"), [("pub a::E::Two".to_owned(), true)]);
        assert_eq!(added("pub a::E::Two(u8)"), [("pub a::E::Two(u8)".to_owned(), true)]);
        assert_eq!(added("pub a::Open::Two"), [("pub a::Open::Two".to_owned(), false)]);
        assert_eq!(added("pub a::S::more: u8"), [("pub a::S::more: u8".to_owned(), true)]);
        assert_eq!(added("pub fn a::T::more(&self)"), [("pub fn a::T::more(&self)".to_owned(), true)]);
        assert_eq!(added("pub fn a::g()"), [("pub fn a::g()".to_owned(), false)]);
        assert_eq!(added("pub fn a::S::new() -> a::S"), [("pub fn a::S::new() -> a::S".to_owned(), false)]);
        assert_eq!(added("pub struct a::New"), [("pub struct a::New".to_owned(), false)]);
    }
}
