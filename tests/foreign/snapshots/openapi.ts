export interface paths {
    "/iocm/app/batchtask/v1.1.0/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Creates a batch task
         * @description The status alone never tells success from failure: some errors come with 200. Read a top-level error_code first, then a top-level resultcode, then the status, then taskID.
         */
        post: operations["createBatchTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * BatchTaskCreateInDTO
         * @description The body of a request that creates a batch task.
         */
        BatchTaskCreateInDTO: components["schemas"]["DeviceRegTask"] | components["schemas"]["DeviceCmdTask"] | components["schemas"]["DeviceLocationTask"] | components["schemas"]["DeviceModTask"] | components["schemas"]["DeviceDelTask"] | components["schemas"]["DeviceLicenseTask"];
        /**
         * BatchTaskCreateOutDTO
         * @description The reply to a batch task that was created: `{"taskID": "…"}`. Members other than `taskID` are ignored.
         */
        BatchTaskCreateOutDTO: {
            /**
             * @description The id that the platform gave to the task. It is `taskID` here, `taskId` in the calls that query a task.
             * @example 5bf7a2a1c39e4f0ab7a0b1d2c3e4f506
             */
            taskID: string;
        };
        /** BroadcastTarget */
        BroadcastTarget: {
            /**
             * @description The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
             * @example https://app.example.com:8443/na/iocm/devNotify/v1.1.0/reportCmdExecResult
             */
            callbackUrl?: string | null;
            command: components["schemas"]["CommandDTO"];
            /**
             * @description The tag of the device groups.
             * @example lamps-2026
             */
            groupTag?: string | null;
            /**
             * @description The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
             * @example Haier
             */
            manufacturerId?: string | null;
            /**
             * @description How often the command is sent again at most. A whole number, 0 to 3.
             * @example 3
             */
            maxRetransmit?: number | null;
            /**
             * @description The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
             * @example W1
             */
            model?: string | null;
            /**
             * @description By what the devices are chosen, which decides what else is mandatory. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "Broadcast";
        };
        /**
         * CommandDTO
         * @description A command of the device's profile, with its parameters.
         */
        CommandDTO: {
            /**
             * @description The command's name, as in the device's profile. Length: 1 to 128 characters.
             * @example PUT
             */
            method: string;
            /**
             * @description The command's parameters, each name with its value, as in the device's profile; left out when there are none.
             * @example {
             *       "brightness": 80
             *     }
             */
            paras?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description The service that the command belongs to, as in the device's profile. Length: 1 to 64 characters.
             * @example Brightness
             */
            serviceId: string;
        };
        /**
         * @description Where a batch task stands on one device. `Pending`: It has not been carried out yet. `WaitResult`: The device's answer is awaited. `Success`: It succeeded. `Fail`: It failed. `Timeout`: Its time was up before the device answered. The platform may send other values, which are read as well.
         * @example Pending
         * @example WaitResult
         * @example Success
         * @example Fail
         * @example Timeout
         */
        DetailStatus: string;
        /** DeviceAreaTarget */
        DeviceAreaTarget: {
            /**
             * @description The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
             * @example https://app.example.com:8443/na/iocm/devNotify/v1.1.0/reportCmdExecResult
             */
            callbackUrl?: string | null;
            command: components["schemas"]["CommandDTO"];
            /**
             * @description The area in which the devices are. Mandatory and not empty if `type` is `DeviceArea`.
             * @example Shenzhen
             */
            deviceLocation: string;
            /**
             * @description The tag of the device groups.
             * @example lamps-2026
             */
            groupTag?: string | null;
            /**
             * @description The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
             * @example Haier
             */
            manufacturerId?: string | null;
            /**
             * @description How often the command is sent again at most. A whole number, 0 to 3.
             * @example 3
             */
            maxRetransmit?: number | null;
            /**
             * @description The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
             * @example W1
             */
            model?: string | null;
            /**
             * @description By what the devices are chosen, which decides what else is mandatory. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "DeviceArea";
        };
        /**
         * DeviceCmd
         * @description A command, and the devices that it goes to: the `param` of a task of type `DeviceCmd`.
         */
        DeviceCmd: components["schemas"]["DeviceListTarget"] | components["schemas"]["DeviceTypeTarget"] | components["schemas"]["DeviceAreaTarget"] | components["schemas"]["GroupListTarget"] | components["schemas"]["BroadcastTarget"] | components["schemas"]["GroupIdListTarget"];
        /** DeviceCmdTask */
        DeviceCmdTask: {
            /**
             * @description The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
             * @example 3RQ9UnhymV409MfKPuiin75XroQa
             */
            appId: string;
            /**
             * DeviceCmd
             * @description A command, and the devices that it goes to: the `param` of a task of type `DeviceCmd`.
             */
            param: components["schemas"]["DeviceListTarget"] | components["schemas"]["DeviceTypeTarget"] | components["schemas"]["DeviceAreaTarget"] | components["schemas"]["GroupListTarget"] | components["schemas"]["BroadcastTarget"] | components["schemas"]["GroupIdListTarget"];
            /** @description Labels by which the task can be found again. */
            tags?: components["schemas"]["TagDTO2"][] | null;
            /**
             * @description The task's name, which no other task of the application may have. Length: at most 256 characters.
             * @example lamps-20261123
             */
            taskName: string;
            /**
             * @description What the task does to its devices; the platform at present only carries out `DeviceCmd`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            taskType: "DeviceCmd";
            /**
             * @description How long the task may run, in minutes. A whole number, 10 to 2880.
             * @example 300
             */
            timeout: number;
        };
        /** DeviceDelTask */
        DeviceDelTask: {
            /**
             * @description The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
             * @example 3RQ9UnhymV409MfKPuiin75XroQa
             */
            appId: string;
            /** @description What the task is to do; its shape depends on `taskType`. */
            param: {
                [key: string]: unknown;
            };
            /** @description Labels by which the task can be found again. */
            tags?: components["schemas"]["TagDTO2"][] | null;
            /**
             * @description The task's name, which no other task of the application may have. Length: at most 256 characters.
             * @example lamps-20261123
             */
            taskName: string;
            /**
             * @description What the task does to its devices; the platform at present only carries out `DeviceCmd`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            taskType: "DeviceDel";
            /**
             * @description How long the task may run, in minutes. A whole number, 10 to 2880.
             * @example 300
             */
            timeout: number;
        };
        /** DeviceLicenseTask */
        DeviceLicenseTask: {
            /**
             * @description The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
             * @example 3RQ9UnhymV409MfKPuiin75XroQa
             */
            appId: string;
            /** @description What the task is to do; its shape depends on `taskType`. */
            param: {
                [key: string]: unknown;
            };
            /** @description Labels by which the task can be found again. */
            tags?: components["schemas"]["TagDTO2"][] | null;
            /**
             * @description The task's name, which no other task of the application may have. Length: at most 256 characters.
             * @example lamps-20261123
             */
            taskName: string;
            /**
             * @description What the task does to its devices; the platform at present only carries out `DeviceCmd`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            taskType: "DeviceLicense";
            /**
             * @description How long the task may run, in minutes. A whole number, 10 to 2880.
             * @example 300
             */
            timeout: number;
        };
        /** DeviceListTarget */
        DeviceListTarget: {
            /**
             * @description The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
             * @example https://app.example.com:8443/na/iocm/devNotify/v1.1.0/reportCmdExecResult
             */
            callbackUrl?: string | null;
            command: components["schemas"]["CommandDTO"];
            /**
             * @description The devices' ids, as the platform gave them out. Mandatory and not empty if `type` is `DeviceList`.
             * @example [
             *       "a5c7f6c9-5e81-4693-9c56-070123fc186a"
             *     ]
             */
            deviceList: string[];
            /**
             * @description The tag of the device groups.
             * @example lamps-2026
             */
            groupTag?: string | null;
            /**
             * @description The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
             * @example Haier
             */
            manufacturerId?: string | null;
            /**
             * @description How often the command is sent again at most. A whole number, 0 to 3.
             * @example 3
             */
            maxRetransmit?: number | null;
            /**
             * @description The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
             * @example W1
             */
            model?: string | null;
            /**
             * @description By what the devices are chosen, which decides what else is mandatory. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "DeviceList";
        };
        /** DeviceLocationTask */
        DeviceLocationTask: {
            /**
             * @description The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
             * @example 3RQ9UnhymV409MfKPuiin75XroQa
             */
            appId: string;
            /** @description What the task is to do; its shape depends on `taskType`. */
            param: {
                [key: string]: unknown;
            };
            /** @description Labels by which the task can be found again. */
            tags?: components["schemas"]["TagDTO2"][] | null;
            /**
             * @description The task's name, which no other task of the application may have. Length: at most 256 characters.
             * @example lamps-20261123
             */
            taskName: string;
            /**
             * @description What the task does to its devices; the platform at present only carries out `DeviceCmd`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            taskType: "DeviceLocation";
            /**
             * @description How long the task may run, in minutes. A whole number, 10 to 2880.
             * @example 300
             */
            timeout: number;
        };
        /** DeviceModTask */
        DeviceModTask: {
            /**
             * @description The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
             * @example 3RQ9UnhymV409MfKPuiin75XroQa
             */
            appId: string;
            /** @description What the task is to do; its shape depends on `taskType`. */
            param: {
                [key: string]: unknown;
            };
            /** @description Labels by which the task can be found again. */
            tags?: components["schemas"]["TagDTO2"][] | null;
            /**
             * @description The task's name, which no other task of the application may have. Length: at most 256 characters.
             * @example lamps-20261123
             */
            taskName: string;
            /**
             * @description What the task does to its devices; the platform at present only carries out `DeviceCmd`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            taskType: "DeviceMod";
            /**
             * @description How long the task may run, in minutes. A whole number, 10 to 2880.
             * @example 300
             */
            timeout: number;
        };
        /** DeviceRegTask */
        DeviceRegTask: {
            /**
             * @description The id of the application that the task belongs to; empty outside of authorized applications. Length: at most 64 characters.
             * @example 3RQ9UnhymV409MfKPuiin75XroQa
             */
            appId: string;
            /** @description What the task is to do; its shape depends on `taskType`. */
            param: {
                [key: string]: unknown;
            };
            /** @description Labels by which the task can be found again. */
            tags?: components["schemas"]["TagDTO2"][] | null;
            /**
             * @description The task's name, which no other task of the application may have. Length: at most 256 characters.
             * @example lamps-20261123
             */
            taskName: string;
            /**
             * @description What the task does to its devices; the platform at present only carries out `DeviceCmd`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            taskType: "DeviceReg";
            /**
             * @description How long the task may run, in minutes. A whole number, 10 to 2880.
             * @example 300
             */
            timeout: number;
        };
        /** DeviceTypeTarget */
        DeviceTypeTarget: {
            /**
             * @description The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
             * @example https://app.example.com:8443/na/iocm/devNotify/v1.1.0/reportCmdExecResult
             */
            callbackUrl?: string | null;
            command: components["schemas"]["CommandDTO"];
            /**
             * @description The devices' type, as in their profile. Mandatory and not empty if `type` is `DeviceType`.
             * @example WaterMeter
             */
            deviceType: string;
            /**
             * @description The tag of the device groups.
             * @example lamps-2026
             */
            groupTag?: string | null;
            /**
             * @description The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
             * @example Haier
             */
            manufacturerId?: string | null;
            /**
             * @description How often the command is sent again at most. A whole number, 0 to 3.
             * @example 3
             */
            maxRetransmit?: number | null;
            /**
             * @description The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
             * @example W1
             */
            model?: string | null;
            /**
             * @description By what the devices are chosen, which decides what else is mandatory. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "DeviceType";
        };
        /**
         * ErrorBody
         * @description The platform's error body: `{"error_code": "105001", "error_desc": "…"}`. It comes with HTTP 200 as well as with an error status. Other members are ignored.
         */
        ErrorBody: {
            /**
             * @description The code of the error: a string in every reply seen; a number is read too, with its digits kept.
             * @example 105001
             * @example 105001
             */
            error_code: string | number;
            /**
             * @description The platform's own words for the error, in English. It may be missing or null.
             * @example The batchTask count has reached the limit.
             */
            error_desc?: string | null;
        };
        /**
         * GatewayErrorBody
         * @description The gateway's error body: `{"resultcode": "1010005", "resultmsg": "…"}`. The gateway checks the token and the flow control before the platform sees the call, and reuses the platform's codes. Other members are ignored.
         */
        GatewayErrorBody: {
            /**
             * @description The code of the error: a string; a number is read too and keeps the digits that were written.
             * @example 1010005
             */
            resultcode: string | number;
            /**
             * @description The gateway's own words for the error. It may be missing or null.
             * @example App_key or access_token is invalid.
             */
            resultmsg?: string | null;
        };
        /** GroupIdListTarget */
        GroupIdListTarget: {
            /**
             * @description The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
             * @example https://app.example.com:8443/na/iocm/devNotify/v1.1.0/reportCmdExecResult
             */
            callbackUrl?: string | null;
            command: components["schemas"]["CommandDTO"];
            /**
             * @description The names of the devices' groups if `type` is `GroupList`, their ids if it is `GroupIdList`. Mandatory and not empty if `type` is `GroupList` or `GroupIdList`.
             * @example [
             *       "street lamps"
             *     ]
             */
            groupList: string[];
            /**
             * @description The tag of the device groups.
             * @example lamps-2026
             */
            groupTag?: string | null;
            /**
             * @description The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
             * @example Haier
             */
            manufacturerId?: string | null;
            /**
             * @description How often the command is sent again at most. A whole number, 0 to 3.
             * @example 3
             */
            maxRetransmit?: number | null;
            /**
             * @description The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
             * @example W1
             */
            model?: string | null;
            /**
             * @description By what the devices are chosen, which decides what else is mandatory. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "GroupIdList";
        };
        /** GroupListTarget */
        GroupListTarget: {
            /**
             * @description The address that the platform pushes the command's result to, as `http://host:port/path` or the same with https.
             * @example https://app.example.com:8443/na/iocm/devNotify/v1.1.0/reportCmdExecResult
             */
            callbackUrl?: string | null;
            command: components["schemas"]["CommandDTO"];
            /**
             * @description The names of the devices' groups if `type` is `GroupList`, their ids if it is `GroupIdList`. Mandatory and not empty if `type` is `GroupList` or `GroupIdList`.
             * @example [
             *       "street lamps"
             *     ]
             */
            groupList: string[];
            /**
             * @description The tag of the device groups.
             * @example lamps-2026
             */
            groupTag?: string | null;
            /**
             * @description The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`, where leaving it out means every manufacturer.
             * @example Haier
             */
            manufacturerId?: string | null;
            /**
             * @description How often the command is sent again at most. A whole number, 0 to 3.
             * @example 3
             */
            maxRetransmit?: number | null;
            /**
             * @description The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it out means every model.
             * @example W1
             */
            model?: string | null;
            /**
             * @description By what the devices are chosen, which decides what else is mandatory. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "GroupList";
        };
        /**
         * NotifyNBCommandStatusChangedDTO
         * @description What became of a command on a device: the body that the platform pushes. Unknown members are ignored.
         */
        NotifyNBCommandStatusChangedDTO: {
            /**
             * @description The id of the command to the device.
             * @example 108a9c71462a48e09426e06e844d47ba
             */
            commandId: string;
            /**
             * @description The device's id.
             * @example 92d3f8da-200a-4143-8d0d-591a7e11de6c
             */
            deviceId: string;
            /**
             * @description Where the command stands, and what the device answered.
             * @example {
             *       "resultCode": "SENT",
             *       "resultDetail": null
             *     }
             */
            result?: {
                /** @description Where the command stands. */
                resultCode?: components["schemas"]["ResultCode"] | null;
                /**
                 * @description What the device answered, as in its profile, kept as it was written.
                 * @example {
                 *       "brightness": 80
                 *     }
                 */
                resultDetail?: {
                    [key: string]: unknown;
                } | null;
            } | null;
        };
        /**
         * QueryOneTaskInDTO
         * @description Which task to query, and what its reply is to hold.
         */
        QueryOneTaskInDTO: {
            /**
             * @description The application that the task belongs to, if it is an authorized one and not the caller's own.
             * @example 3RQ9UnhymV409MfKPuiin75XroQa
             */
            appId?: string | null;
            /** @description What the reply is to hold beyond the usual. */
            select?: components["schemas"]["Select"] | null;
            /**
             * @description The task's id, from the reply to the create call; it stands in the path, so it is none of the segments that mean a directory. Length: at least 1 characters.
             * @example 5bf7a2a1c39e4f0ab7a0b1d2c3e4f506
             */
            taskId: string;
        };
        /**
         * QueryOneTaskOutDTO
         * @description How far a batch task has come: the reply to the query of one task. Any member may be missing or null, and unknown ones are ignored.
         */
        QueryOneTaskOutDTO: {
            /**
             * @description The id of the application that the task belongs to.
             * @example 3RQ9UnhymV409MfKPuiin75XroQa
             */
            appId?: string | null;
            /**
             * @description How many details are done: those that succeeded, failed or timed out.
             * @example 3
             */
            completeCnt?: number | null;
            /**
             * @description How many details expired before they were carried out.
             * @example 0
             */
            expiredCnt?: number | null;
            /**
             * @description How many details failed.
             * @example 1
             */
            failCnt?: number | null;
            /**
             * @description Who issued the task.
             * @example admin
             */
            operator?: string | null;
            /**
             * @description What the task was to do, kept as it was written: its members differ between versions of the platform.
             * @example {
             *       "type": "DeviceList",
             *       "deviceList": [
             *         "a5c7f6c9"
             *       ]
             *     }
             */
            param?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description How much of the task is done, per mille, rounded down.
             * @example 1000
             */
            progress?: number | null;
            /**
             * @description When the task was created, in UTC, written without separators.
             * @example 20151212T121212Z
             */
            startTime?: string | null;
            /** @description Where the task stands. */
            status?: components["schemas"]["TaskStatus"] | null;
            /**
             * @description How many details succeeded.
             * @example 1
             */
            successCnt?: number | null;
            /**
             * @description How many of the details succeeded, per mille, rounded down.
             * @example 333
             */
            successRate?: number | null;
            /** @description The task's labels, if the query selected them. */
            tags?: components["schemas"]["TaskTag"][] | null;
            /** @description Where the task was created. */
            taskFrom?: components["schemas"]["TaskFrom"] | null;
            /**
             * @description The task's id.
             * @example 5bf7a2a1c39e4f0ab7a0b1d2c3e4f506
             */
            taskId?: string | null;
            /**
             * @description The task's name.
             * @example lamps-20261123
             */
            taskName?: string | null;
            /** @description What the task does to its devices. */
            taskType?: components["schemas"]["TaskType"] | null;
            /**
             * @description How long the task may run, in seconds; the create request counts it in minutes.
             * @example 18000
             */
            timeout?: number | null;
            /**
             * @description How many details timed out.
             * @example 1
             */
            timeoutCnt?: number | null;
            /**
             * @description How many details the task has: one for each device.
             * @example 3
             */
            totalCnt?: number | null;
        };
        /** @description What became of a batch task on one device. Any member may be missing or null, and unknown ones are ignored. */
        QueryTaskDetailDTOCloud2NA: {
            /**
             * @description Why the task failed on the device: a text that holds JSON with `error_code` and `error_desc`, or any other text.
             * @example {"error_code":"100418","error_desc":"The deviceData is not existed."}
             */
            error?: string | null;
            /**
             * @description What the device or the platform put out.
             * @example {"brightness":80}
             */
            output?: string | null;
            /**
             * @description Which device, and which command to it, this is about.
             * @example {
             *       "commandId": "108a9c71",
             *       "deviceId": "a5c7f6c9-5e81-4693-9c56-070123fc186a"
             *     }
             */
            param?: {
                /**
                 * @description The id of the command to the device.
                 * @example 108a9c71462a48e09426e06e844d47ba
                 */
                commandId?: string | null;
                /**
                 * @description The device's id.
                 * @example a5c7f6c9-5e81-4693-9c56-070123fc186a
                 */
                deviceId?: string | null;
                /**
                 * @description The device's place in the file of a registration task; from older versions of the platform.
                 * @example 1
                 */
                index?: number | null;
                /**
                 * @description The device's node id; from older versions of the platform.
                 * @example 863703030000001
                 */
                nodeId?: string | null;
            } | null;
            /** @description Where the task stands on the device. */
            status?: components["schemas"]["DetailStatus"] | null;
        };
        /**
         * QueryTaskDetailsInDTO
         * @description Which details of a task to query, and which page of them.
         */
        QueryTaskDetailsInDTO: {
            /**
             * @description The application that the task belongs to, if it is an authorized one and not the caller's own.
             * @example 3RQ9UnhymV409MfKPuiin75XroQa
             */
            appId?: string | null;
            /**
             * @description Only the command with this id; for command tasks.
             * @example 108a9c71462a48e09426e06e844d47ba
             */
            commandId?: string | null;
            /**
             * @description Only the device with this id; for command tasks.
             * @example a5c7f6c9-5e81-4693-9c56-070123fc186a
             */
            deviceId?: string | null;
            /**
             * @description Only the device at this place of the file; for registration tasks.
             * @example 1
             */
            index?: number | null;
            /**
             * @description Only the device with this node id; for registration tasks.
             * @example 863703030000001
             */
            nodeId?: string | null;
            /**
             * @description Which page, counted from zero; the first one if it is left out. A whole number, at least 0.
             * @default 0
             * @example 0
             */
            pageNo: number | null;
            /**
             * @description How many details a page has. A whole number, 1 to 250.
             * @default 25
             * @example 250
             */
            pageSize: number | null;
            /** @description Only details with this status. */
            status?: components["schemas"]["DetailStatus"] | null;
            /**
             * @description The task's id, from the reply to the create call. Length: at least 1 characters.
             * @example 5bf7a2a1c39e4f0ab7a0b1d2c3e4f506
             */
            taskId: string;
        };
        /**
         * QueryTaskDetailsOutDTO
         * @description One page of a task's details: the reply to the query of them. Any member may be missing or null, and unknown ones are ignored.
         */
        QueryTaskDetailsOutDTO: {
            /**
             * @description Which page this is, counted from zero.
             * @example 0
             */
            pageNo?: number | null;
            /**
             * @description How many details a page has at most.
             * @example 25
             */
            pageSize?: number | null;
            /**
             * @description The details on this page.
             * @default []
             */
            taskDetails: components["schemas"]["QueryTaskDetailDTOCloud2NA"][] | null;
            /**
             * @description How many details there are on all pages together.
             * @example 3
             */
            totalCount?: number | null;
        };
        /**
         * @description Where a command stands. `PENDING`: It has not been sent yet. `SENT`: It has been sent to the device. `DELIVERED`: It has reached the device. `SUCCESS`: The device carried it out. `SUCCESSFUL`: The device carried it out, as the traffic has it. `FAIL`: It failed. `FAILED`: It failed, as other pages have it. `TIMEOUT`: The device did not answer in time. `EXPIRED`: It was not sent in time. `CANCELED`: It was withdrawn. The platform may send other values, which are read as well.
         * @example PENDING
         * @example SENT
         * @example DELIVERED
         * @example SUCCESS
         * @example SUCCESSFUL
         * @example FAIL
         * @example FAILED
         * @example TIMEOUT
         * @example EXPIRED
         * @example CANCELED
         */
        ResultCode: string;
        /**
         * @description What the reply to a query holds beyond the usual. `tag`: The task's tags.
         * @example tag
         * @enum {string}
         */
        Select: "tag";
        /**
         * TagDTO2
         * @description A label of a batch task, by which it can be found again.
         */
        TagDTO2: {
            /**
             * @description The label's name. Length: 1 to 128 characters.
             * @example district
             */
            tagName: string;
            /**
             * @description The label's value. Length: 1 to 1024 characters.
             * @example north
             */
            tagValue: string;
        };
        /**
         * @description Where a batch task was created. `Portal`: On the platform's portal. `Northbound`: Through the northbound API, as with this crate. The platform may send other values, which are read as well.
         * @example Portal
         * @example Northbound
         */
        TaskFrom: string;
        /**
         * @description Where a batch task stands. `Pending`: It waits to be started. `Running`: It is being carried out. `Complete`: It has been carried out, which does not say that it succeeded on any device. `Timeout`: Its time was up before it was carried out. The platform may send other values, which are read as well.
         * @example Pending
         * @example Running
         * @example Complete
         * @example Timeout
         */
        TaskStatus: string;
        /** @description A label of a batch task, as the platform gives it back. */
        TaskTag: {
            /**
             * @description The label's name.
             * @example district
             */
            tagName?: string | null;
            /**
             * @description The label's value.
             * @example north
             */
            tagValue?: string | null;
        };
        /**
         * @description What a batch task does to its devices. `DeviceReg`: Registers devices. `DeviceCmd`: Sends a command to devices, the only task that the platform carries out at present. `DeviceLocation`: Sets the location of devices. `DeviceMod`: Changes data of devices. `DeviceDel`: Deletes devices. `DeviceLicense`: Assigns licences to devices. The platform may send other values, which are read as well.
         * @example DeviceReg
         * @example DeviceCmd
         * @example DeviceLocation
         * @example DeviceMod
         * @example DeviceDel
         * @example DeviceLicense
         */
        TaskType: string;
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createBatchTask: {
        parameters: {
            query?: never;
            header: {
                /** @description The id of the application that makes the call. */
                app_key: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BatchTaskCreateInDTO"];
            };
        };
        responses: {
            /** @description The task was created if the body has no error_code and no resultcode. 100203: the application does not exist; check app_key and appId, and that the application is registered on this platform. 101001: the resource does not exist; check the ids and names in the request. 105001: 10 or more tasks are unfinished; wait for some of them to end. 105002: the task name is taken; change taskName. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchTaskCreateOutDTO"] | components["schemas"]["ErrorBody"] | components["schemas"]["GatewayErrorBody"];
                };
            };
            /** @description 105201: the tag is already in use; change tags. 50400: the request is not valid; check its parameters. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"] | components["schemas"]["GatewayErrorBody"];
                };
            };
            /** @description 100028: the user has no permission for the operation; have the permission granted. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"] | components["schemas"]["GatewayErrorBody"];
                };
            };
            /** @description 100203: the application does not exist; check app_key and appId, and that the application is registered on this platform. 100217: the application has not been authorized; outside authorized applications, leave the request's appId empty. 1010009: flow control stopped the call, by default after 100 calls in 60 s; slow down, or have the limit raised. 1010005: app_key or the access token is not valid; check app_key, and get a new access token. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"] | components["schemas"]["GatewayErrorBody"];
                };
            };
            /** @description 105202: the tag does not exist; change tags. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"] | components["schemas"]["GatewayErrorBody"];
                };
            };
            /** @description 100203: the application does not exist; check app_key and appId, and that the application is registered on this platform. 50252: the platform has a fault; try again later, a create call under the same task name, and contact the platform's operator if it stays. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"] | components["schemas"]["GatewayErrorBody"];
                };
            };
            /** @description An answer that the platform's page does not list: of the API gateway, or of a proxy, whose body may not be JSON. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErrorBody"] | components["schemas"]["GatewayErrorBody"];
                };
            };
        };
    };
}
