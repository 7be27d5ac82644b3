from importlib.metadata import version

from jsonschema.validators import validator_for
from judge import judge


def compile_schema(schema):
    validator_class = validator_for(schema)
    validator_class.check_schema(schema)
    validator = validator_class(schema)

    def validate(data):
        error = next(validator.iter_errors(data), None)
        return error and f"{error.json_path}: {error.message}"

    return validate


judge("python jsonschema", version("jsonschema"), compile_schema)
