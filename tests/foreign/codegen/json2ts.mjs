import { writeFileSync } from "node:fs";
import { compileFromFile } from "json-schema-to-typescript";
import { complaints, mustCompile } from "./compile.mjs";
import { drive } from "./driver.mjs";

drive({
  generate: (schema) => compileFromFile(schema, { additionalProperties: false, bannerComment: "" }),
  // Types are there at compile time alone: each case stands in a source file, on a line of its own.
  judge(file, cases) {
    mustCompile(file);
    const source = file.replace(/\.ts$/, ".cases.ts");
    const module = JSON.stringify(`./${file.split("/").pop().replace(/\.ts$/, "")}`);
    // To TypeScript U+2028 and U+2029 end a line, to JSON they do not.
    const escaped = cases.map((text) => text.replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`));
    const lines = escaped.map((text, index) => `export const case${index}: BatchTaskCreateInDTO = ${text};`);
    writeFileSync(source, [`import type { BatchTaskCreateInDTO } from ${module};`, ...lines].join("\n"));
    const said = new Map(complaints([source]).map(({ line, words }) => [line - 1, words]));
    return cases.map((_, index) => (said.has(index) ? `invalid: ${said.get(index)}` : "valid"));
  },
});
