/**
 * The body of a request that creates a batch task.
 */
export type BatchTaskCreateInDTO =
  DeviceRegTask | DeviceCmdTask | DeviceLocationTask | DeviceModTask | DeviceDelTask | DeviceLicenseTask;
/**
 * A command, and the devices that it goes to: the `param` of a task of type `DeviceCmd`.
 */
export type DeviceCmd =
  DeviceListTarget | DeviceTypeTarget | DeviceAreaTarget | GroupListTarget | BroadcastTarget | GroupIdListTarget;

export interface DeviceRegTask {
  /**
   * The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
   */
  appId: string;
  /**
   * What the task is to do; its shape depends on `taskType`.
   */
  param: {
    [k: string]: unknown;
  };
  /**
   * Labels by which the task can be found again.
   */
  tags?: TagDTO2[] | null;
  /**
   * The task's name, which no other task of the application may have. Length: at most 256 characters.
   */
  taskName: string;
  /**
   * What the task does to its devices; the platform at present only carries out `DeviceCmd`.
   */
  taskType: "DeviceReg";
  /**
   * How long the task may run, in minutes. A whole number, 10 to 2880.
   */
  timeout: number;
}
/**
 * A label of a batch task, by which it can be found again.
 */
export interface TagDTO2 {
  /**
   * The label's name. Length: 1 to 128 characters.
   */
  tagName: string;
  /**
   * The label's value. Length: 1 to 1024 characters.
   */
  tagValue: string;
}
export interface DeviceCmdTask {
  /**
   * The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
   */
  appId: string;
  param: DeviceCmd;
  /**
   * Labels by which the task can be found again.
   */
  tags?: TagDTO2[] | null;
  /**
   * The task's name, which no other task of the application may have. Length: at most 256 characters.
   */
  taskName: string;
  /**
   * What the task does to its devices; the platform at present only carries out `DeviceCmd`.
   */
  taskType: "DeviceCmd";
  /**
   * How long the task may run, in minutes. A whole number, 10 to 2880.
   */
  timeout: number;
}
export interface DeviceListTarget {
  /**
   * The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
   */
  callbackUrl?: string | null;
  command: CommandDTO;
  /**
   * The devices' ids, as the platform gave them out. Mandatory and not empty if `type` is `DeviceList`.
   *
   * @minItems 1
   */
  deviceList: [string, ...string[]];
  /**
   * The tag of the device groups.
   */
  groupTag?: string | null;
  /**
   * The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
   */
  manufacturerId?: string | null;
  /**
   * How often the command is sent again at most. A whole number, 0 to 3.
   */
  maxRetransmit?: number | null;
  /**
   * The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
   */
  model?: string | null;
  /**
   * By what the devices are chosen, which decides what else is mandatory.
   */
  type: "DeviceList";
}
/**
 * A command of the device's profile, with its parameters.
 */
export interface CommandDTO {
  /**
   * The command's name, as in the device's profile. Length: 1 to 128 characters.
   */
  method: string;
  /**
   * The command's parameters, each name with its value, as in the device's profile; left out when there are none.
   */
  paras?: {
    [k: string]: unknown;
  } | null;
  /**
   * The service that the command belongs to, as in the device's profile. Length: 1 to 64 characters.
   */
  serviceId: string;
}
export interface DeviceTypeTarget {
  /**
   * The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
   */
  callbackUrl?: string | null;
  command: CommandDTO;
  /**
   * The devices' type, as in their profile. Mandatory and not empty if `type` is `DeviceType`.
   */
  deviceType: string;
  /**
   * The tag of the device groups.
   */
  groupTag?: string | null;
  /**
   * The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
   */
  manufacturerId?: string | null;
  /**
   * How often the command is sent again at most. A whole number, 0 to 3.
   */
  maxRetransmit?: number | null;
  /**
   * The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
   */
  model?: string | null;
  /**
   * By what the devices are chosen, which decides what else is mandatory.
   */
  type: "DeviceType";
}
export interface DeviceAreaTarget {
  /**
   * The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
   */
  callbackUrl?: string | null;
  command: CommandDTO;
  /**
   * The area in which the devices are. Mandatory and not empty if `type` is `DeviceArea`.
   */
  deviceLocation: string;
  /**
   * The tag of the device groups.
   */
  groupTag?: string | null;
  /**
   * The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
   */
  manufacturerId?: string | null;
  /**
   * How often the command is sent again at most. A whole number, 0 to 3.
   */
  maxRetransmit?: number | null;
  /**
   * The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
   */
  model?: string | null;
  /**
   * By what the devices are chosen, which decides what else is mandatory.
   */
  type: "DeviceArea";
}
export interface GroupListTarget {
  /**
   * The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
   */
  callbackUrl?: string | null;
  command: CommandDTO;
  /**
   * The names of the devices' groups if `type` is `GroupList`, their ids if it is `GroupIdList`. Mandatory and not empty if `type` is `GroupList` or `GroupIdList`.
   *
   * @minItems 1
   */
  groupList: [string, ...string[]];
  /**
   * The tag of the device groups.
   */
  groupTag?: string | null;
  /**
   * The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
   */
  manufacturerId?: string | null;
  /**
   * How often the command is sent again at most. A whole number, 0 to 3.
   */
  maxRetransmit?: number | null;
  /**
   * The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
   */
  model?: string | null;
  /**
   * By what the devices are chosen, which decides what else is mandatory.
   */
  type: "GroupList";
}
export interface BroadcastTarget {
  /**
   * The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
   */
  callbackUrl?: string | null;
  command: CommandDTO;
  /**
   * The tag of the device groups.
   */
  groupTag?: string | null;
  /**
   * The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
   */
  manufacturerId?: string | null;
  /**
   * How often the command is sent again at most. A whole number, 0 to 3.
   */
  maxRetransmit?: number | null;
  /**
   * The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
   */
  model?: string | null;
  /**
   * By what the devices are chosen, which decides what else is mandatory.
   */
  type: "Broadcast";
}
export interface GroupIdListTarget {
  /**
   * The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
   */
  callbackUrl?: string | null;
  command: CommandDTO;
  /**
   * The names of the devices' groups if `type` is `GroupList`, their ids if it is `GroupIdList`. Mandatory and not empty if `type` is `GroupList` or `GroupIdList`.
   *
   * @minItems 1
   */
  groupList: [string, ...string[]];
  /**
   * The tag of the device groups.
   */
  groupTag?: string | null;
  /**
   * The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
   */
  manufacturerId?: string | null;
  /**
   * How often the command is sent again at most. A whole number, 0 to 3.
   */
  maxRetransmit?: number | null;
  /**
   * The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
   */
  model?: string | null;
  /**
   * By what the devices are chosen, which decides what else is mandatory.
   */
  type: "GroupIdList";
}
export interface DeviceLocationTask {
  /**
   * The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
   */
  appId: string;
  /**
   * What the task is to do; its shape depends on `taskType`.
   */
  param: {
    [k: string]: unknown;
  };
  /**
   * Labels by which the task can be found again.
   */
  tags?: TagDTO2[] | null;
  /**
   * The task's name, which no other task of the application may have. Length: at most 256 characters.
   */
  taskName: string;
  /**
   * What the task does to its devices; the platform at present only carries out `DeviceCmd`.
   */
  taskType: "DeviceLocation";
  /**
   * How long the task may run, in minutes. A whole number, 10 to 2880.
   */
  timeout: number;
}
export interface DeviceModTask {
  /**
   * The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
   */
  appId: string;
  /**
   * What the task is to do; its shape depends on `taskType`.
   */
  param: {
    [k: string]: unknown;
  };
  /**
   * Labels by which the task can be found again.
   */
  tags?: TagDTO2[] | null;
  /**
   * The task's name, which no other task of the application may have. Length: at most 256 characters.
   */
  taskName: string;
  /**
   * What the task does to its devices; the platform at present only carries out `DeviceCmd`.
   */
  taskType: "DeviceMod";
  /**
   * How long the task may run, in minutes. A whole number, 10 to 2880.
   */
  timeout: number;
}
export interface DeviceDelTask {
  /**
   * The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
   */
  appId: string;
  /**
   * What the task is to do; its shape depends on `taskType`.
   */
  param: {
    [k: string]: unknown;
  };
  /**
   * Labels by which the task can be found again.
   */
  tags?: TagDTO2[] | null;
  /**
   * The task's name, which no other task of the application may have. Length: at most 256 characters.
   */
  taskName: string;
  /**
   * What the task does to its devices; the platform at present only carries out `DeviceCmd`.
   */
  taskType: "DeviceDel";
  /**
   * How long the task may run, in minutes. A whole number, 10 to 2880.
   */
  timeout: number;
}
export interface DeviceLicenseTask {
  /**
   * The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
   */
  appId: string;
  /**
   * What the task is to do; its shape depends on `taskType`.
   */
  param: {
    [k: string]: unknown;
  };
  /**
   * Labels by which the task can be found again.
   */
  tags?: TagDTO2[] | null;
  /**
   * The task's name, which no other task of the application may have. Length: at most 256 characters.
   */
  taskName: string;
  /**
   * What the task does to its devices; the platform at present only carries out `DeviceCmd`.
   */
  taskType: "DeviceLicense";
  /**
   * How long the task may run, in minutes. A whole number, 10 to 2880.
   */
  timeout: number;
}
