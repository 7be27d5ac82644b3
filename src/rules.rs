//! The rules, as a closed registry: every judge names a rule by the same id.
//!
//! One rule is one file: its id, severity and texts, its examples and, for a warning, the function that decides it.

mod decides;
mod definition;
mod severity;

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

pub use decides::{Decides, MemberOf};
pub use definition::{Basis, Definition, Example};
pub use severity::Severity;

/// What the file of a rule needs.
mod prelude {
    pub(super) use super::{
        decides::Decides,
        definition::{Basis, Definition, Example, Words, example},
        severity::Severity,
    };
    pub(super) use crate::{
        finding::{Detail, RepairKind},
        language::text,
    };
}

/// Makes the registry. A line is a rule's name here and the name of its file.
macro_rules! rules {
    ($($rule:ident in $file:ident,)+) => {
        $(mod $file;)+

        /// Something that a document must not do, or had better not do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $(
                #[doc = concat!("`", stringify!($file), "`: [`Rule::definition`] has its id, texts and examples.")]
                $rule,
            )+
        }

        impl Rule {
            /// All of them: what makes a text unreadable first, then the other errors, then the warnings.
            pub const ALL: &[Self] = &[$(Self::$rule),+];

            /// All that is known of the rule.
            #[must_use]
            pub const fn definition(self) -> &'static Definition {
                match self {
                    $(Self::$rule => &$file::RULE,)+
                }
            }
        }
    };
}

rules! {
    EmptyInput in empty_input,
    NotUtf8 in not_utf8,
    NotJson in not_json,
    TooDeep in too_deep,
    TooLarge in too_large,
    DuplicateMember in duplicate_member,
    MissingMember in missing_member,
    MissingForType in missing_for_type,
    EmptyForType in empty_for_type,
    UnknownMember in unknown_member,
    WrongType in wrong_type,
    UnknownValue in unknown_value,
    TooShort in too_short,
    TooLong in too_long,
    OutOfRange in out_of_range,
    TaskTypeNotCarriedOut in task_type_not_carried_out,
    EmptyAppId in empty_app_id,
    AppIdLooksLikeUrl in app_id_looks_like_url,
    EmptyTaskName in empty_task_name,
    RepeatedTaskName in repeated_task_name,
    MemberOfOtherType in member_of_other_type,
    ModelWithoutManufacturer in model_without_manufacturer,
    RepeatedId in repeated_id,
    EmptyId in empty_id,
    DeviceIdLooksLikeImei in device_id_looks_like_imei,
    CallbackNotHttp in callback_not_http,
    CallbackWithoutPort in callback_without_port,
    CallbackWithoutPath in callback_without_path,
    CallbackTooLong in callback_too_long,
    GsonWrapper in gson_wrapper,
    Utf16Length in utf16_length,
    ByteOrderMark in byte_order_mark,
}

mod callback_address;

impl Rule {
    /// The rule's id, which never changes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.definition().id
    }

    /// How much the rule weighs by default.
    #[must_use]
    pub const fn severity(self) -> Severity {
        self.definition().severity
    }

    /// The rule with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }

    /// Whether a text that breaks the rule is not read to its end, so that nothing else in it is checked: the rule
    /// cannot be switched off.
    #[must_use]
    pub const fn stops_the_check(self) -> bool {
        matches!(self.definition().decides, Decides::Text { stops: true })
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl AsRef<str> for Rule {
    fn as_ref(&self) -> &str {
        self.id()
    }
}

/// An id that no rule has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownRule(String);

impl fmt::Display for UnknownRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown rule `{}`", batchtask_json::clipped(&self.0))
    }
}

impl std::error::Error for UnknownRule {}

impl FromStr for Rule {
    type Err = UnknownRule;

    fn from_str(id: &str) -> Result<Self, UnknownRule> {
        Self::from_id(id).ok_or_else(|| UnknownRule(id.to_owned()))
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

impl<'de> Deserialize<'de> for Rule {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_kebab_case() {
        for (index, rule) in Rule::ALL.iter().enumerate() {
            assert_eq!(rule.id().parse(), Ok(*rule), "the id of {rule:?} is taken");
            assert!(rule.id().bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
            assert_eq!(*rule as usize, index);
        }
        assert_eq!("Empty-input".parse::<Rule>().unwrap_err().to_string(), "unknown rule `Empty-input`");
    }

    #[test]
    fn an_id_survives_being_written_and_read() {
        let ids = serde_json::to_string(Rule::ALL).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Rule>>(&ids).unwrap(), Rule::ALL);
        assert!(serde_json::from_str::<Rule>("\"x\"").is_err());
    }
}
