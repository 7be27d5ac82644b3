import { readFileSync, writeFileSync } from "node:fs";
import { jsonSchemaToZod } from "json-schema-to-zod";
import { format } from "prettier";
import { javaScript, mustCompile } from "./compile.mjs";
import { drive, verdict } from "./driver.mjs";

/** The schema without references: the generator makes `any` of them. */
function withoutReferences(value, definitions) {
  if (Array.isArray(value)) return value.map((item) => withoutReferences(item, definitions));
  if (typeof value !== "object" || value === null) return value;
  if (value.$ref) return withoutReferences(definitions[value.$ref.split("/").pop()], definitions);
  const members = Object.entries(value).filter(([name]) => name !== "definitions" && name !== "$comment");
  return Object.fromEntries(members.map(([name, member]) => [name, withoutReferences(member, definitions)]));
}

drive({
  async generate(schema) {
    const document = JSON.parse(readFileSync(schema, "utf8"));
    const whole = withoutReferences(document, document.definitions);
    const text = jsonSchemaToZod(whole, { module: "esm", name: "BatchTaskCreateInDTO", type: true, withoutDescribes: true });
    return format(text, { parser: "typescript", printWidth: 120 });
  },
  async judge(file, cases) {
    mustCompile(file);
    const module = new URL("generated.mjs", `file://${process.cwd()}/codegen/`);
    writeFileSync(module, javaScript(readFileSync(file, "utf8")));
    const { BatchTaskCreateInDTO } = await import(module);
    return cases.map((text) => verdict(() => BatchTaskCreateInDTO.parse(JSON.parse(text))));
  },
});
