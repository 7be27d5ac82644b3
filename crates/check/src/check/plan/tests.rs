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
