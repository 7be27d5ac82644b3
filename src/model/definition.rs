use super::{
    object::Object,
    value::{Enum, Value},
};

/// What a document refers to by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Definition<'m> {
    /// An object.
    Object(&'m Object),
    /// A list of strings.
    Enum {
        /// The list.
        of: &'m Enum,
        /// Whether values that are not listed are read as well.
        open: bool,
    },
}

impl<'m> Definition<'m> {
    /// Its name.
    #[must_use]
    pub fn name(self) -> &'m str {
        match self {
            Self::Object(object) => &object.name,
            Self::Enum { of, .. } => &of.name,
        }
    }
}

/// What an object refers to, directly or not, in the order of the names.
pub(super) fn definitions(object: &Object) -> Vec<Definition<'_>> {
    let mut found = Vec::new();
    of_members(object, &mut found);
    found.sort_by_key(|definition| definition.name());
    found
}

fn of_members<'m>(object: &'m Object, to: &mut Vec<Definition<'m>>) {
    for member in object.members.iter() {
        of_value(&member.value, to);
    }
    for object in object.conditions.iter().filter_map(super::Condition::shape) {
        add(Definition::Object(object), to);
    }
}

fn of_value<'m>(value: &'m Value, to: &mut Vec<Definition<'m>>) {
    match value {
        Value::Enum { of, open } => add(Definition::Enum { of, open: *open }, to),
        Value::List(items) => of_value(items, to),
        Value::Object(object) => add(Definition::Object(object), to),
        Value::Inline(object) => of_members(object, to),
        Value::String { .. } | Value::Integer { .. } | Value::StringOrNumber | Value::Boolean | Value::AnyObject => {}
    }
}

fn add<'m>(definition: Definition<'m>, to: &mut Vec<Definition<'m>>) {
    if to.contains(&definition) {
        return;
    }
    to.push(definition);
    if let Definition::Object(object) = definition {
        of_members(object, to);
    }
}

/// The value itself or, of a list, what its items are in the end.
pub(super) fn innermost(value: &Value) -> &Value {
    match value {
        Value::List(items) => innermost(items),
        value => value,
    }
}
