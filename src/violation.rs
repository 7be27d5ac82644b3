//! What validation says, as data: which rule is broken, where, and by what measure.

use std::{borrow::Cow, cmp::Ordering, fmt};

use serde::Serialize;
use validator::{Validate, ValidationError, ValidationErrors, ValidationErrorsKind};

use crate::{request_target, rules::Rule, validating as codes};

/// A broken rule, and where.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Violation {
    /// The rule that is broken.
    pub rule: Rule,
    /// The member at fault, also one that is missing: a JSON pointer (RFC 6901) with the names of the wire.
    pub pointer: String,
    /// The measures of the rule and of the value. The value itself is not in here.
    #[serde(skip_serializing_if = "Params::is_empty")]
    pub params: Params,
}

/// The measures of a rule and of the value that breaks it; what does not apply is absent.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Params {
    /// The smallest value or length that is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<i64>,
    /// The largest value or length that is allowed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
    /// What `min`, `max` and `actual` count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    /// The value's own length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actual: Option<u64>,
    /// The value of another member that makes this one mandatory.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<Because>,
}

impl Params {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Unit {
    /// Unicode code points.
    Characters,
    /// The number itself.
    Value,
}

/// The value of another member, which is the reason of a violation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Because {
    /// The other member, as a JSON pointer.
    pub pointer: String,
    /// Its value.
    pub value: String,
}

/// All violations of one value, in the order of their pointers.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Report(Vec<Violation>);

impl Report {
    /// The violations.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        &self.0
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl IntoIterator for Report {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

/// All violations of `value`; an empty report if it is valid.
pub fn violations<T: Validate>(value: &T) -> Report {
    value.validate().err().map(Report::from).unwrap_or_default()
}

impl From<ValidationErrors> for Report {
    fn from(errors: ValidationErrors) -> Self {
        let mut violations = Vec::new();
        collect(&errors, &mut String::new(), &mut violations);
        violations.sort_by(|a, b| compare_pointers(&a.pointer, &b.pointer).then(a.rule.cmp(&b.rule)));
        Self(violations)
    }
}

fn collect(errors: &ValidationErrors, pointer: &mut String, to: &mut Vec<Violation>) {
    let length = pointer.len();
    for (field, kind) in errors.errors() {
        pointer.push('/');
        pointer.push_str(&wire_name(field));
        match kind {
            ValidationErrorsKind::Struct(nested) => collect(nested, pointer, to),
            ValidationErrorsKind::List(items) => {
                let list = pointer.len();
                for (index, nested) in items {
                    pointer.push_str(&format!("/{index}"));
                    collect(nested, pointer, to);
                    pointer.truncate(list);
                }
            }
            ValidationErrorsKind::Field(broken) => {
                to.extend(broken.iter().map(|error| violation(error, &pointer[..length], pointer)));
            }
        }
        pointer.truncate(length);
    }
}

fn violation(error: &ValidationError, object: &str, member: &str) -> Violation {
    let number = |name: &str| error.params.get(name).and_then(serde_json::Value::as_i64);
    let text = |name: &str| error.params.get(name).and_then(serde_json::Value::as_str);
    let value = error.params.get("value");
    let mut params = Params { min: number("min"), max: number("max"), ..Params::default() };
    let pointer = member.to_owned();
    let rule = match &*error.code {
        "length" => {
            let actual = value.and_then(serde_json::Value::as_str).map(|text| text.chars().count() as u64);
            params.unit = Some(Unit::Characters);
            params.actual = actual;
            let short = actual.zip(params.min).is_some_and(|(actual, min)| actual < min.unsigned_abs());
            if short { Rule::TooShort } else { Rule::TooLong }
        }
        code @ (codes::MISSING | codes::EMPTY) => {
            let decider = text("decider").unwrap_or_default();
            params.because = Some(Because {
                pointer: format!("{object}/{decider}"),
                value: text("type").unwrap_or_default().to_owned(),
            });
            if code == codes::MISSING { Rule::MissingForType } else { Rule::EmptyForType }
        }
        codes::TOO_DEEP => Rule::TooDeep,
        request_target::DOT_SEGMENT => Rule::UnknownValue,
        _ => {
            params.unit = Some(Unit::Value);
            Rule::OutOfRange
        }
    };
    Violation { rule, pointer, params }
}

/// The name on the wire of a Rust field, as `#[serde(rename_all = "camelCase")]` makes it.
fn wire_name(field: &str) -> Cow<'_, str> {
    let field = field.strip_prefix("r#").unwrap_or(field);
    if !field.contains('_') {
        return Cow::Borrowed(field);
    }
    let mut name = String::with_capacity(field.len());
    let mut upper = false;
    for char in field.chars() {
        if char == '_' {
            upper = true;
        } else {
            name.push(if upper { char.to_ascii_uppercase() } else { char });
            upper = false;
        }
    }
    Cow::Owned(name)
}

/// Orders pointers part by part, indices by their number.
fn compare_pointers(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a.split('/'), b.split('/'));
    loop {
        let order = match (a.next(), b.next()) {
            (None, None) => return Ordering::Equal,
            (None, Some(_)) => Ordering::Less,
            (Some(_), None) => Ordering::Greater,
            (Some(a), Some(b)) => match (a.parse::<u64>(), b.parse::<u64>()) {
                (Ok(a), Ok(b)) => a.cmp(&b),
                _ => a.cmp(b),
            },
        };
        if order.is_ne() {
            return order;
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", if self.pointer.is_empty() { "(the whole document)" } else { &self.pointer })?;
        let Params { min, max, unit, actual, because } = &self.params;
        match (because, min, max) {
            (Some(because), ..) => {
                let what = if self.rule == Rule::EmptyForType { "must not be empty" } else { "is required" };
                write!(f, "{what} because {} is {}", because.pointer, because.value)
            }
            (None, None, None) => f.write_str(self.rule.definition().title.en),
            (None, min, max) => {
                f.write_str("must be ")?;
                match (min, max) {
                    (Some(min), Some(max)) => write!(f, "{min} to {max}")?,
                    (Some(min), None) => write!(f, "at least {min}")?,
                    (None, max) => write!(f, "at most {}", max.unwrap_or_default())?,
                }
                if *unit == Some(Unit::Characters) {
                    f.write_str(" characters long")?;
                }
                actual.map_or(Ok(()), |actual| write!(f, ", not {actual}"))
            }
        }?;
        write!(f, " [{}]", self.rule)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            violation.fmt(f)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        AppId, BatchTaskCreateInDto, CommandDto, DeviceCmd, MethodName, Minutes, ServiceId, TagDto2, TaskName,
    };

    #[test]
    fn wire_names_are_camel_case() {
        assert_eq!(wire_name("r#type"), "type");
        assert_eq!(wire_name("manufacturer_id"), "manufacturerId");
        assert_eq!(wire_name("callback_url"), "callbackUrl");
    }

    #[test]
    fn a_report_is_complete_and_sorted() {
        let mut command =
            DeviceCmd::for_device_list([""; 0], CommandDto::new(ServiceId::new(""), MethodName::new("m".repeat(129))));
        command.max_retransmit = Some(4);
        let task = BatchTaskCreateInDto::device_cmd(
            AppId::new("任".repeat(65)),
            TaskName::new("name"),
            Minutes::new(9),
            command,
        )
        .with_tags((0..12).map(|index| TagDto2::new("name", if index % 10 == 1 { "" } else { "value" })));
        insta::assert_snapshot!(violations(&task), @r"
        /appId: must be at most 64 characters long, not 65 [too-long]
        /param/command/method: must be 1 to 128 characters long, not 129 [too-long]
        /param/command/serviceId: must be 1 to 64 characters long, not 0 [too-short]
        /param/deviceList: must not be empty because /param/type is DeviceList [empty-for-type]
        /param/maxRetransmit: must be 0 to 3 [out-of-range]
        /tags/1/tagValue: must be 1 to 1024 characters long, not 0 [too-short]
        /tags/11/tagValue: must be 1 to 1024 characters long, not 0 [too-short]
        /timeout: must be 10 to 2880 [out-of-range]
        ");
        insta::assert_json_snapshot!(violations(&task).violations()[3], @r#"
        {
          "rule": "empty-for-type",
          "pointer": "/param/deviceList",
          "params": {
            "because": {
              "pointer": "/param/type",
              "value": "DeviceList"
            }
          }
        }
        "#);
    }
}
