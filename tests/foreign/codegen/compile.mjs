// What the TypeScript compiler says of generated files, under `strict`.
import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const options = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  // Generated files stand outside of this directory, and import packages that are in it.
  paths: { zod: [join(dirname(fileURLToPath(import.meta.url)), "../node_modules/zod")] },
};

/** The complaints, each with its file's name, line (from 0) and words. */
export function complaints(fileNames) {
  const program = ts.createProgram(fileNames, options);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => ({
    file: diagnostic.file?.fileName,
    line: diagnostic.file ? diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line : -1,
    words: ts.flattenDiagnosticMessageText(diagnostic.messageText, " ").replace(/\s+/g, " ").slice(0, 300),
  }));
}

/** Compiles a generated file, and gives up if the compiler complains. */
export function mustCompile(fileName) {
  const found = complaints([fileName]);
  if (found.length > 0) {
    throw new Error(found.map(({ line, words }) => `${fileName}:${line + 1}: ${words}`).join("\n"));
  }
}

/** The file as JavaScript. */
export function javaScript(text) {
  return ts.transpileModule(text, { compilerOptions: { target: options.target, module: options.module } }).outputText;
}

/** The compiler's verdict on each case as a constant of a type that the generated file exports. */
export function judgeByCompiler(file, cases, imported, type) {
  mustCompile(file);
  const source = file.replace(/\.ts$/, ".cases.ts");
  const module = JSON.stringify(`./${basename(file, ".ts")}`);
  // To TypeScript U+2028 and U+2029 end a line, to JSON they do not.
  const escaped = cases.map((text) => text.replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`));
  const lines = escaped.map((text, index) => `export const case${index}: ${type} = ${text};`);
  writeFileSync(source, [`import type { ${imported} } from ${module};`, ...lines].join("\n"));
  const said = new Map(complaints([source]).map(({ line, words }) => [line - 1, words]));
  return cases.map((_, index) => (said.has(index) ? `invalid: ${said.get(index)}` : "valid"));
}
