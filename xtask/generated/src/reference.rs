//! A page for each document, in English and Chinese.

use oceanconnect_batchtask::{
    JsonType, Language,
    model::{Contract, Definition, Document, Member, Object, Value},
    schemas::{Form, described_enum, described_member},
};

use crate::File;

/// Where the pages stand in the repository.
pub const DIRECTORY: &str = "docs/reference";

/// All pages.
#[must_use]
pub fn pages(contract: &Contract) -> Vec<File> {
    let mut pages = vec![File::new(format!("{DIRECTORY}/README.md"), index(contract))];
    for document in contract.documents.iter() {
        pages.push(File::new(format!("{DIRECTORY}/{}.md", document.name()), page(document, contract)));
    }
    pages
}

fn index(contract: &Contract) -> String {
    let mut text = String::from("# The documents · 消息体\n\n| document | | |\n|---|---|---|\n");
    for document in contract.documents.iter() {
        let said = &document.object.description;
        text.push_str(&format!("| [{0}]({0}.md) | {1} | {2} |\n", document.name(), said.en, said.zh));
    }
    text
}

fn page(document: &Document, contract: &Contract) -> String {
    let file = document.file_name();
    let mut text = format!("# {}\n\nSchema: [`schemas/{file}`](../../schemas/{file})", document.name());
    for form in Form::ALL {
        if let (Some(label), Some(file)) = (form.directory(), form.of(document)) {
            text.push_str(&format!(", [{label}](../../schemas/{})", file.file_name));
        }
    }
    text.push('\n');
    for words in [&ENGLISH, &CHINESE] {
        let page = Page { contract, words };
        text.push_str(&format!("\n## {}\n", words.heading));
        page.object(&document.object, &mut text);
        for definition in document.definitions() {
            if let Definition::Object(object) = definition
                && contract.document(&object.name).is_none()
            {
                text.push_str(&format!("\n### {}\n", object.name));
                page.object(object, &mut text);
            }
        }
    }
    text
}

/// What a page is written with.
struct Page<'p> {
    /// The documents, which have pages of their own.
    contract: &'p Contract,
    words: &'p Words,
}

/// What is said beside the model's own descriptions.
struct Words {
    language: Language,
    heading: &'static str,
    heads: [&'static str; 5],
    yes: &'static str,
    no: &'static str,
    /// How a condition is written: its member, its values.
    condition: fn(&str, &str) -> String,
    or: &'static str,
    types: fn(JsonType) -> &'static str,
    list_of: &'static str,
    one_of: &'static str,
    or_another: &'static str,
    closed: &'static str,
    open: &'static str,
}

const ENGLISH: Words = Words {
    language: Language::English,
    heading: "English",
    heads: ["member", "mandatory", "type", "meaning and rule", "example"],
    yes: "yes",
    no: "no",
    condition: |decider, values| format!("if `{decider}` is {values}"),
    or: " or ",
    types: |one| match one {
        JsonType::Integer => "whole number",
        other => other.as_str(),
    },
    list_of: "list of ",
    one_of: "one of ",
    or_another: ", or another",
    closed: "Other members are an error. An optional member that is `null` is absent.",
    open: "Other members are ignored.",
};

const CHINESE: Words = Words {
    language: Language::Chinese,
    heading: "中文",
    heads: ["成员", "必填", "类型", "含义与规则", "示例"],
    yes: "是",
    no: "否",
    condition: |decider, values| format!("`{decider}`为{values}时"),
    or: "或",
    types: |one| match one {
        JsonType::String => "字符串",
        JsonType::Integer => "整数",
        JsonType::Number => "数字",
        JsonType::Object => "对象",
        JsonType::Boolean => "布尔值",
        other => other.as_str(),
    },
    list_of: "列表，每项为",
    one_of: "取值：",
    or_another: "，或其他值",
    closed: "有其他成员即为错误。可选成员为`null`等同于不带该成员。",
    open: "其他成员会被忽略。",
};

impl Page<'_> {
    fn object(&self, object: &Object, to: &mut String) {
        let Words { language, heads, closed, open, .. } = *self.words;
        to.push_str(&format!("\n{}\n", object.description.in_language(language)));
        to.push_str(&format!("\n| {} |\n|---|---|---|---|---|\n", heads.join(" | ")));
        self.members(object, "", to);
        to.push_str(&format!("\n{}\n", if object.closed { closed } else { open }));
        for member in object.members_by_name() {
            if let Value::Enum { of, open } = &member.value {
                to.push_str(&format!("\n**{}**: {}\n", of.name, described_enum(of, *open, language)));
            }
        }
    }

    /// The rows of an object's members; those of an object inside it follow its own row.
    fn members(&self, object: &Object, prefix: &str, to: &mut String) {
        for member in object.members_by_name() {
            let name = format!("{prefix}{}", member.name);
            let cells = [
                format!("`{name}`"),
                self.mandatory(object, member),
                self.type_of(&member.value),
                described_member(object, member, self.words.language),
                example(member).map_or_else(String::new, |example| format!("`{example}`")),
            ];
            to.push_str(&format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | ")));
            if let Value::Inline(inner) = &member.value {
                self.members(inner, &format!("{name}."), to);
            }
        }
    }

    fn mandatory(&self, object: &Object, member: &Member) -> String {
        let words = self.words;
        if member.is_mandatory() {
            return words.yes.to_owned();
        }
        let values: Vec<String> = object.conditions_on(&member.name).map(|row| format!("`{}`", row.equals)).collect();
        object
            .conditions_on(&member.name)
            .next()
            .map_or_else(|| words.no.to_owned(), |row| (words.condition)(&row.decides, &values.join(words.or)))
    }

    fn type_of(&self, value: &Value) -> String {
        let words = self.words;
        match value {
            Value::Enum { of, open } => {
                let values: Vec<String> = of.names().map(|value| format!("`{value}`")).collect();
                format!("{}{}{}", words.one_of, values.join(", "), if *open { words.or_another } else { "" })
            }
            Value::List(items) => format!("{}{}", words.list_of, self.type_of(items)),
            Value::Object(object) if self.contract.document(&object.name).is_some() => {
                format!("[{0}]({0}.md)", object.name)
            }
            Value::Object(object) => object.name.to_string(),
            other => other.types().iter().map(|one| (words.types)(*one)).collect::<Vec<_>>().join(words.or),
        }
    }
}

/// The first example of a member, or the first value of an enum.
fn example(member: &Member) -> Option<String> {
    match (&member.value, member.examples.first()) {
        (_, Some(example)) => Some(example.to_string()),
        (Value::Enum { of, .. }, None) => of.names().next().map(|name| format!("\"{name}\"")),
        _ => None,
    }
}
