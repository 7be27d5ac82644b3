use crate::rule::Rule;

/// What the rule protects from, and how to keep it.
pub(super) const fn of(rule: Rule) -> (&'static str, &'static str) {
    match rule {
        Rule::EmptyInput => (
            "An empty file usually means that the step before failed. To let it pass would hide that nothing is sent.",
            "Look at what should have written the input. One body is a JSON object; NDJSON has one object a line.",
        ),
        Rule::NotUtf8 => (
            "JSON is always UTF-8. Names in GBK or Latin-1 arrive broken, or the platform refuses the request.",
            "Save or convert the text as UTF-8, or escape what is not ASCII as \\uXXXX.",
        ),
        Rule::NotJson => (
            "A text that is not JSON is refused as a whole with error 50400, without a word on the place.",
            "Repair the text at the place that is named. Several bodies in one file need one line each and --ndjson.",
        ),
        Rule::TooDeep => (
            "Readers give up on texts that are nested too deeply, or crash. No request needs a tenth of that depth.",
            "Look for a value that was wrapped again and again, most likely inside of paras.",
        ),
        Rule::DuplicateMember => (
            "Readers disagree on which of the two counts: what was checked need not be what is carried out.",
            "Keep one of them.",
        ),
        Rule::MissingMember => (
            "The platform refuses the request with error 50400. An explicit null counts as missing.",
            "Give the member a value.",
        ),
        Rule::MissingForType => (
            "Without it the platform does not know which devices are meant.",
            "Give the member that the chosen type needs, or choose the type that fits the member you gave.",
        ),
        Rule::EmptyForType => (
            "An empty list or text chooses no device. The Java SDK drops empty lists, so that they arrive as missing.",
            "Fill the member in, or do not send the task at all when there is nothing to send it to.",
        ),
        Rule::UnknownMember => (
            "The platform ignores what it does not know. A misspelled member is as good as left out: manufactureId for manufacturerId sends the command to every manufacturer's devices.",
            "Correct the spelling, or leave the member out. Names are case-sensitive.",
        ),
        Rule::WrongType => (
            "The platform refuses the request, or reads something else: a number in quotes is not a number, and [] is not an object.",
            "Write the value as the type that is named: numbers without quotes, lists in brackets, objects in braces.",
        ),
        Rule::UnknownValue => (
            "The platform refuses values that are not in its list. They are case-sensitive.",
            "Write one of the values that are named, exactly.",
        ),
        Rule::TooShort => {
            ("The platform refuses a value that is too short.", "Give the value as it is in the device's profile.")
        }
        Rule::TooLong => (
            "The platform refuses a value that is too long. Lengths count characters, not bytes.",
            "Shorten the value.",
        ),
        Rule::OutOfRange => (
            "The platform refuses the number. A timeout is in minutes: one that was meant in seconds is out of range, or far too long.",
            "Write a number in the range that is named.",
        ),
        Rule::TaskTypeNotCarriedOut => (
            "The platform knows this type but does not carry it out yet, and its param is not documented; only its being an object was checked.",
            "Use DeviceCmd, or --allow task-type-not-carried-out once your platform supports the type.",
        ),
        Rule::EmptyAppId => (
            "An empty appId is right only where the platform answers with error 100217, outside of authorized applications. Elsewhere it is most likely an unset variable.",
            "Give the application's id.",
        ),
        Rule::AppIdLooksLikeUrl => (
            "A client was seen to put the platform's address in front of the id. It is short enough to pass the length rule, and no application has such an id.",
            "Write the id alone.",
        ),
        Rule::EmptyTaskName => (
            "The second task with an empty name is refused with error 105002, and the first cannot be told from others.",
            "Give each task its own name, for instance with the time or a UUID at its end.",
        ),
        Rule::RepeatedTaskName => (
            "The platform takes each name once: the second request is refused with error 105002. Names are compared over all inputs of a run, up to 262,144 different ones.",
            "Make the names differ, for instance with the time or a UUID at their end.",
        ),
        Rule::MemberOfOtherType => (
            "The member has no effect with this type. It is left over from another request, or the type is wrong.",
            "Leave the member out, or choose the type that it belongs to.",
        ),
        Rule::ModelWithoutManufacturer => (
            "Two manufacturers may have a model of the same name: the command goes to the devices of both.",
            "Give manufacturerId as well.",
        ),
        Rule::RepeatedId => (
            "It is not documented whether the command is sent once or twice to what stands twice in the list.",
            "Name each id once.",
        ),
        Rule::EmptyId => ("An empty id belongs to nothing; it is most likely an unset variable.", "Leave it out."),
        Rule::DeviceIdLooksLikeImei => (
            "The platform knows devices by the id that it gave out, not by their IMEI: the command reaches nobody.",
            "Look the device's id up by its IMEI, or keep the id that the registration answered.",
        ),
        Rule::CallbackNotHttp => (
            "The platform pushes results over http or https; to another address nothing arrives.",
            "Write http://host:port/path, or the same with https.",
        ),
        Rule::CallbackWithoutPort => (
            "The platform refuses subscriptions to addresses without a port, and callbacks follow the same rule.",
            "Write the port, also when it is 80 or 443.",
        ),
        Rule::CallbackWithoutPath => (
            "The platform refuses subscriptions to addresses without a path, and callbacks follow the same rule.",
            "Write the path that your receiver listens on.",
        ),
        Rule::CallbackTooLong => (
            "The page of the single command allows 1024 characters; a longer address may be refused or cut.",
            "Shorten the address; put state into your own store and its key into the address.",
        ),
        Rule::GsonWrapper => (
            "Gson writes an Android JSONObject as {\"nameValuePairs\": {...}}. The device then gets a parameter of that name and none of its own.",
            "Turn the JSONObject into text itself, or build the parameters as a Map or JsonObject.",
        ),
        Rule::Utf16Length => (
            "Characters beyond the Basic Multilingual Plane, such as emoji, are two UTF-16 units each. A server that counts units refuses what is right by the documentation.",
            "Leave a margin below the limit, or do without such characters.",
        ),
        Rule::ByteOrderMark => (
            "A JSON text must not begin with a byte-order mark. Many readers refuse it.",
            "Save the text as UTF-8 without a byte-order mark.",
        ),
    }
}
