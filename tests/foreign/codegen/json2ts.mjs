import { compileFromFile } from "json-schema-to-typescript";
import { judgeByCompiler } from "./compile.mjs";
import { drive } from "./driver.mjs";

const name = "BatchTaskCreateInDTO";

drive({
  generate: (schema) => compileFromFile(schema, { additionalProperties: false, bannerComment: "" }),
  judge: (file, cases) => judgeByCompiler(file, cases, name, name),
});
