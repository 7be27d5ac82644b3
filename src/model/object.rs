use std::borrow::Cow;

use super::{
    shared::Shared,
    text::{Text, Words},
    value::Value,
};

/// An object with the members that are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// Its name on the platform; for one that is part of another, the other's name and the member's.
    pub name: Words,
    /// What it is.
    pub description: Text,
    /// Where it is documented, if that is elsewhere than its members.
    pub source: Option<Words>,
    /// Its members.
    pub members: Cow<'static, [Member]>,
    /// Whether other members are an error; else they are ignored.
    pub closed: bool,
    /// What depends on the value of a member.
    pub conditions: Cow<'static, [Condition]>,
}

/// A member of an [`Object`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name on the wire.
    pub name: Words,
    /// What it has to be, without conditions.
    pub value: Value,
    /// Whether it has to be there.
    pub need: Need,
    /// The values of the deciding member for which this one is meant, without being mandatory there.
    pub meant_for: Cow<'static, [Words]>,
    /// What it means.
    pub description: Text,
    /// Where it is documented.
    pub source: Words,
    /// Examples, as JSON texts.
    pub examples: Cow<'static, [Words]>,
    /// What a reader takes it for if it is not there, as a JSON text.
    pub default: Option<Words>,
}

/// Whether a member has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It has to be there, and null counts as missing.
    Mandatory,
    /// It may be missing or null, which is the same, unless a condition makes it mandatory.
    Optional,
}

/// Where the member `decides` is `equals`, `member` has to be there, and more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Condition {
    /// The member that decides.
    pub decides: Words,
    /// The value that it must have.
    pub equals: Words,
    /// The member that is asked for.
    pub member: Words,
    /// What it has to be.
    pub then: Then,
}

/// What a [`Condition`] asks of a member that has to be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Then {
    /// It must not be empty: neither `""` nor `[]`.
    Filled,
    /// It has to be this object.
    Shape(Shared<Object>),
}

impl Object {
    /// The member with this name.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<&Member> {
        self.members.iter().find(|member| member.name == name)
    }

    /// The members in the order of their names.
    #[must_use]
    pub fn members_by_name(&self) -> Vec<&Member> {
        let mut members: Vec<&Member> = self.members.iter().collect();
        members.sort_by(|a, b| a.name.cmp(&b.name));
        members
    }

    /// The conditions on a member.
    pub fn conditions_on<'o>(&'o self, member: &'o str) -> impl Iterator<Item = &'o Condition> {
        self.conditions.iter().filter(move |condition| condition.member == member)
    }

    /// The member whose value decides, with its values, if anything is conditional.
    #[must_use]
    pub fn decider(&self) -> Option<(&Member, &super::Enum)> {
        let member = self.member(&self.conditions.first()?.decides)?;
        match &member.value {
            Value::Enum { of, .. } => Some((member, of)),
            _ => None,
        }
    }
}

impl Member {
    /// Whether it has to be there whatever the other members say.
    #[must_use]
    pub fn is_mandatory(&self) -> bool {
        self.need == Need::Mandatory
    }
}

impl Condition {
    /// The object that the member has to be.
    #[must_use]
    pub fn shape(&self) -> Option<&Object> {
        match &self.then {
            Then::Filled => None,
            Then::Shape(object) => Some(object),
        }
    }
}
