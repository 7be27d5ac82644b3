use fastrand::Rng;

use crate::{
    body,
    json::{Json, Style},
    random::uuid,
};

/// One valid body for so many devices.
#[must_use]
pub fn many_devices(seed: u64, devices: usize) -> String {
    let mut random = Rng::with_seed(seed);
    let mut list = String::with_capacity(devices * 39);
    for index in 0..devices {
        list.push_str(if index > 0 { ",\"" } else { "\"" });
        list.push_str(&uuid(&mut random));
        list.push('"');
    }
    let command = r#""command":{"serviceId":"Brightness","method":"PUT"}"#;
    around(&format!(r#""type":"DeviceList","deviceList":[{list}],{command}"#))
}

/// One valid body whose `paras` make it at least so many bytes long.
#[must_use]
pub fn many_paras(seed: u64, bytes: usize) -> String {
    let mut random = Rng::with_seed(seed);
    let mut list = String::with_capacity(bytes + 256);
    while list.len() < bytes {
        list.push_str(if list.is_empty() { "" } else { "," });
        body::paras(&mut random).write(Style::Plain, &mut list);
    }
    let command = format!(r#""command":{{"serviceId":"Brightness","method":"PUT","paras":{{"plans":[{list}]}}}}"#);
    around(&format!(r#""type":"Broadcast",{command}"#))
}

fn around(param: &str) -> String {
    let body = Json::object([
        ("appId", Json::text("3RQ9UnhymV409MfKPuiin75XroQa")),
        ("timeout", Json::token(300)),
        ("taskName", Json::text("夜间亮灯")),
        ("taskType", Json::text("DeviceCmd")),
        ("param", Json::Token(format!("{{{param}}}"))),
    ]);
    let mut text = String::new();
    body.write(Style::Plain, &mut text);
    text
}
