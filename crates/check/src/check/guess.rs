//! What kind of document a text is, by the names of its members.

use super::{
    kind::{Kind, plan},
    plan::{ObjectPlan, Plan},
};
use crate::json::members;

/// The kind that a text most likely is.
///
/// It is a request to create a task unless the members leave little doubt: three that only another kind has, or two of
/// these and none that any object of a request has. A text that has all mandatory members of a request but one is a
/// request in any case: one that is wrong must not pass as something else.
pub(super) fn kind(text: &[u8], start: usize) -> Kind {
    let request = root(plan(Kind::Create));
    let white_space = text[start..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let mut decoded = String::new();
    let mut of_requests = 0_usize;
    let mut mandatory = 0_u64;
    let mut of_others = [0_usize; Kind::ALL.len()];
    for (name, _) in members(text, start + white_space) {
        let name = name.decode(text, &mut decoded).as_bytes();
        if let Some(index) = request.and_then(|request| request.lookup.find(name)) {
            of_requests += 1;
            mandatory |= (1 << index) & request.map_or(0, |request| request.required);
            continue;
        }
        let mut is_known = false;
        for (kind, count) in Kind::ALL.iter().zip(&mut of_others) {
            let known = root(plan(*kind)).is_some_and(|object| object.lookup.find(name).is_some());
            is_known |= known;
            *count += usize::from(known);
        }
        of_requests += usize::from(!is_known && is_in_a_command(name));
    }
    if mandatory.count_ones() + 1 >= request.map_or(0, |request| request.required.count_ones()) {
        return Kind::Create;
    }
    let beyond_doubt = |count: usize| count >= 3 || count >= 2 && of_requests == 0;
    let most = Kind::ALL.iter().zip(of_others).max_by_key(|(_, count)| *count);
    most.filter(|(_, count)| beyond_doubt(*count)).map_or(Kind::Create, |(kind, _)| *kind)
}

/// How many mandatory members of a request the object at `start` has.
pub(super) fn mandatory_members(text: &[u8], start: usize) -> usize {
    let Some(request) = root(plan(Kind::Create)) else { return 0 };
    let mut decoded = String::new();
    let found = members(text, start).filter_map(|(name, _)| request.lookup.find(name.decode_bytes(text, &mut decoded)));
    let found = found.fold(0, |all, index| all | 1 << index);
    (found & request.required).count_ones() as usize
}

fn root(plan: &Plan) -> Option<&ObjectPlan> {
    plan.node(plan.root).object.as_ref()
}

/// Whether the `param` of a command, or the command in it, has a member of this name.
fn is_in_a_command(name: &[u8]) -> bool {
    let plan = plan(Kind::Create);
    let param = root(plan).into_iter().flat_map(|request| &request.members).filter_map(|member| member.under);
    let param = param.filter_map(|node| plan.node(node).object.as_ref());
    param.into_iter().any(|param| {
        let command = param.members.iter().filter_map(|member| plan.node(member.node).object.as_ref());
        std::iter::once(param).chain(command).any(|object| object.lookup.find(name).is_some())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_members_tell_the_kind() {
        let guesses = [
            (Kind::Create, "[]"),
            (Kind::Create, "{}"),
            (Kind::Create, r#"{"taskId":"1"}"#),
            (
                Kind::Create,
                r#"{"appId":"","param":{},"taskName":"","taskType":"DeviceCmd","timeout":10,"taskId":1,"status":1}"#,
            ),
            (Kind::Query, r#"{"taskId":"1","status":"Running"}"#),
            (
                Kind::Query,
                r#" {"taskId":"1","taskName":"n","appId":"a","taskType":"DeviceCmd","status":"Pending","progress":0}"#,
            ),
            (Kind::Details, r#"{"pageNo":0,"pageSize":25,"totalCount":0,"taskDetails":[]}"#),
            (Kind::Push, r#"{"deviceId":"d","commandId":"c","result":{"resultCode":"SENT"}}"#),
            // The body of the call for one device.
            (Kind::Create, r#"{"deviceId":"d","commandId":"c","command":{"serviceId":"s","method":"m"}}"#),
        ];
        for (kind, text) in guesses {
            assert_eq!(super::kind(text.as_bytes(), 0), kind, "{text}");
        }
    }

    #[test]
    fn no_three_foreign_members_make_a_request_something_else() {
        let request = r#""appId":"a","param":{},"taskName":"n","taskType":"DeviceCmd","timeout":99999"#;
        let of_requests = root(plan(Kind::Create)).unwrap();
        let query = root(plan(Kind::Query)).unwrap();
        let foreign: Vec<_> =
            query.names.iter().filter(|name| of_requests.lookup.find(name.as_bytes()).is_none()).collect();
        let mut triples = 0;
        for (third, c) in foreign.iter().enumerate() {
            for (second, b) in foreign[..third].iter().enumerate() {
                for a in &foreign[..second] {
                    triples += 1;
                    let text = format!(r#"{{{request},"{a}":null,"{b}":null,"{c}":null}}"#);
                    assert_eq!(kind(text.as_bytes(), 0), Kind::Create, "{text}");
                }
            }
        }
        assert_eq!(triples, 286);
    }
}
