use std::fmt;

use serde_json::Value;

/// A JSON value that writes its numbers as they were put: `1e2` and `100.0` are cases of their own.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    /// A number, `true`, `false` or `null`, as it is written.
    Raw(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// Where a value stands: the names and indices on the way to it.
pub(crate) type Path = Vec<String>;

impl Json {
    pub(crate) fn raw(text: impl Into<String>) -> Self {
        Self::Raw(text.into())
    }

    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(crate) fn null() -> Self {
        Self::raw("null")
    }

    pub(crate) fn object<const N: usize>(members: [(&str, Self); N]) -> Self {
        Self::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
    }

    /// The value at the path.
    pub(crate) fn at(&self, path: &[String]) -> Option<&Self> {
        path.iter().try_fold(self, |value, step| match value {
            Self::Object(members) => members.iter().find(|(name, _)| name == step).map(|(_, value)| value),
            Self::List(items) => items.get(step.parse::<usize>().ok()?),
            Self::Raw(_) | Self::Text(_) => None,
        })
    }

    fn at_mut(&mut self, path: &[String]) -> Option<&mut Self> {
        path.iter().try_fold(self, |value, step| match value {
            Self::Object(members) => members.iter_mut().find(|(name, _)| name == step).map(|(_, value)| value),
            Self::List(items) => items.get_mut(step.parse::<usize>().ok()?),
            Self::Raw(_) | Self::Text(_) => None,
        })
    }

    /// The same document with this value at the path, which is a new member if nothing is there yet.
    pub(crate) fn with(&self, path: &[String], new: Self) -> Self {
        let mut document = self.clone();
        if let Some(old) = document.at_mut(path) {
            *old = new;
        } else if let Some((name, parent)) = path.split_last()
            && let Some(Self::Object(members)) = document.at_mut(parent)
        {
            members.push((name.clone(), new));
        }
        document
    }

    /// The same document without the member at the path.
    pub(crate) fn without(&self, path: &[String]) -> Self {
        let mut document = self.clone();
        if let Some((name, parent)) = path.split_last()
            && let Some(Self::Object(members)) = document.at_mut(parent)
        {
            members.retain(|(member, _)| member != name);
        }
        document
    }

    /// The same value with the members of every object the other way round.
    pub(crate) fn reversed(&self) -> Self {
        match self {
            Self::Object(members) => {
                Self::Object(members.iter().rev().map(|(name, value)| (name.clone(), value.reversed())).collect())
            }
            Self::List(items) => Self::List(items.iter().map(Self::reversed).collect()),
            plain => plain.clone(),
        }
    }
}

impl From<&Value> for Json {
    fn from(value: &Value) -> Self {
        match value {
            Value::String(text) => Self::text(text),
            Value::Array(items) => Self::List(items.iter().map(Self::from).collect()),
            Value::Object(members) => {
                Self::Object(members.iter().map(|(name, value)| (name.clone(), Self::from(value))).collect())
            }
            plain => Self::raw(plain.to_string()),
        }
    }
}

/// The JSON text on one line, ready for people to read.
impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Raw(text) => f.write_str(text),
            Self::Text(text) => Value::from(text.as_str()).fmt(f),
            Self::List(items) => {
                f.write_str("[")?;
                for (index, item) in items.iter().enumerate() {
                    f.write_str(if index == 0 { "" } else { ", " })?;
                    item.fmt(f)?;
                }
                f.write_str("]")
            }
            Self::Object(members) if members.is_empty() => f.write_str("{}"),
            Self::Object(members) => {
                for (index, (name, value)) in members.iter().enumerate() {
                    f.write_str(if index == 0 { "{ " } else { ", " })?;
                    write!(f, "{}: {value}", Value::from(name.as_str()))?;
                }
                f.write_str(" }")
            }
        }
    }
}

/// The path as a JSON pointer (RFC 6901).
pub(crate) fn pointer(path: &[String]) -> String {
    path.iter().flat_map(|step| ["/".to_owned(), step.replace('~', "~0").replace('/', "~1")]).collect()
}

/// The path one step further.
pub(crate) fn step(path: &[String], step: &str) -> Path {
    path.iter().cloned().chain([step.to_owned()]).collect()
}
