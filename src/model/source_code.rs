//! The model as Rust source: the text of `constants.rs`.

use std::collections::{BTreeMap, btree_map::Entry};

use batchtask_json::whole_number::LARGEST;

use super::{
    BuildError, Condition, Contract, Definition, Document, Enum, Member, Object, Text, Then, Value,
    definition::innermost,
};

const HEAD: &str = "\
//! The model as constants. Written by `cargo xtask generate`: change the types, not this file.
//!
//! When the model's own types change so that this file no longer compiles, put
//! `Contract { documents: Borrowed(&[]), other_bodies: Borrowed(&[]) }` into `CONTRACT`, delete the rest, and run the
//! command.

use std::borrow::Cow::Borrowed;

use batchtask_json::whole_number::LARGEST;

use super::{
    Call, Condition, Contract, Document, Enum, EnumValue, Member, Need, Object, Role, Shared::Static, Text, Then, Value,
};
";

/// The contract as the text of `src/model/constants.rs`.
///
/// # Errors
///
/// When two different objects or lists have one name.
pub fn source_code(contract: &Contract) -> Result<String, BuildError> {
    let mut parts = Parts::default();
    for document in contract.documents.iter().chain(contract.other_bodies.iter()) {
        parts.object(&document.object)?;
        for definition in document.definitions() {
            match definition {
                Definition::Object(object) => parts.object(object)?,
                Definition::Enum { of, .. } => parts.add(&of.name, enumeration(of))?,
            }
        }
    }
    let mut text = HEAD.to_owned();
    text.push_str("\n/// The contract.\npub static CONTRACT: Contract = Contract {\n    documents: Borrowed(&[\n");
    contract.documents.iter().for_each(|document| text.push_str(&in_documents(document)));
    text.push_str("    ]),\n    other_bodies: Borrowed(&[\n");
    contract.other_bodies.iter().for_each(|document| text.push_str(&in_documents(document)));
    text.push_str("    ]),\n};\n");
    parts.0.values().for_each(|part| text.push_str(&format!("\n{part}")));
    Ok(text)
}

/// The statics, by their names.
#[derive(Default)]
struct Parts(BTreeMap<String, String>);

impl Parts {
    fn add(&mut self, name: &str, text: String) -> Result<(), BuildError> {
        match self.0.entry(constant(name)) {
            Entry::Vacant(place) => drop(place.insert(text)),
            Entry::Occupied(known) if *known.get() == text => {}
            Entry::Occupied(_) => return Err(BuildError::new(name, "two definitions have this name")),
        }
        Ok(())
    }

    fn object(&mut self, object: &Object) -> Result<(), BuildError> {
        for member in object.members.iter() {
            if let Value::Inline(inner) = innermost(&member.value) {
                self.object(inner)?;
            }
        }
        self.add(&object.name, object_text(object))
    }
}

/// The name of the static for a name of the platform.
fn constant(name: &str) -> String {
    let chars: Vec<char> = name.chars().collect();
    let mut constant = String::new();
    for (at, char) in chars.iter().enumerate() {
        let after_small = at > 0 && (chars[at - 1].is_lowercase() || chars[at - 1].is_ascii_digit());
        let before_small =
            at > 0 && chars[at - 1].is_uppercase() && chars.get(at + 1).is_some_and(|next| next.is_lowercase());
        if char.is_uppercase() && (after_small || before_small) {
            constant.push('_');
        }
        constant.push(if *char == '.' { '_' } else { char.to_ascii_uppercase() });
    }
    constant
}

fn borrowed(text: &str) -> String {
    format!("Borrowed({text:?})")
}

fn text(text: &Text) -> String {
    format!("Text {{ en: {}, zh: {} }}", borrowed(&text.en), borrowed(&text.zh))
}

fn option(text: Option<&str>) -> String {
    text.map_or_else(|| "None".to_owned(), |text| format!("Some({})", borrowed(text)))
}

fn list<T>(items: &[T], text: impl Fn(&T) -> String) -> String {
    let items: Vec<String> = items.iter().map(text).collect();
    format!("Borrowed(&[{}])", items.join(", "))
}

fn in_documents(document: &Document) -> String {
    format!(
        "        Document {{ title: {}, call: Call::{:?}, role: Role::{:?}, object: Static(&{}) }},\n",
        text(&document.title),
        document.call,
        document.role,
        constant(document.name())
    )
}

fn enumeration(of: &Enum) -> String {
    let mut out = format!("static {}: Enum = Enum {{\n    name: {},\n", constant(&of.name), borrowed(&of.name));
    out.push_str(&format!("    description: {},\n    values: Borrowed(&[\n", text(&of.description)));
    for value in of.values.iter() {
        out.push_str(&format!(
            "        EnumValue {{ name: {}, description: {} }},\n",
            borrowed(&value.name),
            text(&value.description)
        ));
    }
    out.push_str("    ]),\n};\n");
    out
}

fn object_text(object: &Object) -> String {
    let mut out = format!("static {}: Object = Object {{\n", constant(&object.name));
    out.push_str(&format!("    name: {},\n", borrowed(&object.name)));
    out.push_str(&format!("    description: {},\n", text(&object.description)));
    out.push_str(&format!("    source: {},\n    members: Borrowed(&[\n", option(object.source.as_deref())));
    object.members.iter().for_each(|member| out.push_str(&member_text(member)));
    out.push_str(&format!("    ]),\n    closed: {},\n    conditions: Borrowed(&[", object.closed));
    object.conditions.iter().for_each(|condition| out.push_str(&condition_text(condition)));
    out.push_str(if object.conditions.is_empty() { "]),\n};\n" } else { "\n    ]),\n};\n" });
    out
}

fn member_text(member: &Member) -> String {
    let mut out = "        Member {\n".to_owned();
    for (field, value) in [
        ("name", borrowed(&member.name)),
        ("value", value(&member.value)),
        ("need", format!("Need::{:?}", member.need)),
        ("meant_for", list(&member.meant_for, |value| borrowed(value))),
        ("description", text(&member.description)),
        ("source", borrowed(&member.source)),
        ("examples", list(&member.examples, |example| borrowed(example))),
        ("default", option(member.default.as_deref())),
    ] {
        out.push_str(&format!("            {field}: {value},\n"));
    }
    out.push_str("        },\n");
    out
}

fn condition_text(condition: &Condition) -> String {
    let then = match &condition.then {
        Then::Filled => "Then::Filled".to_owned(),
        Then::Shape(object) => format!("Then::Shape(Static(&{}))", constant(&object.name)),
    };
    let [decides, equals, member] =
        [&condition.decides, &condition.equals, &condition.member].map(|name| borrowed(name));
    format!("\n        Condition {{ decides: {decides}, equals: {equals}, member: {member}, then: {then} }},")
}

fn value(of: &Value) -> String {
    match of {
        Value::String { min_length, max_length, none_of } => format!(
            "Value::String {{ min_length: {min_length}, max_length: {max_length:?}, none_of: {} }}",
            list(none_of, |text| borrowed(text))
        ),
        Value::Enum { of, open } => format!("Value::Enum {{ of: Static(&{}), open: {open} }}", constant(&of.name)),
        Value::Integer { minimum, maximum } => {
            format!("Value::Integer {{ minimum: {}, maximum: {} }}", number(*minimum), number(*maximum))
        }
        Value::StringOrNumber => "Value::StringOrNumber".to_owned(),
        Value::Boolean => "Value::Boolean".to_owned(),
        Value::List(items) => format!("Value::List(Static(&{}))", value(items)),
        Value::Object(object) => format!("Value::Object(Static(&{}))", constant(&object.name)),
        Value::Inline(object) => format!("Value::Inline(Static(&{}))", constant(&object.name)),
        Value::AnyObject => "Value::AnyObject".to_owned(),
    }
}

fn number(number: i64) -> String {
    match number {
        LARGEST => "LARGEST".to_owned(),
        _ if number == -LARGEST => "-LARGEST".to_owned(),
        _ => number.to_string(),
    }
}
