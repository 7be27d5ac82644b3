//! What a document must look like, made for judging quickly: compiled from the model of the contract, as the schemas are.

use std::{fmt, sync::Arc};

use oceanconnect_batchtask::{
    Rule,
    model::{self, Document, Object, Then, Value},
};

pub(super) use oceanconnect_batchtask::JsonType;

use super::{
    advice::{self, MemberRules, ObjectRules},
    lookup::Lookup,
};

/// A set of types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Types(u8);

impl Types {
    #[inline]
    pub(super) fn has(self, r#type: JsonType) -> bool {
        self.0 & (1 << r#type as u8) != 0
    }

    fn with(self, r#type: JsonType) -> Self {
        Self(self.0 | 1 << r#type as u8)
    }

    /// The types but null, which is a way to leave something out.
    pub(super) fn expected(self) -> Vec<JsonType> {
        let kept = |r#type: &JsonType| *r#type != JsonType::Null && self.has(*r#type);
        JsonType::ALL.into_iter().filter(kept).collect()
    }
}

/// Where a node stands in its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NodeId(usize);

/// What a value must look like.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) types: Types,
    pub(super) min_length: usize,
    pub(super) max_length: Option<usize>,
    /// From how many bytes to how many a string may have between its quotes for its length to be right for certain.
    pub(super) surely_right: [usize; 2],
    pub(super) values: Arc<[String]>,
    /// Finds one of the values.
    pub(super) lookup: Lookup,
    pub(super) minimum: Option<f64>,
    pub(super) maximum: Option<f64>,
    pub(super) items: Option<NodeId>,
    pub(super) object: Option<ObjectPlan>,
}

/// What an object must look like; without one, its members are nobody's business.
#[derive(Debug)]
pub(super) struct ObjectPlan {
    pub(super) name: String,
    pub(super) members: Vec<Member>,
    /// Their names.
    pub(super) names: Arc<[String]>,
    pub(super) lookup: Lookup,
    pub(super) closed: bool,
    /// The members that are mandatory, a bit for each.
    pub(super) required: u64,
    /// The member whose value decides, if there are conditions.
    pub(super) decides: Option<usize>,
    /// What each value of the deciding member asks of the others.
    pub(super) conditions: Vec<Condition>,
    /// The members that have another shape under a condition, a bit for each.
    pub(super) conditional: u64,
    /// The rules on the members among each other.
    pub(super) rules: ObjectRules,
}

#[derive(Debug)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) node: NodeId,
    pub(super) rules: Option<Box<MemberRules>>,
    /// What the value must look like instead under the first condition that gives it another shape.
    pub(super) under: Option<NodeId>,
    /// What the value must look like for each value of the deciding member; empty if that makes no difference.
    shapes: Box<[NodeId]>,
}

impl Member {
    /// What the value must look like where the deciding member has this value, or none of the allowed ones.
    pub(super) fn shape(&self, decided: Option<usize>) -> NodeId {
        decided.and_then(|value| self.shapes.get(value)).copied().unwrap_or(self.node)
    }
}

/// What one value of the deciding member asks of the others, a bit for each of them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Condition {
    /// Mandatory, though they are not in general.
    pub(super) required: u64,
    /// Must not be empty.
    pub(super) filled: u64,
    /// Have the shape of the first condition that gives them another one.
    pub(super) under: u64,
    /// Belong to another value.
    pub(super) foreign: u64,
}

impl ObjectPlan {
    /// The members of a set.
    pub(super) fn members_of(&self, set: u64) -> impl Iterator<Item = &Member> {
        self.members.iter().enumerate().filter(move |(index, _)| set & (1 << index) != 0).map(|(_, member)| member)
    }
}

/// A rule on strings that keep their largest length, and how it counts them.
pub(super) type OnLength = (Rule, fn(&str) -> usize);

/// A document's plan.
#[derive(Debug)]
pub(super) struct Plan {
    nodes: Vec<Node>,
    pub(super) root: NodeId,
    /// The rules on strings that keep their largest length.
    pub(super) on_length: Vec<OnLength>,
}

impl Plan {
    #[inline]
    pub(super) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }

    /// Compiles a document. What a plan cannot express is an error.
    pub(super) fn compile(document: &Document) -> Result<Self, PlanError> {
        let mut compiler = Compiler { nodes: Vec::new(), known: Vec::new() };
        let root = compiler.node(&Value::Object(document.object.clone()), false, document.name())?;
        Ok(Self { nodes: compiler.nodes, root, on_length: advice::on_length().collect() })
    }

    /// All objects of the document.
    #[cfg(test)]
    pub(super) fn objects(&self) -> impl Iterator<Item = &ObjectPlan> {
        self.nodes.iter().filter_map(|node| node.object.as_ref())
    }
}

/// Why there is no plan for a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlanError {
    /// The object or member at fault.
    pub(super) place: String,
    pub(super) problem: &'static str,
}

impl fmt::Display for PlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.problem)
    }
}

struct Compiler {
    nodes: Vec<Node>,
    /// The nodes of what has a name: an object or an enum, whether it is open, and whether it may be null.
    known: Vec<(String, bool, bool, NodeId)>,
}

/// A set of members is a `u64`, and so is one of values.
const MOST: usize = 64;

impl Compiler {
    fn node(&mut self, value: &Value, nullable: bool, place: &str) -> Result<NodeId, PlanError> {
        let (name, open) = match value {
            Value::Enum { of, open } => (Some(&of.name), *open),
            Value::Object(object) => (Some(&object.name), false),
            _ => (None, false),
        };
        let is_known = |(known, known_open, known_nullable, _): &&(String, bool, bool, NodeId)| {
            Some(&**known) == name.map(|name| &**name) && *known_open == open && *known_nullable == nullable
        };
        if let Some((.., id)) = self.known.iter().find(is_known) {
            return Ok(*id);
        }
        let node = self.made(value, nullable, place)?;
        self.nodes.push(node);
        let id = NodeId(self.nodes.len() - 1);
        if let Some(name) = name {
            self.known.push((name.to_string(), open, nullable, id));
        }
        Ok(id)
    }

    fn made(&mut self, value: &Value, nullable: bool, place: &str) -> Result<Node, PlanError> {
        let types = value.types().iter().fold(Types(0), |all, one| all.with(*one));
        let types = if types.has(JsonType::Number) { types.with(JsonType::Integer) } else { types };
        let mut node = Node {
            types: if nullable { types.with(JsonType::Null) } else { types },
            min_length: 0,
            max_length: None,
            surely_right: [0, usize::MAX],
            values: [].into(),
            lookup: Lookup::new([].into_iter()),
            minimum: None,
            maximum: None,
            items: None,
            object: None,
        };
        match value {
            Value::String { min_length, max_length, none_of } => {
                let length = |length: u64| usize::try_from(length).map_err(|_| error(place, "a length is too large"));
                if !none_of.is_empty() {
                    return Err(error(place, "a plan knows no strings that are not allowed"));
                }
                node.min_length = length(*min_length)?;
                node.max_length = max_length.map(length).transpose()?;
                node.surely_right = [least_bytes(node.min_length), node.max_length.unwrap_or(usize::MAX)];
            }
            Value::Enum { open: true, .. } | Value::StringOrNumber | Value::Boolean | Value::AnyObject => {}
            Value::Enum { of, open: false } => {
                if of.values.len() > MOST {
                    return Err(error(place, "it has more values than a plan can hold"));
                }
                node.values = of.names().map(str::to_owned).collect();
                node.lookup = Lookup::new(of.names());
            }
            Value::Integer { minimum, maximum } => {
                let exact = |bound: i64| batchtask_json::whole_number::of_double(double(bound)) == Some(bound);
                if !exact(*minimum) || !exact(*maximum) {
                    return Err(error(place, "a bound is larger than what doubles tell apart"));
                }
                (node.minimum, node.maximum) = (Some(double(*minimum)), Some(double(*maximum)));
            }
            Value::List(items) => node.items = Some(self.node(items, false, place)?),
            Value::Object(object) | Value::Inline(object) => node.object = Some(self.object(object)?),
            _ => return Err(error(place, "a plan does not know this kind of value")),
        }
        Ok(node)
    }

    fn object(&mut self, object: &Object) -> Result<ObjectPlan, PlanError> {
        if object.members.len() > MOST {
            return Err(error(&object.name, "it has more members than a plan can hold"));
        }
        let mut members = Vec::new();
        let mut required = 0;
        for (index, member) in object.members_by_name().into_iter().enumerate() {
            let place = format!("{}.{}", object.name, member.name);
            let node = self.node(&member.value, !member.is_mandatory(), &place)?;
            if member.is_mandatory() {
                required |= 1 << index;
            }
            let rules = MemberRules::of(&object.name, &member.name, &self.nodes[node.0].values);
            let (name, shapes) = (member.name.to_string(), Box::default());
            members.push(Member { name, node, rules, under: None, shapes });
        }
        let mut plan = ObjectPlan {
            name: object.name.to_string(),
            lookup: Lookup::new(members.iter().map(|member| member.name.as_str())),
            names: members.iter().map(|member| member.name.clone()).collect(),
            members,
            closed: object.closed,
            required,
            decides: None,
            conditions: Vec::new(),
            conditional: 0,
            rules: ObjectRules::default(),
        };
        for condition in object.conditions.iter() {
            self.condition(object, condition, &mut plan)?;
        }
        if !advice::unknown_members(&plan.name, &plan.names).is_empty() {
            return Err(error(&plan.name, "a rule names a member that it does not have"));
        }
        if let Some(decides) = plan.decides {
            let values = &self.nodes[plan.members[decides].node.0].values;
            plan.rules = ObjectRules::of(&plan.name, &plan.names, values);
            for (value, condition) in plan.conditions.iter_mut().enumerate() {
                condition.foreign = plan.rules.foreign(value);
            }
        }
        Ok(plan)
    }

    fn condition(
        &mut self,
        object: &Object,
        condition: &model::Condition,
        plan: &mut ObjectPlan,
    ) -> Result<(), PlanError> {
        let model::Condition { decides, equals, member, then } = condition;
        let place = format!("{}, where `{decides}` is `{equals}`", object.name);
        let position = |name: &str| {
            let position = plan.members.iter().position(|member| member.name == name);
            position.ok_or_else(|| error(&place, "it names a member that there is not"))
        };
        let (decides, member) = (position(decides)?, position(member)?);
        if plan.decides.is_some_and(|other| other != decides) {
            return Err(error(&place, "a plan knows one member that decides"));
        }
        let values = &self.nodes[plan.members[decides].node.0].values;
        let value = values.iter().position(|value| **value == **equals);
        let value = value.ok_or_else(|| error(&place, "the deciding member never has this value"))?;
        plan.decides = Some(decides);
        plan.conditions.resize(values.len(), Condition::default());
        let (values, bit) = (values.len(), 1 << member);
        let (asked, target) = (&mut plan.conditions[value], &mut plan.members[member]);
        if (asked.required | asked.filled | asked.under) & bit != 0
            || target.shapes.get(value).is_some_and(|shape| *shape != target.node)
        {
            return Err(error(&place, "there are two conditions on one member"));
        }
        asked.required |= bit & !plan.required;
        match then {
            Then::Filled => {
                let types = self.nodes[target.node.0].types;
                if !types.has(JsonType::String) && !types.has(JsonType::Array) {
                    return Err(error(&place, "only a string or a list can be filled"));
                }
                asked.filled |= bit;
            }
            Then::Shape(shape) => {
                if target.shapes.is_empty() {
                    target.shapes = vec![target.node; values].into();
                }
                let node = self.node(&Value::Object(shape.clone()), false, &place)?;
                let target = &mut plan.members[member];
                target.shapes[value] = node;
                let first = *target.under.get_or_insert(node);
                plan.conditional |= bit;
                if first == node {
                    plan.conditions[value].under |= bit;
                }
            }
        }
        Ok(())
    }
}

fn error(place: &str, problem: &'static str) -> PlanError {
    PlanError { place: place.to_owned(), problem }
}

#[expect(clippy::cast_precision_loss, reason = "whoever compiles a bound makes sure that it is exact")]
fn double(bound: i64) -> f64 {
    bound as f64
}

/// How many bytes have at least so many code points: one may be written as `\uD83D\uDE00`.
fn least_bytes(code_points: usize) -> usize {
    if code_points > 1 { code_points * r"\uD83D\uDE00".len() } else { code_points }
}

#[cfg(test)]
mod tests;
