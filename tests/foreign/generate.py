#!/usr/bin/env python3
"""Writes request bodies for creating a batch task, one per line (NDJSON), to standard output.

    generate.py --seed N --count M [--only valid|faulty|shaped] [--label]

Line i (from 0) is a valid body when i % 3 is 0, a valid body with one to four faults when it is 1,
and random JSON near the shape of a body when it is 2. The same seed gives the same lines. With
--label each line begins with the name of its kind and a tab. Lines are bytes: some of the faulty
ones are not UTF-8.
"""

import argparse
import functools
import json
import random
import sys

KINDS = ("valid", "faulty", "shaped")
TASK_TYPES = ["DeviceReg", "DeviceCmd", "DeviceLocation", "DeviceMod", "DeviceDel", "DeviceLicense"]
TARGETS = {
    "DeviceList": "deviceList",
    "DeviceType": "deviceType",
    "DeviceArea": "deviceLocation",
    "GroupList": "groupList",
    "GroupIdList": "groupList",
    "Broadcast": None,
}
PARAM_STRINGS = ["deviceType", "manufacturerId", "model", "deviceLocation", "callbackUrl", "groupTag"]
PARAM_LISTS = ["deviceList", "groupList"]
PARAM_MEMBERS = ["type", "command", "maxRetransmit"] + PARAM_STRINGS + PARAM_LISTS
BODY_MEMBERS = ["appId", "param", "taskName", "taskType", "timeout", "tags"]
COMMAND_MEMBERS = ["serviceId", "method", "paras"]
TAG_MEMBERS = ["tagName", "tagValue"]
# The longest string that each bounded member may hold.
LONGEST = {"appId": 64, "taskName": 256, "serviceId": 64, "method": 128, "tagName": 128, "tagValue": 1024}

LENGTHS = [0, 1, 64, 65, 128, 129, 256, 257, 1024, 1025]
ALPHABETS = ["abcXYZ019 _-", "灯任务设备组中文", "😀𠀀🚰", "aé灯😀\u0301", '"\\/\b\f\n\r\t\x00\x7f\u2028\ufeff']
WORDS = [
    "d1", "a5c7f6c9-5e81-4693-9c56-070123fc186a", "863703030000001", "Brightness", "PUT", "washer",
    "批量任务", "路灯", "水表😀", "https://example.com/callback?a=1&b=2", "Mon Jun 15 10:32:07", "a/b~c", " ",
]
TIMEOUTS = [
    "9", "10", "2880", "2881", "10.5", "100.0", "1e2", '"100"', "true", "null", "1e400", "1e-400",
    "-0", "-1e400", "1E+3", "28800e-1", "28805e-1", "0.0", "100.0000000000000000001",
    "9.99999999999999999999", "2880.0000000000000001", "2880.000000000001", "18446744073709551616",
    "0e99999999999999999999", "1e-99999999999999999999", "1e99999999999999999999", "[]", "{}", "[100]",
]
GOOD_TIMEOUTS = ["10", "2880", "100", "100.0", "1e2", "300", "2.88e3", "10000e-2"]
RETRANSMITS = ["0", "1", "2", "3", "4", "-1", "-0", "-0.0", "3.0", "30e-1", "0.5", "1e0", "1e400",
               "1e-400", '"3"', "false", "null", "3.0000000000000000001", "[]", "{}"]
GOOD_RETRANSMITS = ["0", "1", "2", "3", "3.0", "-0", "30e-1", "null", "1e-400"]
FREE_NUMBERS = ["0", "-0", "1.10", "1e2", "1E5", "100.0", "18446744073709551616", "1e400", "1e-400",
                "-12", "0.1", "123456789012345678901234567890.5"]
ODD_NAMES = ["", "x", "id", "appid", "AppId", "Type", "manufactureId", "commandId", "deviceIdList",
             "a/b", "~", "m~n/o", "灯", "😀", "$serde_json::private::Number", "__proto__", "type ", "0"]
BROKEN = [
    b"", b" ", b"\xef\xbb\xbf", b"\xff\xfe{}", b"{}{}", b"[", b"nul", b"{'a':1}", b"{\"a\":1,}", b"[1,]", b"NaN",
    b"-Infinity", b"01", b"1.", b".5", b"+1", b"1e", b"-", b"\"\\x\"", b"\"\\ud800\"", b"\"\\udc00\\ud800\"",
    b"\"\xed\xa0\x80\"", b"\"\xc0\xaf\"", b"\"\x01\"", b"{\"a\" 1}", b"{a:1}", b"// x", b"\xc2\xa0{}", b"{}\x00",
]


@functools.cache
def unescaped(character):
    return json.dumps(character, ensure_ascii=False)[1:-1]


class Raw(str):
    """A value that is written just so."""


class Object(list):
    """An object as a list of [name, value]; a name may occur twice."""

    def get(self, name):
        for member in self:
            if member[0] == name:
                return member
        return None


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def chance(self, share):
        return self.random.random() < share

    def pick(self, choices):
        return self.random.choice(choices)

    # Valid bodies

    def text(self, least, most):
        """Gives a string of a length within the bounds, often just on one."""
        if self.chance(0.6):
            word = self.pick(WORDS)
            if least <= len(word) <= most:
                return word
        lengths = [length for length in LENGTHS if least <= length <= most]
        length = self.pick(lengths) if self.chance(0.4) else self.random.randint(least, min(most, 20))
        return self.of_length(length)

    def of_length(self, length):
        alphabet = self.pick(ALPHABETS)
        return "".join(self.random.choices(alphabet, k=length))

    def free(self, depth=0):
        """Gives any JSON value without duplicate members."""
        choice = self.random.randrange(9 if depth < 3 else 6)
        if choice == 0:
            return None
        if choice == 1:
            return self.chance(0.5)
        if choice in (2, 3):
            return Raw(self.pick(FREE_NUMBERS))
        if choice in (4, 5):
            return self.text(0, 300)
        if choice == 6:
            return [self.free(depth + 1) for _ in range(self.random.randrange(4))]
        return self.free_object(depth + 1)

    def free_object(self, depth=0):
        names = self.random.sample(ODD_NAMES + BODY_MEMBERS, self.random.randrange(5))
        return Object([name, self.free(depth)] for name in names)

    def strings(self, least):
        return [self.text(0, 40) for _ in range(self.random.randint(least, 4))]

    def body(self, task_type=None):
        task_type = task_type or ("DeviceCmd" if self.chance(0.8) else self.pick(TASK_TYPES))
        body = Object([
            ["appId", self.text(0, 64)],
            ["taskName", self.text(0, 256)],
            ["taskType", task_type],
            ["timeout", Raw(self.pick(GOOD_TIMEOUTS))],
            ["param", self.valid_param() if task_type == "DeviceCmd" else self.free_object()],
        ])
        if self.chance(0.4):
            body.append(["tags", None if self.chance(0.2) else [self.valid_tag() for _ in range(self.random.randrange(4))]])
        self.random.shuffle(body)
        return body

    def valid(self):
        return self.write(self.body())

    def valid_tag(self):
        tag = Object([["tagName", self.text(1, 128)], ["tagValue", self.text(1, 1024)]])
        self.random.shuffle(tag)
        return tag

    def valid_param(self):
        kind = self.pick(list(TARGETS))
        needed = TARGETS[kind]
        param = Object([["type", kind], ["command", self.valid_command()]])
        for name in PARAM_LISTS:
            if name == needed:
                param.append([name, self.strings(1)])
            elif self.chance(0.15):
                param.append([name, None if self.chance(0.5) else self.strings(0)])
        for name in PARAM_STRINGS:
            if name == needed:
                param.append([name, self.text(1, 60)])
            elif self.chance(0.2):
                param.append([name, None if self.chance(0.4) else self.text(0, 2000)])
        if self.chance(0.4):
            param.append(["maxRetransmit", Raw(self.pick(GOOD_RETRANSMITS))])
        self.random.shuffle(param)
        return param

    def valid_command(self):
        command = Object([["serviceId", self.text(1, 64)], ["method", self.text(1, 128)]])
        if self.chance(0.7):
            command.append(["paras", None if self.chance(0.1) else self.free_object()])
        self.random.shuffle(command)
        return command

    # Faults

    def objects(self, body):
        """Lists the objects of a DeviceCmd body that the contract closes, with their known members."""
        found = [(body, BODY_MEMBERS)]
        param = body.get("param")
        if param and isinstance(param[1], Object):
            found.append((param[1], PARAM_MEMBERS))
            command = param[1].get("command")
            if command and isinstance(command[1], Object):
                found.append((command[1], COMMAND_MEMBERS))
        tags = body.get("tags")
        if tags and type(tags[1]) is list:
            found += [(tag, TAG_MEMBERS) for tag in tags[1] if isinstance(tag, Object)]
        return found

    def needed(self, value, known):
        """Lists the members that an object needs, by its table and by its type."""
        if known is PARAM_MEMBERS:
            kind = value.get("type")
            by_type = TARGETS.get(kind[1]) if kind and isinstance(kind[1], str) else None
            return ["type", "command"] + ([by_type] if by_type else [])
        optional = {"tags", "paras"}
        return [name for name in known if name not in optional]

    def fault(self, body):
        """Breaks one rule, somewhere."""
        value, known = self.pick(self.objects(body))
        present = [member for member in value if member[0] in known]
        needed = [value.get(name) for name in self.needed(value, known) if value.get(name)]
        choice = self.random.randrange(9)
        if choice == 0 and needed:
            name = self.pick(needed)[0]
            # Every one of them goes: to leave a duplicate's twin would mend an earlier fault.
            value[:] = [member for member in value if member[0] != name]
        elif choice == 1 and needed:
            self.pick(needed)[1] = None
        elif choice == 2:
            name = self.pick([name for name in ODD_NAMES if not value.get(name)])
            value.insert(self.random.randint(0, len(value)), [name, self.pick([None, 1, "x", Object(), self.free()])])
        elif choice == 3 and present:
            member = self.pick(present)
            member[1] = self.wrong_type(member[0])
        elif choice == 4:
            self.out_of_bounds(value, known)
        elif choice == 5 and present:
            member = self.pick(present)
            again = self.pick([member[1], None, "x", Raw("7"), self.shaped_value(member[0])])
            value.insert(self.random.randint(0, len(value)), [member[0], again])
        elif choice == 6:
            enum = value.get("taskType") or value.get("type")
            if enum:
                enum[1] = self.pick(["", "deviceCmd", "devicelist", "DeviceReg ", "DeviceIdList", "BROADCAST", "设备"])
            else:
                self.out_of_bounds(value, known)
        elif choice == 7:
            lists = [member for member in value if member[0] in ("tags", "deviceList", "groupList") and type(member[1]) is list]
            if lists:
                items = self.pick(lists)[1]
                items.insert(self.random.randint(0, len(items)), self.pick([None, Raw("1"), True, [], [Object()]]))
            else:
                value.append(["Unlisted", None])
        else:
            twice = Object([["灯", 1], ["x", None], ["灯", 1]])
            self.hide(body, value, known, twice)

    def hide(self, body, value, known, twice):
        """Puts an object with a duplicate member where the contract has no other rule."""
        if known is COMMAND_MEMBERS:
            paras = value.get("paras")
            if paras is None:
                value.append(["paras", twice])
            else:
                paras[1] = Object([["a", [0, twice]]])
        else:
            name = self.pick(["deep", "a/b", "~"])
            while value.get(name):
                name += "~"
            value.append([name, [twice]])

    def wrong_type(self, name):
        if name in ("timeout", "maxRetransmit"):
            return self.pick(["100", "", True, [], Object(), Raw("10.5"), Raw("0.1"), [Raw("100")]])
        if name in ("tags", "deviceList", "groupList"):
            return self.pick(["", "d1", Raw("1"), False, Object(), Object([["0", "d1"]])])
        if name in ("param", "command", "paras"):
            return self.pick(["", "{}", Raw("0"), True, [], [["serviceId", "s"]], ["s", "m"]])
        return self.pick([Raw("1"), Raw("1e400"), True, [], ["x"], Object(), Object([["DeviceCmd", None]])])

    def out_of_bounds(self, value, known):
        bounded = [member for member in value if member[0] in LONGEST]
        if known is PARAM_MEMBERS:
            needed = value.get(self.needed(value, known)[-1])
            if needed and needed[0] != "command" and needed[0] != "type" and self.chance(0.5):
                needed[1] = [] if needed[0] in PARAM_LISTS else ""
                return
            number = value.get("maxRetransmit")
            if not number:
                number = ["maxRetransmit", None]
                value.append(number)
            number[1] = Raw(self.pick(["4", "-1", "1e400", "-1e400", "3000", "1e19", "4.0"]))
        elif value.get("timeout") and self.chance(0.4):
            value.get("timeout")[1] = Raw(self.pick(["9", "2881", "-100", "0", "-0", "1e400", "1e-400", "1e4", "-1e400"]))
        elif bounded:
            member = self.pick(bounded)
            shortest = 0 if member[0] in ("appId", "taskName") else 1
            if shortest and self.chance(0.3):
                member[1] = ""
            else:
                member[1] = self.of_length(LONGEST[member[0]] + self.pick([1, 1, 2, 50]))
        else:
            value.append(["Unlisted", ""])

    def faulty(self):
        if self.chance(0.12):
            return self.broken_text()
        body = self.body("DeviceCmd" if self.chance(0.9) else None)
        if body.get("taskType")[1] != "DeviceCmd":
            # The contract has no table for this param, so that only the body can be faulty.
            body.get("param")[1] = Object()
            body.append(["Unlisted", self.free()])
        else:
            for _ in range(self.random.randint(1, 4)):
                self.fault(body)
        return self.write(body)

    def broken_text(self):
        choice = self.random.randrange(7)
        text = self.write(self.body()).strip(b" \t\r").removeprefix(b"\xef\xbb\xbf").strip(b" \t\r")
        if choice == 0:
            return self.pick(BROKEN)
        if choice == 1:
            return text[: self.random.randrange(len(text))]
        if choice == 2:
            return text + self.pick([b"{}", b",", b"}", b" 1", b"\x00", b"\xef\xbb\xbf", b"//"])
        if choice == 3:
            depth = self.random.choice([128, 129, 500, 3000])
            opening, closing = self.pick([(b"[", b"]"), (b'{"a":', b"}"), (b'[{"":', b"}]")])
            if b"{" in opening:
                return opening * depth + b"0" + closing * depth
            return opening * depth + closing * depth
        if choice == 4:
            return b"\xef\xbb\xbf\xef\xbb\xbf" + text
        if choice == 5:
            return b"{" + self.pick([b'"\\ud83d"', b'"\xff"', b"'x'", b"x", b"1", b"null", b"//"]) + b":1," + text[1:]
        return b" " + text[:-1] + b",}"

    # Random JSON near the shape

    def shaped(self):
        if self.chance(0.04):
            return self.write(self.free())
        if self.chance(0.04):
            return self.nested()
        body = self.shaped_object(BODY_MEMBERS)
        if self.chance(0.9):
            member = body.get("taskType")
            if member:
                member[1] = "DeviceCmd"
        text = self.write(body)
        if self.chance(0.08):
            text = self.mutated(text)
        return text

    def shaped_object(self, known):
        # A known member is there as often as not in one object of two, and nearly always in the rest.
        share = self.pick([0.5, 0.97, 0.995, 0.995])
        value = Object([name, self.shaped_value(name)] for name in known if self.chance(share))
        for name in known:
            if self.chance(0.01):
                value.append([name, self.shaped_value(name)])
        if self.chance(0.04):
            value.append([self.pick(ODD_NAMES + PARAM_MEMBERS), self.free()])
        self.random.shuffle(value)
        return value

    def shaped_value(self, name):
        if self.chance(0.025):
            return self.pick([None, True, False, Raw("0"), Raw("1e400"), "", [], Object(), "x", self.free()])
        if name == "timeout":
            return Raw(self.pick(TIMEOUTS if self.chance(0.5) else GOOD_TIMEOUTS))
        if name == "maxRetransmit":
            return Raw(self.pick(RETRANSMITS if self.chance(0.4) else GOOD_RETRANSMITS))
        if name == "taskType":
            return self.pick(TASK_TYPES)
        if name == "type":
            return self.pick(list(TARGETS))
        if name == "param":
            return self.shaped_object(PARAM_MEMBERS)
        if name == "command":
            return self.shaped_object(COMMAND_MEMBERS)
        if name == "paras":
            return self.twice_at_times(self.free_object())
        if name == "tags":
            return [self.free() if self.chance(0.05) else self.shaped_object(TAG_MEMBERS) for _ in range(self.random.randrange(4))]
        if name in PARAM_LISTS:
            return [self.free() if self.chance(0.03) else self.text(0, 50) for _ in range(self.random.randrange(4))]
        if self.chance(0.1):
            return self.of_length(self.pick(LENGTHS))
        return self.text(1, LONGEST.get(name, 30))

    def twice_at_times(self, value):
        if value and self.chance(0.1):
            value.append([self.pick(value)[0], self.free()])
        return value

    def nested(self):
        """Gives a body or a bare value whose depth is on either side of the limit of 127."""
        depth = self.random.randint(125, 129)
        opening, closing = self.pick([("[", "]"), ('{"a":', "}")])
        if self.chance(0.5):
            return (opening * depth + "0" + closing * depth).encode()
        body = self.body("DeviceCmd")
        command = body.get("param")[1].get("command")[1]
        paras = command.get("paras")
        if not paras:
            paras = ["paras", None]
            command.append(paras)
        # Body, param, command and paras are open around the value.
        paras[1] = Object([["a", Raw(opening * (depth - 4) + '"[{"' + closing * (depth - 4))]])
        return self.write(body)

    def mutated(self, text):
        text = bytearray(text)
        for _ in range(self.random.randint(1, 3)):
            at = self.random.randrange(len(text) + 1)
            byte = self.pick(list(b'{}[]":,\\u0e.-+ tfn') + [self.random.randrange(256)])
            choice = self.random.randrange(3)
            if choice == 0:
                text[at:at] = [byte]
            elif choice == 1:
                text[at:at + 1] = [byte]
            else:
                del text[at:at + 1]
        return bytes(text).replace(b"\n", b" ")

    # Writing

    def write(self, value):
        # How much of a body is escaped or spaced out differs from body to body.
        self.escapes = self.pick([0, 0, 0.05, 1])
        self.spaces = self.pick([0, 0, 0.3])
        text = self.written(value)
        if self.chance(0.03):
            text = "\ufeff" + text
        return text.encode("utf-8")

    def written(self, value):
        return self.space() + self.bare(value) + self.space()

    def bare(self, value):
        if value is None:
            return "null"
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, (Raw, int)):
            return str(value)
        if isinstance(value, str):
            return self.quoted(value)
        if isinstance(value, Object):
            inner = (self.space() + self.quoted(name) + self.space() + ":" + self.written(member) for name, member in value)
            return "{" + ",".join(inner) + self.inside(value) + "}"
        return "[" + ",".join(self.written(item) for item in value) + self.inside(value) + "]"

    def space(self):
        return self.pick([" ", "\t", "\r", "  "]) if self.spaces and self.chance(self.spaces) else ""

    def inside(self, value):
        return "" if value else self.space()

    def quoted(self, text):
        if not self.escapes:
            # A seldom escape in a name must not be lost to bodies that escape nothing else.
            if text and self.chance(0.01):
                return '"' + self.escaped(text[0]) + json.dumps(text[1:], ensure_ascii=False)[1:]
            return json.dumps(text, ensure_ascii=False)
        return '"' + "".join(
            self.escaped(character) if self.chance(self.escapes) else unescaped(character)
            for character in text
        ) + '"'

    def escaped(self, character):
        if character == "/" and self.chance(0.5):
            return "\\/"
        units = character.encode("utf-16-be")
        digits = "04x" if self.chance(0.5) else "04X"
        return "".join("\\u" + format(int.from_bytes(units[at:at + 2], "big"), digits) for at in range(0, len(units), 2))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--only", choices=KINDS)
    parser.add_argument("--label", action="store_true")
    options = parser.parse_args()
    generator = Generator(options.seed)
    for index in range(options.count):
        kind = options.only or KINDS[index % 3]
        line = getattr(generator, kind)()
        assert b"\n" not in line
        if options.label:
            line = kind.encode() + b"\t" + line
        sys.stdout.buffer.write(line + b"\n")


if __name__ == "__main__":
    main()
