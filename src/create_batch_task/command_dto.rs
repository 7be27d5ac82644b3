use batchtask_derive::Dto;

use crate::types::{JsonObject, MethodName, ServiceId};

/// A command of the device's profile, with its parameters.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(
    rename = "CommandDTO",
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "a command: an object with `serviceId`, `method` and perhaps `paras`"
)]
#[non_exhaustive]
#[zh("设备profile中定义的命令及其参数。")]
pub struct CommandDto {
    /// The service that the command belongs to, as in the device's profile.
    #[validate(length(min = 1, max = 64))]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["Brightness"])))]
    #[zh("命令所属的服务，与设备profile一致。")]
    pub service_id: ServiceId,

    /// The command's name, as in the device's profile.
    #[validate(length(min = 1, max = 128))]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["PUT"])))]
    #[zh("命令的名称，与设备profile一致。")]
    pub method: MethodName,

    /// The command's parameters, each name with its value, as in the device's profile; left out when there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [{ "brightness": 80 }])))]
    #[validate(nested)]
    #[zh("命令的参数，每个参数名对应一个值，与设备profile一致；没有参数时不要带此成员。")]
    pub paras: Option<JsonObject>,
}

impl CommandDto {
    /// A command without parameters.
    #[must_use]
    pub fn new(service_id: ServiceId, method: MethodName) -> Self {
        Self { service_id, method, paras: None }
    }

    /// The same command with these parameters.
    ///
    /// ```
    /// use oceanconnect_batchtask::{CommandDto, JsonObject, MethodName, ServiceId};
    ///
    /// let command = CommandDto::new(ServiceId::new("Brightness"), MethodName::new("PUT")).with_paras(JsonObject::from_iter([("brightness", 80)]));
    /// ```
    #[must_use]
    pub fn with_paras(mut self, paras: JsonObject) -> Self {
        self.paras = Some(paras);
        self
    }
}
