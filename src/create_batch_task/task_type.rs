use std::fmt;

use serde::{Deserialize, Serialize};

use crate::reading::read_only_from;

/// What a batch task does to its devices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = crate::schemas::shape::plain_enum))]
#[serde(remote = "Self")]
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

read_only_from!(from_string, TaskType, "a task type, as a string");

impl TaskType {
    /// All of them, in the order of the platform's page.
    pub const ALL: [Self; 6] =
        [Self::DeviceReg, Self::DeviceCmd, Self::DeviceLocation, Self::DeviceMod, Self::DeviceDel, Self::DeviceLicense];

    /// The only one that the platform carries out at present.
    pub const CARRIED_OUT: Self = Self::DeviceCmd;
}

/// The value as it is on the wire.
impl fmt::Display for TaskType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}
