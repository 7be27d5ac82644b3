use fastrand::Rng;

use crate::{json::Json, random::pick};

/// What can be wrong with a body.
const FAULTS: [fn(&mut Rng, &mut Json); 14] = [
    |random, body| remove(body, pick(random, &["appId", "taskName", "taskType", "timeout", "param"])),
    |_, body| set(body, "timeout", Json::text("300")),
    |random, body| set(body, "timeout", Json::token(pick(random, &["9", "2881", "18000", "10.5", "true"]))),
    |_, body| set(body, "taskType", Json::text("DeviceCommand")),
    |_, body| set(body, "appId", Json::token("null")),
    |random, body| set(body, "taskName", Json::Text("任务".repeat(random.usize(129..=160)))),
    |_, body| add(Some(body), "priority", Json::token(1)),
    |_, body| add(Some(body), "appId", Json::text("again")),
    |_, body| add(body.member("param"), "manufactureId", Json::text("Huawei")),
    |_, body| set_in_param(body, "type", Json::text("Devicelist")),
    |_, body| set_in_param(body, "maxRetransmit", Json::token(4)),
    |_, body| set_in_param(body, "groupList", Json::text("路灯一组")),
    |_, body| set_in_command(body, "paras", Json::List(Vec::new())),
    |_, body| set_in_command(body, "serviceId", Json::text("")),
];

/// Makes a body invalid, or no more valid than it was.
pub(crate) fn put_into(random: &mut Rng, body: &mut Json) {
    let fault = pick(random, &FAULTS);
    fault(random, body);
}

/// Takes the end away, so that the text is no longer JSON.
pub(crate) fn cut(random: &mut Rng, mut text: String) -> String {
    let mut at = random.usize(1..text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    text.truncate(at);
    text
}

fn set_in_param(body: &mut Json, name: &str, value: Json) {
    if let Some(param) = body.member("param") {
        set(param, name, value);
    }
}

fn set_in_command(body: &mut Json, name: &str, value: Json) {
    if let Some(command) = body.member("param").and_then(|param| param.member("command")) {
        set(command, name, value);
    }
}

fn set(object: &mut Json, name: &str, value: Json) {
    match object.member(name) {
        Some(member) => *member = value,
        None => add(Some(object), name, value),
    }
}

fn add(object: Option<&mut Json>, name: &str, value: Json) {
    if let Some(members) = object.and_then(Json::members) {
        members.push((name.to_owned(), value));
    }
}

fn remove(object: &mut Json, name: &str) {
    if let Some(members) = object.members() {
        members.retain(|(known, _)| known != name);
    }
}
