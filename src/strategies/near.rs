//! JSON that is almost a request's body: whether it is valid is for judges to say.

use proptest::{collection::vec, prelude::*, sample::Index};

use super::{
    documents,
    node::Node,
    shape::{all, document},
    spelling::spelling,
    values::{json, text},
};
use crate::model::Value;

/// JSON texts near the shape of a create request's body: valid ones with up to five changes of any kind, and some that
/// are nothing like it. Many are valid, many have several faults.
pub fn near_the_shape() -> impl Strategy<Value = String> {
    let shape = document("BatchTaskCreateInDTO");
    let change = (any::<Index>(), any::<Index>(), any::<Index>(), json(), text(0, Some(6)));
    let near = (documents::batch_task().boxed(), vec(change.boxed(), 0..6)).prop_map(|(task, changes)| {
        let mut node = Node::of_text(&serde_json::to_string(&task).unwrap_or_default());
        for change in changes {
            apply(&mut node, change);
        }
        node
    });
    (prop_oneof![15 => near, 1 => json()], spelling())
        .prop_map(move |(node, spelling)| spelling.text(&node, Some(&shape)))
}

fn apply(root: &mut Node, (place, how, detail, json, text): (Index, Index, Index, Node, String)) {
    let at = place.index(root.count());
    let Some((node, _)) = root.nth(at) else { return };
    match (how.index(10), &mut *node) {
        (0, _) => *node = json,
        (1, _) => *node = Node::null(),
        (2 | 3, Node::Object(members)) if !members.is_empty() => drop(members.remove(detail.index(members.len()))),
        (2 | 3, Node::Array(items)) if !items.is_empty() => drop(items.remove(detail.index(items.len()))),
        (4, Node::Object(members)) => members.push((detail.get(&names()).clone(), json)),
        (5, Node::Object(members)) => members.push((text, json)),
        (4 | 5, Node::Array(items)) => items.push(json),
        (6, Node::Object(members)) if members.len() > 1 => {
            let (one, other) = (detail.index(members.len()), how.index(members.len()));
            let moved = members[one].1.clone();
            members[other].1 = moved;
        }
        (7, _) => *node = Node::Array(vec![node.clone()]),
        (2..=6, Node::String(_)) => *node = Node::String(detail.get(&strings()).clone()),
        (2..=6, Node::Token(_)) | (9, _) => *node = Node::Token(detail.get(&numbers()).clone()),
        (8, _) => *node = Node::String(text),
        _ => {}
    }
}

/// All names of members that a request has anywhere.
fn names() -> Vec<String> {
    let values = all(&document("BatchTaskCreateInDTO"));
    let objects = values.iter().filter_map(Value::object);
    objects.flat_map(|object| object.members.iter().map(|member| member.name.to_string())).collect()
}

/// All values of enums, and strings about as long as they may be.
fn strings() -> Vec<String> {
    let mut found = vec![String::new()];
    for shape in all(&document("BatchTaskCreateInDTO")) {
        match shape {
            Value::Enum { of, .. } => found.extend(of.names().map(str::to_owned)),
            Value::String { max_length: Some(max), .. } => {
                let lengths = (max - 1..=max + 1).filter_map(|length| usize::try_from(length).ok());
                found.extend(lengths.map(|length| "任".repeat(length)));
            }
            _ => {}
        }
    }
    found
}

/// Whole numbers about as large or small as they may be, and some that only look like them.
fn numbers() -> Vec<String> {
    let mut found: Vec<String> = ["1e400", "1e-400", "9007199254740993", "1E19", "-0.0"].map(str::to_owned).into();
    for shape in all(&document("BatchTaskCreateInDTO")) {
        if let Value::Integer { minimum: min, maximum: max } = shape {
            for bound in [min, max] {
                found.extend((bound - 1..=bound + 1).map(|number| number.to_string()));
                found.extend(
                    [".5", ".0", "e0", "e-1", "0e-1", ".000000000000000000001"].map(|end| format!("{bound}{end}")),
                );
            }
        }
    }
    found
}
