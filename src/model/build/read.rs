use std::collections::BTreeMap;

use serde_json::{Map, Value as Json};

use super::{BuildError, described::described, keywords::Keywords};
use crate::{
    described::{Description, MemberDescription},
    model::{Call, Condition, Enum, EnumValue, Member, Need, Object, Shared, Text, Then, Value, Words},
};

/// Reads the schema of one document.
pub(super) struct Reader {
    page: &'static str,
    definitions: Map<String, Json>,
    /// What has been read of the definitions.
    known: BTreeMap<String, Value>,
    /// The definitions that are being read, the outermost first.
    open: Vec<String>,
}

/// A description in English, and where it says that it comes from.
struct Said {
    en: String,
    source: Option<Words>,
}

impl Reader {
    pub(super) fn document(name: &str, schema: Json, call: Call) -> Result<Object, BuildError> {
        let mut keywords = Keywords::new(name, schema)?;
        keywords.take("$schema");
        if keywords.text("title")?.as_deref() != Some(name) {
            return Err(keywords.error("its title is not its name"));
        }
        let definitions = keywords.members("$defs")?;
        let mut reader = Self { page: call.page(), definitions, known: BTreeMap::new(), open: vec![name.to_owned()] };
        let facts = described(name)?;
        let said = said(&mut keywords)?;
        let description = text(name, said.en, facts.zh)?;
        keywords.types()?;
        let object = reader.object(name, facts, description, said.source, keywords)?;
        if let Some(name) = reader.definitions.keys().find(|name| !reader.known.contains_key(*name)) {
            return Err(BuildError::new(name, "nothing refers to it"));
        }
        Ok(object)
    }

    fn object(
        &mut self,
        name: &str,
        facts: &Description,
        description: Text,
        source: Option<Words>,
        mut keywords: Keywords,
    ) -> Result<Object, BuildError> {
        let mut required = keywords.texts("required")?;
        let mut properties = keywords.members("properties")?;
        let mut members = Vec::new();
        for facts in facts.members {
            let schema = properties.remove(facts.name);
            let schema = schema.ok_or_else(|| keywords.error(format!("its schema has no `{}`", facts.name)))?;
            let mandatory = required.iter().position(|name| name == facts.name).map(|at| required.remove(at)).is_some();
            let need = if mandatory { Need::Mandatory } else { Need::Optional };
            members.push(self.member(name, facts, need, schema)?);
        }
        if let Some(name) = properties.keys().chain(&required).next() {
            return Err(keywords.error(format!("its type has no member `{name}`")));
        }
        let closed = match keywords.take("additionalProperties") {
            None => false,
            Some(Json::Bool(false)) => true,
            Some(other) => return Err(keywords.error(format!("`additionalProperties` is {other}"))),
        };
        let conditions = keywords.list("allOf")?;
        let conditions: Vec<Condition> =
            conditions.into_iter().map(|schema| self.condition(name, &members, schema)).collect::<Result<_, _>>()?;
        keywords.finish()?;
        let name = name.to_owned().into();
        Ok(Object { name, description, source, members: members.into(), closed, conditions: conditions.into() })
    }

    fn member(
        &mut self,
        object: &str,
        facts: &MemberDescription,
        need: Need,
        schema: Json,
    ) -> Result<Member, BuildError> {
        let place = format!("{object}.{}", facts.name);
        let mut keywords = Keywords::new(&place, schema)?;
        let said = said(&mut keywords)?;
        let description = text(&place, said.en, facts.zh)?;
        let examples = keywords.list("examples")?.iter().map(|example| sorted(example).to_string().into()).collect();
        let default = keywords.take("default").filter(|default| !default.is_null());
        let default = default.map(|default| default.to_string().into());
        let (value, nullable) = self.value(&description, keywords)?;
        if nullable != (need == Need::Optional) {
            return Err(BuildError::new(&place, "a member is optional exactly if it may be null"));
        }
        let source = said.source.unwrap_or_else(|| format!("\"{}\", {place}", self.page).into());
        let meant_for = facts.meant_for.iter().map(|value| Words::from(*value)).collect();
        Ok(Member { name: facts.name.into(), value, need, meant_for, description, source, examples, default })
    }

    /// A value, and whether it may be null.
    fn value(&mut self, description: &Text, mut keywords: Keywords) -> Result<(Value, bool), BuildError> {
        if keywords.has("$ref") {
            return Ok((self.reference(keywords)?, false));
        }
        if keywords.has("anyOf") {
            let branches = keywords.list("anyOf")?;
            let [value, null] = <[Json; 2]>::try_from(branches).map_err(|_| keywords.error("`anyOf` is no option"))?;
            if null != serde_json::json!({ "type": "null" }) {
                return Err(keywords.error("the second branch of `anyOf` is not null"));
            }
            let value = self.reference(Keywords::new(&keywords.place, value)?)?;
            keywords.finish()?;
            return Ok((value, true));
        }
        let (types, nullable) = keywords.types()?;
        let types: Vec<&str> = types.iter().map(String::as_str).collect();
        let value = match *types {
            ["string"] => Value::String {
                min_length: keywords.length("minLength")?.unwrap_or(0),
                max_length: keywords.length("maxLength")?,
                none_of: none_of(&mut keywords)?,
            },
            ["integer"] => {
                if let Some(format) = keywords.text("format")?
                    && !is_rust_number(&format)
                {
                    return Err(keywords.error(format!("the model does not know the format `{format}`")));
                }
                let (minimum, maximum) = (keywords.whole_number("minimum")?, keywords.whole_number("maximum")?);
                Value::Integer { minimum, maximum }
            }
            ["string", "number"] => Value::StringOrNumber,
            ["boolean"] => Value::Boolean,
            ["array"] => {
                let items = keywords.take("items").ok_or_else(|| keywords.error("a list needs `items`"))?;
                let place = format!("{}[]", keywords.place);
                match self.value(description, Keywords::new(&place, items)?)? {
                    (items, false) => Value::List(items.into()),
                    (_, true) => return Err(keywords.error("the items of a list cannot be null")),
                }
            }
            ["object"] if keywords.has("properties") => {
                let place = keywords.place.clone();
                let facts = described(&keywords.text("x-described-as")?.unwrap_or_default())?;
                let object = self.object(&place, facts, description.clone(), None, keywords)?;
                return Ok((Value::Inline(object.into()), nullable));
            }
            ["object"] => Value::AnyObject,
            _ => return Err(keywords.error(format!("the model does not know the type {types:?}"))),
        };
        keywords.finish()?;
        Ok((value, nullable))
    }

    fn reference(&mut self, mut keywords: Keywords) -> Result<Value, BuildError> {
        let reference = keywords.text("$ref")?.unwrap_or_default();
        let name =
            reference.strip_prefix("#/$defs/").ok_or_else(|| keywords.error("a reference leaves the document"))?;
        if let Some(known) = self.known.get(name) {
            keywords.finish()?;
            return Ok(known.clone());
        }
        let schema = self.definitions.get(name).cloned();
        let schema = schema.ok_or_else(|| keywords.error(format!("{reference} leads nowhere")))?;
        keywords.finish()?;
        if self.open.iter().any(|open| open == name) {
            return Err(BuildError::new(name, "it contains itself"));
        }
        self.open.push(name.to_owned());
        let value = self.definition(name, schema)?;
        self.open.pop();
        self.known.insert(name.to_owned(), value.clone());
        Ok(value)
    }

    fn definition(&mut self, name: &str, schema: Json) -> Result<Value, BuildError> {
        let mut keywords = Keywords::new(name, schema)?;
        let facts = described(name)?;
        let said = said(&mut keywords)?;
        let description = text(name, said.en, facts.zh)?;
        let (types, nullable) = keywords.types()?;
        match (&*types, nullable) {
            ([of], false) if of == "object" => {
                let object = self.object(name, facts, description, said.source, keywords)?;
                Ok(Value::Object(object.into()))
            }
            ([of], false) if of == "string" => enumeration(facts, description, keywords),
            _ => Err(keywords.error("it is neither an object nor a list of strings")),
        }
    }

    /// Reads the one form of conditional that the types have: where one member is this string, another has to be there.
    fn condition(&mut self, object: &str, members: &[Member], schema: Json) -> Result<Condition, BuildError> {
        let mut keywords = Keywords::new(&format!("{object}, conditional"), schema)?;
        let (decides, mut equals) = only_member(&mut keywords, "if")?;
        let (member, then) = only_member(&mut keywords, "then")?;
        keywords.finish()?;
        let equals = {
            let value = equals.text("const")?.ok_or_else(|| equals.error("the condition has no `const`"))?;
            equals.finish()?;
            value
        };
        let known = |name: &str| members.iter().find(|member| member.name == name);
        match known(&decides).map(|member| &member.value) {
            Some(Value::Enum { of, .. }) if of.names().any(|value| value == equals) => {}
            _ => return Err(BuildError::new(object, format!("`{decides}` is never `{equals}`"))),
        }
        let value = known(&member).map(|member| &member.value);
        let value = value.ok_or_else(|| BuildError::new(object, format!("there is no `{member}`")))?;
        let then = self.then(value, then)?;
        Ok(Condition { decides: decides.into(), equals: equals.into(), member: member.into(), then })
    }

    fn then(&mut self, value: &Value, mut keywords: Keywords) -> Result<Then, BuildError> {
        if keywords.has("$ref") {
            return match self.reference(keywords)? {
                Value::Object(object) => Ok(Then::Shape(object)),
                other => Err(BuildError::new("conditional", format!("{other:?} is no object"))),
            };
        }
        let (types, _) = keywords.types()?;
        let least = match (&*types, value) {
            ([of], Value::List(_)) if of == "array" => keywords.length("minItems")?,
            ([of], Value::String { .. }) if of == "string" => keywords.length("minLength")?,
            _ => None,
        };
        if least != Some(1) {
            return Err(keywords.error("the model does not know what is asked for here"));
        }
        keywords.finish()?;
        Ok(Then::Filled)
    }
}

/// The one member that a part of a conditional is about. It has to be required there, as a missing one fulfils anything.
fn only_member(conditional: &mut Keywords, part: &str) -> Result<(String, Keywords), BuildError> {
    let schema = conditional.take(part).unwrap_or_default();
    let mut keywords = Keywords::new(&format!("{}, `{part}`", conditional.place), schema)?;
    let mut properties = keywords.members("properties")?.into_iter();
    let (Some((name, schema)), None) = (properties.next(), properties.next()) else {
        return Err(keywords.error("a conditional is about one member"));
    };
    if keywords.texts("required")? != [&*name] {
        return Err(keywords.error("its member is not required"));
    }
    let inner = Keywords::new(&keywords.place, schema)?;
    keywords.finish()?;
    Ok((name, inner))
}

fn enumeration(facts: &Description, description: Text, mut keywords: Keywords) -> Result<Value, BuildError> {
    let open = !keywords.has("enum");
    let examples = keywords.texts("examples")?;
    let values = if open { examples } else { keywords.texts("enum")? };
    let descriptions = keywords.texts("enumDescriptions")?;
    if values.is_empty() || values.len() != descriptions.len() {
        return Err(keywords.error("each value of a list of strings needs a description"));
    }
    keywords.finish()?;
    if !values.iter().map(String::as_str).eq(facts.values.iter().map(|value| value.name)) {
        return Err(BuildError::new(facts.name, "its schema lists other values than its type"));
    }
    let values = facts.values.iter().zip(descriptions).map(|(value, en)| {
        let description = text(&format!("{}.{}", facts.name, value.name), plain(&en).en, value.zh)?;
        Ok(EnumValue { name: value.name.into(), description })
    });
    let values: Vec<EnumValue> = values.collect::<Result<_, BuildError>>()?;
    let of = Enum { name: facts.name.into(), description, values: values.into() };
    Ok(Value::Enum { of: Shared::from(of), open })
}

fn none_of(keywords: &mut Keywords) -> Result<std::borrow::Cow<'static, [Words]>, BuildError> {
    let Some(not) = keywords.take("not") else { return Ok(Vec::new().into()) };
    let mut not = Keywords::new(&keywords.place, not)?;
    let values = not.texts("enum")?;
    not.finish()?;
    Ok(values.into_iter().map(Words::from).collect())
}

fn said(keywords: &mut Keywords) -> Result<Said, BuildError> {
    let description = keywords.text("description")?.ok_or_else(|| keywords.error("it has no description"))?;
    Ok(plain(&description))
}

/// A doc comment as plain text: paragraphs on one line, those that name a source apart.
fn plain(description: &str) -> Said {
    let paragraphs = description.split("\n\n").map(|lines| lines.trim().replace('\n', " "));
    let (sources, said): (Vec<_>, Vec<_>) = paragraphs.partition(|text| text.starts_with("Source: "));
    let source = sources.first().and_then(|source| source.strip_prefix("Source: "));
    let source = source.map(|source| source.trim_end_matches('.').to_owned().into());
    Said { en: said.join(" "), source }
}

fn text(place: &str, en: String, zh: &'static str) -> Result<Text, BuildError> {
    match (&*en, zh) {
        ("", _) => Err(BuildError::new(place, "it has no description: a doc comment says what it is")),
        (_, "") => Err(BuildError::new(place, "it is not described in Chinese: `#[zh(\"…\")]` beside the doc comment")),
        _ => Ok(Text { en: en.into(), zh: zh.into() }),
    }
}

/// Formats that only a Rust reader understands.
fn is_rust_number(format: &str) -> bool {
    let format = format.strip_prefix('u').unwrap_or(format);
    format.starts_with("int")
}

/// The value with the members of its objects by their names, whatever order the build keeps them in.
fn sorted(value: &Json) -> Json {
    match value {
        Json::Object(members) => {
            let members: BTreeMap<_, _> = members.iter().map(|(name, value)| (name.clone(), sorted(value))).collect();
            members.into_iter().collect()
        }
        Json::Array(items) => items.iter().map(sorted).collect(),
        plain => plain.clone(),
    }
}
