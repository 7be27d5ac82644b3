import { registerSchema, validate } from "@hyperjump/json-schema/draft-2020-12";
import "@hyperjump/json-schema/draft-07";
import { judge, version } from "./judge.mjs";

judge("@hyperjump/json-schema", version("@hyperjump/json-schema"), async (schema) => {
  registerSchema(schema);
  const validator = await validate(schema.$id);
  return (data) => {
    const output = validator(data, "BASIC");
    return output.valid ? null : output.errors.map((error) => `${error.instanceLocation} ${error.keyword}`).join(", ");
  };
});
