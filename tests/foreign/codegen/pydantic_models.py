"""datamodel-code-generator; how it is driven is told in driver.mjs."""

import importlib.util
import subprocess
import sys
from pathlib import Path


def generate(schema, out):
    command = [
        Path(sys.executable).with_name("datamodel-codegen"),
        "--input", schema, "--input-file-type", "jsonschema", "--output", out,
        "--output-model-type", "pydantic_v2.BaseModel", "--target-python-version", "3.11",
        "--use-title-as-name", "--enum-field-as-literal", "all", "--use-annotated",
        "--disable-timestamp", "--formatters", "builtin",
    ]
    subprocess.run(command, check=True)


def judge(out, cases):
    specification = importlib.util.spec_from_file_location("models", out)
    models = importlib.util.module_from_spec(specification)
    sys.modules["models"] = models
    specification.loader.exec_module(models)
    for text in Path(cases).read_text(encoding="utf-8").split("\n")[:-1]:
        try:
            # Without `strict` pydantic takes "100" for a number.
            models.BatchTaskCreateInDTO.model_validate_json(text, strict=True)
            print("valid")
        except ValueError as error:
            print("invalid:", " ".join(str(error).split())[:300])


if __name__ == "__main__":
    {"generate": generate, "judge": judge}[sys.argv[1]](*sys.argv[2:])
