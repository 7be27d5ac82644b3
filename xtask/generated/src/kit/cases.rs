use oceanconnect_batchtask::{
    Rule,
    model::{Condition, Document, Member, Object, Then, Value},
};

use super::{
    example,
    json::{Json, Path, pointer, step},
};

/// One value, and what the contract says of it.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) description: String,
    pub(crate) data: Json,
    /// What is wrong with it, sorted; nothing if it is valid.
    pub(crate) faults: Vec<Fault>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault {
    pub(crate) pointer: String,
    pub(crate) rule: Rule,
}

/// The characters that lengths are counted with: one, three, four bytes each, and a letter with its combining mark as
/// two.
const ALPHABETS: [(&str, [char; 2]); 4] = [
    ("ASCII", ['a', 'b']),
    ("Chinese", ['任', '务']),
    ("beyond the BMP", ['😀', '𠀀']),
    ("combining", ['e', '\u{301}']),
];

/// When a member has to be there.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Presence {
    May,
    Must,
    /// Because of what another member says; then it must not be empty either.
    MustForType,
}

impl Presence {
    fn rule(self) -> Option<Rule> {
        match self {
            Self::May => None,
            Self::Must => Some(Rule::MissingMember),
            Self::MustForType => Some(Rule::MissingForType),
        }
    }
}

/// All cases of a document.
pub(crate) fn of_document(document: &Document) -> Result<Vec<Case>, String> {
    let root = Value::Object(document.object.clone());
    let scene = example::of_object(&document.object)?;
    let mut cases = Cases { all: Vec::new(), one_each: Vec::new(), deciders: Vec::new() };
    cases.good("every member that may be there", scene.clone());
    cases.good("only the members that must be there", example::smallest(&document.object)?);
    cases.good("the members the other way round", scene.reversed());
    cases.bad("null in its place", Json::null(), &[], Rule::WrongType);
    cases.value(&root, &scene, &[], "")?;
    cases.everything_at_once(&scene);
    Ok(cases.all)
}

struct Cases {
    all: Vec<Case>,
    /// One way to break each member of the first scene, for the case that breaks all of them.
    one_each: Vec<(Path, Json, Rule)>,
    /// The members on whose values others depend.
    deciders: Vec<Path>,
}

impl Cases {
    fn good(&mut self, description: impl Into<String>, data: Json) {
        self.all.push(Case { description: description.into(), data, faults: Vec::new() });
    }

    fn bad(&mut self, description: impl Into<String>, data: Json, at: &[String], rule: Rule) {
        let faults = vec![Fault { pointer: pointer(at), rule }];
        self.all.push(Case { description: description.into(), data, faults });
    }

    /// A value in its place, valid or not.
    fn put(&mut self, scene: &Json, path: &[String], what: &str, value: Json, broken: Option<Rule>) {
        let description = format!("{}: {what}", place(path));
        let data = scene.with(path, value);
        match broken {
            None => self.good(description, data),
            Some(rule) => self.bad(description, data, path, rule),
        }
    }

    /// A member that is there or not; then its values.
    fn member(
        &mut self,
        value: &Value,
        scene: &Json,
        path: &[String],
        presence: Presence,
        when: &str,
    ) -> Result<(), String> {
        let description = format!("{}: absent{when}", place(path));
        match presence.rule() {
            None => self.good(description, scene.without(path)),
            Some(rule) => self.bad(description, scene.without(path), path, rule),
        }
        self.put(scene, path, &format!("null is as absent{when}"), Json::null(), presence.rule());
        let types = types(value);
        let empty = if types.contains(&"array") { Json::List(Vec::new()) } else { Json::text("") };
        if presence == Presence::MustForType && !types.contains(&"object") {
            self.put(scene, path, &format!("empty{when}"), empty, Some(Rule::EmptyForType));
        } else if types.contains(&"array") || types.contains(&"string") && !when.is_empty() {
            self.put(scene, path, &format!("empty{when}"), empty, None);
        }
        self.value(value, scene, path, when)
    }

    fn value(&mut self, value: &Value, scene: &Json, path: &[String], when: &str) -> Result<(), String> {
        match value {
            Value::Enum { of, open: false } => {
                self.enumeration(&of.names().collect::<Vec<_>>(), scene, path);
            }
            Value::String { min_length, max_length, none_of } if none_of.is_empty() => {
                self.lengths(*min_length, *max_length, scene, path, when);
            }
            Value::StringOrNumber => self.lengths(0, None, scene, path, when),
            Value::Integer { minimum, maximum } => self.whole_number(*minimum, *maximum, scene, path)?,
            Value::List(_) | Value::Object(_) | Value::AnyObject | Value::Boolean => {}
            other => return Err(format!("the kit has no cases for {other:?}: write them first")),
        }
        self.other_types(value, scene, path, when);
        match value {
            Value::List(items) => self.list(items, scene, path, when),
            Value::Object(object) => self.object(object, scene, path, when),
            Value::AnyObject => {
                self.unknown_members(false, scene, path, when);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Values of the types that are not allowed, as clients really send them.
    fn other_types(&mut self, value: &Value, scene: &Json, path: &[String], when: &str) {
        let types = types(value);
        let number = if let Value::Integer { maximum, .. } = value { *maximum } else { 1 };
        let first = if let Value::Enum { of, .. } = value { of.names().next() } else { None };
        let example = scene.at(path);
        let text = match example {
            Some(Json::List(items)) => items.first().filter(|item| matches!(item, Json::Text(_))).cloned(),
            Some(Json::Object(_)) => example.map(|object| Json::text(object.to_string())),
            _ => None,
        };
        let inside = |value: Option<&Json>| Json::List(vec![value.cloned().unwrap_or(Json::null())]);
        let positional = match example {
            Some(Json::Object(members)) => Json::List(members.iter().map(|(_, value)| value.clone()).collect()),
            other => inside(other),
        };
        let keyed = match (first, example) {
            (Some(value), _) => Json::object([(value, Json::null())]),
            (None, Some(Json::List(items))) => Json::object([("0", items.first().cloned().unwrap_or(Json::null()))]),
            (None, other) => Json::object([("value", other.cloned().unwrap_or(Json::null()))]),
        };
        let others = [
            ("string", "its value as text", text.unwrap_or_else(|| Json::text(number.to_string()))),
            ("string", "an empty string", Json::text("")),
            ("number", "a number", Json::raw(number.to_string())),
            ("number", "zero", Json::raw("0")),
            ("boolean", "true", Json::raw("true")),
            ("boolean", "false", Json::raw("false")),
            ("array", "its value in an array", positional),
            ("array", "an empty array", Json::List(Vec::new())),
            ("object", "its value in an object", keyed),
            ("object", "an empty object", Json::object([])),
        ];
        for (name, what, value) in others {
            let allowed = types.contains(&name) || name == "number" && types.contains(&"integer");
            if !allowed {
                self.put(scene, path, &format!("{what}{when}"), value, Some(Rule::WrongType));
            }
        }
        if !types.contains(&"object") {
            self.one_each.push((path.to_vec(), Json::object([]), Rule::WrongType));
        }
    }

    fn enumeration(&mut self, values: &[&str], scene: &Json, path: &[String]) {
        for value in values {
            let lower = value.chars().take(1).flat_map(char::to_lowercase).chain(value.chars().skip(1)).collect();
            for other in [lower, value.to_uppercase(), format!("{value} ")] {
                self.put(scene, path, &format!("`{other}`"), Json::text(&other), Some(Rule::UnknownValue));
            }
        }
        self.put(scene, path, "a value that nobody knows", Json::text("设备"), Some(Rule::UnknownValue));
        self.put(scene, path, "a value that is empty", Json::text(""), Some(Rule::UnknownValue));
        self.one_each.push((path.to_vec(), Json::text("设备"), Rule::UnknownValue));
    }

    fn lengths(&mut self, min: u64, max: Option<u64>, scene: &Json, path: &[String], when: &str) {
        let lengths: &[u64] = match max {
            // Where a condition is looked at, the bounds have been tried already.
            _ if !when.is_empty() => &[1],
            Some(max) => &[0, 1, max, max + 1],
            None => &[0, 1, 129, 1025],
        };
        if let (true, Some(max)) = (when.is_empty(), max) {
            let text = "任".repeat(usize::try_from(max + 1).unwrap_or_default());
            self.one_each.push((path.to_vec(), Json::Text(text), Rule::TooLong));
        }
        for length in lengths {
            let broken = if *length < min {
                Some(Rule::TooShort)
            } else {
                max.filter(|max| length > max).map(|_| Rule::TooLong)
            };
            if *length == 0 {
                self.put(scene, path, "no characters", Json::text(""), broken);
                continue;
            }
            for (alphabet, characters) in ALPHABETS {
                let text = characters.iter().cycle().take(usize::try_from(*length).unwrap_or_default()).collect();
                self.put(scene, path, &format!("{length} characters, {alphabet}{when}"), Json::Text(text), broken);
            }
        }
        if when.is_empty() {
            self.put(scene, path, "characters that have to be escaped", Json::text("\"\\/\u{0}\u{1f}\u{2028}"), None);
        }
    }

    fn whole_number(&mut self, min: i64, max: i64, scene: &Json, path: &[String]) -> Result<(), String> {
        for good in [min, min + 1, max - 1, max] {
            self.put(scene, path, &good.to_string(), Json::raw(good.to_string()), None);
        }
        for far in [min - 1, max + 1, -max, i64::from(i32::MAX) + 1, i64::MAX] {
            self.put(scene, path, &far.to_string(), Json::raw(far.to_string()), Some(Rule::OutOfRange));
        }
        self.one_each.push((path.to_vec(), Json::raw((max + 1).to_string()), Rule::OutOfRange));
        let forms = |number: i64| {
            let tenths = number * 10;
            [format!("{number}.0"), format!("{number}e0"), format!("{tenths}E-1"), format!("{number}.00e+0")]
        };
        for (number, broken) in [(min, None), (max, None), (max + 1, Some(Rule::OutOfRange))] {
            for form in forms(number) {
                self.put(scene, path, &form, Json::raw(&form), broken);
            }
        }
        for form in ["1e2", "0.3e1", "-0", "-0.0", "1e19", "18446744073709551616"] {
            let number: f64 = form.parse().map_err(|_| format!("{form} is no number"))?;
            #[expect(clippy::cast_precision_loss, reason = "bounds are small")]
            let broken = !(min as f64..=max as f64).contains(&number);
            self.put(scene, path, form, Json::raw(form), broken.then_some(Rule::OutOfRange));
        }
        for form in [format!("{min}.5"), format!("{max}.1"), format!("{max}5e-1"), "1e-2".to_owned()] {
            self.put(scene, path, &form, Json::raw(&form), Some(Rule::WrongType));
        }
        let nearly = format!("{max}.0000000000000000001");
        self.put(scene, path, &format!("{nearly}, which is {max} as a double"), Json::raw(nearly), None);
        Ok(())
    }

    fn list(&mut self, items: &Value, scene: &Json, path: &[String], when: &str) -> Result<(), String> {
        let example = example::of_value(items)?;
        let two = scene.with(path, Json::List(vec![example.clone(), example.clone()]));
        self.put(scene, path, &format!("the same item twice{when}"), Json::List(vec![example.clone(); 2]), None);
        if when.is_empty() {
            self.put(scene, path, "300 items", Json::List(vec![example; 300]), None);
        }
        for index in ["0", "1"] {
            self.put(&two, &step(path, index), &format!("null{when}"), Json::null(), Some(Rule::WrongType));
        }
        self.value(items, &two, &step(path, "1"), when)
    }

    fn object(&mut self, object: &Object, scene: &Json, path: &[String], when: &str) -> Result<(), String> {
        self.unknown_members(object.closed, scene, path, when);
        for member in object.members_by_name() {
            let path = step(path, &member.name);
            if object.closed {
                self.other_case(scene, &path, &member.name, member.is_mandatory(), when);
            }
            if object.conditions_on(&member.name).next().is_none() {
                let presence = if member.is_mandatory() { Presence::Must } else { Presence::May };
                self.member(&member.value, scene, &path, presence, when)?;
            }
        }
        if let Some((decider, of)) = object.decider() {
            self.deciders.push(step(path, &decider.name));
            for value in of.names() {
                self.decided(object, &decider.name, value, scene, path)?;
            }
        }
        Ok(())
    }

    /// What holds where the deciding member has this value.
    fn decided(
        &mut self,
        object: &Object,
        decider: &str,
        value: &str,
        scene: &Json,
        path: &[String],
    ) -> Result<(), String> {
        let when = format!(", `{decider}` is `{value}`");
        let smallest = scene.with(path, example::where_decided(object, decider, value, false)?);
        let full = scene.with(path, example::where_decided(object, decider, value, true)?);
        self.good(format!("{}: what must be there{when}", place(path)), smallest);
        self.good(format!("{}: what may be there{when}", place(path)), full.clone());
        for member in with_conditions(object)? {
            let path = step(path, &member.name);
            let own = object.conditions_on(&member.name).find(|row| row.decides == decider && row.equals == value);
            match own.map(|own| &own.then) {
                // The whole member is judged by another object, which says itself when it is empty.
                Some(Then::Shape(shape)) => {
                    let presence = if member.is_mandatory() { Presence::Must } else { Presence::MustForType };
                    self.member(&Value::Object(shape.clone()), &full, &path, presence, "")?;
                }
                Some(Then::Filled) => self.member(&member.value, &full, &path, Presence::MustForType, &when)?,
                None if member.is_mandatory() => self.member(&member.value, &full, &path, Presence::Must, &when)?,
                None => {
                    let full = full.with(&path, example::of_member(member)?);
                    self.good(format!("{}: filled{when}", place(&path)), full.clone());
                    self.member(&member.value, &full, &path, Presence::May, &when)?;
                }
            }
        }
        Ok(())
    }

    fn unknown_members(&mut self, closed: bool, scene: &Json, path: &[String], when: &str) {
        let unknown = closed.then_some(Rule::UnknownMember);
        let names = ["", "x", "a/b~c", "__proto__", "$ref", "类型", "null"];
        for name in names {
            for value in [Json::null(), Json::raw("1"), Json::object([("x", Json::List(vec![Json::raw("1e2")]))])] {
                let what = format!("a member `{name}` that holds {value}{when}");
                let (at, data) = (step(path, name), scene.with(&step(path, name), value));
                let description = format!("{}: {what}", place(path));
                match unknown {
                    Some(rule) => self.bad(description, data, &at, rule),
                    None => self.good(description, data),
                }
            }
        }
    }

    /// The member under its name in another case: one that nobody knows, and then the known one is missing.
    fn other_case(&mut self, scene: &Json, path: &[String], name: &str, required: bool, when: &str) {
        let Some(value) = scene.at(path).cloned() else { return };
        let Some((_, parent)) = path.split_last() else { return };
        let upper: String = name.chars().take(1).flat_map(char::to_uppercase).chain(name.chars().skip(1)).collect();
        for other in [upper, name.to_lowercase()] {
            if other == name {
                continue;
            }
            let other_path = step(parent, &other);
            let description = format!("{}: `{other}` beside it{when}", place(path));
            self.bad(description, scene.with(&other_path, value.clone()), &other_path, Rule::UnknownMember);
            if required {
                let mut faults = vec![
                    Fault { pointer: pointer(&other_path), rule: Rule::UnknownMember },
                    Fault { pointer: pointer(path), rule: Rule::MissingMember },
                ];
                faults.sort();
                let data = scene.without(path).with(&other_path, value.clone());
                self.all.push(Case { description: format!("{}: written `{other}`{when}", place(path)), data, faults });
            }
        }
    }

    /// Every member broken in one document: a judge that stops at the first fault shows here.
    fn everything_at_once(&mut self, scene: &Json) {
        let mut data = scene.clone();
        let mut faults: Vec<Fault> = Vec::new();
        for (path, broken, rule) in &self.one_each {
            // Where a deciding member itself is broken, what depends on it is no longer judged.
            if scene.at(path).is_none() || self.deciders.contains(path) || path.is_empty() || data.at(path).is_none() {
                continue;
            }
            let pointer = pointer(path);
            if faults
                .iter()
                .any(|known| pointer == known.pointer || pointer.starts_with(&format!("{}/", known.pointer)))
            {
                continue;
            }
            faults.retain(|known| !known.pointer.starts_with(&format!("{pointer}/")));
            data = data.with(path, broken.clone());
            faults.push(Fault { pointer, rule: *rule });
        }
        faults.sort();
        self.all.push(Case { description: "everything at once".to_owned(), data, faults });
    }
}

fn place(path: &[String]) -> String {
    if path.is_empty() { "the document".to_owned() } else { pointer(path) }
}

/// The members that conditions ask for, in the order of the conditions.
fn with_conditions(object: &Object) -> Result<Vec<&Member>, String> {
    let mut found: Vec<&Member> = Vec::new();
    for Condition { member, .. } in object.conditions.iter() {
        let known = object.member(member).ok_or_else(|| format!("{} has no `{member}`", object.name))?;
        if !found.iter().any(|other| other.name == known.name) {
            found.push(known);
        }
    }
    Ok(found)
}

/// The names of the JSON types that a value may have; without `null`, which means absent.
fn types(value: &Value) -> Vec<&'static str> {
    value.types().iter().map(|one| one.as_str()).collect()
}
