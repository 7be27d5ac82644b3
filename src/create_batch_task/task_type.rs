use batchtask_derive::WireEnum;

/// What a batch task does to its devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, WireEnum)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schemas::shape::plain_enum))]
#[serde(expecting = "a task type, as a string")]
#[non_exhaustive]
pub enum TaskType {
    /// Registers devices.
    DeviceReg,
    /// Sends a command to devices, the only task that the platform carries out at present.
    DeviceCmd,
    /// Sets the location of devices.
    DeviceLocation,
    /// Changes data of devices.
    DeviceMod,
    /// Deletes devices.
    DeviceDel,
    /// Assigns licences to devices.
    DeviceLicense,
}

impl TaskType {
    /// The only one that the platform carries out at present.
    pub const CARRIED_OUT: Self = Self::DeviceCmd;
}
