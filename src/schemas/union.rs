//! The form for code generators, which make nothing of conditionals: a union with a branch for each value of the member
//! that decides.

use serde_json::{Value as Json, json};

use super::{
    standard::filled,
    style::{Members, Style},
};
use crate::model::{Condition, Definition, Document, Member, Object, Then, Value};

impl Style {
    /// A document as unions; none if nothing in it is conditional.
    ///
    /// The shape is the one that every generator understands: branches stand in their place and have titles, the deciding
    /// member is an `enum` of one value, and a `discriminator` names it. A branch has no members that another value of the
    /// deciding member makes mandatory; otherwise the union accepts what the schema accepts.
    pub(super) fn union_document(self, document: &Document, id: String) -> Option<Members> {
        let mut union = self.union(&document.object)?;
        self.head(id, &mut union);
        let definitions = needed(&document.object).into_iter();
        let definitions = definitions.map(|one| (one.name().to_owned(), self.definition(one).into()));
        union.insert(self.definitions().to_owned(), Json::Object(definitions.collect()));
        Some(union)
    }

    /// An object as a union.
    pub(super) fn union(self, object: &Object) -> Option<Members> {
        let (decider, of) = object.decider()?;
        Some(Members::from_iter([
            ("title".to_owned(), Json::from(&*object.name)),
            ("description".to_owned(), object.description.in_language(self.language).into()),
            ("oneOf".to_owned(), of.names().map(|value| Json::from(self.branch(object, decider, value))).collect()),
            ("discriminator".to_owned(), json!({ "propertyName": decider.name })),
        ]))
    }

    fn branch(self, object: &Object, decider: &Member, value: &str) -> Members {
        let mut members = Members::new();
        let mut required: Vec<&str> =
            object.members.iter().filter(|member| member.is_mandatory()).map(|member| &*member.name).collect();
        for Placed { member, condition } in branch(object, decider, value) {
            let mut schema = self.member(object, member);
            if member.name == decider.name {
                schema.retain(|keyword, _| keyword == "description");
                // Beside a reference nothing is written for generators; of the deciding member it is.
                let description = super::words::described_member(object, member, self.language);
                schema.insert("description".to_owned(), description.into());
                schema.insert("type".to_owned(), "string".into());
                schema.insert("enum".to_owned(), json!([value]));
                schema.remove("$ref");
            }
            match condition.map(|condition| &condition.then) {
                None => {}
                Some(Then::Filled) => schema.extend(filled(object, &member.name)),
                Some(Then::Shape(shape)) => {
                    schema.retain(|keyword, _| matches!(&**keyword, "description" | "$comment"));
                    schema.extend(self.union(shape).unwrap_or_else(|| {
                        let mut whole = self.object(shape);
                        whole.insert("title".to_owned(), (&*shape.name).into());
                        whole
                    }));
                }
            }
            if condition.is_some() && !member.is_mandatory() {
                required.push(&member.name);
            }
            members.insert(member.name.to_string(), schema.into());
        }
        let mut branch = Members::from_iter([
            ("title".to_owned(), Json::from(title(decider, value))),
            ("type".to_owned(), "object".into()),
            ("properties".to_owned(), members.into()),
            ("required".to_owned(), required.into()),
        ]);
        if object.closed {
            branch.insert("additionalProperties".to_owned(), false.into());
        }
        branch
    }
}

/// A member in a branch, with the condition that holds there.
pub(super) struct Placed<'m> {
    pub(super) member: &'m Member,
    pub(super) condition: Option<&'m Condition>,
}

/// The members of an object where the deciding member has this value, without those that belong to another value.
pub(super) fn branch<'m>(object: &'m Object, decider: &Member, value: &str) -> Vec<Placed<'m>> {
    let mut placed = Vec::new();
    for member in object.members.iter() {
        let mut conditions = object.conditions.iter().filter(|condition| condition.member == member.name);
        let mine = conditions.clone().find(|condition| condition.decides == decider.name && condition.equals == value);
        if mine.is_some() || member.is_mandatory() || conditions.next().is_none() {
            placed.push(Placed { member, condition: mine });
        }
    }
    placed
}

/// The title of a branch: `DeviceListTarget` for the `type` `DeviceList`, `DeviceCmdTask` for the `taskType` `DeviceCmd`.
pub(super) fn title(decider: &Member, value: &str) -> String {
    let what = match &decider.value {
        Value::Enum { of, .. } => of.name.strip_suffix("Type").unwrap_or(&of.name),
        _ => &decider.name,
    };
    format!("{value}{what}")
}

/// What the branches refer to by name.
pub(super) fn needed(object: &Object) -> Vec<Definition<'_>> {
    fn of_object<'m>(object: &'m Object, to: &mut Vec<Definition<'m>>) {
        let decider = object.decider().map(|(member, _)| &member.name);
        for member in object.members.iter().filter(|member| Some(&member.name) != decider) {
            of_value(&member.value, to);
        }
        object.conditions.iter().filter_map(Condition::shape).for_each(|shape| of_object(shape, to));
    }
    fn of_value<'m>(value: &'m Value, to: &mut Vec<Definition<'m>>) {
        match value {
            Value::List(items) => of_value(items, to),
            Value::Inline(object) => of_object(object, to),
            Value::Object(object) => {
                to.push(Definition::Object(object));
                of_object_with_all(object, to);
            }
            Value::Enum { of, open } => to.push(Definition::Enum { of, open: *open }),
            _ => {}
        }
    }
    fn of_object_with_all<'m>(object: &'m Object, to: &mut Vec<Definition<'m>>) {
        object.members.iter().for_each(|member| of_value(&member.value, to));
        for shape in object.conditions.iter().filter_map(Condition::shape) {
            to.push(Definition::Object(shape));
            of_object_with_all(shape, to);
        }
    }
    let mut found = Vec::new();
    of_object(object, &mut found);
    found
}
