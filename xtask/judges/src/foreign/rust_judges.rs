use std::fs;

use oceanconnect_batchtask::{
    BatchTaskCreateInDto, BatchTaskCreateOutDto, CommandDto, DeviceCmd, ErrorDto, TagDto2, Valid,
};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{
    Places,
    cases::Cases,
    judges::{Answer, Draft},
};

/// A judge that runs in this program.
#[derive(Clone, Copy, Debug)]
pub(super) enum Judge {
    /// The types of this crate, against which the others are held.
    Types,
    Jsonschema,
    Boon,
}

type Verdict = Box<dyn Fn(&str) -> Answer>;

impl Judge {
    pub(super) fn run(self, draft: Draft, places: &Places, cases: &Cases) -> Result<(String, Vec<Answer>), String> {
        let mut answers = Vec::new();
        for (document, file) in &cases.files {
            let verdict = match self {
                Self::Types => types(document)?,
                Self::Jsonschema => jsonschema(&schema(draft, places, document)?)?,
                Self::Boon => boon(schema(draft, places, document)?)?,
            };
            let cases = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
            answers.extend(cases.split_terminator('\n').map(verdict));
        }
        Ok((self.name().to_owned(), answers))
    }

    /// Its name; the version is that of Cargo.lock.
    fn name(self) -> &'static str {
        match self {
            Self::Types => "oceanconnect-batchtask (types)",
            Self::Jsonschema => "jsonschema (crate)",
            Self::Boon => "boon (crate)",
        }
    }
}

fn schema(draft: Draft, places: &Places, document: &str) -> Result<Value, String> {
    let path = draft.schema(places, document);
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

fn read(text: &str, verdict: impl Fn(Value) -> Option<String>) -> Answer {
    match serde_json::from_str(text) {
        Err(error) => Answer::Unreadable(error.to_string()),
        Ok(data) => verdict(data).map_or(Answer::Valid, Answer::Invalid),
    }
}

fn jsonschema(schema: &Value) -> Result<Verdict, String> {
    let validator = jsonschema::validator_for(schema).map_err(|error| error.to_string())?;
    Ok(Box::new(move |text| read(text, |data| validator.validate(&data).err().map(|error| error.to_string()))))
}

fn boon(schema: Value) -> Result<Verdict, String> {
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.add_resource("schema.json", schema).map_err(|error| error.to_string())?;
    let index = compiler.compile("schema.json", &mut schemas).map_err(|error| error.to_string())?;
    Ok(Box::new(move |text| read(text, |data| schemas.validate(&data, index).err().map(|error| error.to_string()))))
}

fn types(document: &str) -> Result<Verdict, String> {
    match document {
        "BatchTaskCreateInDTO" => Ok(of_type::<Valid<BatchTaskCreateInDto>>()),
        "DeviceCmd" => Ok(of_type::<Valid<DeviceCmd>>()),
        "CommandDTO" => Ok(of_type::<Valid<CommandDto>>()),
        "TagDTO2" => Ok(of_type::<Valid<TagDto2>>()),
        "BatchTaskCreateOutDTO" => Ok(of_type::<BatchTaskCreateOutDto>()),
        "ErrorBody" => Ok(of_type::<ErrorDto>()),
        other => Err(format!("no type is known for {other}")),
    }
}

fn of_type<T: DeserializeOwned>() -> Verdict {
    Box::new(|text| match serde_json::from_str::<T>(text) {
        Ok(_) => Answer::Valid,
        Err(error) => Answer::Invalid(error.to_string()),
    })
}
