use batchtask_derive::WireEnum;

/// What a batch task does to its devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, WireEnum)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schemas::shape::plain_enum))]
#[serde(expecting = "a task type, as a string")]
#[non_exhaustive]
#[zh("批量任务对设备执行的操作。")]
pub enum TaskType {
    /// Registers devices.
    #[zh("注册设备。")]
    DeviceReg,
    /// Sends a command to devices, the only task that the platform carries out at present.
    #[zh("向设备下发命令，平台目前唯一执行的任务。")]
    DeviceCmd,
    /// Sets the location of devices.
    #[zh("设置设备的位置。")]
    DeviceLocation,
    /// Changes data of devices.
    #[zh("修改设备的数据。")]
    DeviceMod,
    /// Deletes devices.
    #[zh("删除设备。")]
    DeviceDel,
    /// Assigns licences to devices.
    #[zh("为设备分配许可证。")]
    DeviceLicense,
}

impl TaskType {
    /// The only one that the platform carries out at present.
    pub const CARRIED_OUT: Self = Self::DeviceCmd;
}
