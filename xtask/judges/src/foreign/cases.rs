use std::{collections::BTreeMap, fs, path::PathBuf};

use generated::kit::{self, Group};
use oceanconnect_batchtask::strategies;
use platform::{
    Fault, FaultKind,
    json::{self, Json},
};
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngSeed, TestRunner},
};
use serde::Deserialize;
use serde_json::{Value, value::RawValue};

use super::Places;

/// A value that every judge must give the same verdict on.
#[derive(Clone, Debug)]
pub(super) struct Case {
    /// The document, and where the case comes from.
    pub(super) name: String,
    /// The value, on one line.
    pub(super) text: String,
    pub(super) valid: bool,
    /// The verdict in words, with what is wrong.
    pub(super) expected: String,
    /// For a generated body: what is special about the numbers that decide in it.
    pub(super) traits: Vec<Trait>,
    pub(super) generated: bool,
}

/// Something in a body that some validators cannot read as the contract does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Trait {
    /// A number that decides is written with a point or an exponent.
    WrittenWithPoint,
    /// A number that decides is written `-0`.
    NegativeZero,
    /// A number that decides is a whole one only as a double.
    WholeOnlyAsDouble,
    /// Some number is too large for a double.
    TooLargeForDouble,
    /// Some number has an exponent of more than nine digits.
    HugeExponent,
    /// Some string holds the character U+0000.
    Nul,
    /// Some member has the name by which `serde_json` recognizes its own `RawValue`.
    RawValueName,
}

/// All cases, document by document.
#[derive(Debug)]
pub(super) struct Cases {
    pub(super) all: Vec<Case>,
    pub(super) kit: usize,
    pub(super) generated: usize,
    /// Each document's name with the file of its cases, in the order of `all`.
    pub(super) files: Vec<(String, PathBuf)>,
    /// Whether the generated bodies are those of a run without options, in which no exception may be unneeded.
    pub(super) standard: bool,
}

/// How many bodies are generated, and from which seed, unless options say otherwise.
pub(super) const COUNT: u32 = 6000;
pub(super) const SEED: u64 = 1;

/// The document that the generated bodies are.
const GENERATED: &str = "BatchTaskCreateInDTO";

impl Cases {
    /// Reads the kit, generates bodies, and writes both to files for the judges.
    pub(super) fn collect(places: &Places, seed: u64, count: u32) -> Result<Self, String> {
        let directory = places.built.join("cases");
        fs::create_dir_all(&directory).map_err(|error| format!("{}: {error}", directory.display()))?;
        let generated = generate(seed, count)?;
        let mut cases = Self {
            all: Vec::new(),
            kit: 0,
            generated: generated.len(),
            files: Vec::new(),
            standard: (seed, count) == (SEED, COUNT),
        };
        for file in kit::files(&oceanconnect_batchtask::model::CONTRACT).map_err(|error| error.to_string())? {
            let path = places.repository.join(&file.path);
            let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            if text.replace("\r\n", "\n") != file.text {
                return Err(format!("{} is stale: run `cargo xtask generate`", path.display()));
            }
            let from = cases.all.len();
            let groups = kit::groups(&text).map_err(|error| format!("{}: {error}", path.display()))?;
            let title = groups.first().and_then(|group| group.schema.get("title")).and_then(Value::as_str);
            let document = title.ok_or_else(|| format!("{}: its schema has no title", path.display()))?.to_owned();
            cases.all.extend(groups.iter().flat_map(of_kit));
            cases.kit += cases.all.len() - from;
            if document == GENERATED {
                cases.all.extend(generated.iter().cloned());
            }
            let path = directory.join(format!("{document}.ndjson"));
            let lines: String = cases.all[from..].iter().flat_map(|case| [&*case.text, "\n"]).collect();
            fs::write(&path, lines).map_err(|error| format!("{}: {error}", path.display()))?;
            cases.files.push((document, path));
        }
        Ok(cases)
    }
}

fn of_kit(group: &Group) -> impl Iterator<Item = Case> {
    group.tests.iter().map(|test| Case {
        name: format!("{}: {}", group.description, test.description),
        text: test.data.get().to_owned(),
        valid: test.valid,
        expected: test.expected(),
        traits: Vec::new(),
        generated: false,
    })
}

/// Bodies from the crate's strategies, with the verdict of the judge that was written from the contract alone.
///
/// A text that is not JSON and an object with the same member twice are left out: they are no JSON value. So are numbers
/// below the smallest normal double, for `RapidJSON` reads outside of a table of its own and crashes.
fn generate(seed: u64, count: u32) -> Result<Vec<Case>, String> {
    let bodies = prop_oneof![
        strategies::batch_task_json().prop_map(|written| written.text),
        strategies::broken_batch_task().prop_map(|broken| broken.text),
        strategies::near_the_shape(),
    ];
    let config = Config { rng_seed: RngSeed::Fixed(seed), ..Config::default() };
    let mut runner = TestRunner::new(config);
    let mut cases = Vec::new();
    for index in 0..count {
        let body = bodies.new_tree(&mut runner).map_err(|reason| reason.to_string())?.current();
        let text = body.trim_start_matches('\u{feff}');
        // The judges read one case a line; a line end outside of strings is white space.
        let text = text.replace(['\r', '\n'], " ");
        let faults = platform::judge(text.as_bytes());
        let is_no_value = |fault: &Fault| matches!(fault.kind, FaultKind::Text | FaultKind::Duplicate);
        if faults.iter().any(is_no_value) || numbers(&text).any(is_subnormal) {
            continue;
        }
        let expected = if faults.is_empty() { "valid".to_owned() } else { format!("invalid {faults:?}") };
        let name = format!("{GENERATED}: generated {seed}/{index}");
        let traits = traits(&text);
        cases.push(Case { name, text, valid: faults.is_empty(), expected, traits, generated: true });
    }
    if cases.len() * 2 < count as usize {
        return Err(format!("only {} of {count} generated bodies are JSON values", cases.len()));
    }
    Ok(cases)
}

pub(crate) fn traits(text: &str) -> Vec<Trait> {
    let mut traits = Vec::new();
    let deciding = deciding_numbers(text);
    if deciding.iter().any(|number| number.contains(['.', 'e', 'E'])) {
        traits.push(Trait::WrittenWithPoint);
    }
    if deciding.iter().any(|number| number == "-0") {
        traits.push(Trait::NegativeZero);
    }
    if deciding.iter().any(|number| is_whole_only_as_double(number)) {
        traits.push(Trait::WholeOnlyAsDouble);
    }
    if numbers(text).any(|number| number.parse::<f64>().is_ok_and(f64::is_infinite)) {
        traits.push(Trait::TooLargeForDouble);
    }
    if numbers(text).any(has_huge_exponent) {
        traits.push(Trait::HugeExponent);
    }
    if text.contains("\\u0000") {
        traits.push(Trait::Nul);
    }
    if json::parse(text.as_bytes()).is_ok_and(|json| has_member(&json, "$serde_json::private::RawValue")) {
        traits.push(Trait::RawValueName);
    }
    traits
}

fn is_subnormal(number: &str) -> bool {
    number.parse::<f64>().is_ok_and(|double| double.is_subnormal() || double == 0.0 && number.contains(['e', 'E']))
}

fn has_member(json: &Json, wanted: &str) -> bool {
    match json {
        Json::Object(members) => members.iter().any(|(name, value)| name == wanted || has_member(value, wanted)),
        Json::Array(items) => items.iter().any(|item| has_member(item, wanted)),
        _ => false,
    }
}

fn has_huge_exponent(number: &str) -> bool {
    number.split_once(['e', 'E']).is_some_and(|(_, exponent)| exponent.trim_start_matches(['+', '-']).len() > 9)
}

/// `timeout` and `maxRetransmit`, as they are written.
fn deciding_numbers(text: &str) -> Vec<String> {
    let members = |text: &str| serde_json::from_str::<BTreeMap<String, Box<RawValue>>>(text).unwrap_or_default();
    let body = members(text);
    let param = body.get("param").map(|param| members(param.get())).unwrap_or_default();
    let numbers = [body.get("timeout"), param.get("maxRetransmit")].into_iter().flatten();
    numbers.map(|number| number.get().to_owned()).filter(|number| is_number(number)).collect()
}

fn is_number(text: &str) -> bool {
    text.starts_with(|first: char| first == '-' || first.is_ascii_digit())
}

/// Every number of the text, outside of strings.
fn numbers(text: &str) -> impl Iterator<Item = &str> {
    let mut inside = false;
    let mut escaped = false;
    text.split(move |char: char| {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = inside,
            '"' => inside = !inside,
            _ => {}
        }
        inside || !matches!(char, '0'..='9' | '-' | '+' | '.' | 'e' | 'E')
    })
    .filter(|part| is_number(part))
}

fn is_whole_only_as_double(number: &str) -> bool {
    number.parse::<f64>().is_ok_and(|double| double.is_finite() && double.fract() == 0.0) && !is_whole(number)
}

/// Whether the decimal number has no fraction, with all its digits.
fn is_whole(number: &str) -> bool {
    let (mantissa, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{}{fraction}", whole.trim_start_matches('-'));
    let significant = digits.trim_end_matches('0');
    if significant.trim_start_matches('0').is_empty() {
        return true;
    }
    // An exponent that is too large even for an i128 has left every fraction, or every whole number, far behind.
    let Ok(exponent) = exponent.parse::<i128>() else { return !exponent.starts_with('-') };
    let zeros = i128::try_from(digits.len() - significant.len()).unwrap_or_default();
    exponent.saturating_sub(i128::try_from(fraction.len()).unwrap_or_default()).saturating_add(zeros) >= 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_by_their_digits() {
        for whole in ["0", "-0.000", "100", "100.0", "1e2", "28800e-1", "1.5e1", "0e-99999999999999999999", "1e400"] {
            assert!(is_whole(whole), "{whole}");
        }
        for fraction in ["0.1", "100.0000000000000000001", "28805e-1", "1e-400", "1.55e1"] {
            assert!(!is_whole(fraction), "{fraction}");
        }
        assert!(is_whole_only_as_double("100.0000000000000000001"));
        assert!(is_whole_only_as_double("1e-400"));
        assert!(!is_whole_only_as_double("0.5"));
    }

    #[test]
    fn special_bodies_are_recognized() {
        assert_eq!(traits(r#"{"timeout":100,"param":{"maxRetransmit":"1.0"},"x":"1e400 \" 1e400"}"#), []);
        assert_eq!(traits(r#"{"timeout":1e2}"#), [Trait::WrittenWithPoint]);
        assert_eq!(traits(r#"{"param":{"a":[-1e400]}}"#), [Trait::TooLargeForDouble]);
    }
}
