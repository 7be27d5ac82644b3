//! The form for editors: with the keywords that the language servers of JSON and YAML read beyond the standard.

use serde_json::{Value as Json, json};

use super::{
    examples::{Example, of_branches},
    style::{Members, Style},
};
use crate::model::{Definition, Document, Object};

impl Style {
    /// A document with a description for each value of an enum, and a snippet for each branch of what is conditional; none
    /// if it has neither.
    pub(super) fn editor_document(self, document: &Document, id: String) -> Option<Members> {
        let definitions = document.definitions();
        let has_enum = definitions.iter().any(|one| matches!(one, Definition::Enum { open: false, .. }));
        if !has_enum && document.object.conditions.is_empty() {
            return None;
        }
        let mut schema = self.document(document, id);
        add(&document.object, &mut schema);
        for definition in definitions {
            let place = schema.get_mut(self.definitions()).and_then(|all| all.get_mut(definition.name()));
            if let (Definition::Object(object), Some(Json::Object(place))) = (definition, place) {
                add(object, place);
            }
        }
        Some(schema)
    }
}

fn add(object: &Object, to: &mut Members) {
    let snippets = snippets(object);
    if !snippets.is_empty() {
        let snippets = snippets.into_iter().map(|(label, body)| json!({ "label": label, "body": body }));
        to.insert("defaultSnippets".to_owned(), snippets.collect());
    }
}

/// A labelled example for each branch and, where a branch holds an object with branches, for each of those. In the body of a
/// snippet `$` and `}` would stand for something; no example has them.
fn snippets(object: &Object) -> Vec<(String, Example)> {
    let mut found = Vec::new();
    for (value, body) in of_branches(object) {
        let conditions = object.conditions.iter().filter(|condition| condition.equals == value);
        let inner: Vec<_> = conditions
            .filter_map(|condition| Some((&condition.member, snippets(condition.shape()?))))
            .filter(|(_, inner)| !inner.is_empty())
            .collect();
        if inner.is_empty() {
            found.push((value.to_owned(), body));
            continue;
        }
        for (member, inner) in inner {
            for (label, content) in inner {
                let mut body = body.clone();
                body.insert(member.to_string(), content.into());
                found.push((format!("{value}: {label}"), body));
            }
        }
    }
    found
}
