import { validator } from "@exodus/schemasafe";
import { judge, version } from "./judge.mjs";

judge("@exodus/schemasafe", version("@exodus/schemasafe"), (schema) => {
  const validate = validator(schema, { includeErrors: true, isJSON: true });
  return (data) =>
    validate(data)
      ? null
      : validate.errors.map(({ instanceLocation, keywordLocation }) => `${instanceLocation} ${keywordLocation}`).join();
});
