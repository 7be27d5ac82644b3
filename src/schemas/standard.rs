//! The schema of a document: its members, and a conditional for each condition.

use serde_json::{Value as Json, json};

use super::{
    style::{Dialect, Members, Style},
    words,
};
use crate::{
    Rule,
    model::{Condition, Definition, Document, Enum, Member, Object, Then, Value},
};

impl Style {
    /// The schema of a document, with its definitions.
    pub(super) fn document(self, document: &Document, id: String) -> Members {
        let mut schema = self.object(&document.object);
        self.head(id, &mut schema);
        schema.insert("title".to_owned(), document.title.in_language(self.language).into());
        let definitions = document.definitions();
        if !definitions.is_empty() {
            let definitions = definitions.into_iter().map(|one| (one.name().to_owned(), self.definition(one).into()));
            schema.insert(self.definitions().to_owned(), Json::Object(definitions.collect()));
        }
        schema
    }

    pub(super) fn definition(self, definition: Definition<'_>) -> Members {
        match definition {
            Definition::Object(object) => self.object(object),
            Definition::Enum { of, open } => self.enumeration(of, open),
        }
    }

    pub(super) fn object(self, object: &Object) -> Members {
        let mut schema = Members::new();
        schema.insert("description".to_owned(), object.description.in_language(self.language).into());
        let closed = object.closed.then_some(Rule::UnknownMember);
        let rules: Vec<Rule> = closed.into_iter().chain([Rule::WrongType]).collect();
        self.comment(object.source.as_deref(), &rules, &mut schema);
        self.types(vec!["object"], false, &mut schema);
        self.members(object, &mut schema);
        schema
    }

    fn members(self, object: &Object, to: &mut Members) {
        let members = object.members.iter().map(|member| (member.name.to_string(), self.member(object, member).into()));
        to.insert("properties".to_owned(), Json::Object(members.collect()));
        let mandatory: Vec<&str> =
            object.members.iter().filter(|member| member.is_mandatory()).map(|member| &*member.name).collect();
        if !mandatory.is_empty() {
            to.insert("required".to_owned(), mandatory.into());
        }
        if object.closed {
            to.insert("additionalProperties".to_owned(), false.into());
        }
        if !object.conditions.is_empty() {
            let conditions = object.conditions.iter().map(|condition| self.condition(object, condition));
            to.insert("allOf".to_owned(), conditions.collect());
        }
    }

    /// A member without what conditions ask of it.
    pub(super) fn member(self, object: &Object, member: &Member) -> Members {
        let mut schema = Members::new();
        schema.insert("description".to_owned(), words::described_member(object, member, self.language).into());
        let mandatory = member.is_mandatory().then_some(Rule::MissingMember);
        let nullable = !member.is_mandatory();
        let rules: Vec<Rule> = mandatory.into_iter().chain(rules_of(&member.value)).collect();
        self.comment(Some(&member.source), &rules, &mut schema);
        if !member.examples.is_empty() && self.dialect != Dialect::Draft04 {
            schema.insert("examples".to_owned(), member.examples.iter().map(|example| parsed(example)).collect());
        }
        if let Some(default) = &member.default {
            schema.insert("default".to_owned(), parsed(default));
        }
        self.value(&member.value, nullable, schema)
    }

    /// A value, with what is said beside it.
    fn value(self, value: &Value, nullable: bool, mut schema: Members) -> Members {
        let name = match value {
            Value::Enum { of, .. } => Some(&of.name),
            Value::Object(object) => Some(&object.name),
            _ => None,
        };
        if let Some(name) = name {
            if !nullable {
                return self.reference_beside(name, schema);
            }
            schema.insert("anyOf".to_owned(), json!([self.reference(name), { "type": "null" }]));
            return schema;
        }
        let types = value.types().iter().map(|one| one.as_str()).collect();
        self.types(types, nullable, &mut schema);
        match value {
            Value::String { min_length, max_length, none_of } => {
                if *min_length > 0 {
                    schema.insert("minLength".to_owned(), (*min_length).into());
                }
                if let Some(max_length) = max_length {
                    schema.insert("maxLength".to_owned(), (*max_length).into());
                }
                if !none_of.is_empty() {
                    schema.insert("not".to_owned(), json!({ "enum": none_of }));
                }
            }
            Value::Integer { minimum, maximum } => {
                schema.insert("minimum".to_owned(), (*minimum).into());
                schema.insert("maximum".to_owned(), (*maximum).into());
            }
            Value::List(items) => {
                schema.insert("items".to_owned(), self.value(items, false, Members::new()).into());
            }
            Value::Inline(object) => self.members(object, &mut schema),
            Value::AnyObject if self.open_objects => {
                schema.insert("additionalProperties".to_owned(), true.into());
            }
            Value::AnyObject | Value::StringOrNumber | Value::Boolean | Value::Enum { .. } | Value::Object(_) => {}
        }
        schema
    }

    fn enumeration(self, of: &Enum, open: bool) -> Members {
        let mut schema = Members::new();
        schema.insert("description".to_owned(), words::described_enum(of, open, self.language).into());
        let closed = (!open).then_some(Rule::UnknownValue);
        self.comment(None, &[Rule::WrongType].into_iter().chain(closed).collect::<Vec<_>>(), &mut schema);
        self.types(vec!["string"], false, &mut schema);
        let names: Vec<&str> = of.names().collect();
        if self.dialect != Dialect::Draft04 {
            let examples = if open { &names[..] } else { names.get(..1).unwrap_or_default() };
            schema.insert("examples".to_owned(), examples.into());
        }
        if !open {
            schema.insert("enum".to_owned(), names.into());
            if self.for_editors {
                let said = of.values.iter().map(|value| value.description.in_language(self.language));
                schema.insert("enumDescriptions".to_owned(), said.collect());
            }
        }
        schema
    }

    /// `required` stands in the condition because a missing member fulfils any `properties`; a conditional for each value
    /// makes every validator name the one that failed.
    fn condition(self, object: &Object, condition: &Condition) -> Json {
        let Condition { decides, equals, member, then } = condition;
        let mut asked = Members::new();
        let what = match then {
            Then::Shape(shape) => self.reference(&shape.name),
            Then::Filled => {
                self.comment(None, &[Rule::MissingForType, Rule::EmptyForType], &mut asked);
                filled(object, member).into()
            }
        };
        asked.insert("properties".to_owned(), json!({ &**member: what }));
        asked.insert("required".to_owned(), json!([member]));
        let decided = json!({ "properties": { &**decides: self.constant(equals) }, "required": [decides] });
        self.conditional(&decided, &asked.into())
    }

    /// Says where something is documented, and which rules of the registry it states: in `$comment`, which no validator
    /// refuses.
    fn comment(self, source: Option<&str>, rules: &[Rule], to: &mut Members) {
        if self.dialect == Dialect::Draft04 {
            return;
        }
        let ids: Vec<&str> = rules.iter().map(|rule| rule.id()).collect();
        let rules = (!ids.is_empty()).then(|| format!("Rules: {}", ids.join(", ")));
        let source = source.map(|source| format!("Source: {source}"));
        let comment: Vec<String> = source.into_iter().chain(rules).collect();
        if !comment.is_empty() {
            to.insert("$comment".to_owned(), comment.join(". ").into());
        }
    }
}

/// What is asked of a member that must not be empty.
pub(super) fn filled(object: &Object, member: &str) -> Members {
    let is_list = object.member(member).is_some_and(|member| matches!(member.value, Value::List(_)));
    let (name, least) = if is_list { ("array", "minItems") } else { ("string", "minLength") };
    Members::from_iter([("type".to_owned(), name.into()), (least.to_owned(), 1.into())])
}

/// The rules that the keywords of a value state. What a definition states stands there.
fn rules_of(value: &Value) -> Vec<Rule> {
    match value {
        Value::Enum { .. } | Value::Object(_) => Vec::new(),
        Value::String { min_length, max_length, .. } => {
            let stated =
                [(Rule::WrongType, true), (Rule::TooShort, *min_length > 0), (Rule::TooLong, max_length.is_some())];
            stated.into_iter().filter(|(_, is_stated)| *is_stated).map(|(rule, _)| rule).collect()
        }
        Value::Integer { .. } => vec![Rule::WrongType, Rule::OutOfRange],
        Value::Inline(object) if object.closed => vec![Rule::UnknownMember, Rule::WrongType],
        Value::Inline(_) | Value::List(_) | Value::AnyObject | Value::StringOrNumber | Value::Boolean => {
            vec![Rule::WrongType]
        }
    }
}

/// An example or a default, which the model holds as JSON text.
pub(super) fn parsed(text: &str) -> Json {
    serde_json::from_str(text).unwrap_or_default()
}
