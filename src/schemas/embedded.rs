/// The schema of the body that creates a batch task, in draft 2020-12.
pub const BATCH_TASK_CREATE_IN: &str = include_str!("../../schemas/BatchTaskCreateInDTO.schema.json");

/// The schema of the `param` of a task of type `DeviceCmd`, in draft 2020-12.
pub const DEVICE_CMD: &str = include_str!("../../schemas/DeviceCmd.schema.json");

/// The schema of a command, in draft 2020-12.
pub const COMMAND: &str = include_str!("../../schemas/CommandDTO.schema.json");

/// The schema of a tag, in draft 2020-12.
pub const TAG: &str = include_str!("../../schemas/TagDTO2.schema.json");

/// The schema of the reply to a created task, in draft 2020-12.
pub const BATCH_TASK_CREATE_OUT: &str = include_str!("../../schemas/BatchTaskCreateOutDTO.schema.json");

/// The schema of the platform's error body, in draft 2020-12.
pub const ERROR_BODY: &str = include_str!("../../schemas/ErrorBody.schema.json");

/// The schema of the parameters of the query of one task, in draft 2020-12.
pub const QUERY_ONE_TASK_IN: &str = include_str!("../../schemas/QueryOneTaskInDTO.schema.json");

/// The schema of the reply to the query of one task, in draft 2020-12.
pub const QUERY_ONE_TASK_OUT: &str = include_str!("../../schemas/QueryOneTaskOutDTO.schema.json");

/// The schema of the parameters of the query of a task's details, in draft 2020-12.
pub const QUERY_TASK_DETAILS_IN: &str = include_str!("../../schemas/QueryTaskDetailsInDTO.schema.json");

/// The schema of one page of a task's details, in draft 2020-12.
pub const QUERY_TASK_DETAILS_OUT: &str = include_str!("../../schemas/QueryTaskDetailsOutDTO.schema.json");

/// The schema of a command's result as it is pushed, in draft 2020-12.
pub const RESULT_PUSH: &str = include_str!("../../schemas/NotifyNBCommandStatusChangedDTO.schema.json");
