from importlib.metadata import version

import jsonschema_rs
from judge import judge


def compile_schema(schema):
    validator = jsonschema_rs.validator_for(schema)

    def validate(data):
        try:
            validator.validate(data)
        except ValueError as error:
            return error
        return None

    return validate


judge("jsonschema-rs", version("jsonschema-rs"), compile_schema)
