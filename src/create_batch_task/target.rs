use super::DeviceCmd;
use crate::{BatchTaskCreateInDto, Param, valid::Valid};
use batchtask_derive::WireEnum;

/// By what a command's devices are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, WireEnum)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schemas::shape::plain_enum))]
#[serde(expecting = "a target type, as a string")]
#[non_exhaustive]
#[zh("选择命令目标设备的方式。")]
pub enum TargetType {
    /// The devices whose ids are in `deviceList`.
    #[zh("标识在`deviceList`中的设备。")]
    DeviceList,
    /// The devices of the type `deviceType`, perhaps of one `manufacturerId` and `model`.
    #[zh("类型为`deviceType`的设备，可再用`manufacturerId`和`model`限定。")]
    DeviceType,
    /// The devices in the area `deviceLocation`.
    #[zh("区域`deviceLocation`内的设备。")]
    DeviceArea,
    /// The devices of the groups whose names are in `groupList`.
    #[zh("名称在`groupList`中的设备组内的设备。")]
    GroupList,
    /// All devices of the application.
    #[zh("应用的所有设备。")]
    Broadcast,
    /// The devices of the groups whose ids are in `groupList`.
    #[zh("标识在`groupList`中的设备组内的设备。")]
    GroupIdList,
}

/// The devices that a valid command goes to: what its `type` chooses, and nothing that belongs to another `type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Target<'a> {
    /// The devices with these ids, at least one.
    DeviceList(&'a [String]),
    /// The devices of one type.
    #[non_exhaustive]
    DeviceType {
        /// The type, as in the device's profile.
        device_type: &'a str,
        /// Only the devices of this manufacturer, if any is named.
        manufacturer_id: Option<&'a str>,
        /// Only the devices of this model, if any is named.
        model: Option<&'a str>,
    },
    /// The devices in this area.
    DeviceArea(&'a str),
    /// The devices of the groups with these names, at least one.
    GroupList(&'a [String]),
    /// All devices of the application.
    Broadcast,
    /// The devices of the groups with these ids, at least one.
    GroupIdList(&'a [String]),
}

impl<'a> Target<'a> {
    /// What `type` makes mandatory is there in a valid command; the defaults below are never reached.
    fn of_valid(command: &'a DeviceCmd) -> Self {
        let groups = command.group_list.as_deref().unwrap_or_default();
        match command.r#type {
            TargetType::DeviceList => Self::DeviceList(command.device_list.as_deref().unwrap_or_default()),
            TargetType::DeviceType => Self::DeviceType {
                device_type: command.device_type.as_deref().unwrap_or_default(),
                manufacturer_id: command.manufacturer_id.as_deref(),
                model: command.model.as_deref(),
            },
            TargetType::DeviceArea => Self::DeviceArea(command.device_location.as_deref().unwrap_or_default()),
            TargetType::GroupList => Self::GroupList(groups),
            TargetType::Broadcast => Self::Broadcast,
            TargetType::GroupIdList => Self::GroupIdList(groups),
        }
    }
}

impl Valid<DeviceCmd> {
    /// The devices that the command goes to.
    #[must_use]
    pub fn target(&self) -> Target<'_> {
        Target::of_valid(self)
    }
}

impl Valid<BatchTaskCreateInDto> {
    /// The devices that the task's command goes to; none if its task type is not `DeviceCmd`.
    #[must_use]
    pub fn target(&self) -> Option<Target<'_>> {
        match self.param() {
            Param::DeviceCmd(command) => Some(Target::of_valid(command)),
            Param::Undocumented(_) => None,
        }
    }
}
