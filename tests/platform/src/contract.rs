//! The tables of the contract, as data.

/// One row of a table.
pub(crate) struct Member {
    /// The name on the wire; its case matters.
    pub(crate) name: &'static str,
    /// The column "mandatory".
    pub(crate) mandatory: Mandatory,
    /// The column "type and rule".
    pub(crate) rule: Rule,
}

/// When a member has to be there.
pub(crate) enum Mandatory {
    Yes,
    No,
    /// When the object's member of this name is one of these strings; then it must not be empty either.
    If(&'static str, &'static [&'static str]),
}

/// What a value has to be.
pub(crate) enum Rule {
    /// A string of so many code points; no number stands for no limit.
    Text { min: Option<usize>, max: Option<usize> },
    /// A number without fraction, within these bounds.
    Integer { min: f64, max: f64 },
    /// One of these strings.
    OneOf(&'static [&'static str]),
    /// A list whose items all follow one rule.
    ListOf(&'static Rule),
    /// An object with these members and no other.
    Object(&'static [Member]),
    /// Any object.
    AnyObject,
    /// An object with these members when the member `decider` beside it is the string `value`, else
    /// any object.
    ObjectIf { decider: &'static str, value: &'static str, members: &'static [Member] },
}

use Mandatory::{If, No, Yes};

const STRING: Rule = Rule::Text { min: None, max: None };

static STRING_ITEM: Rule = STRING;

const fn at_most(max: usize) -> Rule {
    Rule::Text { min: None, max: Some(max) }
}

const fn from_one_to(max: usize) -> Rule {
    Rule::Text { min: Some(1), max: Some(max) }
}

const fn member(name: &'static str, mandatory: Mandatory, rule: Rule) -> Member {
    Member { name, mandatory, rule }
}

/// The request body, `BatchTaskCreateInDTO`.
pub(crate) static BODY: Rule = Rule::Object(&[
    member("appId", Yes, at_most(64)),
    member("param", Yes, Rule::ObjectIf { decider: "taskType", value: "DeviceCmd", members: DEVICE_CMD }),
    member("taskName", Yes, at_most(256)),
    member(
        "taskType",
        Yes,
        Rule::OneOf(&["DeviceReg", "DeviceCmd", "DeviceLocation", "DeviceMod", "DeviceDel", "DeviceLicense"]),
    ),
    member("timeout", Yes, Rule::Integer { min: 10.0, max: 2880.0 }),
    member("tags", No, Rule::ListOf(&TAG)),
]);

/// `param` of `DeviceCmd`.
const DEVICE_CMD: &[Member] = &[
    member(
        "type",
        Yes,
        Rule::OneOf(&["DeviceList", "DeviceType", "DeviceArea", "GroupList", "Broadcast", "GroupIdList"]),
    ),
    member("deviceList", If("type", &["DeviceList"]), Rule::ListOf(&STRING_ITEM)),
    member("deviceType", If("type", &["DeviceType"]), STRING),
    member("manufacturerId", No, STRING),
    member("model", No, STRING),
    member("deviceLocation", If("type", &["DeviceArea"]), STRING),
    member("groupList", If("type", &["GroupList", "GroupIdList"]), Rule::ListOf(&STRING_ITEM)),
    member("command", Yes, Rule::Object(COMMAND)),
    member("callbackUrl", No, STRING),
    member("maxRetransmit", No, Rule::Integer { min: 0.0, max: 3.0 }),
    member("groupTag", No, STRING),
];

/// `CommandDTO`.
const COMMAND: &[Member] = &[
    member("serviceId", Yes, from_one_to(64)),
    member("method", Yes, from_one_to(128)),
    member("paras", No, Rule::AnyObject),
];

/// `TagDTO2`, an item of `tags`.
static TAG: Rule =
    Rule::Object(&[member("tagName", Yes, from_one_to(128)), member("tagValue", Yes, from_one_to(1024))]);
