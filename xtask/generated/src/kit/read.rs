use serde::Deserialize;
use serde_json::value::RawValue;

/// A group of cases about one schema, as it stands in a file of the kit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The document's name.
    pub description: String,
    /// The document's schema.
    pub schema: serde_json::Value,
    /// The cases.
    pub tests: Vec<Test>,
}

/// A case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Test {
    /// What is special about the value.
    pub description: String,
    /// The value with its numbers as they are written.
    pub data: Box<RawValue>,
    /// Whether the value is valid.
    pub valid: bool,
    /// What is wrong with it.
    pub faults: Vec<TestFault>,
}

/// What is wrong with the value of a case.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TestFault {
    /// Where: a JSON pointer.
    pub pointer: String,
    /// The id of the broken rule.
    pub rule: String,
}

/// The groups of one file.
///
/// # Errors
///
/// If the text is not a file of the kit.
pub fn groups(text: &str) -> Result<Vec<Group>, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

impl Test {
    /// The rules that the value breaks.
    pub fn rules(&self) -> impl Iterator<Item = &str> {
        self.faults.iter().map(|fault| &*fault.rule)
    }

    /// What is wrong with the value, in words.
    #[must_use]
    pub fn expected(&self) -> String {
        if self.valid {
            return "valid".to_owned();
        }
        let faults: Vec<String> =
            self.faults.iter().map(|TestFault { pointer, rule }| format!("{rule} at «{pointer}»")).collect();
        format!("invalid ({})", faults.join(", "))
    }
}
