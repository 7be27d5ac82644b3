//! The ids of the rules, beside the keywords that say the same: in `$comment`, which no validator refuses.

use serde_json::Value;

use crate::rules::Rule;

/// Says of each part of a schema which rules of the registry it states.
pub(super) fn annotate(schema: &mut Value) {
    say(schema, &of_value(schema));
    let required = schema["required"].clone();
    for (member, value) in schema.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
        let is_required = required.as_array().is_some_and(|names| names.iter().any(|name| name == member));
        let mandatory = is_required.then_some(Rule::MissingMember);
        let rules: Vec<Rule> = mandatory.into_iter().chain(of_value(value)).collect();
        say(value, &rules);
    }
    for condition in schema.get_mut("allOf").and_then(Value::as_array_mut).into_iter().flatten() {
        // A condition that chooses a member's shape is stated by that shape.
        let chooses =
            condition["then"]["properties"].as_object().into_iter().flatten().any(|(_, then)| then["$ref"].is_string());
        if !chooses {
            say(&mut condition["then"], &[Rule::MissingForType, Rule::EmptyForType]);
        }
    }
    for (_, definition) in schema.get_mut("$defs").and_then(Value::as_object_mut).into_iter().flatten() {
        annotate(definition);
    }
}

/// The rules that the keywords of a value's schema state.
fn of_value(schema: &Value) -> Vec<Rule> {
    let stated = [
        (Rule::UnknownMember, schema["additionalProperties"] == false),
        (Rule::WrongType, schema.get("type").is_some()),
        (Rule::UnknownValue, schema.get("enum").is_some()),
        (Rule::TooShort, schema.get("minLength").is_some()),
        (Rule::TooLong, schema.get("maxLength").is_some()),
        (Rule::OutOfRange, schema.get("minimum").is_some() || schema.get("maximum").is_some()),
    ];
    stated.into_iter().filter(|(_, is_stated)| *is_stated).map(|(rule, _)| rule).collect()
}

fn say(schema: &mut Value, rules: &[Rule]) {
    let Value::Object(members) = schema else { return };
    if rules.is_empty() {
        return;
    }
    let ids: Vec<&str> = rules.iter().map(|rule| rule.id()).collect();
    let said = format!("Rules: {}", ids.join(", "));
    let comment = members.get("$comment").and_then(Value::as_str);
    let comment = comment.map_or_else(|| said.clone(), |before| format!("{}. {said}", before.trim_end_matches('.')));
    members.insert("$comment".to_owned(), comment.into());
}
