use serde_json::{Map, Value};

use super::json::Json;

/// The keywords that the kit has cases for, and those that decide nothing. Another one would go untested unseen.
const DECIDING: [&str; 13] = [
    "$ref",
    "type",
    "enum",
    "properties",
    "required",
    "additionalProperties",
    "items",
    "minItems",
    "minLength",
    "maxLength",
    "minimum",
    "maximum",
    "allOf",
];
const TELLING: [&str; 7] = ["$schema", "$id", "$defs", "title", "description", "examples", "$comment"];

/// A schema of the document, with the document's definitions at hand.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Schema<'s> {
    root: &'s Value,
    here: &'s Map<String, Value>,
}

/// One conditional: where `decider` has this value, `member` has to be there and to fulfil `then` as well.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Conditional<'s> {
    pub(crate) decider: &'s str,
    pub(crate) value: &'s str,
    pub(crate) member: &'s str,
    pub(crate) then: Schema<'s>,
}

impl<'s> Schema<'s> {
    pub(crate) fn of_document(root: &'s Value) -> Result<Self, String> {
        Self::new(root, root)
    }

    /// A schema, or the one that it refers to.
    fn new(root: &'s Value, here: &'s Value) -> Result<Self, String> {
        let here = here.as_object().ok_or("a schema is not an object")?;
        if let Some(unknown) = here.keys().find(|key| !DECIDING.contains(&&***key) && !TELLING.contains(&&***key)) {
            return Err(format!("the kit has no cases for the keyword `{unknown}`: write them first"));
        }
        match here.get("$ref").and_then(Value::as_str) {
            None => Ok(Self { root, here }),
            Some(reference) => {
                let pointer = reference.strip_prefix('#').ok_or("a reference leaves the document")?;
                Self::new(root, root.pointer(pointer).ok_or("a reference leads nowhere")?)
            }
        }
    }

    /// The names of the JSON types that it allows; without `null`, which means absent.
    pub(crate) fn types(self) -> Vec<&'s str> {
        match self.here.get("type") {
            Some(Value::Array(names)) => {
                names.iter().filter_map(Value::as_str).filter(|name| *name != "null").collect()
            }
            Some(Value::String(name)) => vec![name],
            _ => Vec::new(),
        }
    }

    pub(crate) fn number(self, keyword: &str) -> Option<i64> {
        self.here.get(keyword).and_then(Value::as_i64)
    }

    pub(crate) fn values(self) -> Vec<&'s str> {
        self.here.get("enum").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
    }

    pub(crate) fn is_closed(self) -> bool {
        self.here.get("additionalProperties") == Some(&Value::Bool(false))
    }

    pub(crate) fn items(self) -> Result<Option<Self>, String> {
        self.here.get("items").map(|items| Self::new(self.root, items)).transpose()
    }

    pub(crate) fn members(self) -> Result<Vec<(&'s str, Self)>, String> {
        let properties = self.here.get("properties").and_then(Value::as_object);
        properties.into_iter().flatten().map(|(name, schema)| Ok((&**name, Self::new(self.root, schema)?))).collect()
    }

    pub(crate) fn member(self, name: &str) -> Result<Self, String> {
        let schema = self.here.get("properties").and_then(|properties| properties.get(name));
        Self::new(self.root, schema.ok_or_else(|| format!("there is no member `{name}`"))?)
    }

    pub(crate) fn requires(self, name: &str) -> bool {
        let required = self.here.get("required").and_then(Value::as_array);
        required.is_some_and(|names| names.iter().any(|required| required == name))
    }

    pub(crate) fn conditionals(self) -> Result<Vec<Conditional<'s>>, String> {
        let all = self.here.get("allOf").and_then(Value::as_array);
        all.into_iter().flatten().map(|conditional| self.conditional(conditional)).collect()
    }

    fn conditional(self, conditional: &'s Value) -> Result<Conditional<'s>, String> {
        let only = |part: &'s Value| {
            let properties = part.get("properties").and_then(Value::as_object);
            properties.filter(|properties| properties.len() == 1).and_then(|properties| properties.iter().next())
        };
        let condition = conditional.get("if").and_then(only);
        let condition = condition.and_then(|(name, value)| Some((name, value.get("const")?.as_str()?)));
        match (condition, conditional.get("then").and_then(only)) {
            (Some((decider, value)), Some((member, then))) => {
                Ok(Conditional { decider, value, member, then: Self::new(self.root, then)? })
            }
            _ => Err("a member of `allOf` is no conditional on one string that asks for one member".to_owned()),
        }
    }

    /// A valid value: its first example or, for an object, every member that belongs there.
    pub(crate) fn example(self) -> Result<Json, String> {
        if self.types().contains(&"object") && self.here.contains_key("properties") {
            return match self.conditionals()?.first() {
                Some(conditional) => self.example_where(conditional.decider, conditional.value, true),
                None => self.example_object(None, true),
            };
        }
        if let Some(example) = self.here.get("examples").and_then(|examples| examples.get(0)) {
            return Ok(Json::from(example));
        }
        match self.types().first() {
            Some(&"array") => Ok(Json::List(self.items()?.map(Self::example).transpose()?.into_iter().collect())),
            Some(&"object") => Ok(Json::object([])),
            Some(&"string") => Ok(Json::text("x")),
            _ => Err("there is no example to begin with".to_owned()),
        }
    }

    /// A valid object whose `decider` has this value: with every member that may stand there and belongs to no other
    /// value, or only with those that must.
    pub(crate) fn example_where(self, decider: &str, value: &str, full: bool) -> Result<Json, String> {
        self.example_object(Some((decider, value)), full)
    }

    /// A valid object with nothing in it that may be left out.
    pub(crate) fn smallest_example(self) -> Result<Json, String> {
        let conditionals = self.conditionals()?;
        self.example_object(conditionals.first().map(|first| (first.decider, first.value)), false)
    }

    fn example_object(self, decided: Option<(&str, &str)>, full: bool) -> Result<Json, String> {
        let conditionals = self.conditionals()?;
        let mut members = Vec::new();
        for (name, schema) in self.members()? {
            let mine = conditionals.iter().find(|row| row.member == name && Some((row.decider, row.value)) == decided);
            let of_another = mine.is_none() && conditionals.iter().any(|row| row.member == name);
            let value = match (decided, mine) {
                (Some((deciding, value)), _) if deciding == name => Json::text(value),
                (_, Some(conditional)) if conditional.then.here.contains_key("properties") => {
                    if full {
                        conditional.then.example()?
                    } else {
                        conditional.then.smallest_example()?
                    }
                }
                (_, Some(_)) => schema.example()?,
                _ if self.requires(name) => {
                    let object = schema.here.contains_key("properties");
                    if full || !object { schema.example()? } else { schema.smallest_example()? }
                }
                _ if full && !of_another => schema.example()?,
                _ => continue,
            };
            members.push((name.to_owned(), value));
        }
        Ok(Json::Object(members))
    }
}
