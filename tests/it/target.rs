//! Requests that are hard to get wrong: a constructor for each kind of target, and the view of a valid one.

use oceanconnect_batchtask::{
    AppId, BatchTaskCreateInDto, CommandDto, DeviceCmd, Invalid, JsonObject, MethodName, Minutes, Rule, ServiceId,
    Target, TargetType, TaskName, TaskType, Valid, create_batch_task::REQUIRED_BY_TYPE, strategies,
};

use crate::judges::agreed;
use properties::for_all;

fn command() -> CommandDto {
    CommandDto::new(ServiceId::new("Brightness"), MethodName::new("PUT"))
}

fn task(param: DeviceCmd) -> BatchTaskCreateInDto {
    BatchTaskCreateInDto::device_cmd(AppId::new("app"), TaskName::new("name"), Minutes::new(100), param)
}

fn strings(list: &[String]) -> Vec<&str> {
    list.iter().map(String::as_str).collect()
}

/// What each constructor makes is valid as it is, to every judge, and has the target that it was given.
#[test]
fn constructors_leave_nothing_out() {
    for target in TargetType::ALL {
        let param = match target {
            TargetType::DeviceList => DeviceCmd::for_device_list(["d1", "d2"], command()),
            TargetType::DeviceType => DeviceCmd::for_device_type("WaterMeter", command()),
            TargetType::DeviceArea => DeviceCmd::for_area("Shenzhen", command()),
            TargetType::GroupList => DeviceCmd::for_groups(["street"], command()),
            TargetType::Broadcast => DeviceCmd::broadcast(command()),
            TargetType::GroupIdList => DeviceCmd::for_group_ids(["g1"], command()),
            other => panic!("{other}"),
        };
        assert_eq!(param.r#type, target);
        let valid = Valid::new(param.clone()).unwrap();
        match valid.target() {
            Target::DeviceList(ids) => assert_eq!((target, strings(ids)), (TargetType::DeviceList, vec!["d1", "d2"])),
            Target::DeviceType { device_type, manufacturer_id, model, .. } => {
                assert_eq!(target, TargetType::DeviceType);
                assert_eq!((device_type, manufacturer_id, model), ("WaterMeter", None, None));
            }
            Target::DeviceArea(area) => assert_eq!((target, area), (TargetType::DeviceArea, "Shenzhen")),
            Target::GroupList(names) => assert_eq!((target, strings(names)), (TargetType::GroupList, vec!["street"])),
            Target::Broadcast => assert_eq!(target, TargetType::Broadcast),
            Target::GroupIdList(ids) => assert_eq!((target, strings(ids)), (TargetType::GroupIdList, vec!["g1"])),
            other => panic!("{other:?}"),
        }
        let task = task(param);
        assert_eq!(task.task_type(), TaskType::DeviceCmd);
        let text = serde_json::to_string(&task).unwrap();
        assert_eq!(agreed(text.as_bytes()), None, "{text}");
        // Nothing is written but what was given.
        let members = REQUIRED_BY_TYPE.iter().filter(|row| row.r#type == target).count();
        assert_eq!(serde_json::to_value(&task).unwrap()["param"].as_object().unwrap().len(), 2 + members, "{text}");
    }
}

/// What the types cannot rule out is what validation says.
#[test]
fn what_is_given_may_be_empty_and_then_is_no_target() {
    let none: [&str; 0] = [];
    for (param, member) in [
        (DeviceCmd::for_device_list(none, command()), "deviceList"),
        (DeviceCmd::for_device_type("", command()), "deviceType"),
        (DeviceCmd::for_area("", command()), "deviceLocation"),
        (DeviceCmd::for_groups(none, command()), "groupList"),
        (DeviceCmd::for_group_ids(none, command()), "groupList"),
    ] {
        let Invalid { findings, value, .. } = Valid::new(task(param.clone())).unwrap_err();
        assert_eq!(value, task(param));
        let violations: Vec<_> = findings.into_iter().map(|one| (one.rule, one.pointer)).collect();
        assert_eq!(violations, [(Rule::EmptyForType, format!("/param/{member}"))]);
    }
}

#[test]
fn a_change_of_type_needs_its_own_member() {
    for row in REQUIRED_BY_TYPE {
        let mut param = DeviceCmd::broadcast(command());
        param.r#type = row.r#type;
        let violations: Vec<_> =
            Valid::new(param).unwrap_err().findings.into_iter().map(|one| (one.rule, one.pointer)).collect();
        assert_eq!(violations, [(Rule::MissingForType, format!("/{}", row.member))]);
    }
}

#[test]
fn the_view_shows_nothing_of_other_types() {
    let mut param = DeviceCmd::for_area("Shenzhen", command()).with_model("W1");
    param.device_list = Some(vec!["d1".to_owned()]);
    assert_eq!(Valid::new(task(param)).unwrap().target(), Some(Target::DeviceArea("Shenzhen")));
}

#[test]
fn a_device_type_may_be_narrowed() {
    let param = DeviceCmd::for_device_type("WaterMeter", command()).with_manufacturer_id("Haier").with_model("W1");
    let valid = Valid::new(param).unwrap();
    let Target::DeviceType { device_type, manufacturer_id, model, .. } = valid.target() else {
        panic!("another target")
    };
    assert_eq!((device_type, manufacturer_id, model), ("WaterMeter", Some("Haier"), Some("W1")));
}

#[test]
fn a_task_of_another_type_has_no_target() {
    let task = BatchTaskCreateInDto::with_object(
        AppId::new("a"),
        TaskName::new("n"),
        Minutes::new(10),
        TaskType::DeviceDel,
        JsonObject::new(),
    );
    assert_eq!(Valid::new(task.unwrap()).unwrap().target(), None);
}

#[test]
fn an_object_for_a_command_is_read_as_one() {
    let of = |text: &str| {
        let param = text.parse().unwrap();
        BatchTaskCreateInDto::with_object(
            AppId::new("app"),
            TaskName::new("name"),
            Minutes::new(100),
            TaskType::DeviceCmd,
            param,
        )
    };
    let command_text = r#"{"type":"Broadcast","command":{"serviceId":"Brightness","method":"PUT"}}"#;
    assert_eq!(of(command_text).unwrap(), task(DeviceCmd::broadcast(command())));
    assert!(of("{}").is_err());
    assert!(of(r#"{"type":"Broadcast"}"#).unwrap_err().to_string().contains("command"));
}

/// The view of any valid command never falls back on nothing.
#[test]
fn a_valid_target_is_never_empty() {
    for_all(strategies::device_cmd(), |param| {
        let expected = param.r#type;
        let valid = Valid::new(param).unwrap();
        let (target, filled) = match valid.target() {
            Target::DeviceList(ids) => (TargetType::DeviceList, !ids.is_empty()),
            Target::DeviceType { device_type, .. } => (TargetType::DeviceType, !device_type.is_empty()),
            Target::DeviceArea(area) => (TargetType::DeviceArea, !area.is_empty()),
            Target::GroupList(names) => (TargetType::GroupList, !names.is_empty()),
            Target::Broadcast => (TargetType::Broadcast, true),
            Target::GroupIdList(ids) => (TargetType::GroupIdList, !ids.is_empty()),
            other => panic!("{other:?}"),
        };
        assert_eq!((target, filled), (expected, true));
    });
}

/// A command can be changed in place and is then validated again.
#[test]
fn a_command_can_be_changed() {
    let mut task = task(DeviceCmd::broadcast(command()));
    task.device_cmd_mut().unwrap().max_retransmit = Some(4);
    let mut task = Valid::new(task).unwrap_err().value;
    task.device_cmd_mut().unwrap().max_retransmit = Some(3);
    assert!(Valid::new(task).is_ok());
}
