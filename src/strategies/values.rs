//! Strings, numbers and JSON of every kind.

use proptest::{char::range, collection::vec, prelude::*, sample::select};

use super::{node::Node, spelling::Spelling};
use batchtask_json::MAX_DEPTH;

/// How deep an object may be that stands in the innermost object of a request's body.
const DEPTH_OF_PARAS: usize = MAX_DEPTH - 3;

/// A character: ASCII, Chinese, outside of the basic plane, or one that is apt to be handled wrongly.
fn char() -> impl Strategy<Value = char> {
    prop_oneof![
        6 => range(' ', '~'),
        3 => range('\u{4e00}', '\u{9fa5}'),
        1 => range('\u{1f300}', '\u{1f6ff}'),
        1 => select(vec!['"', '\\', '/', '~', '\0', '\n', '\t', '\u{1f}', '\u{7f}', 'é', '\u{301}', '\u{2028}', '\u{feff}', '\u{10ffff}']),
    ]
}

// Strategies and their value trees live on the stack, inside of each other: boxes keep that small enough for the thread
// of a test.

/// A string of `min` to `max` characters, often as long or as short as it may be.
pub(super) fn text(min: usize, max: Option<usize>) -> BoxedStrategy<String> {
    let most = max.unwrap_or(min + 600);
    let length = prop_oneof![
        12 => min..=most.min(min + 16),
        1 => Just(min),
        1 => Just(most),
        1 => most.saturating_sub(2).max(min)..=most,
    ];
    // A short piece over and over again: as good as any other text of the length, and quick to make and to shrink.
    (vec(char(), 1..8), length)
        .prop_map(|(piece, length)| piece.into_iter().cycle().take(length).collect::<String>())
        .boxed()
}

/// A whole number, often the smallest or the largest, or a small one.
pub(super) fn integer(min: i64, max: i64) -> impl Strategy<Value = i64> {
    let small = min.max(0)..=max.min(min.max(0).saturating_add(1000));
    prop_oneof![3 => small, 3 => min..=max, 1 => Just(min), 1 => Just(max)]
}

/// A JSON number in every form that there is.
pub(super) fn json_number() -> impl Strategy<Value = String> {
    let digits = |digits: &[u8]| digits.iter().map(|digit| char::from(b'0' + digit)).collect::<String>();
    let fraction = prop_oneof![2 => Just(Vec::new()), 1 => vec(0_u8..10, 1..20)];
    let exponent = prop_oneof![3 => Just(None), 1 => (-400..400_i32).prop_map(Some)];
    let written = (any::<bool>(), 0_u128..=u128::MAX, 0_u32..39, fraction, exponent, any::<bool>()).prop_map(
        move |(negative, whole, shorter, fraction, exponent, upper)| {
            let mut text = if negative { "-".to_owned() } else { String::new() };
            text += &(whole / 10_u128.pow(shorter)).to_string();
            if !fraction.is_empty() {
                text += &format!(".{}", digits(&fraction));
            }
            if let Some(exponent) = exponent {
                text += &if upper { format!("E{exponent:+}") } else { format!("e{exponent}") };
            }
            text
        },
    );
    prop_oneof![
        3 => any::<i32>().prop_map(|number| number.to_string()),
        3 => written,
        1 => select(vec!["-0", "1.10", "1e2", "1e400", "1E+2", "18446744073709551616", "0.1e-400"]).prop_map(str::to_owned),
    ]
}

/// Any JSON value.
pub(super) fn json() -> BoxedStrategy<Node> {
    let leaf = prop_oneof![
        1 => select(vec!["null", "true", "false"]).prop_map(|token| Node::Token(token.to_owned())),
        2 => json_number().prop_map(Node::Token),
        2 => text(0, Some(12)).prop_map(Node::String),
    ];
    let nested = leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![vec(inner.clone(), 0..4).prop_map(Node::Array), members(inner).prop_map(Node::Object)]
    });
    nested.boxed()
}

/// Members with distinct names.
fn members(value: impl Strategy<Value = Node>) -> impl Strategy<Value = Vec<(String, Node)>> {
    let name = prop_oneof![
        8 => text(0, Some(8)),
        1 => select(vec!["$serde_json::private::Number", "$serde_json::private::RawValue", "__proto__", "type"])
            .prop_map(str::to_owned),
    ];
    vec((name, value), 0..5).prop_map(|mut members| {
        let mut names = std::collections::BTreeSet::new();
        members.retain(|(name, _)| names.insert(name.clone()));
        members
    })
}

/// The text of any object that is small enough in depth to stand in any place of a request.
pub(super) fn object() -> BoxedStrategy<String> {
    let deep = (1..DEPTH_OF_PARAS, any::<bool>(), json()).prop_map(|(depth, arrays, inner)| {
        let innermost = if matches!(inner, Node::Array(_) | Node::Object(_)) { Node::null() } else { inner };
        let wrapped = (0..depth).fold(innermost, |inner, _| {
            if arrays { Node::Array(vec![inner]) } else { Node::Object(vec![("n".to_owned(), inner)]) }
        });
        vec![("deep".to_owned(), wrapped)]
    });
    prop_oneof![30 => members(json()), 1 => deep].prop_map(|members| Spelling::plain(&Node::Object(members))).boxed()
}
