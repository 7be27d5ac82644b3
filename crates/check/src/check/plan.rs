//! What a document must look like, made for judging quickly: compiled from its exported schema, so that the check and
//! the schema cannot say different things.

use std::sync::Arc;

use oceanconnect_batchtask::Rule;
use serde_json::Value;

pub use oceanconnect_batchtask::JsonType;

use super::{
    advice::{self, MemberRules, ObjectRules},
    lookup::Lookup,
};

/// A set of types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Types(u8);

impl Types {
    const ANY: Self = Self(u8::MAX);

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
    /// What the value must look like instead, under a condition.
    pub(super) under: Option<NodeId>,
}

/// What one value of the deciding member asks of the others, a bit for each of them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Condition {
    /// Mandatory, though they are not in general.
    pub(super) required: u64,
    /// Must not be empty.
    pub(super) filled: u64,
    /// Have their other shape.
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

/// A document's plan.
#[derive(Debug)]
pub(super) struct Plan {
    nodes: Vec<Node>,
    pub(super) root: NodeId,
    /// The rules on strings that keep their largest length.
    pub(super) on_length: Vec<(Rule, fn(&str) -> usize)>,
}

impl Plan {
    #[inline]
    pub(super) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }

    /// Compiles an exported schema, which is known to be one: what it does not understand it leaves out, and the tests
    /// that hold the judges against each other show it.
    pub(super) fn compile(schema: &str) -> Self {
        let schema: Value = serde_json::from_str(schema).unwrap_or_default();
        let mut compiler = Compiler { schema: &schema, nodes: Vec::new(), known: Vec::new() };
        let name = schema["title"].as_str().unwrap_or_default();
        let root = compiler.node(&schema, name);
        Self { nodes: compiler.nodes, root, on_length: advice::on_length().collect() }
    }

    /// All objects of the document.
    #[cfg(test)]
    pub(super) fn objects(&self) -> impl Iterator<Item = &ObjectPlan> {
        self.nodes.iter().filter_map(|node| node.object.as_ref())
    }
}

struct Compiler<'s> {
    schema: &'s Value,
    nodes: Vec<Node>,
    known: Vec<(&'s str, NodeId)>,
}

impl<'s> Compiler<'s> {
    fn node(&mut self, schema: &'s Value, name: &str) -> NodeId {
        if let Some(reference) = schema["$ref"].as_str() {
            return self.referred(reference);
        }
        // What an optional enum is exported as.
        if let Some([branch, null]) = schema["anyOf"].as_array().map(Vec::as_slice)
            && null["type"] == "null"
        {
            let id = self.node(branch, name);
            let nullable = Node { types: self.nodes[id.0].types.with(JsonType::Null), ..self.nodes[id.0].copied() };
            return self.push(nullable);
        }
        let length = |keyword: &str| schema[keyword].as_u64().and_then(|length| usize::try_from(length).ok());
        let (min_length, max_length) = (length("minLength").unwrap_or(0), length("maxLength"));
        let values: Arc<[String]> = array(&schema["enum"]).filter_map(Value::as_str).map(str::to_owned).collect();
        let node = Node {
            types: types(&schema["type"]),
            min_length,
            max_length,
            surely_right: [least_bytes(min_length), max_length.unwrap_or(usize::MAX)],
            lookup: Lookup::new(values.iter().map(String::as_str)),
            values,
            minimum: schema["minimum"].as_f64(),
            maximum: schema["maximum"].as_f64(),
            items: schema.get("items").map(|items| self.node(items, "")),
            object: None,
        };
        let object = schema["properties"].as_object().map(|_| self.object(schema, name));
        self.push(Node { object, ..node })
    }

    fn push(&mut self, node: Node) -> NodeId {
        self.nodes.push(node);
        NodeId(self.nodes.len() - 1)
    }

    fn referred(&mut self, reference: &'s str) -> NodeId {
        if let Some((_, id)) = self.known.iter().find(|(known, _)| *known == reference) {
            return *id;
        }
        let schema = self.schema.pointer(reference.trim_start_matches('#')).unwrap_or(&Value::Null);
        let id = self.node(schema, reference.rsplit('/').next().unwrap_or_default());
        self.known.push((reference, id));
        id
    }

    fn object(&mut self, schema: &'s Value, name: &str) -> ObjectPlan {
        let mut members = Vec::new();
        for (member, value) in schema["properties"].as_object().into_iter().flatten() {
            let node = self.node(value, "");
            let rules = MemberRules::of(name, member, &self.nodes[node.0].values);
            members.push(Member { name: member.clone(), node, rules, under: None });
        }
        let position = |name: &Value| members.iter().position(|member| Some(member.name.as_str()) == name.as_str());
        let required = array(&schema["required"]).filter_map(position).fold(0, |all, index| all | 1 << index);
        let mut plan = ObjectPlan {
            name: name.to_owned(),
            lookup: Lookup::new(members.iter().map(|member| member.name.as_str())),
            names: members.iter().map(|member| member.name.clone()).collect(),
            members,
            closed: schema["additionalProperties"] == false,
            required,
            decides: None,
            conditions: Vec::new(),
            conditional: 0,
            rules: ObjectRules::default(),
        };
        for condition in array(&schema["allOf"]) {
            self.condition(condition, &mut plan);
        }
        debug_assert_eq!(advice::unknown_members(&plan.name, &plan.names), [], "a rule names an unknown member");
        if let Some(decides) = plan.decides {
            plan.rules = ObjectRules::of(name, &plan.names, &self.nodes[plan.members[decides].node.0].values);
            for (value, condition) in plan.conditions.iter_mut().enumerate() {
                condition.foreign = plan.rules.foreign(value);
            }
        }
        plan
    }

    /// Understands the one form in which conditionals are exported.
    fn condition(&mut self, schema: &'s Value, plan: &mut ObjectPlan) -> Option<()> {
        let position = |name: &str| plan.members.iter().position(|member| member.name == name);
        let (decides, condition) = schema["if"]["properties"].as_object()?.iter().next()?;
        let (member, then) = schema["then"]["properties"].as_object()?.iter().next()?;
        let (decides, member) = (position(decides)?, position(member)?);
        let values = &self.nodes[plan.members[decides].node.0].values;
        let value = values.iter().position(|value| condition["const"] == value.as_str())?;
        plan.decides = Some(decides);
        plan.conditions.resize(values.len(), Condition::default());
        let (condition, bit) = (&mut plan.conditions[value], 1 << member);
        condition.required |= bit & !plan.required;
        if then["minItems"] == 1 || then["minLength"] == 1 {
            condition.filled |= bit;
        }
        if then.get("$ref").is_some() {
            condition.under |= bit;
            plan.conditional |= bit;
            plan.members[member].under = Some(self.node(then, ""));
        }
        Some(())
    }
}

impl Node {
    /// The node without what an object or array holds: enough for an enum.
    fn copied(&self) -> Self {
        Self { values: Arc::clone(&self.values), lookup: self.lookup.clone(), object: None, ..*self }
    }
}

/// How many bytes have at least so many code points: one may be written as `\uD83D\uDE00`.
fn least_bytes(code_points: usize) -> usize {
    if code_points > 1 { code_points * r"\uD83D\uDE00".len() } else { code_points }
}

fn array(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn types(names: &Value) -> Types {
    let named = |name: &Value| JsonType::ALL.into_iter().find(|r#type| name == r#type.as_str());
    let types = match names {
        Value::Null => return Types::ANY,
        Value::Array(names) => names.iter().filter_map(named).fold(Types(0), Types::with),
        name => named(name).map_or(Types(0), |r#type| Types(0).with(r#type)),
    };
    if types.has(JsonType::Number) { types.with(JsonType::Integer) } else { types }
}
