//! A page for each document, in English and Chinese, made from its schemas.

use oceanconnect_batchtask::schemas::{Document, Form, documents};
use serde_json::Value;

use crate::{File, Problem};

/// Where the pages stand in the repository.
pub const DIRECTORY: &str = "docs/reference";

/// All pages.
///
/// # Errors
///
/// If a schema has something that cannot be put into a page.
pub fn pages() -> Result<Vec<File>, Problem> {
    let documents = documents();
    let names: Vec<&str> = documents.iter().map(|document| &*document.name).collect();
    let mut pages = vec![File::new(format!("{DIRECTORY}/README.md"), index(&documents)?)];
    for document in &documents {
        pages.push(File::new(format!("{DIRECTORY}/{}.md", document.name), page(document, &names)?));
    }
    Ok(pages)
}

fn parsed(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

fn chinese(document: &Document) -> Result<Value, String> {
    let form = document.form(Form::Chinese).ok_or_else(|| format!("{} is not in Chinese", document.name))?;
    parsed(&form.text)
}

fn index(documents: &[Document]) -> Result<String, String> {
    let mut text = String::from("# The documents · 消息体\n\n| document | | |\n|---|---|---|\n");
    for document in documents {
        let (english, chinese) = (parsed(&document.text)?, chinese(document)?);
        let (english, chinese) = (said(&english, "description"), said(&chinese, "description"));
        text.push_str(&format!("| [{0}]({0}.md) | {english} | {chinese} |\n", document.name));
    }
    Ok(text)
}

fn page(document: &Document, names: &[&str]) -> Result<String, String> {
    let file = &document.file_name;
    let mut text = format!("# {}\n\nSchema: [`schemas/{file}`](../../schemas/{file})", document.name);
    for form in Form::ALL {
        if let Some(form) = document.form(*form) {
            let label = form.file_name.split('/').next().unwrap_or_default();
            text.push_str(&format!(", [{label}](../../schemas/{})", form.file_name));
        }
    }
    text.push('\n');
    for (schema, words) in [(parsed(&document.text)?, &ENGLISH), (chinese(document)?, &CHINESE)] {
        text.push_str(&format!("\n## {}\n", words.language));
        object(&schema, &Page { root: &schema, names, words }, &mut text);
        for (name, definition) in by_name(schema.get("$defs")) {
            if definition.get("properties").is_some() && !names.contains(&&**name) {
                text.push_str(&format!("\n### {name}\n"));
                object(definition, &Page { root: &schema, names, words }, &mut text);
            }
        }
    }
    Ok(text)
}

/// What a page is written with.
struct Page<'p> {
    root: &'p Value,
    /// The documents, which have pages of their own.
    names: &'p [&'p str],
    words: &'p Words,
}

/// What is said beside the schema's own descriptions.
struct Words {
    language: &'static str,
    heads: [&'static str; 5],
    yes: &'static str,
    no: &'static str,
    /// How a condition is written: its member, its values.
    condition: fn(&str, &str) -> String,
    or: &'static str,
    types: [(&'static str, &'static str); 5],
    list_of: &'static str,
    one_of: &'static str,
    or_another: &'static str,
    closed: &'static str,
    open: &'static str,
}

const ENGLISH: Words = Words {
    language: "English",
    heads: ["member", "mandatory", "type", "meaning and rule", "example"],
    yes: "yes",
    no: "no",
    condition: |decider, values| format!("if `{decider}` is {values}"),
    or: " or ",
    types: [
        ("string", "string"),
        ("integer", "whole number"),
        ("number", "number"),
        ("object", "object"),
        ("boolean", "boolean"),
    ],
    list_of: "list of ",
    one_of: "one of ",
    or_another: ", or another",
    closed: "Other members are an error. An optional member that is `null` is absent.",
    open: "Other members are ignored.",
};

const CHINESE: Words = Words {
    language: "中文",
    heads: ["成员", "必填", "类型", "含义与规则", "示例"],
    yes: "是",
    no: "否",
    condition: |decider, values| format!("`{decider}`为{values}时"),
    or: "或",
    types: [("string", "字符串"), ("integer", "整数"), ("number", "数字"), ("object", "对象"), ("boolean", "布尔值")],
    list_of: "列表，每项为",
    one_of: "取值：",
    or_another: "，或其他值",
    closed: "有其他成员即为错误。可选成员为`null`等同于不带该成员。",
    open: "其他成员会被忽略。",
};

fn said<'s>(schema: &'s Value, keyword: &str) -> &'s str {
    schema.get(keyword).and_then(Value::as_str).unwrap_or_default()
}

fn object(schema: &Value, page: &Page<'_>, to: &mut String) {
    let closed = schema.get("additionalProperties") == Some(&Value::Bool(false));
    to.push_str(&format!("\n{}\n", said(schema, "description")));
    to.push_str(&format!("\n| {} |\n|---|---|---|---|---|\n", page.words.heads.join(" | ")));
    members(schema, "", page, to);
    to.push_str(&format!("\n{}\n", if closed { page.words.closed } else { page.words.open }));
    for member in by_name(schema.get("properties")).into_values() {
        if let (Some(name), schema) = resolved(member, page)
            && schema.get("properties").is_none()
        {
            to.push_str(&format!("\n**{name}**: {}\n", said(schema, "description")));
        }
    }
}

/// The rows of an object's members; those of an object inside it follow its own row.
fn members(schema: &Value, prefix: &str, page: &Page<'_>, to: &mut String) {
    for (name, member) in by_name(schema.get("properties")) {
        let example = example(member, page).map_or_else(String::new, |example| format!("`{}`", in_order(example)));
        let cells = [
            format!("`{prefix}{name}`"),
            mandatory(schema, name, page),
            type_of(member, page),
            said(member, "description").to_owned(),
            example,
        ];
        to.push_str(&format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | ")));
        members(member, &format!("{prefix}{name}."), page, to);
    }
}

fn mandatory(object: &Value, name: &str, page: &Page<'_>) -> String {
    let required = object.get("required").and_then(Value::as_array);
    if required.is_some_and(|required| required.iter().any(|required| required == name)) {
        return page.words.yes.to_owned();
    }
    let only = |part: &Value, name: &str| -> Option<(String, Value)> {
        let properties = part.get(name)?.get("properties")?.as_object()?;
        properties.iter().next().map(|(name, value)| (name.clone(), value.clone()))
    };
    let mut decided = None;
    let mut values = Vec::new();
    for part in object.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        if let (Some((decider, condition)), Some((member, _))) = (only(part, "if"), only(part, "then"))
            && member == name
        {
            values.push(format!("`{}`", said(&condition, "const")));
            decided = Some(decider);
        }
    }
    decided.map_or_else(
        || page.words.no.to_owned(),
        |decider| (page.words.condition)(&decider, &values.join(page.words.or)),
    )
}

/// A schema that is referred to, with its name, or the one beside `null`.
fn resolved<'s>(schema: &'s Value, page: &Page<'s>) -> (Option<&'s str>, &'s Value) {
    if let Some(first) = schema.get("anyOf").and_then(|any| any.get(0)) {
        return resolved(first, page);
    }
    let reference = schema.get("$ref").and_then(Value::as_str);
    match reference.and_then(|reference| Some((reference, page.root.pointer(reference.strip_prefix('#')?)?))) {
        Some((reference, target)) => (reference.rsplit('/').next(), target),
        None => (None, schema),
    }
}

fn type_of(schema: &Value, page: &Page<'_>) -> String {
    let words = page.words;
    let (name, schema) = resolved(schema, page);
    if let Some(name) = name {
        if page.names.contains(&name) {
            return format!("[{name}]({name}.md)");
        }
        if schema.get("properties").is_some() {
            return name.to_owned();
        }
    }
    let values = |keyword: &str| -> Option<String> {
        let values = schema.get(keyword)?.as_array()?.iter().filter_map(Value::as_str);
        Some(values.map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", "))
    };
    if let Some(values) = values("enum") {
        return format!("{}{values}", words.one_of);
    }
    // An enum that is open names the values that are known as examples.
    if let (Some(_), Some(values)) = (name, values("examples")) {
        return format!("{}{values}{}", words.one_of, words.or_another);
    }
    let types = match schema.get("type") {
        Some(Value::Array(names)) => names.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(name)) => vec![&**name],
        _ => Vec::new(),
    };
    let types = types.into_iter().filter(|name| *name != "null").map(|name| match name {
        "array" => {
            let items = schema.get("items").map(|items| type_of(items, page)).unwrap_or_default();
            format!("{}{items}", words.list_of)
        }
        name => words.types.iter().find(|(known, _)| *known == name).map_or(name, |(_, word)| word).to_owned(),
    });
    types.collect::<Vec<_>>().join(words.or)
}

fn example<'s>(schema: &'s Value, page: &Page<'s>) -> Option<&'s Value> {
    let of = |schema: &'s Value| schema.get("examples")?.get(0);
    of(schema).or_else(|| of(resolved(schema, page).1))
}

/// The members of an object by their names, whatever order the build keeps them in.
fn by_name(object: Option<&Value>) -> std::collections::BTreeMap<&String, &Value> {
    object.and_then(Value::as_object).into_iter().flatten().collect()
}

/// A value's text, with the members of its objects by their names.
fn in_order(value: &Value) -> String {
    match value {
        Value::Object(_) => {
            let members = by_name(Some(value)).into_iter();
            let members: Vec<String> =
                members.map(|(name, value)| format!("{}:{}", Value::from(name.as_str()), in_order(value))).collect();
            format!("{{{}}}", members.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(in_order).collect::<Vec<_>>().join(",")),
        plain => plain.to_string(),
    }
}
