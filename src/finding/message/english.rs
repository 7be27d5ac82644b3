use batchtask_json::{MAX_DEPTH, SyntaxErrorKind};

use super::{Bounds, Said};
use crate::{
    finding::{Detail, JsonType, NumberUnit, RelatedRole, RepairKind},
    rule::Rule,
};

pub(super) fn text(said: &Said<'_>) -> String {
    let member = said.member();
    let (decides, value) = said.because();
    let quoted = || said.value().map(|value| format!(" {value}")).unwrap_or_default();
    match said.finding.rule {
        Rule::EmptyInput => "the input is empty; a JSON object is expected".to_owned(),
        Rule::NotUtf8 => "this byte is not UTF-8; JSON is always in UTF-8".to_owned(),
        Rule::NotJson => match said.finding.detail {
            Detail::Syntax(kind) => format!("not JSON: {}", kind.as_str()),
            _ => "not JSON".to_owned(),
        },
        Rule::TooDeep => format!("more than {MAX_DEPTH} arrays and objects stand inside each other"),
        Rule::DuplicateMember => format!("`{member}` comes twice in one object; readers disagree on which one counts"),
        Rule::MissingMember => format!("`{member}` is mandatory, but missing or null"),
        Rule::MissingForType => format!("`{member}` is required because `{decides}` is `{value}`"),
        Rule::EmptyForType => format!("`{member}` must not be empty because `{decides}` is `{value}`"),
        Rule::UnknownMember => format!("`{member}` is no member of this object"),
        Rule::WrongType => {
            let Some((expected, found)) = said.types() else { return said.finding.rule.title().to_owned() };
            let expected: Vec<&str> = expected.iter().map(|expected| with_article(*expected)).collect();
            format!("expected {}, found {}", expected.join(" or "), found_value(found, said.value()))
        }
        Rule::UnknownValue => format!("{}is not one of {}", leading(said), said.allowed().join(", ")),
        Rule::TooShort | Rule::TooLong | Rule::CallbackTooLong => {
            let bounds = said.bounds();
            format!("{} characters long; {} allowed", bounds.actual, allowed(&bounds))
        }
        Rule::OutOfRange => {
            let bounds = said.bounds();
            let unit = match said.finding.detail {
                Detail::Range { unit: Some(NumberUnit::Minutes), .. } => " minutes",
                _ => "",
            };
            format!("{}is out of range: {}{unit} allowed", leading(said), allowed(&bounds))
        }
        Rule::TaskTypeNotCarriedOut => {
            format!("the platform carries out only DeviceCmd tasks at present, not {member}")
        }
        Rule::EmptyAppId => "`appId` is empty, which is right only outside of authorized applications".to_owned(),
        Rule::AppIdLooksLikeUrl => format!("{}looks like a URL, not like an application's id", leading(said)),
        Rule::EmptyTaskName => "`taskName` is empty".to_owned(),
        Rule::RepeatedTaskName => {
            format!("another body of this run has the task name{} too; the platform takes each name once", quoted())
        }
        Rule::MemberOfOtherType => format!("`{member}` has no effect when `{decides}` is `{value}`"),
        Rule::ModelWithoutManufacturer => format!("`{member}` is given without `manufacturerId`"),
        Rule::RepeatedId => format!("{}is in this list already", leading(said)),
        Rule::EmptyId => "this id is empty".to_owned(),
        Rule::DeviceIdLooksLikeImei => {
            format!("{}looks like an IMEI; the platform's own device ids are expected", leading(said))
        }
        Rule::CallbackNotHttp => format!("{}is not an http or https URL", leading(said)),
        Rule::CallbackWithoutPort => format!("{}names no port", leading(said)),
        Rule::CallbackWithoutPath => format!("{}names no path", leading(said)),
        Rule::GsonWrapper => {
            "`nameValuePairs` is what Gson makes of an Android JSONObject; the device does not know it".to_owned()
        }
        Rule::Utf16Length => {
            let bounds = said.bounds();
            format!(
                "{} UTF-16 units long: a server that counts these, as Java does, allows only {}",
                bounds.actual,
                allowed(&bounds)
            )
        }
        Rule::ByteOrderMark => "the input begins with a byte-order mark, which JSON texts must not have".to_owned(),
    }
}

pub(super) fn help(said: &Said<'_>) -> Option<String> {
    let replacement = said.replacement();
    if let (Some(kind), replacement) = (said.repair(), replacement.unwrap_or_default()) {
        let said = match kind {
            RepairKind::Spelling => format!("did you mean `{replacement}`?"),
            RepairKind::Unquote if replacement.is_empty() => "write the number without quotes".to_owned(),
            RepairKind::Unquote => format!("write the number without quotes: {replacement}"),
            RepairKind::SecondsToMinutes if replacement.is_empty() => "the unit is minutes, not seconds".to_owned(),
            RepairKind::SecondsToMinutes => format!("the unit is minutes; if these are seconds, write {replacement}"),
            RepairKind::EmptyObject => "leave the member out or write {}; PHP writes an empty array as []".to_owned(),
            RepairKind::ObjectFromText => "write the object itself, not a string that holds its text".to_owned(),
            RepairKind::WrapInList => "put it in a list, also when it is the only one".to_owned(),
            RepairKind::Unwrap => {
                "write the members that it holds directly into `paras`, e.g. with JSONObject.toString()".to_owned()
            }
        };
        return Some(said);
    }
    let text = match said.finding.rule {
        Rule::UnknownMember => format!("the members here are {}", said.allowed().join(", ")),
        Rule::NotJson => match said.finding.detail {
            Detail::Syntax(SyntaxErrorKind::LoneSurrogate) => {
                "write the character itself, or both halves as \\uD83D\\uDE00".to_owned()
            }
            Detail::Syntax(kind) => syntax_help(kind)?.to_owned(),
            _ => return None,
        },
        Rule::NotUtf8 => "save the file as UTF-8".to_owned(),
        Rule::DuplicateMember => "keep one of the two".to_owned(),
        Rule::MissingForType | Rule::EmptyForType => {
            format!("fill `{}` in, or choose another `{}`", said.member(), said.because().0)
        }
        Rule::OutOfRange if matches!(said.finding.detail, Detail::Range { unit: Some(_), .. }) => {
            "the unit is minutes".to_owned()
        }
        Rule::TaskTypeNotCarriedOut => "its `param` is not documented and was only checked to be an object".to_owned(),
        Rule::EmptyAppId => "give the application's id unless the platform answers with error 100217".to_owned(),
        Rule::AppIdLooksLikeUrl => "write the id alone, without the platform's address".to_owned(),
        Rule::EmptyTaskName | Rule::RepeatedTaskName => {
            "give each task its own name, e.g. with the time or a UUID at its end".to_owned()
        }
        Rule::MemberOfOtherType => "leave it out, or choose the `type` that it belongs to".to_owned(),
        Rule::ModelWithoutManufacturer => "a model is one of a manufacturer: give `manufacturerId` as well".to_owned(),
        Rule::RepeatedId => "name it once: nothing says whether the platform would then act once or twice".to_owned(),
        Rule::EmptyId => "leave it out".to_owned(),
        Rule::DeviceIdLooksLikeImei => {
            "look the deviceId up that the platform gave out when the device was registered".to_owned()
        }
        Rule::CallbackNotHttp | Rule::CallbackWithoutPort | Rule::CallbackWithoutPath => {
            "the platform takes http://host:port/path, or the same with https".to_owned()
        }
        Rule::ByteOrderMark => "save the file as UTF-8 without a byte-order mark".to_owned(),
        _ => return None,
    };
    Some(text)
}

fn syntax_help(kind: SyntaxErrorKind) -> Option<&'static str> {
    Some(match kind {
        SyntaxErrorKind::UnexpectedEnd => "the file may be cut off, or a closing brace or quote is missing",
        SyntaxErrorKind::ExpectedValue => "there may be a comma too many before it, or a string without double quotes",
        SyntaxErrorKind::ExpectedName => "there may be a comma too many before it, or a name without double quotes",
        SyntaxErrorKind::ExpectedCommaOrBrace | SyntaxErrorKind::ExpectedCommaOrBracket => {
            "a comma may be missing before it, or a quote inside of a string is not written \\\""
        }
        SyntaxErrorKind::ControlCharacter => {
            "write a line break in a string as \\n and a tab as \\t; or a closing quote is missing"
        }
        SyntaxErrorKind::InvalidEscape => "a backslash itself is written \\\\",
        SyntaxErrorKind::InvalidNumber => "write it like 100, -1.5 or 2e3: no zero or plus sign in front",
        SyntaxErrorKind::TrailingCharacters => "several bodies go one a line into a file named .ndjson or .jsonl",
        SyntaxErrorKind::ExpectedColon | SyntaxErrorKind::LoneSurrogate | SyntaxErrorKind::TooDeep => return None,
    })
}

pub(super) fn related(role: RelatedRole) -> &'static str {
    match role {
        RelatedRole::Because => "because of this",
        RelatedRole::First => "first here",
    }
}

/// The value and a space, or words for it where it stays secret.
fn leading(said: &Said<'_>) -> String {
    said.value().map_or_else(|| "the value ".to_owned(), |value| format!("{value} "))
}

fn allowed(bounds: &Bounds) -> String {
    match (&bounds.min, &bounds.max) {
        (Some(min), Some(max)) => format!("{min} to {max}"),
        (Some(min), None) => format!("at least {min}"),
        (None, Some(max)) => format!("at most {max}"),
        (None, None) => "any".to_owned(),
    }
}

fn with_article(expected: JsonType) -> &'static str {
    match expected {
        JsonType::Null => "null",
        JsonType::Boolean => "true or false",
        JsonType::Integer => "a whole number",
        JsonType::Number => "a number",
        JsonType::String => "a string",
        JsonType::Array => "an array",
        JsonType::Object => "an object",
    }
}

/// What was found, as a noun: with the value, unless it stays secret.
fn found_value(found: JsonType, value: Option<String>) -> String {
    let noun = match found {
        JsonType::Null | JsonType::Boolean => return value.unwrap_or_else(|| with_article(found).to_owned()),
        JsonType::Integer | JsonType::Number => "number",
        JsonType::String => "string",
        JsonType::Array => "array",
        JsonType::Object => "object",
    };
    value.map_or_else(|| with_article(found).to_owned(), |value| format!("the {noun} {value}"))
}
