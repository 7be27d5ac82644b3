from importlib.metadata import version

import fastjsonschema
from judge import judge


def compile_schema(schema):
    check = fastjsonschema.compile(schema)

    def validate(data):
        try:
            check(data)
        except fastjsonschema.JsonSchemaValueException as error:
            return error
        return None

    return validate


judge("fastjsonschema", version("fastjsonschema"), compile_schema)
