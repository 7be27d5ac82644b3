use serde_json::Value;

/// The schema's text: two spaces of indentation, what a reader wants first at the top, the rest by name. It does not
/// depend on whether the build keeps the order of maps.
pub(super) fn text(schema: &Value) -> String {
    let mut text = String::new();
    write(schema, false, 0, &mut text);
    text.push('\n');
    text
}

/// The keys of a `named` object are names of members or definitions, not keywords.
fn write(value: &Value, named: bool, depth: usize, to: &mut String) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            let mut members: Vec<_> = members.iter().collect();
            members.sort_by_key(|(name, _)| (if named { usize::MAX } else { rank(name) }, *name));
            let parts = members.into_iter().map(|(name, value)| (Some(name.as_str()), value));
            write_parts('{', parts, '}', depth, to);
        }
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            write_parts('[', items.iter().map(|item| (None, item)), ']', depth, to);
        }
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(Value::to_string).collect();
            to.push_str(&format!("[{}]", items.join(", ")));
        }
        plain => to.push_str(&plain.to_string()),
    }
}

fn write_parts<'v>(
    open: char,
    parts: impl Iterator<Item = (Option<&'v str>, &'v Value)>,
    close: char,
    depth: usize,
    to: &mut String,
) {
    for (index, (name, value)) in parts.enumerate() {
        to.push(if index == 0 { open } else { ',' });
        to.push('\n');
        to.push_str(&"  ".repeat(depth + 1));
        if let Some(name) = name {
            to.push_str(&format!("{}: ", Value::from(name)));
        }
        let named = matches!(name, Some("properties" | "$defs" | "definitions"));
        write(value, named, depth + 1, to);
    }
    to.push('\n');
    to.push_str(&"  ".repeat(depth));
    to.push(close);
}

fn rank(name: &str) -> usize {
    const FIRST: [&str; 14] = [
        "openapi",
        "info",
        "$schema",
        "$id",
        "title",
        "description",
        "$comment",
        "type",
        "enum",
        "const",
        "examples",
        "properties",
        "required",
        "additionalProperties",
    ];
    FIRST.iter().position(|first| *first == name).unwrap_or(FIRST.len())
}
