use super::{CommandDto, TargetType};
use crate::types::{CallbackUrl, whole_number};
use batchtask_derive::Dto;

/// A command, and the devices that it goes to: the `param` of a task of type `DeviceCmd`.
///
/// The constructors take what the chosen `type` makes mandatory, so that nothing is left out.
///
/// ```
/// use oceanconnect_batchtask::{CommandDto, DeviceCmd, MethodName, ServiceId};
///
/// let command = CommandDto::new(ServiceId::new("WaterMeter"), MethodName::new("READ"));
/// let param = DeviceCmd::for_device_type("WaterMeter", command).with_manufacturer_id("Haier").with_max_retransmit(3);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(
        description = "A command, and the devices that it goes to: the `param` of a task of type `DeviceCmd`.",
        transform = super::required_by_type::as_conditionals
    )
)]
#[serde(
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "the `param` of a DeviceCmd task: an object with `type` and `command`"
)]
#[non_exhaustive]
#[zh("命令及其下发的目标设备，即`taskType`为`DeviceCmd`时的`param`。")]
pub struct DeviceCmd {
    /// By what the devices are chosen, which decides what else is mandatory.
    #[decides]
    #[zh("选择设备的方式，决定还有哪些成员必填。")]
    pub r#type: TargetType,

    /// The devices' ids, as the platform gave them out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [["a5c7f6c9-5e81-4693-9c56-070123fc186a"]])))]
    #[required_for(DeviceList)]
    #[zh("设备标识的列表，标识由平台分配。")]
    pub device_list: Option<Vec<String>>,

    /// The devices' type, as in their profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["WaterMeter"])))]
    #[required_for(DeviceType)]
    #[zh("设备类型，与设备profile一致。")]
    pub device_type: Option<String>,

    /// The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out
    /// means every manufacturer.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["Haier"])))]
    #[meant_for(DeviceType)]
    #[zh("设备厂商的标识，与设备profile一致；用于`type`为`DeviceType`时，不带则表示所有厂商。")]
    pub manufacturer_id: Option<String>,

    /// The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["W1"])))]
    #[meant_for(DeviceType)]
    #[zh("设备型号，与设备profile一致；用于`type`为`DeviceType`时，不带则表示所有型号。")]
    pub model: Option<String>,

    /// The area in which the devices are.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["Shenzhen"])))]
    #[required_for(DeviceArea)]
    #[zh("设备所在的区域。")]
    pub device_location: Option<String>,

    /// The names of the devices' groups if `type` is `GroupList`, their ids if it is `GroupIdList`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [["street lamps"]])))]
    #[required_for(GroupList, GroupIdList)]
    #[zh("`type`为`GroupList`时是设备组名称的列表，为`GroupIdList`时是设备组标识的列表。")]
    pub group_list: Option<Vec<String>>,

    /// The command that is sent.
    #[validate(nested)]
    #[zh("要下发的命令。")]
    pub command: CommandDto,

    /// The address that the platform pushes the command's result to, as `http://host:port/path` or the same with
    /// https.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["https://app.example.com:8443/na/iocm/devNotify/v1.1.0/reportCmdExecResult"])))]
    #[zh("平台推送命令执行结果的地址，格式为`http://host:port/path`，也可以使用https。")]
    pub callback_url: Option<CallbackUrl>,

    /// How often the command is sent again at most.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "whole_number::deserialize_option")]
    #[validate(range(min = 0, max = 3))]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [3])))]
    #[zh("命令最多重传的次数。")]
    pub max_retransmit: Option<i64>,

    /// The tag of the device groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["lamps-2026"])))]
    #[zh("设备组的标签。")]
    pub group_tag: Option<String>,
}

impl DeviceCmd {
    /// To the devices with these ids, at least one.
    #[must_use]
    pub fn for_device_list<I: Into<String>>(ids: impl IntoIterator<Item = I>, command: CommandDto) -> Self {
        let ids = ids.into_iter().map(Into::into).collect();
        Self { device_list: Some(ids), ..Self::new(TargetType::DeviceList, command) }
    }

    /// To all devices of a type. [`with_manufacturer_id`](Self::with_manufacturer_id) and
    /// [`with_model`](Self::with_model) narrow it.
    #[must_use]
    pub fn for_device_type(device_type: impl Into<String>, command: CommandDto) -> Self {
        Self { device_type: Some(device_type.into()), ..Self::new(TargetType::DeviceType, command) }
    }

    /// To the devices in an area.
    #[must_use]
    pub fn for_area(device_location: impl Into<String>, command: CommandDto) -> Self {
        Self { device_location: Some(device_location.into()), ..Self::new(TargetType::DeviceArea, command) }
    }

    /// To the devices of the groups with these names, at least one.
    #[must_use]
    pub fn for_groups<I: Into<String>>(names: impl IntoIterator<Item = I>, command: CommandDto) -> Self {
        let names = names.into_iter().map(Into::into).collect();
        Self { group_list: Some(names), ..Self::new(TargetType::GroupList, command) }
    }

    /// To the devices of the groups with these ids, at least one.
    #[must_use]
    pub fn for_group_ids<I: Into<String>>(ids: impl IntoIterator<Item = I>, command: CommandDto) -> Self {
        let ids = ids.into_iter().map(Into::into).collect();
        Self { group_list: Some(ids), ..Self::new(TargetType::GroupIdList, command) }
    }

    /// To all devices of the application.
    #[must_use]
    pub fn broadcast(command: CommandDto) -> Self {
        Self::new(TargetType::Broadcast, command)
    }

    fn new(r#type: TargetType, command: CommandDto) -> Self {
        Self {
            r#type,
            device_list: None,
            device_type: None,
            manufacturer_id: None,
            model: None,
            device_location: None,
            group_list: None,
            command,
            callback_url: None,
            max_retransmit: None,
            group_tag: None,
        }
    }

    /// The same, only to devices of this manufacturer.
    #[must_use]
    pub fn with_manufacturer_id(mut self, manufacturer_id: impl Into<String>) -> Self {
        self.manufacturer_id = Some(manufacturer_id.into());
        self
    }

    /// The same, only to devices of this model.
    #[must_use]
    pub fn with_model(mut self, model: impl Into<String>) -> Self {
        self.model = Some(model.into());
        self
    }

    /// The same, with the command's result pushed to this address.
    #[must_use]
    pub fn with_callback_url(mut self, callback_url: impl Into<CallbackUrl>) -> Self {
        self.callback_url = Some(callback_url.into());
        self
    }

    /// The same, sent again so many times at most, 0 to 3.
    #[must_use]
    pub fn with_max_retransmit(mut self, times: i64) -> Self {
        self.max_retransmit = Some(times);
        self
    }

    /// The same, with the tag of the device groups.
    #[must_use]
    pub fn with_group_tag(mut self, group_tag: impl Into<String>) -> Self {
        self.group_tag = Some(group_tag.into());
        self
    }
}
