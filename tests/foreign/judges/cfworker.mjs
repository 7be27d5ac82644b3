import { Validator } from "@cfworker/json-schema";
import { judge, version } from "./judge.mjs";

judge("@cfworker/json-schema", version("@cfworker/json-schema"), (schema) => {
  const validator = new Validator(schema, schema.$schema.includes("2020-12") ? "2020-12" : "7");
  return (data) => {
    const { valid, errors } = validator.validate(data);
    return valid ? null : errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`).join("; ");
  };
});
