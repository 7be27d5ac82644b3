use serde_json::{Map, Value};

use super::BuildError;

/// The keywords of one schema. Each has to be taken before the schema is finished with.
pub(super) struct Keywords {
    pub(super) place: String,
    rest: Map<String, Value>,
}

impl Keywords {
    pub(super) fn new(place: &str, schema: Value) -> Result<Self, BuildError> {
        match schema {
            Value::Object(rest) => Ok(Self { place: place.to_owned(), rest }),
            other => Err(BuildError::new(place, format!("{other} is not a schema with keywords"))),
        }
    }

    pub(super) fn error(&self, problem: impl Into<String>) -> BuildError {
        BuildError::new(&self.place, problem)
    }

    pub(super) fn has(&self, keyword: &str) -> bool {
        self.rest.contains_key(keyword)
    }

    pub(super) fn take(&mut self, keyword: &str) -> Option<Value> {
        self.rest.remove(keyword)
    }

    fn typed<T>(&mut self, keyword: &str, read: impl Fn(&Value) -> Option<T>) -> Result<Option<T>, BuildError> {
        let Some(value) = self.take(keyword) else { return Ok(None) };
        read(&value).map(Some).ok_or_else(|| self.error(format!("`{keyword}` is {value}")))
    }

    pub(super) fn text(&mut self, keyword: &str) -> Result<Option<String>, BuildError> {
        self.typed(keyword, |value| value.as_str().map(str::to_owned))
    }

    pub(super) fn length(&mut self, keyword: &str) -> Result<Option<u64>, BuildError> {
        self.typed(keyword, Value::as_u64)
    }

    pub(super) fn whole_number(&mut self, keyword: &str) -> Result<i64, BuildError> {
        let number = self.typed(keyword, Value::as_i64)?;
        number.ok_or_else(|| self.error(format!("a whole number needs `{keyword}`")))
    }

    pub(super) fn list(&mut self, keyword: &str) -> Result<Vec<Value>, BuildError> {
        Ok(self.typed(keyword, |value| value.as_array().cloned())?.unwrap_or_default())
    }

    pub(super) fn texts(&mut self, keyword: &str) -> Result<Vec<String>, BuildError> {
        let texts = |value: &Value| value.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect();
        Ok(self.typed(keyword, texts)?.unwrap_or_default())
    }

    pub(super) fn members(&mut self, keyword: &str) -> Result<Map<String, Value>, BuildError> {
        Ok(self.typed(keyword, |value| value.as_object().cloned())?.unwrap_or_default())
    }

    /// The names of the types without null, and whether null is one of them.
    pub(super) fn types(&mut self) -> Result<(Vec<String>, bool), BuildError> {
        let mut types = match self.take("type") {
            Some(Value::String(name)) => vec![name],
            Some(list) => {
                self.rest.insert("type".to_owned(), list);
                self.texts("type")?
            }
            None => return Err(self.error("it has no `type`")),
        };
        let all = types.len();
        types.retain(|name| name != "null");
        Ok((types.clone(), types.len() < all))
    }

    /// Fails on a keyword that nobody has taken.
    pub(super) fn finish(self) -> Result<(), BuildError> {
        match self.rest.keys().next() {
            None => Ok(()),
            Some(keyword) => Err(self.error(format!(
                "the model does not know the keyword `{keyword}`: teach it to src/model/build/read.rs first"
            ))),
        }
    }
}
