use std::ops::RangeInclusive;

use crate::finding::Detail;

/// A member, by the name of its object's type on the platform's page and its own name.
pub type MemberOf = (&'static str, &'static str);

/// What decides whether a rule is broken, and where it is asked.
///
/// The check attaches the functions to the members that they are for when it compiles its plan. A function is given
/// values, never JSON text: what a string says after its escapes have been read.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Decides {
    /// The reader of the text.
    Text {
        /// Whether the text is not read to its end once the rule is broken.
        stops: bool,
    },
    /// The model of the contract: types, bounds, names and what is mandatory.
    Contract,
    /// A function of a string; where the member is a list, of each item.
    String {
        /// The members.
        of: &'static [MemberOf],
        /// How many bytes a value has that can break the rule. The function is not asked of others.
        bytes: RangeInclusive<usize>,
        /// Whether a value surely breaks neither this rule nor another one that names the same function: then none of
        /// them is asked, so that what they have to find out is found out once.
        unless: Option<fn(&[u8]) -> bool>,
        /// Whether a value breaks the rule.
        broken: fn(&[u8]) -> bool,
        /// The measures that the message needs.
        measure: Option<fn(&str) -> Detail>,
    },
    /// A function of one of the values that an enum may have.
    EnumValue {
        /// The members.
        of: &'static [MemberOf],
        /// Whether a value breaks the rule.
        broken: fn(&str) -> bool,
    },
    /// A function of the name of each member at any depth inside of an object that the contract does not describe.
    MemberName {
        /// The members that hold such an object.
        of: &'static [MemberOf],
        /// How many bytes a name has that can break the rule. The function is not asked of others.
        bytes: RangeInclusive<usize>,
        /// Whether a name breaks the rule.
        broken: fn(&[u8]) -> bool,
    },
    /// That an item of a list is the same string as one before it.
    RepeatedItem {
        /// The lists.
        of: &'static [MemberOf],
        /// Whether an item counts.
        counts: fn(&[u8]) -> bool,
    },
    /// That a member is there without another one of the same object.
    Alone {
        /// The member.
        member: MemberOf,
        /// The name of the member that it needs.
        without: &'static str,
    },
    /// A function of a member's name and of the value of the member that decides what its object must hold.
    OtherType {
        /// The object.
        object: &'static str,
        /// Whether the member belongs to other values than this one.
        broken: fn(member: &str, value: &str) -> bool,
    },
    /// Another measure of each string that the contract limits and that keeps its limit.
    Length {
        /// The length, which breaks the rule if it is above the limit.
        measure: fn(&str) -> usize,
    },
    /// That the value has come up in another body of the same run.
    AcrossBodies {
        /// The member.
        of: MemberOf,
    },
}

impl Decides {
    /// The members that it names.
    #[must_use]
    pub fn members(&self) -> Vec<MemberOf> {
        match self {
            Self::String { of, .. }
            | Self::EnumValue { of, .. }
            | Self::MemberName { of, .. }
            | Self::RepeatedItem { of, .. } => of.to_vec(),
            Self::Alone { member, without } => vec![*member, (member.0, without)],
            Self::AcrossBodies { of } => vec![*of],
            Self::Text { .. } | Self::Contract | Self::OtherType { .. } | Self::Length { .. } => Vec::new(),
        }
    }
}
