//! The schemas with their titles and descriptions in Chinese. What they say of the rules is made from the rules here as in
//! English; the rest is looked up in one table.

mod words;

use std::collections::BTreeMap;

use schemars::Schema;
use serde_json::{Map, Value};

use words::{DESCRIPTIONS, TITLES};

/// Larger bounds only say what a number can be.
const LARGEST: i64 = (1 << 53) - 1;

/// The schema in Chinese; what is not translated is left out.
pub(super) fn from_2020_12(mut schema: Schema) -> Schema {
    let mut words = Words { found: Vec::new(), missing: Vec::new() };
    words.document(&mut schema);
    schema
}

struct Words {
    /// The keys that were looked up and found, and those that have no translation.
    found: Vec<String>,
    missing: Vec<String>,
}

impl Words {
    fn look_up(&mut self, table: &[(&str, &'static str)], key: &str) -> Option<&'static str> {
        let word = table.iter().find(|(known, _)| *known == key).map(|(_, word)| *word);
        if word.is_some() { &mut self.found } else { &mut self.missing }.push(key.to_owned());
        word
    }

    fn document(&mut self, schema: &mut Schema) {
        let Some(root) = schema.as_object_mut() else { return };
        let name = root.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
        if let Some(title) = self.look_up(TITLES, &name) {
            root.insert("title".to_owned(), title.into());
        }
        self.described(&name, root, "");
        if let Some(Value::Object(definitions)) = root.get_mut("$defs") {
            for (name, definition) in definitions {
                if let Value::Object(definition) = definition {
                    self.described(name, definition, "");
                }
            }
        }
    }

    /// Translates a schema, with what is said of it because of its rules, and then its members.
    fn described(&mut self, key: &str, schema: &mut Map<String, Value>, because: &str) {
        if schema.contains_key("description") {
            let mut text = self.look_up(DESCRIPTIONS, key).unwrap_or_default().to_owned();
            self.values(key, schema, &mut text);
            text.push_str(because);
            bounds(schema, &mut text);
            schema.insert("description".to_owned(), text.into());
        }
        let by_type = made_mandatory(schema);
        if let Some(Value::Object(members)) = schema.get_mut("properties") {
            for (name, member) in members {
                if let Value::Object(member) = member {
                    let because = by_type.get(name).map_or("", String::as_str);
                    self.described(&format!("{key}.{name}"), member, because);
                }
            }
        }
    }

    /// What each value of an enum means; one that is open names its known values as examples.
    fn values(&mut self, key: &str, schema: &Map<String, Value>, to: &mut String) {
        // Members refer to enums; these stand among the definitions, whose keys have one part.
        if key.contains('.') || schema.get("type").is_none_or(|name| name != "string") {
            return;
        }
        let closed = schema.get("enum");
        let values = closed.or_else(|| schema.get("examples")).and_then(Value::as_array);
        for value in values.into_iter().flatten().filter_map(Value::as_str) {
            let meaning = self.look_up(DESCRIPTIONS, &format!("{key}.{value}")).unwrap_or_default();
            to.push_str(&format!("`{value}`：{meaning}"));
        }
        if closed.is_none() {
            to.push_str("平台可能返回其他值，也可以读取。");
        }
    }
}

/// What is said of each member that a condition makes mandatory.
fn made_mandatory(object: &Map<String, Value>) -> BTreeMap<String, String> {
    let required = object.get("required").and_then(Value::as_array);
    let mut conditions: BTreeMap<String, (String, Vec<String>)> = BTreeMap::new();
    for conditional in object.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        let only = |part: &str| {
            let properties = conditional.get(part)?.get("properties")?.as_object()?;
            properties.iter().next()
        };
        let (Some((decider, condition)), Some((member, _))) = (only("if"), only("then")) else { continue };
        if required.is_some_and(|required| required.iter().any(|name| name == member)) {
            continue;
        }
        let value = condition.get("const").and_then(Value::as_str).unwrap_or_default();
        let entry = conditions.entry(member.clone()).or_insert_with(|| (decider.clone(), Vec::new()));
        entry.1.push(format!("`{value}`"));
    }
    let said = |(member, (decider, values)): (String, (String, Vec<String>))| {
        (member, format!("`{decider}`为{}时必填且不能为空。", values.join("或")))
    };
    conditions.into_iter().map(said).collect()
}

fn bounds(schema: &Map<String, Value>, to: &mut String) {
    let number = |keyword: &str| schema.get(keyword).and_then(Value::as_i64).filter(|bound| bound.abs() < LARGEST);
    if let Some(bounds) = in_words(number("minLength"), number("maxLength")) {
        to.push_str(&format!("长度{bounds}个字符。"));
    }
    if let Some(bounds) = in_words(number("minimum"), number("maximum")) {
        to.push_str(&format!("整数，{bounds}。"));
    }
}

fn in_words(min: Option<i64>, max: Option<i64>) -> Option<String> {
    match (min, max) {
        (Some(min), Some(max)) => Some(format!("{min}到{max}")),
        (Some(min), None) => Some(format!("至少{min}")),
        (None, Some(max)) => Some(format!("最多{max}")),
        (None, None) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schemas::documents;

    #[test]
    fn everything_that_is_said_is_translated() {
        for document in documents() {
            let mut words = Words { found: Vec::new(), missing: Vec::new() };
            words.document(&mut Schema::try_from(document.schema).unwrap());
            assert!(words.found.len() > 2, "{}", document.name);
            assert_eq!(words.missing, [""; 0], "{}: translate them in src/schemas/chinese/words.rs", document.name);
        }
    }

    #[test]
    fn no_key_is_translated_twice() {
        for table in [TITLES, DESCRIPTIONS] {
            for (index, (key, words)) in table.iter().enumerate() {
                assert!(!table[..index].iter().any(|(other, _)| other == key), "{key}");
                assert!(!words.is_empty(), "{key}");
            }
        }
    }

    #[test]
    fn rules_are_said_in_chinese() {
        let document = documents().into_iter().find(|document| document.name == "DeviceCmd").unwrap();
        let schema = Value::from(from_2020_12(Schema::try_from(document.schema).unwrap()));
        let said = |member: &str| schema["properties"][member]["description"].as_str().unwrap().to_owned();
        assert!(said("groupList").ends_with("`type`为`GroupList`或`GroupIdList`时必填且不能为空。"));
        assert_eq!(said("maxRetransmit"), "命令最多重传的次数。整数，0到3。");
        let command = &schema["$defs"]["CommandDTO"]["properties"]["serviceId"]["description"];
        assert_eq!(command, "命令所属的服务，与设备profile一致。长度1到64个字符。");
    }
}
