//! The reply to `GET /iocm/app/batchtask/v1.1.0/taskDetails`.

use batchtask_derive::Dto;
use serde::{Deserialize, Deserializer};

use super::TaskDetail;
use crate::types::whole_number;
#[cfg(feature = "schema")]
use crate::types::whole_number::AnyWholeNumber;

/// One page of a task's details: the reply to the query of them.
///
/// Any member may be missing or null, and unknown ones are ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(
        description = "One page of a task's details: the reply to the query of them. Any member may be missing or null, and unknown ones are ignored."
    )
)]
#[serde(
    rename = "QueryTaskDetailsOutDTO",
    rename_all = "camelCase",
    expecting = "the reply to the query of a task's details: an object"
)]
#[non_exhaustive]
#[zh("子任务的一页，即查询子任务的响应。任何成员都可能缺失或为null，未知成员会被忽略。")]
pub struct QueryTaskDetailsOutDto {
    /// Which page this is, counted from zero.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "whole_number::deserialize_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<AnyWholeNumber>", extend("examples" = [0])))]
    #[zh("本页的页号，从零开始。")]
    pub page_no: Option<i64>,

    /// How many details a page has at most.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "whole_number::deserialize_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<AnyWholeNumber>", extend("examples" = [25])))]
    #[zh("每页最多的子任务数。")]
    pub page_size: Option<i64>,

    /// How many details there are on all pages together.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "whole_number::deserialize_option")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<AnyWholeNumber>", extend("examples" = [3])))]
    #[zh("所有页的子任务总数。")]
    pub total_count: Option<i64>,

    /// The details on this page.
    #[serde(default, deserialize_with = "null_is_empty")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<TaskDetail>>"))]
    #[zh("本页的子任务。")]
    pub task_details: Vec<TaskDetail>,
}

fn null_is_empty<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<TaskDetail>, D::Error> {
    Option::deserialize(deserializer).map(Option::unwrap_or_default)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_json_both_ways() {
        let json = r#"{"pageNo":0,"pageSize":25,"totalCount":1,"taskDetails":[{"output":"out"}]}"#;
        let detail = TaskDetail { output: Some("out".to_owned()), ..TaskDetail::default() };
        let page = QueryTaskDetailsOutDto {
            page_no: Some(0),
            page_size: Some(25),
            total_count: Some(1),
            task_details: vec![detail],
        };
        assert_eq!(serde_json::to_string(&page).unwrap(), json);
        assert_eq!(serde_json::from_str::<QueryTaskDetailsOutDto>(json).unwrap(), page);
        for json in ["{}", r#"{"pageNo":null,"pageSize":null,"totalCount":null,"taskDetails":null,"more":1e400}"#] {
            let page = serde_json::from_str::<QueryTaskDetailsOutDto>(json).unwrap();
            assert_eq!(page, QueryTaskDetailsOutDto::default());
        }
        for json in ["[]", r#"{"taskDetails":{}}"#, r#"{"taskDetails":[null]}"#, r#"{"totalCount":"1"}"#] {
            assert!(serde_json::from_str::<QueryTaskDetailsOutDto>(json).is_err(), "{json}");
        }
    }
}
