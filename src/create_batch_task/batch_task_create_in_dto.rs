use batchtask_derive::Dto;

use super::{DeviceCmd, Param, TagDto2, TaskType, param::UnreadParam};
use crate::types::{AppId, JsonObject, Minutes, NotAJsonObject, TaskName};

/// The body of a request that creates a batch task.
///
/// `taskType` and `param` belong together, so they are set together and cannot contradict each other.
///
/// ```
/// use oceanconnect_batchtask::{
///     AppId, BatchTaskCreateInDto, CommandDto, DeviceCmd, JsonObject, MethodName, Minutes, ServiceId, TaskName, Valid,
/// };
///
/// let command = CommandDto::new(ServiceId::new("Brightness"), MethodName::new("PUT")).with_paras(JsonObject::from_iter([("brightness", 80)]));
/// let param = DeviceCmd::for_device_list(["a5c7f6c9-5e81-4693-9c56-070123fc186a"], command);
/// let task = BatchTaskCreateInDto::device_cmd(AppId::new("appId"), TaskName::new("lamps-20261123"), Minutes::from_hours(5), param);
/// let task = Valid::new(task)?;
/// assert!(serde_json::to_string(&task)?.contains(r#""timeout":300"#));
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Dto)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(
        description = "The body of a request that creates a batch task.",
        transform = super::param::by_task_type
    )
)]
#[serde(
    rename = "BatchTaskCreateInDTO",
    rename_all = "camelCase",
    deny_unknown_fields,
    expecting = "the body of a create request: an object with `appId`, `param`, `taskName`, `taskType` and `timeout`"
)]
#[zh("创建批量任务的请求消息体。")]
pub struct BatchTaskCreateInDto {
    /// The id of the application that the task belongs to; empty outside of authorized applications.
    #[validate(length(max = 64))]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["3RQ9UnhymV409MfKPuiin75XroQa"])))]
    #[zh("任务所属应用的标识；非授权应用时为空字符串。")]
    pub app_id: AppId,

    /// What the task is to do; its shape depends on `taskType`.
    #[dto(read_as = UnreadParam, after = task_type)]
    #[validate(nested)]
    #[zh("任务的参数，其结构取决于`taskType`。")]
    param: Param,

    /// The task's name, which no other task of the application may have.
    #[validate(length(max = 256))]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["lamps-20261123"])))]
    #[zh("任务名称，同一应用下不能重复。")]
    pub task_name: TaskName,

    /// What the task does to its devices; the platform at present only carries out `DeviceCmd`.
    #[zh("任务类型；平台目前只执行`DeviceCmd`。")]
    task_type: TaskType,

    /// How long the task may run, in minutes.
    #[validate(range(min = 10, max = 2880))]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = [300])))]
    #[zh("任务的超时时间，单位为分钟。")]
    pub timeout: Minutes,

    /// Labels by which the task can be found again.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    #[zh("任务的标签，可用来查找任务。")]
    pub tags: Option<Vec<TagDto2>>,
}

impl BatchTaskCreateInDto {
    /// A task that sends a command.
    #[must_use]
    pub fn device_cmd(app_id: AppId, task_name: TaskName, timeout: Minutes, param: DeviceCmd) -> Self {
        Self { app_id, param: Param::DeviceCmd(param), task_name, task_type: TaskType::DeviceCmd, timeout, tags: None }
    }

    /// A task of any type, with a `param` that the platform does not document.
    ///
    /// # Errors
    ///
    /// When `task_type` is [`TaskType::DeviceCmd`], whose `param` is documented, and the object is not of its shape.
    pub fn with_object(
        app_id: AppId,
        task_name: TaskName,
        timeout: Minutes,
        task_type: TaskType,
        param: JsonObject,
    ) -> Result<Self, NotAJsonObject> {
        let param = UnreadParam::new(param).read(task_type).map_err(NotAJsonObject::new)?;
        Ok(Self { app_id, param, task_name, task_type, timeout, tags: None })
    }

    /// The same task with these labels.
    #[must_use]
    pub fn with_tags(mut self, tags: impl IntoIterator<Item = TagDto2>) -> Self {
        self.tags = Some(tags.into_iter().collect());
        self
    }

    /// What the task is to do.
    #[must_use]
    pub fn param(&self) -> &Param {
        &self.param
    }

    /// The task's command, to be changed; none if its type is another.
    pub fn device_cmd_mut(&mut self) -> Option<&mut DeviceCmd> {
        match &mut self.param {
            Param::DeviceCmd(command) => Some(command),
            Param::Undocumented(_) => None,
        }
    }

    /// What the task does to its devices.
    #[must_use]
    pub fn task_type(&self) -> TaskType {
        self.task_type
    }
}
