"""What a team with Python writes: each line, or the one body of a .json file, through jsonschema-rs."""

import json
import sys

import jsonschema_rs


def main(schema: str, file: str) -> int:
    with open(schema, encoding="utf-8") as text:
        validator = jsonschema_rs.validator_for(json.load(text))
    invalid = 0
    with open(file, "rb") as lines:
        for line in lines if file.endswith(".ndjson") else [lines.read()]:
            try:
                errors = [(error.message[:100], error.instance_path) for error in validator.iter_errors(json.loads(line))]
            except ValueError as error:
                errors = [str(error)]
            if errors:
                print(errors)
                invalid += 1
    return 1 if invalid else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
