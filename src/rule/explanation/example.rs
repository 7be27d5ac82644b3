use crate::rule::Rule;

/// An input that keeps or breaks a rule. It stands as a file under `examples/rules/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Example {
    /// The file's name.
    pub file_name: &'static str,
    /// What is in it; not always UTF-8.
    pub bytes: &'static [u8],
}

/// A rule's examples: the bad one and the good one.
macro_rules! pair {
    ($id:literal) => {
        pair!($id, ".json")
    };
    ($id:literal, $extension:literal) => {
        (
            Example {
                file_name: concat!($id, ".bad", $extension),
                bytes: include_bytes!(concat!("../../../examples/rules/", $id, ".bad", $extension)),
            },
            Example {
                file_name: concat!($id, ".good", $extension),
                bytes: include_bytes!(concat!("../../../examples/rules/", $id, ".good", $extension)),
            },
        )
    };
}

pub(super) const fn of(rule: Rule) -> (Example, Example) {
    match rule {
        Rule::EmptyInput => pair!("empty-input"),
        Rule::NotUtf8 => pair!("not-utf8"),
        Rule::NotJson => pair!("not-json"),
        Rule::TooDeep => pair!("too-deep"),
        Rule::DuplicateMember => pair!("duplicate-member"),
        Rule::MissingMember => pair!("missing-member"),
        Rule::MissingForType => pair!("missing-for-type"),
        Rule::EmptyForType => pair!("empty-for-type"),
        Rule::UnknownMember => pair!("unknown-member"),
        Rule::WrongType => pair!("wrong-type"),
        Rule::UnknownValue => pair!("unknown-value"),
        Rule::TooShort => pair!("too-short"),
        Rule::TooLong => pair!("too-long"),
        Rule::OutOfRange => pair!("out-of-range"),
        Rule::TaskTypeNotCarriedOut => pair!("task-type-not-carried-out"),
        Rule::EmptyAppId => pair!("empty-app-id"),
        Rule::AppIdLooksLikeUrl => pair!("app-id-looks-like-url"),
        Rule::EmptyTaskName => pair!("empty-task-name"),
        Rule::RepeatedTaskName => pair!("repeated-task-name", ".ndjson"),
        Rule::MemberOfOtherType => pair!("member-of-other-type"),
        Rule::ModelWithoutManufacturer => pair!("model-without-manufacturer"),
        Rule::RepeatedId => pair!("repeated-id"),
        Rule::EmptyId => pair!("empty-id"),
        Rule::DeviceIdLooksLikeImei => pair!("device-id-looks-like-imei"),
        Rule::CallbackNotHttp => pair!("callback-not-http"),
        Rule::CallbackWithoutPort => pair!("callback-without-port"),
        Rule::CallbackWithoutPath => pair!("callback-without-path"),
        Rule::CallbackTooLong => pair!("callback-too-long"),
        Rule::GsonWrapper => pair!("gson-wrapper"),
        Rule::Utf16Length => pair!("utf16-length"),
        Rule::ByteOrderMark => pair!("byte-order-mark"),
    }
}
