"""How every judge speaks; see judge.mjs."""

import json
import sys


def judge(name, version, compile_schema, read=json.loads):
    """Judges the cases of the command line; `compile_schema` gives a function from a value to words or None."""
    lines = [f"{name} {version}"]
    files = sys.argv[1:]
    for schema_file, cases_file in zip(files[::2], files[1::2]):
        with open(schema_file, encoding="utf-8") as file:
            validate = compile_schema(json.load(file))
        with open(cases_file, encoding="utf-8", newline="\n") as file:
            for text in file:
                try:
                    data = read(text)
                except ValueError as error:
                    lines.append(f"unreadable: {one_line(error)}")
                    continue
                words = validate(data)
                lines.append("valid" if words is None else f"invalid: {one_line(words)}")
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    print("\n".join(lines))


def one_line(words):
    return " ".join(str(words).split())[:300]
