use serde_json::{Map, Value, json};

use crate::language::Language;

pub(super) type Members = Map<String, Value>;

/// How a schema is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) dialect: Dialect,
    pub(super) language: Language,
    /// Whether references stand alone: of what stands beside them code generators make a type of its own.
    pub(super) lone_references: bool,
    /// Whether an object that says nothing of its members says that it may have any: else code generators make it one
    /// that has none.
    pub(super) open_objects: bool,
    /// Whether editors read it: they show a description for each value of an enum.
    pub(super) for_editors: bool,
}

/// A version of JSON Schema, or what contains schemas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dialect {
    Draft2020,
    /// Ignores what stands beside a `$ref`, and calls `$defs` `definitions`.
    Draft07,
    /// Knows no `if`, no `const` and no `examples`; `100.0` is no `integer` to it.
    Draft04,
    OpenApi,
}

impl Style {
    /// The dialect in English, for validators.
    pub(super) const fn plain(dialect: Dialect) -> Self {
        Self { dialect, language: Language::English, lone_references: false, open_objects: false, for_editors: false }
    }

    /// Adds what says which dialect this is, and the schema's name.
    pub(super) fn head(self, id: String, to: &mut Members) {
        let dialect = match self.dialect {
            Dialect::Draft2020 => "https://json-schema.org/draft/2020-12/schema",
            Dialect::Draft07 => "http://json-schema.org/draft-07/schema#",
            Dialect::Draft04 => "http://json-schema.org/draft-04/schema#",
            Dialect::OpenApi => return,
        };
        to.insert("$schema".to_owned(), dialect.into());
        to.insert(if self.dialect == Dialect::Draft04 { "id" } else { "$id" }.to_owned(), id.into());
    }

    /// The keyword that the definitions stand under.
    pub(super) const fn definitions(self) -> &'static str {
        match self.dialect {
            Dialect::Draft2020 | Dialect::OpenApi => "$defs",
            Dialect::Draft07 | Dialect::Draft04 => "definitions",
        }
    }

    /// A reference to a definition.
    pub(super) fn reference(self, name: &str) -> Value {
        let prefix = match self.dialect {
            Dialect::OpenApi => "components/schemas",
            _ => self.definitions(),
        };
        json!({ "$ref": format!("#/{prefix}/{name}") })
    }

    /// A reference to a definition, with what is said beside it.
    pub(super) fn reference_beside(self, name: &str, mut members: Members) -> Members {
        let reference = self.reference(name);
        let Value::Object(alone) = reference.clone() else { return members };
        if members.is_empty() || self.lone_references {
            return alone;
        }
        if matches!(self.dialect, Dialect::Draft2020 | Dialect::OpenApi) {
            members.extend(alone);
        } else {
            members.insert("allOf".to_owned(), json!([reference]));
        }
        members
    }

    /// Adds the types that a value may have.
    pub(super) fn types(self, mut types: Vec<&str>, nullable: bool, to: &mut Members) {
        if let Some(integer) = types.iter_mut().find(|name| **name == "integer" && self.dialect == Dialect::Draft04) {
            *integer = "number";
            to.insert("multipleOf".to_owned(), 1.into());
        }
        if nullable {
            types.push("null");
        }
        let types = if let [only] = *types { only.into() } else { Value::from(types) };
        to.insert("type".to_owned(), types);
    }

    /// A value that is exactly this text.
    pub(super) fn constant(self, text: &str) -> Value {
        if self.dialect == Dialect::Draft04 { json!({ "enum": [text] }) } else { json!({ "const": text }) }
    }

    /// "If this, then that".
    pub(super) fn conditional(self, condition: &Value, then: &Value) -> Value {
        if self.dialect == Dialect::Draft04 {
            json!({ "anyOf": [{ "not": condition }, then] })
        } else {
            json!({ "if": condition, "then": then })
        }
    }
}
