//! The rules, as a closed registry: every judge of this crate names a rule by the same id.

mod explanation;

use std::fmt;

use serde::{Serialize, Serializer};

pub use explanation::{Example, Explanation};

/// How much a broken rule weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Only evidence from real clients speaks against it; the platform may well take it.
    Warning,
    /// It breaks a rule that the platform's documentation states.
    Error,
}

impl Severity {
    /// Its name, in lower case.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

macro_rules! rules {
    ($($(#[doc = $title:literal])+ $rule:ident = $id:literal, $severity:ident;)+) => {
        /// Something that a document must not do, or had better not do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Rule {
            $($(#[doc = $title])+ $rule,)+
        }

        impl Rule {
            /// All of them: what makes a text unreadable first, then the other errors, then the warnings.
            pub const ALL: &[Self] = &[$(Self::$rule),+];

            /// The rule's id, which stays what it is.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self {
                    $(Self::$rule => $id,)+
                }
            }

            /// How much the rule weighs by default.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self {
                    $(Self::$rule => Severity::$severity,)+
                }
            }

            /// What a document does that breaks the rule, in one sentence.
            #[must_use]
            pub const fn title(self) -> &'static str {
                match self {
                    $(Self::$rule => concat!($($title),+).trim_ascii(),)+
                }
            }
        }
    };
}

rules! {
    /// The input is empty.
    EmptyInput = "empty-input", Error;
    /// The input is not UTF-8.
    NotUtf8 = "not-utf8", Error;
    /// The input is not one JSON text.
    NotJson = "not-json", Error;
    /// Arrays and objects stand too deeply inside each other.
    TooDeep = "too-deep", Error;
    /// An object has the same member twice.
    DuplicateMember = "duplicate-member", Error;
    /// A mandatory member is missing or null.
    MissingMember = "missing-member", Error;
    /// A member that `type` makes mandatory is missing or null.
    MissingForType = "missing-for-type", Error;
    /// A member that `type` makes mandatory is empty.
    EmptyForType = "empty-for-type", Error;
    /// An object has a member that it must not have.
    UnknownMember = "unknown-member", Error;
    /// A value is of the wrong JSON type.
    WrongType = "wrong-type", Error;
    /// A value is not one of those that are allowed.
    UnknownValue = "unknown-value", Error;
    /// A string is too short.
    TooShort = "too-short", Error;
    /// A string is too long.
    TooLong = "too-long", Error;
    /// A number is too small or too large.
    OutOfRange = "out-of-range", Error;
    /// The platform does not carry out tasks of this type yet.
    TaskTypeNotCarriedOut = "task-type-not-carried-out", Warning;
    /// The application's id is empty.
    EmptyAppId = "empty-app-id", Warning;
    /// The application's id looks like a URL.
    AppIdLooksLikeUrl = "app-id-looks-like-url", Warning;
    /// The task's name is empty.
    EmptyTaskName = "empty-task-name", Warning;
    /// Two bodies of one run have the same task name.
    RepeatedTaskName = "repeated-task-name", Warning;
    /// A member belongs to another `type`.
    MemberOfOtherType = "member-of-other-type", Warning;
    /// A model is given without its manufacturer.
    ModelWithoutManufacturer = "model-without-manufacturer", Warning;
    /// A list has the same id twice.
    RepeatedId = "repeated-id", Warning;
    /// A list has an empty id.
    EmptyId = "empty-id", Warning;
    /// A device's id looks like an IMEI.
    DeviceIdLooksLikeImei = "device-id-looks-like-imei", Warning;
    /// The callback address is not an http or https URL.
    CallbackNotHttp = "callback-not-http", Warning;
    /// The callback address names no port.
    CallbackWithoutPort = "callback-without-port", Warning;
    /// The callback address names no path.
    CallbackWithoutPath = "callback-without-path", Warning;
    /// The callback address is very long.
    CallbackTooLong = "callback-too-long", Warning;
    /// The parameters are wrapped in Gson's `nameValuePairs`.
    GsonWrapper = "gson-wrapper", Warning;
    /// A string is too long if UTF-16 units are counted.
    Utf16Length = "utf16-length", Warning;
    /// The input begins with a byte-order mark.
    ByteOrderMark = "byte-order-mark", Warning;
}

impl Rule {
    /// The rule with this id.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_kebab_case() {
        for (index, rule) in Rule::ALL.iter().enumerate() {
            assert_eq!(Rule::from_id(rule.id()), Some(*rule), "the id of {rule:?} is taken");
            assert!(rule.id().bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'));
            assert!(rule.title().ends_with('.') && !rule.title().starts_with(' '), "{}", rule.title());
            assert_eq!(*rule as usize, index);
        }
    }
}
