use batchtask_derive::Dto;

/// A label of a batch task, by which it can be found again.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    rename = "TagDTO2",
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a tag: an object with `tagName` and `tagValue`"
)]
#[non_exhaustive]
#[zh("批量任务的标签，可用来查找任务。")]
pub struct TagDto2 {
    /// The label's name.
    #[validate(length(min = 1, max = 128))]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["district"])))]
    #[zh("标签的名称。")]
    pub tag_name: String,

    /// The label's value.
    #[validate(length(min = 1, max = 1024))]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["north"])))]
    #[zh("标签的值。")]
    pub tag_value: String,
}

impl TagDto2 {
    /// The tag `name` = `value`.
    #[must_use]
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Self {
        Self { tag_name: name.into(), tag_value: value.into() }
    }
}
