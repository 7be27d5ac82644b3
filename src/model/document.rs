use std::borrow::Cow;

use super::{
    call::Call,
    definition::{Definition, definitions, innermost},
    object::Object,
    shared::Shared,
    text::Text,
};

/// All documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contract {
    /// The documents, in the order of the calls.
    pub documents: Cow<'static, [Document]>,
    /// Bodies that no file under `schemas/` describes: those of the gateway in front of the platform.
    pub other_bodies: Cow<'static, [Document]>,
}

/// A document that is sent or received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its title.
    pub title: Text,
    /// The call that it belongs to.
    pub call: Call,
    /// Which way it goes.
    pub role: Role,
    /// What it has to be.
    pub object: Shared<Object>,
}

/// Which way a document goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// To the platform.
    Request,
    /// From the platform.
    Reply,
}

impl Contract {
    /// The document with this name.
    #[must_use]
    pub fn document(&self, name: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.name() == name)
    }

    /// The document that the check reads of a call.
    #[must_use]
    pub fn checked(&self, call: Call) -> Option<&Document> {
        self.document(call.checked_document())
    }
}

impl Document {
    /// Its name on the platform.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.object.name
    }

    /// The name of its file under `schemas/`.
    #[must_use]
    pub fn file_name(&self) -> String {
        format!("{}.schema.json", self.name())
    }

    /// What it refers to by name, in the order of the names.
    #[must_use]
    pub fn definitions(&self) -> Vec<Definition<'_>> {
        definitions(&self.object)
    }

    /// The objects in it whose members are known, itself first; those inside of an object follow it.
    #[must_use]
    pub fn objects(&self) -> Vec<&Object> {
        let mut found = vec![&*self.object];
        let mut next = 0;
        while let Some(object) = found.get(next).copied() {
            let values = object.members.iter().map(|member| &member.value);
            let inside = values.filter_map(|value| innermost(value).object());
            for object in inside.chain(object.conditions.iter().filter_map(super::Condition::shape)) {
                if !found.iter().any(|known| known.name == object.name) {
                    found.push(object);
                }
            }
            next += 1;
        }
        found
    }
}
