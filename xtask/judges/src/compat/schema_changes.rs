use std::{cmp::Ordering, collections::BTreeSet};

use serde_json::{Map, Value};

use super::Change;

/// Keywords that say something to people and decide nothing.
const TELLING: [&str; 9] =
    ["$schema", "$id", "$defs", "$comment", "title", "description", "examples", "default", "deprecated"];

/// What changed between two schemas of one document.
///
/// A document that we send must stay valid, so that what narrows its schema breaks. Of one that we read, which is told by
/// its being open to unknown members, a reader must not meet what it was told it would not: there what widens the schema
/// breaks as well.
pub(super) fn between(document: &str, old: &Value, new: &Value) -> Vec<Change> {
    let is_read = old.get("additionalProperties") != Some(&Value::Bool(false));
    let mut walk = Walk { document, roots: (old, new), is_read, changes: Vec::new(), seen: BTreeSet::new() };
    walk.schema("", old, new);
    walk.changes
}

struct Walk<'s> {
    document: &'s str,
    roots: (&'s Value, &'s Value),
    is_read: bool,
    changes: Vec<Change>,
    /// The references that have been followed, so that a schema that contains itself comes to an end.
    seen: BTreeSet<(String, String)>,
}

impl<'s> Walk<'s> {
    fn change(&mut self, place: &str, how: impl Into<String>, breaking: bool) {
        let change = Change { what: format!("{}#{place}", self.document), how: how.into(), breaking };
        if !self.changes.contains(&change) {
            self.changes.push(change);
        }
    }

    fn narrowed(&mut self, place: &str, how: impl Into<String>) {
        self.change(place, how, true);
    }

    fn widened(&mut self, place: &str, how: impl Into<String>) {
        self.change(place, how, self.is_read);
    }

    fn schema(&mut self, place: &str, old: &'s Value, new: &'s Value) {
        if let (Some(from), Some(to)) = (reference(old), reference(new))
            && !self.seen.insert((from.to_owned(), to.to_owned()))
        {
            return;
        }
        let (old, new) = (resolved(old, self.roots.0), resolved(new, self.roots.1));
        let (Some(old), Some(new)) = (old.as_object(), new.as_object()) else {
            if old != new {
                self.narrowed(place, format!("the schema was {old} and is {new}"));
            }
            return;
        };
        self.types(place, old, new);
        self.values(place, old, new);
        for (keyword, is_least) in [
            ("minLength", true),
            ("minItems", true),
            ("minimum", true),
            ("maxLength", false),
            ("maxItems", false),
            ("maximum", false),
        ] {
            self.bound(place, keyword, is_least, old.get(keyword), new.get(keyword));
        }
        self.required(place, old, new);
        self.members(place, old, new);
        match (old.get("items"), new.get("items")) {
            (Some(old), Some(new)) => self.schema(&format!("{place}/*"), old, new),
            (None, Some(_)) => self.narrowed(place, "its items were anything and are now restricted"),
            (Some(_), None) => self.widened(place, "its items may now be anything"),
            (None, None) => {}
        }
        self.conditionals(place, old, new);
        self.everything_else(place, old, new);
    }

    fn types(&mut self, place: &str, old: &Map<String, Value>, new: &Map<String, Value>) {
        let (old, new) = (types(old), types(new));
        for gone in old.iter().filter(|name| !allows(&new, name)) {
            self.narrowed(place, format!("the type {gone} is no longer allowed"));
        }
        for more in new.iter().filter(|name| !allows(&old, name)) {
            self.widened(place, format!("the type {more} is now allowed"));
        }
    }

    fn values(&mut self, place: &str, old: &Map<String, Value>, new: &Map<String, Value>) {
        match (values(old), values(new)) {
            (Some(old), Some(new)) => {
                for gone in old.iter().filter(|value| !new.contains(value)) {
                    self.narrowed(place, format!("the value {gone} was dropped"));
                }
                for more in new.iter().filter(|value| !old.contains(value)) {
                    self.widened(place, format!("the value {more} was added"));
                }
            }
            (None, Some(_)) => self.narrowed(place, "it may now only be one of some values"),
            (Some(_), None) => self.widened(place, "it may now be other values too"),
            (None, None) => {}
        }
    }

    fn bound(&mut self, place: &str, keyword: &str, is_least: bool, old: Option<&Value>, new: Option<&Value>) {
        let number = |value: Option<&Value>| value.and_then(Value::as_f64);
        match (number(old), number(new)) {
            (Some(was), Some(is)) => {
                let how = format!("{keyword} was {was} and is {is}");
                match was.partial_cmp(&is) {
                    None | Some(Ordering::Equal) => {}
                    Some(Ordering::Less) if is_least => self.narrowed(place, how),
                    Some(Ordering::Greater) if !is_least => self.narrowed(place, how),
                    Some(_) => self.widened(place, how),
                }
            }
            (None, Some(is)) => self.narrowed(place, format!("{keyword} is now {is}")),
            (Some(was), None) => self.widened(place, format!("{keyword} is no longer {was}")),
            (None, None) => {}
        }
    }

    fn required(&mut self, place: &str, old: &Map<String, Value>, new: &Map<String, Value>) {
        let (old, new) = (required(old), required(new));
        for name in new.difference(&old) {
            self.narrowed(&format!("{place}/{name}"), "the member is now mandatory");
        }
        for name in old.difference(&new) {
            self.widened(&format!("{place}/{name}"), "the member is no longer mandatory");
        }
    }

    fn members(&mut self, place: &str, old: &'s Map<String, Value>, new: &'s Map<String, Value>) {
        let closed = |schema: &Map<String, Value>| schema.get("additionalProperties") == Some(&Value::Bool(false));
        let properties = |schema: &'s Map<String, Value>| schema.get("properties").and_then(Value::as_object);
        for (name, schema) in properties(old).into_iter().flatten() {
            let place = format!("{place}/{name}");
            match properties(new).and_then(|members| members.get(name)) {
                Some(new) => self.schema(&place, schema, new),
                None => self.narrowed(&place, "the member was removed"),
            }
        }
        for name in properties(new).into_iter().flatten().map(|(name, _)| name) {
            if properties(old).is_none_or(|members| !members.contains_key(name)) {
                // One that is mandatory has been named above.
                self.change(&format!("{place}/{name}"), "the member was added", false);
            }
        }
        match (closed(old), closed(new)) {
            (false, true) => self.narrowed(place, "unknown members are no longer allowed"),
            (true, false) => self.widened(place, "unknown members are now allowed"),
            _ => {}
        }
    }

    fn conditionals(&mut self, place: &str, old: &'s Map<String, Value>, new: &'s Map<String, Value>) {
        let all = |schema: &'s Map<String, Value>| -> Vec<&'s Value> {
            schema.get("allOf").and_then(Value::as_array).into_iter().flatten().collect()
        };
        let (old, new) = (all(old), all(new));
        let partner = |among: &[&'s Value], part: &Value| {
            let condition = part.get("if");
            among.iter().copied().find(|other| other.get("if") == condition && (condition.is_some() || *other == part))
        };
        for part in &old {
            let condition = part.get("if").unwrap_or(&Value::Null);
            match (partner(&new, part), part.get("then")) {
                (Some(other), Some(then)) => match other.get("then") {
                    Some(other) => self.schema(&format!("{place} if {condition}"), then, other),
                    None => self.widened(place, format!("nothing is asked for any more if {condition}")),
                },
                (Some(_), None) => {}
                (None, _) => self.widened(place, format!("the condition was removed: {condition}")),
            }
        }
        for part in new.iter().filter(|part| partner(&old, part).is_none()) {
            let condition = part.get("if").unwrap_or(part);
            self.narrowed(place, format!("a condition was added: {condition}"));
        }
    }

    /// Of a keyword that this walk does not know nobody can say that its change breaks nothing.
    fn everything_else(&mut self, place: &str, old: &Map<String, Value>, new: &Map<String, Value>) {
        const KNOWN: [&str; 15] = [
            "$ref",
            "type",
            "enum",
            "const",
            "minLength",
            "minItems",
            "minimum",
            "maxLength",
            "maxItems",
            "maximum",
            "required",
            "properties",
            "additionalProperties",
            "items",
            "allOf",
        ];
        let keywords: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        for keyword in keywords {
            let skipped = TELLING.contains(&&**keyword) || KNOWN.contains(&&**keyword);
            if !skipped && old.get(keyword) != new.get(keyword) {
                self.narrowed(place, format!("{keyword} was changed"));
            }
        }
    }
}

fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref").and_then(Value::as_str)
}

fn resolved<'s>(schema: &'s Value, root: &'s Value) -> &'s Value {
    let target = reference(schema).and_then(|reference| root.pointer(reference.strip_prefix('#')?));
    target.unwrap_or(schema)
}

fn types(schema: &Map<String, Value>) -> Vec<&str> {
    match schema.get("type") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        _ => vec!["any"],
    }
}

fn allows(types: &[&str], name: &str) -> bool {
    types.contains(&name) || types.contains(&"any") || name == "integer" && types.contains(&"number")
}

fn values(schema: &Map<String, Value>) -> Option<Vec<&Value>> {
    match (schema.get("enum"), schema.get("const")) {
        (Some(Value::Array(values)), _) => Some(values.iter().collect()),
        (_, Some(value)) => Some(vec![value]),
        _ => None,
    }
}

fn required(schema: &Map<String, Value>) -> BTreeSet<&str> {
    schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
}

#[cfg(test)]
mod tests {
    use oceanconnect_batchtask::{model::CONTRACT, schemas::Form};
    use serde_json::json;

    use super::*;

    fn request() -> Value {
        let document = Form::Standard.of(CONTRACT.document("BatchTaskCreateInDTO").unwrap()).unwrap();
        serde_json::from_str(&document.text).unwrap()
    }

    fn reply() -> Value {
        let document = Form::Standard.of(CONTRACT.document("ErrorBody").unwrap()).unwrap();
        serde_json::from_str(&document.text).unwrap()
    }

    /// One change, whether it breaks, and the reverse change.
    #[track_caller]
    fn changed(old: &Value, pointer: &str, value: Value, expected: &[(&str, bool)], back: &[bool]) {
        let mut new = old.clone();
        *new.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer} is not there")) = value;
        let said = |old, new| -> Vec<(String, bool)> {
            let changes = between("D", old, new).into_iter();
            changes.map(|change| (format!("{}: {}", change.what, change.how), change.breaking)).collect()
        };
        let expected: Vec<(String, bool)> =
            expected.iter().map(|(change, breaking)| ((*change).to_owned(), *breaking)).collect();
        assert_eq!(said(old, &new), expected);
        let back_said: Vec<bool> = said(&new, old).into_iter().map(|(_, breaking)| breaking).collect();
        assert_eq!(back_said, back, "{:?}", said(&new, old));
    }

    #[test]
    fn the_same_schema_has_not_changed() {
        for file in CONTRACT.documents.iter().filter_map(|document| Form::Standard.of(document)) {
            let schema = serde_json::from_str(&file.text).unwrap();
            assert_eq!(between(&file.file_name, &schema, &schema), []);
        }
    }

    #[test]
    fn words_break_nothing() {
        let old = request();
        changed(&old, "/properties/appId/description", json!("other words"), &[], &[]);
        changed(&old, "/properties/timeout/examples", json!([10]), &[], &[]);
    }

    #[test]
    fn bounds() {
        let old = request();
        let narrowed = [("D#/timeout: maximum was 2880 and is 1440", true)];
        changed(&old, "/properties/timeout/maximum", json!(1440), &narrowed, &[false]);
        let narrowed = [("D#/timeout: minimum was 10 and is 11", true)];
        changed(&old, "/properties/timeout/minimum", json!(11), &narrowed, &[false]);
        let widened = [("D#/tags/*/tagName: maxLength was 128 and is 256", false)];
        changed(&old, "/$defs/TagDTO2/properties/tagName/maxLength", json!(256), &widened, &[true]);
    }

    #[test]
    fn members() {
        let old = request();
        let mut properties = old["properties"].clone();
        properties.as_object_mut().unwrap().remove("tags");
        changed(&old, "/properties", properties, &[("D#/tags: the member was removed", true)], &[false]);
        let required = json!(["appId", "param", "taskName", "taskType", "timeout", "tags"]);
        changed(&old, "/required", required, &[("D#/tags: the member is now mandatory", true)], &[false]);
        let open = [("D#: unknown members are now allowed", false)];
        changed(&old, "/additionalProperties", json!(true), &open, &[true]);
    }

    #[test]
    fn values_and_types() {
        let old = request();
        let dropped = [("D#/taskType: the value \"DeviceDel\" was dropped", true)];
        let values = json!(["DeviceReg", "DeviceCmd", "DeviceLocation", "DeviceMod", "DeviceLicense"]);
        changed(&old, "/$defs/TaskType/enum", values, &dropped, &[false]);
        let narrowed = [("D#/tags: the type null is no longer allowed", true)];
        changed(&old, "/properties/tags/type", json!("array"), &narrowed, &[false]);
        changed(
            &old,
            "/properties/timeout/type",
            json!("number"),
            &[("D#/timeout: the type number is now allowed", false)],
            &[true],
        );
    }

    #[test]
    fn conditionals() {
        let old = request();
        let all = old["$defs"]["DeviceCmd"]["allOf"].as_array().unwrap().clone();
        let mut new = old.clone();
        new["$defs"]["DeviceCmd"]["allOf"] = json!(all[1..]);
        let removed = between("D", &old, &new);
        assert!(removed.len() == 1 && !removed[0].breaking && removed[0].how.contains("removed"), "{removed:?}");
        let added = between("D", &new, &old);
        assert!(added.len() == 1 && added[0].breaking && added[0].how.contains("added"), "{added:?}");
        let mut stricter = old.clone();
        stricter["$defs"]["DeviceCmd"]["allOf"][0]["then"]["properties"]["deviceList"]["minItems"] = json!(2);
        let changes = between("D", &old, &stricter);
        assert!(
            changes.len() == 1 && changes[0].breaking && changes[0].how == "minItems was 1 and is 2",
            "{changes:?}"
        );
    }

    #[test]
    fn what_we_read_must_not_widen_either() {
        let old = reply();
        let widened = [("D#/error_code: the type null is now allowed", true)];
        changed(&old, "/properties/error_code/type", json!(["string", "number", "null"]), &widened, &[true]);
        changed(&old, "/required", json!([]), &[("D#/error_code: the member is no longer mandatory", true)], &[true]);
    }

    #[test]
    fn an_unknown_keyword_is_taken_to_break() {
        let old = request();
        let mut new = old.clone();
        new["properties"]["appId"]["pattern"] = json!("^x");
        assert!(between("D", &old, &new).iter().any(|change| change.breaking && change.how == "pattern was changed"));
    }
}
