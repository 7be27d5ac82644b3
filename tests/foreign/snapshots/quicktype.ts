// To parse this data:
//
//   import { Convert, BatchTaskCreateInDTO } from "./file";
//
//   const batchTaskCreateInDTO = Convert.toBatchTaskCreateInDTO(json);
//
// These functions will throw an error if the JSON doesn't
// match the expected interface, even if the JSON is valid.

/**
 * The body of a request that creates a batch task.
 */
export interface BatchTaskCreateInDTO {
    /**
     * The id of the application that the task belongs to; empty outside of authorized
     * applications. Length: at most 64 characters.
     */
    appId: string;
    /**
     * What the task is to do; its shape depends on `taskType`.
     *
     * A command, and the devices that it goes to: the `param` of a task of type `DeviceCmd`.
     */
    param: DeviceCmd;
    /**
     * Labels by which the task can be found again.
     */
    tags?: TagDTO2[] | null;
    /**
     * The task's name, which no other task of the application may have. Length: at most 256
     * characters.
     */
    taskName: string;
    /**
     * What the task does to its devices; the platform at present only carries out `DeviceCmd`.
     */
    taskType: TaskType;
    /**
     * How long the task may run, in minutes. A whole number, 10 to 2880.
     */
    timeout: number;
}

/**
 * What the task is to do; its shape depends on `taskType`.
 */
export interface DeviceCmd {
    /**
     * The address that the platform pushes the command's result to, as `http://host:port/path`
     * or the same with https.
     */
    callbackUrl?: null | string;
    command?:     CommandDTO;
    /**
     * The devices' ids, as the platform gave them out. Mandatory and not empty if `type` is
     * `DeviceList`.
     */
    deviceList?: [string, ...string[]];
    /**
     * The tag of the device groups.
     */
    groupTag?: null | string;
    /**
     * The id of the devices' manufacturer, as in their profile; meant for `type` `DeviceType`,
     * where leaving it out means every manufacturer.
     */
    manufacturerId?: null | string;
    /**
     * How often the command is sent again at most. A whole number, 0 to 3.
     */
    maxRetransmit?: number | null;
    /**
     * The devices' model, as in their profile; meant for `type` `DeviceType`, where leaving it
     * out means every model.
     */
    model?: null | string;
    /**
     * By what the devices are chosen, which decides what else is mandatory.
     */
    type?: Type;
    /**
     * The devices' type, as in their profile. Mandatory and not empty if `type` is `DeviceType`.
     */
    deviceType?: string;
    /**
     * The area in which the devices are. Mandatory and not empty if `type` is `DeviceArea`.
     */
    deviceLocation?: string;
    /**
     * The names of the devices' groups if `type` is `GroupList`, their ids if it is
     * `GroupIdList`. Mandatory and not empty if `type` is `GroupList` or `GroupIdList`.
     */
    groupList?: [string, ...string[]];
    [property: string]: unknown;
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
     * The command's parameters, each name with its value, as in the device's profile; left out
     * when there are none.
     */
    paras?: { [key: string]: unknown } | null;
    /**
     * The service that the command belongs to, as in the device's profile. Length: 1 to 64
     * characters.
     */
    serviceId: string;
}

/**
 * By what the devices are chosen, which decides what else is mandatory.
 */
export type Type = "DeviceList" | "DeviceType" | "DeviceArea" | "GroupList" | "Broadcast" | "GroupIdList";

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

/**
 * What the task does to its devices; the platform at present only carries out `DeviceCmd`.
 */
export type TaskType = "DeviceReg" | "DeviceCmd" | "DeviceLocation" | "DeviceMod" | "DeviceDel" | "DeviceLicense";

// Converts JSON strings to/from your types
// and asserts the results of JSON.parse at runtime
export class Convert {
    public static toBatchTaskCreateInDTO(json: string): BatchTaskCreateInDTO {
        return cast(JSON.parse(json), r("BatchTaskCreateInDTO"));
    }

    public static batchTaskCreateInDTOToJson(value: BatchTaskCreateInDTO): string {
        return JSON.stringify(uncast(value, r("BatchTaskCreateInDTO")), null, 2);
    }
}

function invalidValue(typ: any, val: any, key: any, parent: any = ''): never {
    const prettyTyp = prettyTypeName(typ);
    const parentText = parent ? ` on ${parent}` : '';
    const keyText = key ? ` for key "${key}"` : '';
    throw Error(`Invalid value${keyText}${parentText}. Expected ${prettyTyp} but got ${JSON.stringify(val)}`);
}

function prettyTypeName(typ: any): string {
    if (Array.isArray(typ)) {
        if (typ.length === 2 && typ[0] === undefined) {
            return `an optional ${prettyTypeName(typ[1])}`;
        } else {
            return `one of [${typ.map(a => { return prettyTypeName(a); }).join(", ")}]`;
        }
    } else if (typeof typ === "object" && typ.literal !== undefined) {
        return typ.literal;
    } else {
        return typeof typ;
    }
}

function jsonToJSProps(typ: any): any {
    if (typ.jsonToJS === undefined) {
        const map: any = {};
        typ.props.forEach((p: any) => map[p.json] = { key: p.js, typ: p.typ });
        typ.jsonToJS = map;
    }
    return typ.jsonToJS;
}

function jsToJSONProps(typ: any): any {
    if (typ.jsToJSON === undefined) {
        const map: any = {};
        typ.props.forEach((p: any) => map[p.js] = { key: p.json, typ: p.typ });
        typ.jsToJSON = map;
    }
    return typ.jsToJSON;
}

function transform(val: any, typ: any, getProps: any, key: any = '', parent: any = ''): any {
    function transformPrimitive(typ: string, val: any): any {
        if (typeof typ === typeof val) return val;
        return invalidValue(typ, val, key, parent);
    }

    function transformUnion(typs: any[], val: any): any {
        // val must validate against one typ in typs
        const l = typs.length;
        for (let i = 0; i < l; i++) {
            const typ = typs[i];
            try {
                return transform(val, typ, getProps);
            } catch (_) {}
        }
        return invalidValue(typs, val, key, parent);
    }

    function transformEnum(cases: string[], val: any): any {
        if (cases.indexOf(val) !== -1) return val;
        return invalidValue(cases.map(a => { return l(a); }), val, key, parent);
    }

    function transformArray(typ: any, val: any): any {
        // val must be an array with no invalid elements
        if (!Array.isArray(val)) return invalidValue(l("array"), val, key, parent);
        return val.map(el => transform(el, typ, getProps));
    }

    function transformDate(val: any): any {
        if (val === null) {
            return null;
        }
        const d = new Date(val);
        if (isNaN(d.valueOf())) {
            return invalidValue(l("Date"), val, key, parent);
        }
        return d;
    }

    function transformObject(props: { [k: string]: any }, additional: any, val: any): any {
        if (val === null || typeof val !== "object" || Array.isArray(val)) {
            return invalidValue(l(ref || "object"), val, key, parent);
        }
        const result: any = {};
        Object.getOwnPropertyNames(props).forEach(key => {
            const prop = props[key];
            const v = Object.prototype.hasOwnProperty.call(val, key) ? val[key] : undefined;
            result[prop.key] = transform(v, prop.typ, getProps, key, ref);
        });
        Object.getOwnPropertyNames(val).forEach(key => {
            if (!Object.prototype.hasOwnProperty.call(props, key)) {
                result[key] = transform(val[key], additional, getProps, key, ref);
            }
        });
        return result;
    }

    if (typ === "any") return val;
    if (typ === null) {
        if (val === null) return val;
        return invalidValue(typ, val, key, parent);
    }
    if (typ === false) return invalidValue(typ, val, key, parent);
    let ref: any = undefined;
    while (typeof typ === "object" && typ.ref !== undefined) {
        ref = typ.ref;
        typ = typeMap[typ.ref];
    }
    if (Array.isArray(typ)) return transformEnum(typ, val);
    if (typeof typ === "object") {
        return typ.hasOwnProperty("unionMembers") ? transformUnion(typ.unionMembers, val)
            : typ.hasOwnProperty("arrayItems")    ? transformArray(typ.arrayItems, val)
            : typ.hasOwnProperty("props")         ? transformObject(getProps(typ), typ.additional, val)
            : invalidValue(typ, val, key, parent);
    }
    // Numbers can be parsed by Date but shouldn't be.
    if (typ === Date && typeof val !== "number") return transformDate(val);
    return transformPrimitive(typ, val);
}

function cast<T>(val: any, typ: any): T {
    return transform(val, typ, jsonToJSProps);
}

function uncast<T>(val: T, typ: any): any {
    return transform(val, typ, jsToJSONProps);
}

function l(typ: any) {
    return { literal: typ };
}

function a(typ: any) {
    return { arrayItems: typ };
}

function u(...typs: any[]) {
    return { unionMembers: typs };
}

function o(props: any[], additional: any) {
    return { props, additional };
}

function m(additional: any) {
    return { props: [], additional };
}

function r(name: string) {
    return { ref: name };
}

const typeMap: any = {
    "BatchTaskCreateInDTO": o([
        { json: "appId", js: "appId", typ: "" },
        { json: "param", js: "param", typ: r("DeviceCmd") },
        { json: "tags", js: "tags", typ: u(undefined, u(a(r("TagDTO2")), null)) },
        { json: "taskName", js: "taskName", typ: "" },
        { json: "taskType", js: "taskType", typ: r("TaskType") },
        { json: "timeout", js: "timeout", typ: 0 },
    ], false),
    "DeviceCmd": o([
        { json: "callbackUrl", js: "callbackUrl", typ: u(undefined, u(null, "")) },
        { json: "command", js: "command", typ: u(undefined, r("CommandDTO")) },
        { json: "deviceList", js: "deviceList", typ: u(undefined, a("")) },
        { json: "groupTag", js: "groupTag", typ: u(undefined, u(null, "")) },
        { json: "manufacturerId", js: "manufacturerId", typ: u(undefined, u(null, "")) },
        { json: "maxRetransmit", js: "maxRetransmit", typ: u(undefined, u(0, null)) },
        { json: "model", js: "model", typ: u(undefined, u(null, "")) },
        { json: "type", js: "type", typ: u(undefined, r("Type")) },
        { json: "deviceType", js: "deviceType", typ: u(undefined, "") },
        { json: "deviceLocation", js: "deviceLocation", typ: u(undefined, "") },
        { json: "groupList", js: "groupList", typ: u(undefined, a("")) },
    ], "any"),
    "CommandDTO": o([
        { json: "method", js: "method", typ: "" },
        { json: "paras", js: "paras", typ: u(undefined, u(m("any"), null)) },
        { json: "serviceId", js: "serviceId", typ: "" },
    ], false),
    "TagDTO2": o([
        { json: "tagName", js: "tagName", typ: "" },
        { json: "tagValue", js: "tagValue", typ: "" },
    ], false),
    "Type": [
        "Broadcast",
        "DeviceArea",
        "DeviceList",
        "DeviceType",
        "GroupIdList",
        "GroupList",
    ],
    "TaskType": [
        "DeviceCmd",
        "DeviceDel",
        "DeviceLicense",
        "DeviceLocation",
        "DeviceMod",
        "DeviceReg",
    ],
};
