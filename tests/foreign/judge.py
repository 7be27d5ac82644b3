#!/usr/bin/env python3
"""Judges request bodies for creating a batch task, one per line (NDJSON).

Reads the file given as the only argument, or standard input, and prints for each line a JSON array
of its faults, [pointer, kind], sorted by pointer and then in the order of KINDS. An empty array
means that the body is valid. It is written from the contract, not from another judge.
"""

import json
import math
import sys

KINDS = (
    "Text", "Duplicate", "Missing", "Unknown", "WrongType",
    "NotInEnum", "Empty", "TooShort", "TooLong", "OutOfRange",
)
MAX_DEPTH = 127

TASK_TYPES = {"DeviceReg", "DeviceCmd", "DeviceLocation", "DeviceMod", "DeviceDel", "DeviceLicense"}
# What each `type` of a DeviceCmd makes mandatory.
NEEDED_BY_TYPE = {
    "DeviceList": "deviceList",
    "DeviceType": "deviceType",
    "DeviceArea": "deviceLocation",
    "GroupList": "groupList",
    "GroupIdList": "groupList",
    "Broadcast": None,
}


class Number(str):
    """A JSON number in the characters it was written in."""


class Object(list):
    """The members of a JSON object as (name, value) pairs; a name may occur twice."""

    def last(self, name):
        """Gives the value of the last member of that name; None for null as for no such member."""
        for member, value in reversed(self):
            if member == name:
                return value
        return None


def refuse_constant(word):
    raise ValueError(word)


def depth_of(text):
    """Says how deeply arrays and objects nest; right for every text that is JSON."""
    depth = deepest = 0
    inside = escaped = False
    for character in text:
        if inside:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == '"':
                inside = False
        elif character == '"':
            inside = True
        elif character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth -= 1
    return deepest


def parse(raw):
    """Reads one JSON text, or raises ValueError."""
    if raw.startswith(b"\xef\xbb\xbf"):
        raw = raw[3:]
    text = raw.decode("utf-8")
    if depth_of(text) > MAX_DEPTH:
        raise ValueError("nested too deeply")
    value = json.loads(
        text,
        object_pairs_hook=Object,
        parse_int=Number,
        parse_float=Number,
        parse_constant=refuse_constant,
    )
    refuse_surrogates(value)
    return value


def refuse_surrogates(value):
    """Raises ValueError when a name or string has half a surrogate pair, which Python lets pass."""
    if isinstance(value, Object):
        for name, member in value:
            refuse_surrogates(name)
            refuse_surrogates(member)
    elif isinstance(value, list):
        for item in value:
            refuse_surrogates(item)
    elif isinstance(value, str):
        value.encode("utf-8")


def is_string(value):
    return isinstance(value, str) and not isinstance(value, Number)


def is_list(value):
    return isinstance(value, list) and not isinstance(value, Object)


def step(pointer, name):
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1")


def judge(raw):
    """Gives the sorted faults of one body."""
    try:
        body = parse(raw)
    except ValueError:
        return [("", "Text")]
    faults = set()

    def fault(pointer, kind):
        assert kind in KINDS
        faults.add((pointer, kind))

    def duplicates(pointer, value):
        if isinstance(value, Object):
            names = set()
            for name, member in value:
                inner = step(pointer, name)
                if name in names:
                    fault(inner, "Duplicate")
                names.add(name)
                duplicates(inner, member)
        elif isinstance(value, list):
            for index, item in enumerate(value):
                duplicates(f"{pointer}/{index}", item)

    # Each check takes a pointer and a value that is neither missing nor null.
    def string(least, most):
        def check(pointer, value):
            if not is_string(value):
                fault(pointer, "WrongType")
            elif len(value) < least:
                fault(pointer, "TooShort")
            elif len(value) > most:
                fault(pointer, "TooLong")
        return check

    def integer(least, most):
        def check(pointer, value):
            if not isinstance(value, Number):
                return fault(pointer, "WrongType")
            double = float(value)
            if math.isinf(double):
                fault(pointer, "OutOfRange")
            elif double != math.floor(double):
                fault(pointer, "WrongType")
            elif not least <= double <= most:
                fault(pointer, "OutOfRange")
        return check

    def one_of(values):
        def check(pointer, value):
            if not is_string(value):
                fault(pointer, "WrongType")
            elif value not in values:
                fault(pointer, "NotInEnum")
        return check

    def list_of(check_item):
        def check(pointer, value):
            if not is_list(value):
                return fault(pointer, "WrongType")
            for index, item in enumerate(value):
                check_item(f"{pointer}/{index}", item)
        return check

    def any_object(pointer, value):
        if not isinstance(value, Object):
            fault(pointer, "WrongType")

    def closed(pointer, value, mandatory, checks):
        """Judges an object that has these members and no other."""
        if not isinstance(value, Object):
            return fault(pointer, "WrongType")
        for name, member in value:
            if name not in checks:
                fault(step(pointer, name), "Unknown")
            elif member is not None:
                checks[name](step(pointer, name), member)
        for name in mandatory:
            if value.last(name) is None:
                fault(step(pointer, name), "Missing")

    text = string(0, math.inf)

    def tag(pointer, value):
        closed(pointer, value, ["tagName", "tagValue"],
               {"tagName": string(1, 128), "tagValue": string(1, 1024)})

    def command(pointer, value):
        closed(pointer, value, ["serviceId", "method"],
               {"serviceId": string(1, 64), "method": string(1, 128), "paras": any_object})

    def device_cmd(pointer, value):
        mandatory = ["type", "command"]
        needed = None
        if isinstance(value, Object):
            kind = value.last("type")
            if is_string(kind):
                needed = NEEDED_BY_TYPE.get(kind)
        if needed:
            mandatory.append(needed)
            for name, member in value:
                # A Number is a str too, but never an empty one.
                if name == needed and (
                    member == "" and needed.startswith("device") and needed != "deviceList"
                    or is_list(member) and member == [] and needed in ("deviceList", "groupList")
                ):
                    fault(step(pointer, name), "Empty")
        closed(pointer, value, mandatory, {
            "type": one_of(NEEDED_BY_TYPE),
            "deviceList": list_of(text),
            "deviceType": text,
            "manufacturerId": text,
            "model": text,
            "deviceLocation": text,
            "groupList": list_of(text),
            "command": command,
            "callbackUrl": text,
            "maxRetransmit": integer(0, 3),
            "groupTag": text,
        })

    duplicates("", body)
    is_command = isinstance(body, Object) and body.last("taskType") == "DeviceCmd"
    closed("", body, ["appId", "param", "taskName", "taskType", "timeout"], {
        "appId": string(0, 64),
        "param": device_cmd if is_command else any_object,
        "taskName": string(0, 256),
        "taskType": one_of(TASK_TYPES),
        "timeout": integer(10, 2880),
        "tags": list_of(tag),
    })
    return sorted(faults, key=lambda found: (found[0], KINDS.index(found[1])))


def main():
    if len(sys.argv) > 1:
        with open(sys.argv[1], "rb") as source:
            everything = source.read()
    else:
        everything = sys.stdin.buffer.read()
    if not everything:
        return
    # Only a line feed ends a line: bodies may hold the other line separators of Unicode.
    for line in everything.removesuffix(b"\n").split(b"\n"):
        verdict = json.dumps([list(found) for found in judge(line)], ensure_ascii=False)
        sys.stdout.buffer.write(verdict.encode("utf-8") + b"\n")


if __name__ == "__main__":
    main()
