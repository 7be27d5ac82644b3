//! Defects of the types that a review found, each under what it broke. What concerns reading is in `doors`.

use oceanconnect_batchtask::{
    AppId, BatchTaskCreateInDto, CallbackUrl, CommandDto, DeviceCmd, JsonObject, MAX_DEPTH, MethodName, Minutes,
    ServiceId, TaskName, TaskType, Valid,
    validator::{Validate, ValidationErrorsKind},
};

fn nested(levels: usize) -> JsonObject {
    (1..levels).fold(JsonObject::new(), |inside, _| JsonObject::from_iter([("a", inside)]))
}

fn command() -> CommandDto {
    CommandDto::new(ServiceId::new("s"), MethodName::new("m"))
}

/// What is valid can be written and read back; one level more is not valid.
#[test]
fn a_valid_task_is_never_too_deep_to_be_read() {
    let command_task = |levels: usize| {
        let param = DeviceCmd::broadcast(command().with_paras(nested(levels)));
        BatchTaskCreateInDto::device_cmd(AppId::new("a"), TaskName::new("n"), Minutes::new(10), param)
    };
    let other_task = |levels: usize| {
        let (app_id, name) = (AppId::new("a"), TaskName::new("n"));
        BatchTaskCreateInDto::with_object(app_id, name, Minutes::new(10), TaskType::DeviceMod, nested(levels)).unwrap()
    };
    for (deepest, too_deep, pointer) in [
        (command_task(MAX_DEPTH - 3), command_task(MAX_DEPTH - 2), "/param/command/paras"),
        (other_task(MAX_DEPTH - 1), other_task(MAX_DEPTH), "/param"),
    ] {
        let valid = Valid::new(deepest).unwrap();
        let text = serde_json::to_string(&valid).unwrap();
        assert_eq!(serde_json::from_str::<Valid<BatchTaskCreateInDto>>(&text).unwrap(), valid);
        let message = Valid::new(too_deep).unwrap_err().to_string();
        assert!(message.contains(pointer) && message.contains("too-deep"), "{message}");
    }
}

/// Whoever calls `validate` sees the member and a message.
#[test]
fn a_plain_validator_user_sees_what_type_makes_mandatory() {
    let mut missing = DeviceCmd::for_area("", command());
    missing.device_location = None;
    for (param, member, code, message) in [
        (DeviceCmd::for_device_list([""; 0], command()), "device_list", "empty_for_type", "must not be empty"),
        (missing, "device_location", "missing_for_type", "is required"),
    ] {
        let errors = param.validate().unwrap_err().into_errors();
        assert_eq!(errors.keys().collect::<Vec<_>>(), [member]);
        let ValidationErrorsKind::Field(errors) = &errors[member] else { panic!("{errors:?}") };
        assert_eq!(errors[0].code, code);
        assert!(errors[0].message.as_ref().is_some_and(|said| said.starts_with(message)), "{errors:?}");
    }
}

#[test]
fn debug_shows_no_password_of_a_callback_address() {
    let param = DeviceCmd::broadcast(command()).with_callback_url("https://user:password@a/b?token=secret");
    let shown = format!("{param:?}");
    assert!(!shown.contains("password") && !shown.contains("secret"), "{shown}");
    assert_eq!(param.callback_url, Some(CallbackUrl::new("https://user:password@a/b?token=secret")));
}
