use oceanconnect_batchtask::model::{CONTRACT, Condition, Document, Object, Shared, Then, Value};

use super::*;

fn request(change: impl FnOnce(&mut Object)) -> Document {
    let mut document = CONTRACT.document("BatchTaskCreateInDTO").unwrap().clone();
    let mut object = (*document.object).clone();
    change(&mut object);
    document.object = Shared::from(object);
    document
}

fn condition(decides: &'static str, equals: &'static str, member: &'static str, then: Then) -> Condition {
    Condition { decides: decides.into(), equals: equals.into(), member: member.into(), then }
}

/// What a plan cannot express is an error, with the place.
#[test]
fn nothing_is_skipped() {
    let tag = CONTRACT.document("TagDTO2").unwrap().object.clone();
    let cases: [(&str, Document); 7] = [
        (
            "one member that decides",
            request(|object| {
                object.conditions.to_mut().push(condition("appId", "a", "tags", Then::Filled));
            }),
        ),
        (
            "never has this value",
            request(|object| {
                object.conditions.to_mut().push(condition("taskType", "DeviceNew", "tags", Then::Filled));
            }),
        ),
        (
            "a member that there is not",
            request(|object| {
                object.conditions.to_mut().push(condition("taskType", "DeviceDel", "area", Then::Filled));
            }),
        ),
        (
            "two conditions on one member",
            request(|object| {
                object.conditions.to_mut().push(condition("taskType", "DeviceCmd", "param", Then::Shape(tag.clone())));
            }),
        ),
        (
            "only a string or a list",
            request(|object| {
                object.conditions.to_mut().push(condition("taskType", "DeviceDel", "timeout", Then::Filled));
            }),
        ),
        (
            "more members than",
            request(|object| {
                let member = object.members[0].clone();
                let more = (0..64).map(|index| {
                    let mut member = member.clone();
                    member.name = format!("member{index}").into();
                    member
                });
                object.members.to_mut().extend(more);
            }),
        ),
        ("strings that are not allowed", CONTRACT.document("QueryOneTaskInDTO").unwrap().clone()),
    ];
    for (problem, document) in cases {
        let error = Plan::compile(&document).unwrap_err();
        assert!(error.problem.contains(problem), "{problem}: {error}");
    }
    let unbounded = request(|object| {
        for member in object.members.to_mut() {
            if let Value::Integer { maximum, .. } = &mut member.value {
                *maximum = i64::MAX;
            }
        }
    });
    let error = Plan::compile(&unbounded).unwrap_err();
    assert_eq!(error.to_string(), "BatchTaskCreateInDTO.timeout: a bound is larger than what doubles tell apart");
}

/// What a plan says of a body: the rules that it breaks with their pointers. The fast pass may ask the slow one in vain, but not the
/// other way round.
fn judged(plan: &Plan, body: &str) -> Vec<(Rule, String)> {
    use crate::check::{
        Limits,
        judge::{FastPass, Scratch, SlowPass, judge},
    };
    let mut scratch = Scratch::default();
    let scanner = || batchtask_json::Scanner::new(body.as_bytes());
    let fast = judge(scanner(), plan, &mut scratch, &mut FastPass);
    let mut sink = SlowPass::new(Limits::default());
    judge(scanner(), plan, &mut scratch, &mut sink).unwrap();
    assert!(fast.is_err() || sink.findings.is_empty(), "the fast pass passes over {:?}", sink.findings);
    sink.findings.into_iter().map(|finding| (finding.rule, finding.pointer)).collect()
}

/// A second documented `taskType` is a row of the model: each `param` is judged by its own shape.
#[test]
fn a_second_documented_task_type_is_a_row() {
    let tag = CONTRACT.document("TagDTO2").unwrap().object.clone();
    let plan = Plan::compile(&request(|object| {
        object.conditions.to_mut().push(condition("taskType", "DeviceDel", "param", Then::Shape(tag)));
    }));
    let plan = plan.unwrap();
    let errors = |task_type: &str, param: &str, type_first: bool| -> Vec<(Rule, String)> {
        let [one, other] = [format!(r#""taskType":"{task_type}""#), format!(r#""param":{param}"#)];
        let (one, other) = if type_first { (one, other) } else { (other, one) };
        let found = judged(&plan, &format!(r#"{{"appId":"a","taskName":"n","timeout":10,{one},{other}}}"#));
        found.into_iter().filter(|(rule, _)| rule.severity() == oceanconnect_batchtask::Severity::Error).collect()
    };
    let command = r#"{"type":"Broadcast","command":{"serviceId":"s","method":"m"}}"#;
    let tag = r#"{"tagName":"n","tagValue":"v"}"#;
    let missing = |name: &str| (Rule::MissingMember, format!("/param/{name}"));
    let unknown = |name: &str| (Rule::UnknownMember, format!("/param/{name}"));
    for type_first in [true, false] {
        assert_eq!(errors("DeviceCmd", command, type_first), []);
        assert_eq!(errors("DeviceDel", tag, type_first), []);
        assert_eq!(errors("DeviceReg", tag, type_first), []);
        assert_eq!(errors("DeviceReg", command, type_first), []);
        let mut of_tag = errors("DeviceCmd", tag, type_first);
        of_tag.sort();
        assert_eq!(of_tag, [missing("command"), missing("type"), unknown("tagName"), unknown("tagValue")]);
        let mut of_command = errors("DeviceDel", command, type_first);
        of_command.sort();
        assert_eq!(of_command, [missing("tagName"), missing("tagValue"), unknown("command"), unknown("type")]);
    }
}
