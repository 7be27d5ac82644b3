//! What our derive adds to the validator crate: what is mandatory because of another member, and how deep a document is.

use std::{borrow::Cow, collections::BTreeMap};

use validator::{ValidationError, ValidationErrors, ValidationErrorsKind};

use batchtask_json::MAX_DEPTH;

use crate::{described::Filled, types::JsonObject};

/// The code under which validation says that a member is missing because of another one.
pub(crate) const MISSING: &str = "missing_for_type";

/// The same for a member that is empty.
pub(crate) const EMPTY: &str = "empty_for_type";

/// The code for an object that is carried as it was written, and that would make the whole text too deep to be read.
pub(crate) const TOO_DEEP: &str = "too_deep";

/// A part of a document.
pub(crate) trait Part {
    /// What is wrong with this part, if it stands inside of so many objects and arrays.
    fn faults(&self, levels: usize) -> Option<ValidationErrorsKind>;
}

impl<T: Part> Part for Option<T> {
    fn faults(&self, levels: usize) -> Option<ValidationErrorsKind> {
        self.as_ref().and_then(|part| part.faults(levels))
    }
}

impl<T: Part> Part for Vec<T> {
    fn faults(&self, levels: usize) -> Option<ValidationErrorsKind> {
        let faults = self.iter().enumerate().filter_map(|(index, item)| match item.faults(levels + 1)? {
            ValidationErrorsKind::Struct(faults) => Some((index, faults)),
            // The validator crate has no place for other errors of an item.
            ValidationErrorsKind::List(_) | ValidationErrorsKind::Field(_) => None,
        });
        let faults: BTreeMap<_, _> = faults.collect();
        (!faults.is_empty()).then_some(ValidationErrorsKind::List(faults))
    }
}

impl Part for JsonObject {
    fn faults(&self, levels: usize) -> Option<ValidationErrorsKind> {
        (levels + self.depth() > MAX_DEPTH).then(|| {
            let mut error = ValidationError::new(TOO_DEEP)
                .with_message(format!("more than {MAX_DEPTH} objects and arrays stand inside each other").into());
            error.add_param(Cow::Borrowed("max"), &MAX_DEPTH);
            ValidationErrorsKind::Field(vec![error])
        })
    }
}

/// What is wrong with a whole document.
pub(crate) fn whole<T: Part>(document: &T) -> Result<(), ValidationErrors> {
    match document.faults(0) {
        None => Ok(()),
        Some(ValidationErrorsKind::Struct(faults)) => Err(*faults),
        // What is no object is wrong as a whole.
        Some(faults) => Err(ValidationErrors([(Cow::Borrowed("__all__"), faults)].into())),
    }
}

/// Adds what is wrong with a member to what is wrong with its object.
pub(crate) fn add(errors: &mut ValidationErrors, member: &'static str, faults: Option<ValidationErrorsKind>) {
    let Some(faults) = faults else { return };
    match (errors.errors_mut().get_mut(member), faults) {
        (Some(ValidationErrorsKind::Field(known)), ValidationErrorsKind::Field(more)) => known.extend(more),
        // Its own errors come before those of what is inside.
        (Some(_), _) => {}
        (None, faults) => {
            errors.errors_mut().insert(Cow::Borrowed(member), faults);
        }
    }
}

/// What can be mandatory because of another member.
pub(crate) trait Fillable {
    /// What it is filled with.
    const FILLED: Filled;

    /// Whether it is empty; none if it is missing.
    fn is_empty(&self) -> Option<bool>;
}

impl<T> Fillable for Option<Vec<T>> {
    const FILLED: Filled = Filled::List;

    fn is_empty(&self) -> Option<bool> {
        self.as_ref().map(Vec::is_empty)
    }
}

impl Fillable for Option<String> {
    const FILLED: Filled = Filled::Text;

    fn is_empty(&self) -> Option<bool> {
        self.as_ref().map(String::is_empty)
    }
}

/// What is wrong with a member that is mandatory because another one, `decider`, has this value.
pub(crate) fn required<T: Fillable>(member: &T, decider: &str, value: &str) -> Option<ValidationErrorsKind> {
    let (code, what) = match member.is_empty() {
        None => (MISSING, "is required"),
        Some(true) => (EMPTY, "must not be empty"),
        Some(false) => return None,
    };
    let mut error = ValidationError::new(code).with_message(format!("{what} because `{decider}` is `{value}`").into());
    error.add_param(Cow::Borrowed("decider"), &decider);
    error.add_param(Cow::Borrowed("type"), &value);
    Some(ValidationErrorsKind::Field(vec![error]))
}
