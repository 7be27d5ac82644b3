import { pathToFileURL } from "node:url";
import openapi, { astToString } from "openapi-typescript";
import { judgeByCompiler } from "./compile.mjs";
import { drive } from "./driver.mjs";

drive({
  generate: async (document) => astToString(await openapi(pathToFileURL(document))),
  judge: (file, cases) =>
    judgeByCompiler(file, cases, "operations", 'operations["createBatchTask"]["requestBody"]["content"]["application/json"]'),
});
