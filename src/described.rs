//! What is said of the types beside their shape: their names on the platform, the texts in English and Chinese, and what
//! the value of one member asks of others. Our derives make it from the attributes.

/// A type that is described.
pub trait Described {
    /// What is said of it.
    const DESCRIPTION: Description;
}

/// What is said of a document, of an object in one, or of an enum.
#[derive(Clone, Copy, Debug)]
pub struct Description {
    /// The name on the platform.
    pub name: &'static str,
    /// The doc comment, as it is written.
    pub en: &'static str,
    /// The description in Chinese.
    pub zh: &'static str,
    /// The member whose value makes others mandatory, if there is one.
    pub decided_by: Option<&'static str>,
    /// The members of an object, in their order.
    pub members: &'static [MemberDescription],
    /// The values of an enum, in the order of the platform's page.
    pub values: &'static [ValueDescription],
}

/// What is said of a member.
#[derive(Clone, Copy, Debug)]
pub struct MemberDescription {
    /// The name on the wire.
    pub name: &'static str,
    /// The doc comment, as it is written.
    pub en: &'static str,
    /// The description in Chinese.
    pub zh: &'static str,
    /// The values of the deciding member that make this one mandatory.
    pub required_for: &'static [&'static str],
    /// What it then is filled with.
    pub filled: Option<Filled>,
    /// The values of the deciding member for which this one is meant, without being mandatory there.
    pub meant_for: &'static [&'static str],
}

/// What is said of a value of an enum.
#[derive(Clone, Copy, Debug)]
pub struct ValueDescription {
    /// The value on the wire.
    pub name: &'static str,
    /// The doc comment, as it is written.
    pub en: &'static str,
    /// The description in Chinese.
    pub zh: &'static str,
}

/// What a member that must not be empty is filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Filled {
    /// A list with at least one item.
    List,
    /// A string with at least one character.
    Text,
}

/// An object in which the value of one member makes others mandatory.
pub(crate) trait Decided {
    /// The type of the deciding member.
    type By: 'static;
    /// What each value makes mandatory.
    const REQUIRED: &'static [RequiredFor<Self::By>];
    /// The members that are meant for one value without being mandatory there.
    const MEANT: &'static [(&'static str, Self::By)];
}

/// One row of the table of what a value of the deciding member makes mandatory.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct RequiredFor<T> {
    /// The value that makes it mandatory.
    pub r#type: T,
    /// The member that then has to be filled in, by its name on the wire.
    pub member: &'static str,
    /// What it has to be filled with.
    pub filled: Filled,
}
