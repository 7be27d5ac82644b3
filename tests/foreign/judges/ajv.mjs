import Ajv from "ajv";
import Ajv2020 from "ajv/dist/2020.js";
import { judge, version } from "./judge.mjs";

// Strict mode, ajv's default, refuses a schema with a keyword that it does not know.
judge("ajv", version("ajv"), (schema) => {
  const ajv = schema.$schema.includes("2020-12") ? new Ajv2020({ logger: false }) : new Ajv({ logger: false });
  const validate = ajv.compile(schema);
  return (data) => (validate(data) ? null : ajv.errorsText(validate.errors));
});
