use fastrand::Rng;

use crate::{
    json::{Json, Style},
    random::{pick, uuid},
};

/// The values of `type`, and how many of fourteen bodies have each.
const TARGETS: [&str; 14] = [
    "DeviceList",
    "DeviceList",
    "DeviceList",
    "DeviceList",
    "DeviceList",
    "DeviceList",
    "DeviceList",
    "DeviceType",
    "DeviceType",
    "DeviceArea",
    "GroupList",
    "GroupIdList",
    "GroupIdList",
    "Broadcast",
];

const TASKS: [&str; 5] = ["任务", "夜间亮灯", "水表周期上报", "lamps", "Zählerstand"];
const AREAS: [&str; 4] = ["深圳市南山区", "上海市浦东新区", "Shenzhen", "成都"];
const GROUPS: [&str; 4] = ["路灯一组", "水表·东区", "street lamps", "Straßenlampen"];
const SERVICES: [(&str, &str); 4] = [
    ("WaterMeter", "SET_TEMPERATURE_READ_PERIOD"),
    ("Brightness", "PUT"),
    ("LightControl", "SET_DIMMING_PLAN"),
    ("Battery", "REPORT_INTERVAL"),
];
const CALLBACK: &str = "http://192.0.2.10:9999/na/iocm/devNotify/v1.1.0/reportCmdExecResult";

/// A valid body in which `change` has been at work.
pub(crate) fn text(random: &mut Rng, index: usize, change: impl FnOnce(&mut Rng, &mut Json)) -> String {
    let style = pick(random, &[Style::Plain, Style::Plain, Style::Python, Style::Php]);
    let mut body = body(random, index, style);
    change(random, &mut body);
    let mut text = String::with_capacity(1024);
    body.write(style, &mut text);
    text
}

fn body(random: &mut Rng, index: usize, style: Style) -> Json {
    let name = format!("{}-{index}-{:08x}", pick(random, &TASKS), random.u64(..) >> 32);
    let app_id = Json::text("3RQ9UnhymV409MfKPuiin75XroQa");
    let timeout = Json::token(random.usize(10..=2880));
    let task_type = Json::text("DeviceCmd");
    let param = param(random, style);
    let tags = tags(random, index, style);
    let (name, absent) = (Json::Text(name), Json::token("null"));
    let members = match style {
        Style::Plain => vec![
            ("appId", app_id),
            ("timeout", timeout),
            ("taskName", name),
            ("taskType", task_type),
            ("param", param),
            ("tags", tags.unwrap_or(absent)),
        ],
        Style::Python => {
            let mut members = vec![
                ("appId", app_id),
                ("param", param),
                ("taskName", name),
                ("taskType", task_type),
                ("timeout", timeout),
            ];
            members.extend(tags.map(|tags| ("tags", tags)));
            members
        }
        Style::Php => {
            let mut members = vec![("appId", app_id), ("taskName", name), ("taskType", task_type)];
            members.extend(tags.map(|tags| ("tags", tags)));
            members.extend([("timeout", timeout), ("param", param)]);
            members
        }
    };
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn tags(random: &mut Rng, index: usize, style: Style) -> Option<Json> {
    let tag = |name: &str, value: &str| {
        let (name, value) = (("tagName", Json::text(name)), ("tagValue", Json::text(value)));
        // One of the three sorts its members the other way round.
        if style == Style::Php { Json::object([value, name]) } else { Json::object([name, value]) }
    };
    random.bool().then(|| Json::List(vec![tag("区域", pick(random, &AREAS)), tag("batch", &index.to_string())]))
}

fn param(random: &mut Rng, style: Style) -> Json {
    let r#type = pick(random, &TARGETS);
    let mut members = vec![("type", Json::text(r#type))];
    match r#type {
        "DeviceList" => members.push(("deviceList", ids(random, 6, 15))),
        "DeviceType" => members.extend([
            ("deviceType", Json::text("WaterMeter")),
            ("manufacturerId", Json::text("Huawei")),
            ("model", Json::Text(format!("NBIoT-{}", random.usize(..1000)))),
        ]),
        "DeviceArea" => members.push(("deviceLocation", Json::text(pick(random, &AREAS)))),
        "GroupList" => {
            let groups = (0..random.usize(2..=6)).map(|index| format!("{} {index}", pick(random, &GROUPS)));
            members.push(("groupList", Json::List(groups.map(Json::Text).collect())));
        }
        "GroupIdList" => members.push(("groupList", ids(random, 4, 12))),
        _ => {}
    }
    let end = [
        ("command", command(random)),
        ("callbackUrl", Json::text(CALLBACK)),
        ("maxRetransmit", Json::token(random.usize(..4))),
    ];
    members.extend(end);
    if style == Style::Php {
        members.reverse();
    }
    Json::Object(members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn ids(random: &mut Rng, least: usize, most: usize) -> Json {
    let ids = random.usize(least..=most);
    Json::List((0..ids).map(|_| Json::Text(uuid(random))).collect())
}

fn command(random: &mut Rng) -> Json {
    let (service, method) = pick(random, &SERVICES);
    Json::object([("serviceId", Json::text(service)), ("method", Json::text(method)), ("paras", paras(random))])
}

/// The parameters of a command.
pub(crate) fn paras(random: &mut Rng) -> Json {
    let plan = [random.usize(..24), random.usize(..24), random.usize(..24)];
    Json::object([
        ("value", Json::token(random.usize(..101))),
        ("price", Json::token(pick(random, &["1.10", "0.5", "-3.25", "1e2"]))),
        ("mode", Json::text(pick(random, &["夜间模式", "节能", "manual"]))),
        ("on", Json::token(random.bool())),
        ("plan", Json::List(plan.map(Json::token).into())),
    ])
}
