use serde::Deserialize;
use serde_json::value::RawValue;

/// A group of cases about one schema, as it stands in a file of the kit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Group {
    pub(crate) description: String,
    pub(crate) schema: serde_json::Value,
    pub(crate) tests: Vec<Test>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Test {
    pub(crate) description: String,
    /// The value with its numbers as they are written.
    pub(crate) data: Box<RawValue>,
    pub(crate) valid: bool,
    pub(crate) faults: Vec<TestFault>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TestFault {
    pub(crate) pointer: String,
    pub(crate) rule: String,
}

/// The groups of one file.
pub(crate) fn groups(text: &str) -> Result<Vec<Group>, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

impl Test {
    /// The rules that the value breaks.
    pub(crate) fn rules(&self) -> impl Iterator<Item = &str> {
        self.faults.iter().map(|fault| &*fault.rule)
    }

    /// What is wrong with the value, in words.
    pub(crate) fn expected(&self) -> String {
        if self.valid {
            return "valid".to_owned();
        }
        let faults: Vec<String> =
            self.faults.iter().map(|TestFault { pointer, rule }| format!("{rule} at «{pointer}»")).collect();
        format!("invalid ({})", faults.join(", "))
    }
}
