///The body of a request that creates a batch task.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(tag = "taskType", deny_unknown_fields)]
pub enum BatchTaskCreateInDto {
    ///DeviceRegTask
    DeviceReg {
        ///The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
        #[serde(rename = "appId")]
        app_id: DeviceRegTaskAppId,
        ///What the task is to do; its shape depends on `taskType`.
        param: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ///Labels by which the task can be found again.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        tags: ::std::option::Option<::std::vec::Vec<TagDto2>>,
        ///The task's name, which no other task of the application may have. Length: at most 256 characters.
        #[serde(rename = "taskName")]
        task_name: DeviceRegTaskTaskName,
        ///How long the task may run, in minutes. A whole number, 10 to 2880.
        timeout: i64,
    },
    ///DeviceCmdTask
    DeviceCmd {
        ///The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
        #[serde(rename = "appId")]
        app_id: DeviceCmdTaskAppId,
        ///A command, and the devices that it goes to: the `param` of a task of type `DeviceCmd`.
        param: DeviceCmd,
        ///Labels by which the task can be found again.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        tags: ::std::option::Option<::std::vec::Vec<TagDto2>>,
        ///The task's name, which no other task of the application may have. Length: at most 256 characters.
        #[serde(rename = "taskName")]
        task_name: DeviceCmdTaskTaskName,
        ///How long the task may run, in minutes. A whole number, 10 to 2880.
        timeout: i64,
    },
    ///DeviceLocationTask
    DeviceLocation {
        ///The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
        #[serde(rename = "appId")]
        app_id: DeviceLocationTaskAppId,
        ///What the task is to do; its shape depends on `taskType`.
        param: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ///Labels by which the task can be found again.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        tags: ::std::option::Option<::std::vec::Vec<TagDto2>>,
        ///The task's name, which no other task of the application may have. Length: at most 256 characters.
        #[serde(rename = "taskName")]
        task_name: DeviceLocationTaskTaskName,
        ///How long the task may run, in minutes. A whole number, 10 to 2880.
        timeout: i64,
    },
    ///DeviceModTask
    DeviceMod {
        ///The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
        #[serde(rename = "appId")]
        app_id: DeviceModTaskAppId,
        ///What the task is to do; its shape depends on `taskType`.
        param: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ///Labels by which the task can be found again.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        tags: ::std::option::Option<::std::vec::Vec<TagDto2>>,
        ///The task's name, which no other task of the application may have. Length: at most 256 characters.
        #[serde(rename = "taskName")]
        task_name: DeviceModTaskTaskName,
        ///How long the task may run, in minutes. A whole number, 10 to 2880.
        timeout: i64,
    },
    ///DeviceDelTask
    DeviceDel {
        ///The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
        #[serde(rename = "appId")]
        app_id: DeviceDelTaskAppId,
        ///What the task is to do; its shape depends on `taskType`.
        param: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ///Labels by which the task can be found again.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        tags: ::std::option::Option<::std::vec::Vec<TagDto2>>,
        ///The task's name, which no other task of the application may have. Length: at most 256 characters.
        #[serde(rename = "taskName")]
        task_name: DeviceDelTaskTaskName,
        ///How long the task may run, in minutes. A whole number, 10 to 2880.
        timeout: i64,
    },
    ///DeviceLicenseTask
    DeviceLicense {
        ///The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
        #[serde(rename = "appId")]
        app_id: DeviceLicenseTaskAppId,
        ///What the task is to do; its shape depends on `taskType`.
        param: ::serde_json::Map<::std::string::String, ::serde_json::Value>,
        ///Labels by which the task can be found again.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        tags: ::std::option::Option<::std::vec::Vec<TagDto2>>,
        ///The task's name, which no other task of the application may have. Length: at most 256 characters.
        #[serde(rename = "taskName")]
        task_name: DeviceLicenseTaskTaskName,
        ///How long the task may run, in minutes. A whole number, 10 to 2880.
        timeout: i64,
    },
}
///A command of the device's profile, with its parameters.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct CommandDto {
    ///The command's name, as in the device's profile. Length: 1 to 128 characters.
    pub method: CommandDtoMethod,
    ///The command's parameters, each name with its value, as in the device's profile; left out when there are none.
    #[serde(skip_serializing_if = "::std::option::Option::is_none")]
    pub paras: ::std::option::Option<
        ::serde_json::Map<::std::string::String, ::serde_json::Value>,
    >,
    ///The service that the command belongs to, as in the device's profile. Length: 1 to 64 characters.
    #[serde(rename = "serviceId")]
    pub service_id: CommandDtoServiceId,
}
///The command's name, as in the device's profile. Length: 1 to 128 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct CommandDtoMethod(::std::string::String);
impl ::std::ops::Deref for CommandDtoMethod {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<CommandDtoMethod> for ::std::string::String {
    fn from(value: CommandDtoMethod) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for CommandDtoMethod {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 128usize {
            return Err("longer than 128 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for CommandDtoMethod {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for CommandDtoMethod {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for CommandDtoMethod {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The service that the command belongs to, as in the device's profile. Length: 1 to 64 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct CommandDtoServiceId(::std::string::String);
impl ::std::ops::Deref for CommandDtoServiceId {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<CommandDtoServiceId> for ::std::string::String {
    fn from(value: CommandDtoServiceId) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for CommandDtoServiceId {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 64usize {
            return Err("longer than 64 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for CommandDtoServiceId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for CommandDtoServiceId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for CommandDtoServiceId {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The area in which the devices are. Mandatory and not empty if `type` is `DeviceArea`.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct DeviceAreaTargetDeviceLocation(::std::string::String);
impl ::std::ops::Deref for DeviceAreaTargetDeviceLocation {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<DeviceAreaTargetDeviceLocation> for ::std::string::String {
    fn from(value: DeviceAreaTargetDeviceLocation) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for DeviceAreaTargetDeviceLocation {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for DeviceAreaTargetDeviceLocation {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DeviceAreaTargetDeviceLocation {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for DeviceAreaTargetDeviceLocation {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///A command, and the devices that it goes to: the `param` of a task of type `DeviceCmd`.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(tag = "type", deny_unknown_fields)]
pub enum DeviceCmd {
    ///DeviceListTarget
    DeviceList {
        ///The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
        #[serde(
            rename = "callbackUrl",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        callback_url: ::std::option::Option<::std::string::String>,
        command: CommandDto,
        ///The devices' ids, as the platform gave them out. Mandatory and not empty if `type` is `DeviceList`.
        #[serde(rename = "deviceList")]
        device_list: ::std::vec::Vec<::std::string::String>,
        ///The tag of the device groups.
        #[serde(
            rename = "groupTag",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        group_tag: ::std::option::Option<::std::string::String>,
        ///The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
        #[serde(
            rename = "manufacturerId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        manufacturer_id: ::std::option::Option<::std::string::String>,
        ///How often the command is sent again at most. A whole number, 0 to 3.
        #[serde(
            rename = "maxRetransmit",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        max_retransmit: ::std::option::Option<i64>,
        ///The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        model: ::std::option::Option<::std::string::String>,
    },
    ///DeviceTypeTarget
    DeviceType {
        ///The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
        #[serde(
            rename = "callbackUrl",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        callback_url: ::std::option::Option<::std::string::String>,
        command: CommandDto,
        ///The devices' type, as in their profile. Mandatory and not empty if `type` is `DeviceType`.
        #[serde(rename = "deviceType")]
        device_type: DeviceTypeTargetDeviceType,
        ///The tag of the device groups.
        #[serde(
            rename = "groupTag",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        group_tag: ::std::option::Option<::std::string::String>,
        ///The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
        #[serde(
            rename = "manufacturerId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        manufacturer_id: ::std::option::Option<::std::string::String>,
        ///How often the command is sent again at most. A whole number, 0 to 3.
        #[serde(
            rename = "maxRetransmit",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        max_retransmit: ::std::option::Option<i64>,
        ///The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        model: ::std::option::Option<::std::string::String>,
    },
    ///DeviceAreaTarget
    DeviceArea {
        ///The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
        #[serde(
            rename = "callbackUrl",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        callback_url: ::std::option::Option<::std::string::String>,
        command: CommandDto,
        ///The area in which the devices are. Mandatory and not empty if `type` is `DeviceArea`.
        #[serde(rename = "deviceLocation")]
        device_location: DeviceAreaTargetDeviceLocation,
        ///The tag of the device groups.
        #[serde(
            rename = "groupTag",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        group_tag: ::std::option::Option<::std::string::String>,
        ///The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
        #[serde(
            rename = "manufacturerId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        manufacturer_id: ::std::option::Option<::std::string::String>,
        ///How often the command is sent again at most. A whole number, 0 to 3.
        #[serde(
            rename = "maxRetransmit",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        max_retransmit: ::std::option::Option<i64>,
        ///The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        model: ::std::option::Option<::std::string::String>,
    },
    ///GroupListTarget
    GroupList {
        ///The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
        #[serde(
            rename = "callbackUrl",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        callback_url: ::std::option::Option<::std::string::String>,
        command: CommandDto,
        ///The names of the devices' groups if `type` is `GroupList`, their ids if it is `GroupIdList`. Mandatory and not empty if `type` is `GroupList` or `GroupIdList`.
        #[serde(rename = "groupList")]
        group_list: ::std::vec::Vec<::std::string::String>,
        ///The tag of the device groups.
        #[serde(
            rename = "groupTag",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        group_tag: ::std::option::Option<::std::string::String>,
        ///The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
        #[serde(
            rename = "manufacturerId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        manufacturer_id: ::std::option::Option<::std::string::String>,
        ///How often the command is sent again at most. A whole number, 0 to 3.
        #[serde(
            rename = "maxRetransmit",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        max_retransmit: ::std::option::Option<i64>,
        ///The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        model: ::std::option::Option<::std::string::String>,
    },
    ///BroadcastTarget
    Broadcast {
        ///The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
        #[serde(
            rename = "callbackUrl",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        callback_url: ::std::option::Option<::std::string::String>,
        command: CommandDto,
        ///The tag of the device groups.
        #[serde(
            rename = "groupTag",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        group_tag: ::std::option::Option<::std::string::String>,
        ///The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
        #[serde(
            rename = "manufacturerId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        manufacturer_id: ::std::option::Option<::std::string::String>,
        ///How often the command is sent again at most. A whole number, 0 to 3.
        #[serde(
            rename = "maxRetransmit",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        max_retransmit: ::std::option::Option<i64>,
        ///The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        model: ::std::option::Option<::std::string::String>,
    },
    ///GroupIdListTarget
    GroupIdList {
        ///The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
        #[serde(
            rename = "callbackUrl",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        callback_url: ::std::option::Option<::std::string::String>,
        command: CommandDto,
        ///The names of the devices' groups if `type` is `GroupList`, their ids if it is `GroupIdList`. Mandatory and not empty if `type` is `GroupList` or `GroupIdList`.
        #[serde(rename = "groupList")]
        group_list: ::std::vec::Vec<::std::string::String>,
        ///The tag of the device groups.
        #[serde(
            rename = "groupTag",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        group_tag: ::std::option::Option<::std::string::String>,
        ///The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
        #[serde(
            rename = "manufacturerId",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        manufacturer_id: ::std::option::Option<::std::string::String>,
        ///How often the command is sent again at most. A whole number, 0 to 3.
        #[serde(
            rename = "maxRetransmit",
            skip_serializing_if = "::std::option::Option::is_none"
        )]
        max_retransmit: ::std::option::Option<i64>,
        ///The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        model: ::std::option::Option<::std::string::String>,
    },
}
///The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct DeviceCmdTaskAppId(::std::string::String);
impl ::std::ops::Deref for DeviceCmdTaskAppId {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<DeviceCmdTaskAppId> for ::std::string::String {
    fn from(value: DeviceCmdTaskAppId) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for DeviceCmdTaskAppId {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 64usize {
            return Err("longer than 64 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for DeviceCmdTaskAppId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DeviceCmdTaskAppId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for DeviceCmdTaskAppId {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The task's name, which no other task of the application may have. Length: at most 256 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct DeviceCmdTaskTaskName(::std::string::String);
impl ::std::ops::Deref for DeviceCmdTaskTaskName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<DeviceCmdTaskTaskName> for ::std::string::String {
    fn from(value: DeviceCmdTaskTaskName) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for DeviceCmdTaskTaskName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 256usize {
            return Err("longer than 256 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for DeviceCmdTaskTaskName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DeviceCmdTaskTaskName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for DeviceCmdTaskTaskName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct DeviceDelTaskAppId(::std::string::String);
impl ::std::ops::Deref for DeviceDelTaskAppId {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<DeviceDelTaskAppId> for ::std::string::String {
    fn from(value: DeviceDelTaskAppId) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for DeviceDelTaskAppId {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 64usize {
            return Err("longer than 64 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for DeviceDelTaskAppId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DeviceDelTaskAppId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for DeviceDelTaskAppId {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The task's name, which no other task of the application may have. Length: at most 256 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct DeviceDelTaskTaskName(::std::string::String);
impl ::std::ops::Deref for DeviceDelTaskTaskName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<DeviceDelTaskTaskName> for ::std::string::String {
    fn from(value: DeviceDelTaskTaskName) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for DeviceDelTaskTaskName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 256usize {
            return Err("longer than 256 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for DeviceDelTaskTaskName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DeviceDelTaskTaskName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for DeviceDelTaskTaskName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct DeviceLicenseTaskAppId(::std::string::String);
impl ::std::ops::Deref for DeviceLicenseTaskAppId {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<DeviceLicenseTaskAppId> for ::std::string::String {
    fn from(value: DeviceLicenseTaskAppId) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for DeviceLicenseTaskAppId {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 64usize {
            return Err("longer than 64 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for DeviceLicenseTaskAppId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DeviceLicenseTaskAppId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for DeviceLicenseTaskAppId {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The task's name, which no other task of the application may have. Length: at most 256 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct DeviceLicenseTaskTaskName(::std::string::String);
impl ::std::ops::Deref for DeviceLicenseTaskTaskName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<DeviceLicenseTaskTaskName> for ::std::string::String {
    fn from(value: DeviceLicenseTaskTaskName) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for DeviceLicenseTaskTaskName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 256usize {
            return Err("longer than 256 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for DeviceLicenseTaskTaskName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DeviceLicenseTaskTaskName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for DeviceLicenseTaskTaskName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct DeviceLocationTaskAppId(::std::string::String);
impl ::std::ops::Deref for DeviceLocationTaskAppId {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<DeviceLocationTaskAppId> for ::std::string::String {
    fn from(value: DeviceLocationTaskAppId) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for DeviceLocationTaskAppId {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 64usize {
            return Err("longer than 64 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for DeviceLocationTaskAppId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DeviceLocationTaskAppId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for DeviceLocationTaskAppId {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The task's name, which no other task of the application may have. Length: at most 256 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct DeviceLocationTaskTaskName(::std::string::String);
impl ::std::ops::Deref for DeviceLocationTaskTaskName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<DeviceLocationTaskTaskName> for ::std::string::String {
    fn from(value: DeviceLocationTaskTaskName) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for DeviceLocationTaskTaskName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 256usize {
            return Err("longer than 256 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for DeviceLocationTaskTaskName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DeviceLocationTaskTaskName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for DeviceLocationTaskTaskName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct DeviceModTaskAppId(::std::string::String);
impl ::std::ops::Deref for DeviceModTaskAppId {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<DeviceModTaskAppId> for ::std::string::String {
    fn from(value: DeviceModTaskAppId) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for DeviceModTaskAppId {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 64usize {
            return Err("longer than 64 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for DeviceModTaskAppId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DeviceModTaskAppId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for DeviceModTaskAppId {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The task's name, which no other task of the application may have. Length: at most 256 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct DeviceModTaskTaskName(::std::string::String);
impl ::std::ops::Deref for DeviceModTaskTaskName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<DeviceModTaskTaskName> for ::std::string::String {
    fn from(value: DeviceModTaskTaskName) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for DeviceModTaskTaskName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 256usize {
            return Err("longer than 256 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for DeviceModTaskTaskName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DeviceModTaskTaskName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for DeviceModTaskTaskName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct DeviceRegTaskAppId(::std::string::String);
impl ::std::ops::Deref for DeviceRegTaskAppId {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<DeviceRegTaskAppId> for ::std::string::String {
    fn from(value: DeviceRegTaskAppId) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for DeviceRegTaskAppId {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 64usize {
            return Err("longer than 64 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for DeviceRegTaskAppId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DeviceRegTaskAppId {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for DeviceRegTaskAppId {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The task's name, which no other task of the application may have. Length: at most 256 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct DeviceRegTaskTaskName(::std::string::String);
impl ::std::ops::Deref for DeviceRegTaskTaskName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<DeviceRegTaskTaskName> for ::std::string::String {
    fn from(value: DeviceRegTaskTaskName) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for DeviceRegTaskTaskName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 256usize {
            return Err("longer than 256 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for DeviceRegTaskTaskName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DeviceRegTaskTaskName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for DeviceRegTaskTaskName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The devices' type, as in their profile. Mandatory and not empty if `type` is `DeviceType`.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct DeviceTypeTargetDeviceType(::std::string::String);
impl ::std::ops::Deref for DeviceTypeTargetDeviceType {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<DeviceTypeTargetDeviceType> for ::std::string::String {
    fn from(value: DeviceTypeTargetDeviceType) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for DeviceTypeTargetDeviceType {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for DeviceTypeTargetDeviceType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for DeviceTypeTargetDeviceType {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for DeviceTypeTargetDeviceType {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///A label of a batch task, by which it can be found again.
#[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug)]
#[serde(deny_unknown_fields)]
pub struct TagDto2 {
    ///The label's name. Length: 1 to 128 characters.
    #[serde(rename = "tagName")]
    pub tag_name: TagDto2TagName,
    ///The label's value. Length: 1 to 1024 characters.
    #[serde(rename = "tagValue")]
    pub tag_value: TagDto2TagValue,
}
///The label's name. Length: 1 to 128 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct TagDto2TagName(::std::string::String);
impl ::std::ops::Deref for TagDto2TagName {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<TagDto2TagName> for ::std::string::String {
    fn from(value: TagDto2TagName) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for TagDto2TagName {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 128usize {
            return Err("longer than 128 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for TagDto2TagName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for TagDto2TagName {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for TagDto2TagName {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
///The label's value. Length: 1 to 1024 characters.
#[derive(::serde::Serialize, Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[serde(transparent)]
pub struct TagDto2TagValue(::std::string::String);
impl ::std::ops::Deref for TagDto2TagValue {
    type Target = ::std::string::String;
    fn deref(&self) -> &::std::string::String {
        &self.0
    }
}
impl ::std::convert::From<TagDto2TagValue> for ::std::string::String {
    fn from(value: TagDto2TagValue) -> Self {
        value.0
    }
}
impl ::std::str::FromStr for TagDto2TagValue {
    type Err = self::error::ConversionError;
    fn from_str(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        if value.chars().count() > 1024usize {
            return Err("longer than 1024 characters".into());
        }
        if value.chars().count() < 1usize {
            return Err("shorter than 1 characters".into());
        }
        Ok(Self(value.to_string()))
    }
}
impl ::std::convert::TryFrom<&str> for TagDto2TagValue {
    type Error = self::error::ConversionError;
    fn try_from(
        value: &str,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl ::std::convert::TryFrom<::std::string::String> for TagDto2TagValue {
    type Error = self::error::ConversionError;
    fn try_from(
        value: ::std::string::String,
    ) -> ::std::result::Result<Self, self::error::ConversionError> {
        value.parse()
    }
}
impl<'de> ::serde::Deserialize<'de> for TagDto2TagValue {
    fn deserialize<D>(deserializer: D) -> ::std::result::Result<Self, D::Error>
    where
        D: ::serde::Deserializer<'de>,
    {
        ::std::string::String::deserialize(deserializer)?
            .parse()
            .map_err(|e: self::error::ConversionError| {
                <D::Error as ::serde::de::Error>::custom(e.to_string())
            })
    }
}
/// Error types.
pub mod error {
    /// Error from a `TryFrom` or `FromStr` implementation.
    pub struct ConversionError(::std::borrow::Cow<'static, str>);
    impl ::std::error::Error for ConversionError {}
    impl ::std::fmt::Display for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Display::fmt(&self.0, f)
        }
    }
    impl ::std::fmt::Debug for ConversionError {
        fn fmt(
            &self,
            f: &mut ::std::fmt::Formatter<'_>,
        ) -> Result<(), ::std::fmt::Error> {
            ::std::fmt::Debug::fmt(&self.0, f)
        }
    }
    impl From<&'static str> for ConversionError {
        fn from(value: &'static str) -> Self {
            Self(value.into())
        }
    }
    impl From<String> for ConversionError {
        fn from(value: String) -> Self {
            Self(value.into())
        }
    }
}
