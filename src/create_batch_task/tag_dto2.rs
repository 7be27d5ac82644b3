use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::reading::read_only_from;

/// A label of a batch task, by which it can be found again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "TagDTO2"))]
#[serde(remote = "Self", rename_all = "camelCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct TagDto2 {
    /// The label's name.
    #[validate(length(min = 1, max = 128))]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["district"])))]
    pub tag_name: String,

    /// The label's value.
    #[validate(length(min = 1, max = 1024))]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["north"])))]
    pub tag_value: String,
}

read_only_from!(from_object, TagDto2, "a tag: an object with `tagName` and `tagValue`");

impl TagDto2 {
    /// The tag `name` = `value`.
    #[must_use]
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { tag_name: name.into(), tag_value: value.into() }
    }
}
